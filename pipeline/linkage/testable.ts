import { type Cell, tally } from "./cells.ts";
import type { Estimator } from "./hypotheses.ts";
import { effectiveClusters, type Slope } from "./slope.ts";

export type Untestable = "perangkat daerah kurang" | "tidak ada yang berubah" | "kelompok efektif kurang";

const least = { agencies: 10, comparableYears: 3, effectiveClusters: 5 };

/** Agencies with three years that compare with each other; those joined by successions are one. */
export function comparableAgencies(estimator: Estimator, used: readonly Cell[]): number {
  // A change stands for two years.
  const cellsAsked = estimator === "within" ? least.comparableYears : least.comparableYears - 1;
  const effects = tally(used.map(({ effect }) => effect));
  return tally(used.filter(({ effect }) => effects.get(effect)! >= cellsAsked).map(({ cluster }) => cluster))
    .size;
}

/** Why the cells in use are too few to test anything on; null where they suffice. */
export function untestable(
  estimator: Estimator,
  used: readonly Cell[],
  fit: Slope | null,
): Untestable | null {
  if (comparableAgencies(estimator, used) < least.agencies) return "perangkat daerah kurang";
  if (fit === null) return "tidak ada yang berubah";
  return effectiveClusters(fit) < least.effectiveClusters ? "kelompok efektif kurang" : null;
}
