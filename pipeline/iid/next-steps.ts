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
  const steps = greatest(
    levelsToRaise(portfolio, method, basis).filter((row) => aspect === undefined || row.aspect === aspect),
    count,
  );
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

/** Levels that may be raised in one place, and what one more of each indicator is worth, in the order of their names. */
interface Raisable extends Pick<Step, "aspect" | "innovationId"> {
  readonly levels: Levels;
  readonly gains: readonly (readonly [indicator: string, gain: number])[];
}

function levelsToRaise(portfolio: Portfolio, method: KnownMethod, basis: Basis): Raisable[] {
  const { divisor_floor: floor, total_max: total } = method.parameters;
  const counted = countedOf(portfolio, method.counting);
  const perPoint = 100 / total;
  const spd = gainsOf(method.spd, perPoint);
  const sid = gainsOf(method.sid, perPoint / Math.max(floor, counted.length));
  return [
    { aspect: "SPD", innovationId: null, levels: portfolio.spd[basis], gains: spd },
    ...counted
      .toSorted((a, b) => compare(a.innovationId, b.innovationId))
      .map((entry): Raisable => {
        return { aspect: "SID", innovationId: entry.innovationId, levels: entry[basis], gains: sid };
      }),
  ];
}

const gainsOf = (weights: ReadonlyMap<string, number>, perPoint: number) =>
  [...weights]
    .map(([indicator, weight]) => [indicator, weight * perPoint] as const)
    .toSorted(([a], [b]) => compare(a, b));

/**
 * The first `count` steps by gain, then by innovation, indicator and level. There are few different gains, so they are
 * taken one after the other and no more steps are made than asked for.
 */
function greatest(rows: readonly Raisable[], count: number): Step[] {
  const gains = new Set(rows.flatMap((row) => row.gains.map(([, gain]) => gain)));
  const steps: Step[] = [];
  for (const gain of [...gains].toSorted((a, b) => b - a)) {
    for (const row of rows) {
      if (steps.length >= count) return steps.slice(0, count);
      for (const [indicator, own] of row.gains)
        if (own === gain) steps.push(...stepsOf(row, indicator, gain));
    }
  }
  return steps.slice(0, count);
}

function stepsOf({ aspect, innovationId, levels }: Raisable, indicator: string, gain: number): Step[] {
  const current = levels[indicator] ?? 0;
  return Array.from({ length: highestLevel - current }, (_, at) => ({
    aspect,
    innovationId,
    indicator,
    fromLevel: current + at,
    toLevel: current + at + 1,
    gain,
  }));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
