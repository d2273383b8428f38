import { countedOf } from "./counting.js";
import { indexOf, type Unknown } from "./index-of.js";
import { highestLevel, type KnownMethod, type Method } from "./method.js";
import type { Basis, Portfolio } from "./portfolio.js";
import type { Levels } from "./score.js";

/**
 * What one indicator costs. `meanLevel` is over the innovations that count (of an SPD row it is its level), null without any.
 * `pointsLost` is weight × (3 − level), summed over them; `indexPointsLost` is what the index would gain if all of them
 * had level 3; `share` is the part of all index points lost, 0 to 1, and 0 when nothing is lost.
 */
export interface IndicatorLoss {
  readonly aspect: "SPD" | "SID";
  readonly indicator: string;
  readonly weight: number;
  readonly meanLevel: number | null;
  readonly pointsLost: number;
  readonly indexPointsLost: number;
  readonly share: number;
}

/** What one innovation loses on each SID indicator, in points: weight × (3 − level). */
export const pointsLostByInnovation = (levels: Levels, { sid }: KnownMethod): Map<string, number> =>
  new Map(
    [...sid].map(([indicator, weight]) => [indicator, weight * (highestLevel - (levels[indicator] ?? 0))]),
  );

/**
 * What each SPD row and each SID indicator costs the city, the costliest first. A mean that divides by the floor loses
 * less by its few innovations than by the places that nobody fills; those belong to no indicator and are left out.
 */
export function pointsLost(
  portfolio: Portfolio,
  method: Method,
  basis: Basis,
): { readonly known: true; readonly losses: IndicatorLoss[]; readonly assumptions: string[] } | Unknown {
  if (!method.known) return method;
  const index = indexOf(portfolio, method, basis);
  if (!index.known) return index;
  const { divisor_floor: floor, total_max: total } = method.parameters;
  const counted = countedOf(portfolio, method.counting);
  const spd = [...method.spd].map(([indicator, weight]) =>
    loss({ aspect: "SPD", indicator, weight }, [portfolio.spd[basis]], total / 100),
  );
  const sid = [...method.sid].map(([indicator, weight]) =>
    loss(
      { aspect: "SID", indicator, weight },
      counted.map((entry) => entry[basis]),
      (Math.max(floor, counted.length) * total) / 100,
    ),
  );
  const all = [...spd, ...sid];
  const sum = all.reduce((lost, { indexPointsLost }) => lost + indexPointsLost, 0);
  const losses = all
    .map((row) => ({ ...row, share: sum === 0 ? 0 : row.indexPointsLost / sum }))
    .toSorted((a, b) => b.indexPointsLost - a.indexPointsLost || (a.indicator < b.indicator ? -1 : 1));
  return { known: true, losses, assumptions: index.assumptions };
}

type Weighed = Pick<IndicatorLoss, "aspect" | "indicator" | "weight">;

function loss(
  weighed: Weighed,
  rows: readonly Levels[],
  pointsPerIndexPoint: number,
): Omit<IndicatorLoss, "share"> {
  const lost = weighed.weight * (highestLevel * rows.length - sumOf(rows, weighed.indicator));
  return {
    ...weighed,
    meanLevel: meanLevelOf(rows, weighed.indicator),
    pointsLost: lost,
    indexPointsLost: lost / pointsPerIndexPoint,
  };
}

/** The mean level of an indicator over rows of levels, as the index scores them; null without rows. */
export const meanLevelOf = (rows: readonly Levels[], indicator: string): number | null =>
  rows.length === 0 ? null : sumOf(rows, indicator) / rows.length;

const sumOf = (rows: readonly Levels[], indicator: string) =>
  rows.reduce((sum, levels) => sum + (levels[indicator] ?? 0), 0);
