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
  const counted = countedOf(portfolio, method.counting);
  const spd = [...method.spd].map(([indicator, weight]) =>
    loss({ aspect: "SPD", indicator, weight }, [portfolio.spd[basis]], method.parameters.total_max / 100),
  );
  const all = [
    ...spd,
    ...sidLosses(
      counted.map((entry) => entry[basis]),
      counted.length,
      method,
    ),
  ];
  return { known: true, losses: inOrder(all), assumptions: index.assumptions };
}

/**
 * The same for the innovations of the agencies in `agencyIds` alone, within the index of the whole city: only the SID
 * indicators, in index points of the city. Over all agencies they add up to the city's own. Undefined where it cannot be
 * computed, and empty where none of theirs counts; `share` is that of the agencies' own losses.
 */
export function pointsLostOfAgencies(
  { portfolio, agencyIds }: { readonly portfolio: Portfolio; readonly agencyIds: ReadonlySet<string> },
  method: Method,
  basis: Basis,
): IndicatorLoss[] | undefined {
  if (!method.known || !indexOf(portfolio, method, basis).known) return undefined;
  const counted = countedOf(portfolio, method.counting);
  const own = counted.filter(({ agencyId }) => agencyId !== null && agencyIds.has(agencyId));
  if (own.length === 0) return [];
  return inOrder(
    sidLosses(
      own.map((entry) => entry[basis]),
      counted.length,
      method,
    ),
  );
}

/** What the SID indicators cost in `rows`, some of the `counted` innovations by which the index divides. */
function sidLosses(rows: readonly Levels[], counted: number, { sid, parameters }: KnownMethod) {
  const { divisor_floor: floor, total_max: total } = parameters;
  return [...sid].map(([indicator, weight]) =>
    loss({ aspect: "SID", indicator, weight }, rows, (Math.max(floor, counted) * total) / 100),
  );
}

/** The costliest first, each with its share of all. */
function inOrder(losses: readonly Omit<IndicatorLoss, "share">[]): IndicatorLoss[] {
  const sum = losses.reduce((lost, { indexPointsLost }) => lost + indexPointsLost, 0);
  return losses
    .map((row) => ({ ...row, share: sum === 0 ? 0 : row.indexPointsLost / sum }))
    .toSorted((a, b) => b.indexPointsLost - a.indexPointsLost || (a.indicator < b.indicator ? -1 : 1));
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
