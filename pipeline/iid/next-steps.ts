import { countedOf } from "./counting.js";
import { type Edit, edited } from "./edits.js";
import { indexOf, type KnownIndex, type Unknown } from "./index-of.js";
import { highestLevel, type KnownMethod, type Method } from "./method.js";
import type { Basis, Portfolio } from "./portfolio.js";
import type { Levels } from "./score.js";

/** One level raised by one. `gain` is in index points; `innovationId` is null on an SPD row. */
export interface Step {
  readonly aspect: "SPD" | "SID";
  readonly innovationId: string | null;
  readonly indicator: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly gain: number;
}

export interface NextSteps {
  readonly known: true;
  readonly steps: readonly Step[];
  readonly before: KnownIndex;
  readonly after: KnownIndex;
  readonly assumptions: readonly string[];
}

/** How many levels may be raised, on which basis, and in which part of the index; both parts when absent. */
export interface Budget {
  readonly levels: number;
  readonly basis: Basis;
  readonly aspect?: "SPD" | "SID";
}

/**
 * The levels to raise for the greatest index, the most gain per level first; fewer than the budget when no level is
 * left. Only innovations that count are raised: one that the window, its stage or its submissions exclude gains nothing.
 *
 * Taking the greatest gains is exact, no mere greedy guess. Levels decide neither who counts, nor the divisor, nor the
 * volume or its gate, so that the index is a sum over levels: a level raised by one gains weight / total × 100 on an SPD
 * row and that divided by max(floor, n) on an innovation, whatever else is raised, and as much from 0 to 1 as from 2 to
 * 3. No other choice of as many levels can gain more than the greatest of them. Withdrawing and adding change the
 * divisor and are for `whatIf`.
 */
export function bestNextSteps(portfolio: Portfolio, budget: Budget, method: Method): NextSteps | Unknown {
  if (!method.known) return method;
  const { basis, aspect, levels: count } = budget;
  const before = indexOf(portfolio, method, basis);
  if (!before.known) return before;
  const steps = allSteps(portfolio, method, basis)
    .filter((step) => aspect === undefined || step.aspect === aspect)
    .toSorted(byGain)
    .slice(0, count);
  const { portfolio: raised } = edited(portfolio, steps.map(editOf(basis)), method);
  const after = indexOf(raised, method, basis);
  if (!after.known) return after;
  return { known: true, steps, before, after, assumptions: before.assumptions };
}

/** The edit that makes a step. */
export const editOf =
  (basis: Basis) =>
  ({ innovationId, indicator, toLevel: level }: Step): Edit =>
    innovationId === null
      ? { edit: "raise_spd", indicator, basis, level }
      : { edit: "raise", innovationId, indicator, basis, level };

function allSteps(portfolio: Portfolio, method: KnownMethod, basis: Basis): Step[] {
  const { divisor_floor: floor, total_max: total } = method.parameters;
  const counted = countedOf(portfolio, method.counting);
  const perPoint = 100 / total;
  const perSidPoint = perPoint / Math.max(floor, counted.length);
  const spd = { aspect: "SPD", innovationId: null } as const;
  return [
    ...stepsOf(spd, portfolio.spd[basis], method.spd, perPoint),
    ...counted.flatMap((entry) =>
      stepsOf({ aspect: "SID", innovationId: entry.innovationId }, entry[basis], method.sid, perSidPoint),
    ),
  ];
}

function stepsOf(
  whose: Pick<Step, "aspect" | "innovationId">,
  levels: Levels,
  weights: ReadonlyMap<string, number>,
  perPoint: number,
): Step[] {
  return [...weights].flatMap(([indicator, weight]) => {
    const current = levels[indicator] ?? 0;
    return Array.from({ length: highestLevel - current }, (_, at) => ({
      ...whose,
      indicator,
      fromLevel: current + at,
      toLevel: current + at + 1,
      gain: weight * perPoint,
    }));
  });
}

const byGain = (a: Step, b: Step) =>
  b.gain - a.gain || compare(place(a), place(b)) || a.fromLevel - b.fromLevel;
const place = ({ innovationId, indicator }: Step) => `${innovationId ?? ""} ${indicator}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
