import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import { measures, type Measure } from "./agency-grid.js";
import { cellKey, type Reading } from "./agency-reading.js";
import type { AgencyChoice } from "./agency-state.js";
import type { Told } from "./agency-told.js";
import { html } from "./dom.js";
import type { FigureSpec } from "./figure.js";
import { number } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Sourced } from "./provenance.js";
import { city, outcomes, type Context } from "./marts.js";
import type { Column } from "./table.js";
import type { Messages } from "../messages/id.js";

interface Shown {
  readonly choice: AgencyChoice<Measure>;
  readonly told: Told;
  readonly reading: Reading | undefined;
  /** The map itself. */
  readonly body: ChildNode;
}

export const cityOf = (rows: readonly AgencyYear[], t: Messages) => {
  const id = rows[0]?.city_id ?? city;
  return t.agencies.cities[id] ?? id;
};
export const isSampled = (rows: readonly AgencyYear[]) => rows.some((row) => row.origin === "sample");

export const isOutcome = (measure: Measure) =>
  outcomes.has(measure) || measure === "complaint_resolution_pct";

/** The furniture around the heat map; a table is its own twin. */
export function agencySpec(
  rows: readonly (AgencyYear & Sourced)[],
  { choice, told, reading, body }: Shown,
  context: Context,
): FigureSpec<AgencyYear & Sourced> {
  const { t } = context;
  const { measure } = choice;
  const { grid, title, summary, verdict } = told;
  const words = t.agencies;
  const place = cityOf(rows, t);
  const isSample = isSampled(rows);
  const [low, high] = (grid.scale ?? []).map((value) => number(value, grid.decimals, t.locale));
  return {
    id: "perangkat-daerah-tahun",
    title,
    subtitle: words.subtitle(place, words.measures[measure].unit),
    rows,
    columns: columnsOf(reading, t),
    legend: html`<div>
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
    </div>`,
    body,
    notes: html`<p class="aside">${words.caveats}</p>`,
    foot: handedInFoot({ city: place, isSample, tables: ["agency_year", "policy_compliance"] }, context),
  };
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
