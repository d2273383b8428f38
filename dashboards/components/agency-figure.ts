import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import { measures, type Measure } from "./agency-grid.js";
import { cellKey, type Reading } from "./agency-reading.js";
import type { AgencyChoice } from "./agency-state.js";
import type { Told } from "./agency-told.js";
import { html, uniqueId } from "./dom.js";
import { releaseMark } from "./export-about.js";
import { citation, exportTools } from "./export-tools.js";
import { disclosure } from "./figure.js";
import { number } from "./format.js";
import { city, outcomes, type Context } from "./marts.js";
import type { Column } from "./table.js";
import type { Messages } from "../messages/id.js";

interface Shown {
  readonly choice: AgencyChoice<Measure>;
  readonly told: Told;
  readonly reading: Reading | undefined;
  /** The map itself; nothing where its furniture alone is asked for. */
  readonly body: Node | null;
}

export const cityOf = (rows: readonly AgencyYear[], t: Messages) => {
  const id = rows[0]?.city_id ?? city;
  return t.agencies.cities[id] ?? id;
};
export const isSampled = (rows: readonly AgencyYear[]) => rows.some((row) => row.origin === "sample");

export const isOutcome = (measure: Measure) =>
  outcomes.has(measure) || measure === "complaint_resolution_pct";

/** The furniture around the heat map; a table is its own twin. */
export function agencyFigure(
  rows: readonly AgencyYear[],
  { choice, told, reading, body }: Shown,
  context: Context,
): HTMLElement {
  const { t, release } = context;
  const { measure } = choice;
  const { grid, title, summary, verdict } = told;
  const words = t.agencies;
  const id = uniqueId("judul");
  const isSample = isSampled(rows);
  const line = isSample ? words.sampleSource(cityOf(rows, t)) : words.source(cityOf(rows, t));
  const about = {
    id: "perangkat-daerah-tahun",
    title,
    subtitle: words.subtitle(cityOf(rows, t), words.measures[measure].unit),
    source: line,
    isSample,
  };
  const save = exportTools({ about, rows, columns: columnsOf(reading, t) }, context);
  const cite = disclosure(t.exports.cite, () => citation(about, context));
  const [low, high] = (grid.scale ?? []).map((value) => number(value, grid.decimals, t.locale));
  return html`<figure class="figure" id="perangkat-daerah-tahun" aria-labelledby=${id}>
    <header>
      <h2 id=${id}>${title}</h2>
      <p class="subtitle">
        ${words.subtitle(cityOf(rows, t), words.measures[measure].unit)}
        ${isSample ? html`<strong class="sample">${t.figure.sample}</strong>` : null}
      </p>
      ${verdict === "" ? null : html`<p class="aside verdict-line">${verdict}</p>`}
      <p class="aside summary">${summary}</p>
      <p class="heat-key" data-hue=${isOutcome(measure) ? "outcome" : "city"}>
        ${low === undefined || high === undefined ? null : html`<span class="ramp">${words.from(low, high)}</span>`}
        <span>${words.gap}</span>
        ${
          reading === undefined
            ? null
            : (["met", "missed", "unknown"] as const).map(
                (status) => html`<span data-verdict=${status}>${t.agency.rules.statuses[status]}</span>`,
              )
        }
      </p>
    </header>
    ${body}
    <figcaption>
      <p class="aside">${words.caveats}</p>
      <p class="tools">${save} ${cite.button}</p>
      ${cite.panel}
      <p class="source">
        ${line}
        <span class="stamp">${t.figure.release} ${releaseMark(release, t)}</span>
      </p>
    </figcaption>
  </figure>`;
}

function columnsOf(reading: Reading | undefined, t: Messages): Column<AgencyYear>[] {
  const { columns: words, measures: names } = t.agencies;
  return [
    { name: words.origin, value: (row) => t.agencies.origins[row.origin] },
    { name: words.city, value: (row) => t.agencies.cities[row.city_id] ?? row.city_id },
    { name: words.agency, value: (row) => row.short_name },
    { name: words.year, value: (row) => row.year, numeric: true },
    ...measures.map((measure) => ({ name: names[measure].name, value: (row: AgencyYear) => row[measure] })),
    { name: words.digital, value: (row) => row.innovations_digital },
    { name: words.respondents, value: (row) => row.ikm_respondents },
    ...(reading === undefined
      ? []
      : [
          {
            name: reading.rule,
            value: (row: AgencyYear) =>
              t.agency.rules.statuses[reading.verdicts.get(cellKey(row))?.status ?? ""] ?? "",
          },
        ]),
  ];
}
