import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import { passagesInto, passagesOutOf, yearOf } from "./agency-chain.js";
import { agencyPanel, panelColumns, panelMeasures, type PanelMeasure } from "./agency-panel.js";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { list, number } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context } from "./marts.js";
import { breaks, span } from "./regimes.js";
import type { Column } from "./table.js";

type Told = AgencyYear & { readonly source_id: string; readonly confidence: string };

/** Four measures of one agency by year, each on its own scale, cut where it or its method became another. */
export function yearsFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t } = context;
  const words = t.agency.years;
  if (subject.years.length === 0) return words.none(subject.name);
  const told = subject.years.map((row): Told => ({ ...row, source_id: row.origin, confidence: "" }));
  const years = span(told[0]?.year ?? 0, told.at(-1)?.year ?? 0);
  const passages = [
    ...passagesInto(subject.id, rows.agency_successions),
    ...passagesOutOf(subject.id, rows.agency_successions),
  ].flatMap((passage) => {
    const year = yearOf(passage);
    const isShown =
      subject.view === "is" || [passage.predecessor_id, passage.successor_id].includes(subject.id);
    return year !== undefined && isShown && year > (years[0] ?? 0) && year <= (years.at(-1) ?? 0) + 1
      ? [{ ...passage, year }]
      : [];
  });
  const small = new Set(
    rows.service_quality
      .filter((row) => row.is_small && subject.units.has(row.agency_id))
      .map((row) => row.year),
  );
  const methodOf = (measure: PanelMeasure) => {
    const metric = rows.metrics.find((row) => row.metric_id === measure.metric);
    return breaks(rows.regimes, metric?.governed_by ?? measure.metric).map((regime) => regime.from_year);
  };
  const show = (row: AgencyYear, { key, decimals }: PanelMeasure) => {
    const value = row[key];
    return value === null ? null : number(value, decimals, t.locale);
  };
  const readings = panelMeasures.flatMap((measure) =>
    told.flatMap((row) => {
      const value = show(row, measure);
      return value === null ? [] : [words.reading(words.panels[measure.key], row.year, value)];
    }),
  );
  const title = titleOf(subject, told, context);
  const isUnsourced = told.some((row) => row.has_unsourced_share);
  return figure<Told>(
    {
      id: "tahun",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${readings.join("; ")}.`,
      readings,
      rows: told,
      columns: columnsOf(context),
      legend:
        passages.length === 0
          ? html`<span></span>`
          : html`<p class="breaks">
              ${passages.map(
                (it) =>
                  html`<span data-kind=${it.begins_scores_anew ? "tidak" : "unresolved"}
                    >${words.passage(it.year, t.agency.history.kinds[it.kind] ?? it.kind, it.predecessor_name ?? "–", it.successor_name)}</span
                  >`,
              )}
            </p>`,
      draw: (size) =>
        html`<div
          class="panels"
          style=${`grid-template-columns: repeat(${panelColumns(size)}, minmax(0, 1fr))`}
        >
          ${panelMeasures.map((measure) =>
            agencyPanel(
              { measure, rows: told, years, passages, small, methodBreaks: methodOf(measure) },
              size,
              context,
            ),
          )}
        </div>`,
      notes: html`<div>
        ${small.size === 0 ? null : html`<p class="aside">${words.hollow}</p>`}
        ${isUnsourced ? html`<p class="aside">${words.unsourced}</p>` : null}
      </div>`,
      foot: handedInFoot(
        { city: subject.city, isSample: subject.isSample, tables: ["agency_year", "service_quality"] },
        context,
      ),
    },
    context,
  );
}

/** What the newest year with any figure says. */
function titleOf({ name }: Subject, rows: readonly Told[], { t }: Context): string {
  const { tell, title, titleNone } = t.agency.years;
  const said = (row: Told) =>
    [
      row.innovations !== null
        ? tell.innovations(number(row.innovations, row.innovations % 1 === 0 ? 0 : 1, t.locale))
        : row.innovations_high !== null && row.innovations_high > 0
          ? tell.range([
              number(row.innovations_low ?? 0, 0, t.locale),
              number(row.innovations_high, 0, t.locale),
            ])
          : null,
      row.mean_verified_maturity === null
        ? null
        : tell.mean_verified_maturity(number(row.mean_verified_maturity, 1, t.locale)),
      row.ikm === null ? null : tell.ikm(number(row.ikm, 2, t.locale)),
    ].filter((it) => it !== null);
  const newest = rows.findLast((row) => said(row).length > 0);
  return newest === undefined ? titleNone(name) : title(name, newest.year, list(said(newest), t.locale));
}

function columnsOf({ t }: Context): Column<Told>[] {
  const { columns: words } = t.agency.years;
  const figureOf = (name: string, value: (row: Told) => number | null, decimals: number): Column<Told> => ({
    name,
    value,
    show: (row) => {
      const it = value(row);
      return it === null ? null : number(it, decimals, t.locale);
    },
    numeric: true,
  });
  return [
    { name: words.year, value: (row) => row.year, numeric: true },
    figureOf(words.innovations, (row) => row.innovations, 0),
    figureOf(words.low, (row) => row.innovations_low, 0),
    figureOf(words.high, (row) => row.innovations_high, 0),
    figureOf(words.new, (row) => row.innovations_new, 0),
    figureOf(words.digital, (row) => row.innovations_digital, 0),
    figureOf(words.maturity, (row) => row.mean_verified_maturity, 2),
    figureOf(words.ikm, (row) => row.ikm, 2),
    figureOf(words.respondents, (row) => row.ikm_respondents, 0),
    figureOf(words.received, (row) => row.complaints_received, 0),
    figureOf(words.resolution, (row) => row.complaint_resolution_pct, 1),
    figureOf(words.days, (row) => row.complaint_median_days, 1),
    figureOf(words.ombudsman, (row) => row.ombudsman, 2),
    figureOf(words.pekppp, (row) => row.pekppp, 2),
    { name: words.from, value: (row) => row.carried_from },
  ];
}
