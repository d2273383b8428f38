import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import type { Messages } from "../messages/id.js";
import { bandsOf } from "../components/regimes.js";
import { metricOf } from "../components/sentences.js";
import { guards } from "../sentences/guards.js";
import type { MeetingRows } from "./rows.js";
import type { Point, Series, Step } from "./series.js";

/** What an agency is shown by. Counts are carried by shares, scores begin anew with the agency. */
export const agencyMeasures = {
  innovations: { metric: "innovations_submitted", decimals: 0, kind: "count" },
  innovations_new: { metric: "innovations_new", decimals: 0, kind: "count" },
  mean_verified_maturity: { metric: "mean_verified_maturity", decimals: 2, kind: "maturity" },
  ikm: { metric: "ikm", decimals: 2, kind: "score" },
  complaint_resolution_pct: { metric: "complaint_resolution", decimals: 1, kind: "score" },
  pekppp: { metric: "pekppp", decimals: 2, kind: "score" },
  ombudsman: { metric: "ombudsman", decimals: 2, kind: "score" },
} as const;
export type AgencyMeasure = keyof typeof agencyMeasures;

type Needed = Pick<MeetingRows, "agency_year" | "bands" | "metrics" | "regimes">;

/** A measure of one agency as it was in each year up to `until`, with its place among the city's agencies of that year. */
export function agencySeries(
  measure: AgencyMeasure,
  { agency, until }: { readonly agency: string; readonly until: number },
  rows: Needed,
  t: Messages,
): Series {
  const { metric, decimals } = agencyMeasures[measure];
  const all = rows.agency_year.filter((row) => row.view === "was" && row.year <= until);
  const own = all.filter((row) => row.agency_id === agency).toSorted((a, b) => a.year - b.year);
  const direction = metricOf(rows.metrics, metric)?.direction ?? "none";
  return {
    key: measure,
    metric,
    name: t.meeting.measures[measure].name,
    unit: t.meeting.measures[measure].unit,
    decimals,
    direction,
    points: own.flatMap((row): Point[] => {
      const value = row[measure];
      if (value === null) return [];
      const peers = all.filter((it) => it.year === row.year && it.city_id === row.city_id);
      const values = peers.flatMap((it) => it[measure] ?? []);
      const isRanked = direction !== "none" && values.length > 1;
      const ahead = values.filter((other) => (direction === "lower" ? other < value : other > value));
      return [
        {
          year: row.year,
          value,
          isChosen: true,
          status: row.is_provisional ? "provisional" : "final",
          band: bandName(metric, row.year, value, rows),
          rank: isRanked ? ahead.length + 1 : null,
          rankOf: isRanked ? values.length : null,
          rankScope: isRanked ? t.meeting.agencies : null,
          row: null,
        },
      ];
    }),
    steps: own.flatMap((row): Step[] => {
      const before = own.find((it) => guards.areNeighbours(it.year, row.year));
      const [from, to] = [before?.[measure] ?? null, row[measure]];
      if (before === undefined || from === null || to === null) return [];
      if (!compares(measure, [before, row], rows)) return [];
      return [
        {
          from_year: before.year,
          to_year: row.year,
          from_value: from,
          to_value: to,
          change: measure === "ikm" ? (row.ikm_change ?? 0) : to - from,
          is_chosen: true,
          is_unresolved: false,
        },
      ];
    }),
    origin: own[0]?.origin ?? "inbox",
    table: "agency_year",
    sources: [],
    isRank: false,
  };
}

function compares(
  measure: AgencyMeasure,
  [before, now]: readonly [AgencyYear, AgencyYear],
  { regimes }: Needed,
): boolean {
  const { kind, metric } = agencyMeasures[measure];
  if (kind === "count") return !before.has_unsourced_share && !now.has_unsourced_share;
  if (!guards.isSameAgency(now, before)) return false;
  if (kind === "maturity") return before.maturity_method_year === now.maturity_method_year;
  if (measure === "ikm" && now.ikm_change === null) return false;
  const hasRegimes = regimes.some((regime) => regime.metric_id === metric);
  return (
    !hasRegimes ||
    guards.isComparable({ metric_id: metric, from_year: before.year, to_year: now.year }, regimes)
  );
}

/** The band of a score by the bounds of its own year; null where the year states none. */
function bandName(metric: string, year: number, value: number, { bands }: Needed): string | null {
  const own = bandsOf(bands, metric, year).find((band) =>
    guards.isOwnBand({ metric_id: metric, year, value }, band.band, bands),
  );
  return own?.band ?? null;
}
