import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import type { Change } from "../../pipeline/marts/changes.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import { breaks } from "./regimes.js";
import type { Rows } from "./marts.js";

/** Measures of agencies that stand in the catalogue as metrics, so that both share a chart. */
const measures = [
  ["innovations", "innovations_submitted"],
  ["innovations_new", "innovations_new"],
  ["mean_verified_maturity", "mean_verified_maturity"],
  ["ikm", "ikm"],
  ["complaint_resolution_pct", "complaint_resolution"],
  ["ombudsman", "ombudsman"],
  ["pekppp", "pekppp"],
] as const;

type Needed = Rows<"agency_year" | "metrics" | "regimes">;

/**
 * What agencies handed in, as observations: what somebody says of himself, confidence C. The changes are those that a line
 * may be drawn for: years that follow each other with neither another method nor a succession between them, be it of a
 * score or of a count.
 */
export function agencyTrend(rows: Needed, view: "is" | "was") {
  const own = rows.agency_year.filter((row) => row.view === view);
  const observations = own.flatMap((row) =>
    measures.flatMap(([key, metric]) => (row[key] === null ? [] : [observed(row, metric, row[key])])),
  );
  return { observations, changes: measures.flatMap(([, metric]) => joined(metric, observations, own, rows)) };
}

function observed(row: AgencyYear, metric: string, value: number): Observation {
  return {
    metric_id: metric,
    entity_id: row.agency_id,
    entity_name: row.short_name,
    year: row.year,
    regime_id: "",
    value,
    value_text: null,
    status: row.is_provisional ? "provisional" : "final",
    is_chosen: true,
    choice_rule: "only",
    choice_reason: null,
    choice_reason_en: null,
    source_id: row.origin,
    basis: "self",
    confidence: "C",
    rank: null,
    rank_of: null,
    rank_scope: null,
    rank_percentile: null,
    band: null,
    band_order: null,
    band_confidence: null,
    note: null,
    origin: row.origin,
    file: "",
    file_row: 0,
  };
}

function joined(
  metric: string,
  observations: readonly Observation[],
  years: readonly AgencyYear[],
  rows: Needed,
): Change[] {
  const governing = rows.metrics.find((row) => row.metric_id === metric)?.governed_by ?? metric;
  const cut = new Set(breaks(rows.regimes, governing).map((regime) => regime.from_year));
  const rowOf = new Map<string, AgencyYear>(years.map((row) => [`${row.agency_id} ${row.year}`, row]));
  const own = new Map<string, Observation>(
    observations
      .filter((row) => row.metric_id === metric)
      .map((row) => [`${row.entity_id} ${row.year}`, row]),
  );
  return [...own.values()].flatMap((later): Change[] => {
    const key = `${later.entity_id} ${later.year - 1}`;
    const earlier = own.get(key);
    const [before, after] = [rowOf.get(key), rowOf.get(`${later.entity_id} ${later.year}`)];
    if (earlier?.value == null || later.value === null || cut.has(later.year)) return [];
    if (before?.scores_from_year !== after?.scores_from_year || after?.scores_from_year === later.year)
      return [];
    return [
      {
        metric_id: metric,
        entity_id: later.entity_id,
        from_year: earlier.year,
        to_year: later.year,
        from_source_id: earlier.source_id,
        to_source_id: later.source_id,
        from_value: earlier.value,
        to_value: later.value,
        change: later.value - earlier.value,
        regime_id: later.regime_id,
        is_chosen: true,
        is_unresolved: false,
      },
    ];
  });
}
