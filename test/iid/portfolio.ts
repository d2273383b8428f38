import type { KnownMethod, Method } from "../../pipeline/iid/method.ts";
import { type Innovation, type KnownScore, type Levels, score } from "../../pipeline/iid/score.ts";

/** Every indicator of an aspect at one level. */
export const all = (weights: ReadonlyMap<string, number>, level: number): Record<string, number> =>
  Object.fromEntries([...weights.keys()].map((indicator) => [indicator, level]));

/** Levels whose weighted sum is `points`, the heaviest indicators raised first. */
export function levelsOf(points: number, weights: ReadonlyMap<string, number>): Record<string, number> {
  let rest = points;
  const levels: Record<string, number> = {};
  for (const [indicator, weight] of [...weights].toSorted(([, a], [, b]) => b - a)) {
    levels[indicator] = Math.min(3, Math.floor(rest / weight));
    rest -= levels[indicator] * weight;
  }
  if (rest !== 0) throw new Error(`no levels make ${points} points`);
  return levels;
}

const basicServices = ["pendidikan", "kesehatan", "pupr", "perumahan", "trantibumlinmas", "sosial"];

/** `count` innovations whose maturities go round `maturities`; the first ones cover `covered` basic services. */
export function portfolioOf(
  { count, maturities, covered = 6 }: { count: number; maturities: readonly number[]; covered?: number },
  method: KnownMethod,
): Innovation[] {
  const levels = maturities.map((maturity) => levelsOf(maturity, method.sid));
  return Array.from({ length: count }, (_, index) => ({
    levels: levels[index % levels.length]!,
    basicService: index < covered ? basicServices[index]! : null,
  }));
}

export function scored(portfolio: readonly Innovation[], spdLevels: Levels, method: Method): KnownScore {
  const result = score(portfolio, spdLevels, method);
  if (!result.known) throw new Error(result.reason);
  return result;
}
