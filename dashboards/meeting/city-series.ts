import type { IidScore } from "../../pipeline/marts/iid_score.ts";
import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { Messages } from "../messages/id.js";
import { distinctFigures, linesOf, ranksOf, scaleStart, seriesOf } from "../components/regimes.js";
import { metricName, metricOf } from "../components/sentences.js";
import { guards } from "../sentences/guards.js";
import type { MeetingRows } from "./rows.js";
import type { Point, Series, Step } from "./series.js";

type Published = Pick<MeetingRows, "observations" | "changes" | "metrics" | "regimes">;

/** A published measure of a city up to a year; values of an earlier scale are left out. */
export function publishedSeries(
  metric: string,
  { entity, until }: { readonly entity: string; readonly until: number },
  rows: Published,
  t: Messages,
): Series {
  const known = metricOf(rows.metrics, metric);
  const own = seriesOf(rows.observations, metric, entity).filter((row) => row.year <= until);
  const start = scaleStart(rows.regimes, metric, until);
  const figures = distinctFigures(own).filter((row) => row.year >= start);
  return {
    key: metric,
    metric,
    ...named(metric, known, t),
    points: figures.flatMap((row) => (row.value === null ? [] : [{ ...pointOf(row), value: row.value }])),
    steps: linesOf(rows.changes, metric, entity).filter((step) => step.to_year <= until),
    origin: own[0]?.origin ?? "published",
    table: "observations",
    sources: own.map((row) => row.source_id),
    isRank: false,
  };
}

/** The published ranks of the index; ranks of an earlier scale were among other participants and are left out. */
export function rankSeries(
  { entity, until }: { readonly entity: string; readonly until: number },
  rows: Published,
  t: Messages,
): Series {
  const own = ranksOf(seriesOf(rows.observations, "iid", entity)).filter((row) => row.year <= until);
  const start = scaleStart(rows.regimes, "iid", until);
  return {
    key: "rank",
    metric: "iid",
    name: t.six.labels["rank"] ?? "rank",
    unit: "",
    decimals: 0,
    direction: "lower",
    points: own
      .filter((row) => row.year >= start)
      .map((row) => ({ ...pointOf(row), value: row.rank, isChosen: true, band: null })),
    steps: [],
    origin: own[0]?.origin ?? "published",
    table: "observations",
    sources: own.map((row) => row.source_id),
    isRank: true,
  };
}

const pointOf = (row: MeetingRows["observations"][number]): Omit<Point, "value"> => ({
  year: row.year,
  isChosen: row.is_chosen,
  status: row.status,
  band: row.band ?? row.value_text,
  rank: row.rank,
  rankOf: row.rank_of,
  rankScope: row.rank_scope,
  row,
});

/** Columns of the computed index that a city without a published one is shown by. */
export const computed = {
  iid_points: { metric: "iid", decimals: 2 },
  innovations_entered: { metric: "innovations_submitted", decimals: 0 },
  innovations_counted: { metric: "innovations_counted", decimals: 0 },
  mean_maturity_points: { metric: "mean_verified_maturity", decimals: 2 },
  spd_points: { metric: "iid_spd", decimals: 0 },
  volume_points: { metric: "iid_volume", decimals: 2 },
} as const;
export type Computed = keyof typeof computed;

/** A part of the index computed from a city's own levels, by year. Years without a known formula have no point. */
export function computedSeries(
  column: Computed,
  { entity, until }: { readonly entity: string; readonly until: number },
  rows: Pick<MeetingRows, "iid_score" | "metrics" | "regimes">,
  t: Messages,
): Series {
  const { metric, decimals } = computed[column];
  const own = rows.iid_score.filter(
    (row) => row.city_id === entity && row.basis === "verified" && row.year <= until,
  );
  const valued = own.flatMap((row) => {
    const value = row[column];
    return value === null ? [] : [{ row, value }];
  });
  const steps = valued.flatMap(({ row, value }): Step[] => {
    const before = valued.find((it) => guards.areNeighbours(it.row.year, row.year));
    if (before === undefined || !compares(metric, [before.row, row], rows)) return [];
    return [
      {
        from_year: before.row.year,
        to_year: row.year,
        from_value: before.value,
        to_value: value,
        change: value - before.value,
        is_chosen: true,
        is_unresolved: false,
      },
    ];
  });
  return {
    key: column,
    metric,
    name: t.meeting.measures[column].name,
    unit: t.meeting.measures[column].unit,
    decimals,
    direction: metricOf(rows.metrics, metric)?.direction ?? "none",
    points: valued.map(({ row, value }) => ({
      year: row.year,
      value,
      isChosen: true,
      status: "final",
      band: column === "iid_points" ? row.band : null,
      rank: null,
      rankOf: null,
      rankScope: null,
      row: null,
    })),
    steps,
    origin: own[0]?.origin ?? "inbox",
    table: "iid_score",
    sources: [],
    isRank: false,
  };
}

/** Counts of innovations entered follow no method; what the formula makes is compared within its regime. */
function compares(
  metric: string,
  [before, now]: readonly [IidScore, IidScore],
  { regimes }: Pick<MeetingRows, "regimes">,
): boolean {
  if (metric === "innovations_submitted") return true;
  return guards.isComparable({ metric_id: "iid", from_year: before.year, to_year: now.year }, regimes);
}

const named = (metric: string, known: Metric | undefined, t: Messages) => ({
  name: t.six.labels[metric] ?? metricName(known === undefined ? [] : [known], metric, t),
  unit: t.six.units[metric] ?? known?.unit ?? "",
  decimals: known?.decimals ?? 2,
  direction: known?.direction ?? ("none" as const),
});
