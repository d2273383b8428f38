import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Messages } from "../messages/id.js";
import { capital, number } from "../components/format.js";
import { changeWords } from "../components/sentences.js";
import { newestPoint, stepsInto, type Series, type Step } from "./series.js";

/** A figure as a reader takes it in: the value with what makes it fair to quote. */
export interface Tile {
  readonly series: Series;
  /** Year of the figure; null where there is none. */
  readonly year: number | null;
  readonly value: number | null;
  readonly shown: string;
  /** Beside the value: its unit, or among how many a rank is. */
  readonly unit: string;
  readonly change: string;
  /** Whether the change is for the better; null where there is none to judge. */
  readonly direction: "up" | "down" | null;
  readonly band: string | null;
  readonly rank: string | null;
  readonly status: Observation["status"];
}

/** The newest figure of a series up to a year, with its change, band, rank and status. */
export function tileOf(series: Series, year: number, t: Messages): Tile {
  const newest = newestPoint(series, year);
  if (newest === undefined)
    return {
      series,
      year: null,
      value: null,
      shown: "–",
      unit: "",
      change: t.six.missing,
      direction: null,
      band: null,
      rank: null,
      status: "final",
    };
  const steps = stepsInto(series, newest.year);
  const rank = rankWords(newest, t);
  return {
    series,
    year: newest.year,
    value: newest.value,
    shown: number(newest.value, series.decimals, t.locale),
    unit: series.isRank ? rankUnit(newest, t) : series.unit,
    change: changeOf(series, steps, newest.year, t),
    direction: directionOf(series, steps),
    band: series.isRank ? null : capital(newest.band),
    rank: series.isRank ? null : rank,
    status: newest.status,
  };
}

function changeOf(series: Series, steps: readonly Step[], year: number, t: Messages): string {
  const [chosen] = steps;
  if (chosen === undefined) return series.isRank ? t.six.rankChange : t.six.noChange(year);
  const unit = series.decimals === 0 ? series.unit : t.sentences.pointUnit;
  const words = t.six.changeFrom(changeWords(steps, series.decimals, unit, t), chosen.from_year);
  return steps.some((step) => step.is_unresolved) ? `${words}, ${t.six.dependsOn}` : words;
}

/** Better or worse by the metric's own direction; a mere count is neither, but rises and falls. */
export function directionOf(
  { direction }: Pick<Series, "direction">,
  steps: readonly Step[],
): Tile["direction"] {
  const [chosen] = steps;
  if (chosen === undefined || chosen.change === 0) return null;
  return (direction === "lower" ? chosen.change < 0 : chosen.change > 0) ? "up" : "down";
}

interface Ranked {
  readonly rank: number | null;
  readonly rankOf: number | null;
  readonly rankScope: string | null;
}

function rankUnit({ rankOf, rankScope }: Ranked, t: Messages): string {
  return rankOf === null ? t.six.rankUnknown(rankScope) : t.six.rankOf(String(rankOf), rankScope);
}

function rankWords(point: Ranked, t: Messages): string | null {
  if (point.rank === null) return null;
  return t.sentences.rankReading(point.rank, `${point.rankOf === null ? ", " : " "}${rankUnit(point, t)}`);
}
