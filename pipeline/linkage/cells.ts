import { counts, type Hypothesis } from "./hypotheses.ts";
import type { Lives } from "./lives.ts";
import type { MethodOf } from "./methods.ts";

/** A value of one metric for one agency and year. */
export interface Value {
  readonly agency: string;
  /** For what is drawn from submissions the year of first use, not that of the submission. */
  readonly year: number;
  readonly metric: string;
  /** Null where it is not shown, since it rests on too few answers. */
  readonly value: number | null;
  /** The year whose method it was measured by. */
  readonly measuredIn: number;
  /** How many answers or complaints it rests on; null where none are counted, or too few answered. */
  readonly count: number | null;
  /** Rests on fewer than thirty answers, or on nobody knows how many. */
  readonly isSmall: boolean;
  readonly isProvisional: boolean;
}

export type Exclusion =
  | "melintasi rezim"
  | "melintasi suksesi"
  | "responden kurang"
  | "tahun berjalan"
  | "prediktor tidak diketahui"
  | "tanpa pembanding";

/** An outcome of one agency and year, with the predictor of `lag` years before. */
export interface Cell {
  readonly agency: string;
  readonly year: number;
  readonly outcomeYear: number;
  readonly cluster: string;
  /** What its level is shared with: life of the agency and methods of both metrics. */
  readonly effect: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly count: number | null;
  readonly isHollow: boolean;
  readonly excluded: Exclusion | null;
}

export interface Context {
  readonly values: readonly Value[];
  readonly lives: Lives;
  readonly methodOf: MethodOf;
}

type Sides = Pick<Hypothesis, "predictor" | "outcome" | "lag">;

/**
 * Every agency and year whose outcome was measured, with the predictor that came before it, and the reason where the two
 * may not be compared. A lag below 0 takes the outcome before the predictor. In the order of agency and year.
 */
export function cellsOf({ predictor, outcome, lag }: Sides, { values, lives, methodOf }: Context): Cell[] {
  const predictors = byLife(
    values.filter(({ metric }) => metric === predictor),
    lives,
    counts.has(predictor),
  );
  const cells = values
    .filter(({ metric }) => metric === outcome)
    .map((after): Cell => {
      const { agency, year: outcomeYear } = after;
      const year = outcomeYear - lag;
      const life = lives.lifeOf(agency, outcomeYear);
      const before = predictors.get(`${life}/${year}`);
      const breaks = [outcome, predictor].some((metric) => {
        const method = methodOf(metric, year);
        return method !== null && method !== methodOf(metric, outcomeYear);
      });
      const isSucceeded = lives.lifeOf(agency, year) !== life;
      const reason = (): Exclusion | null => {
        if (after.isSmall || after.value === null) return "responden kurang";
        if (after.isProvisional || before?.isProvisional === true) return "tahun berjalan";
        if (isSucceeded) return "melintasi suksesi";
        if (breaks) return "melintasi rezim";
        return before === undefined ? "prediktor tidak diketahui" : null;
      };
      const methods = [methodOf(outcome, outcomeYear), methodOf(predictor, before?.measuredIn ?? year)];
      return {
        agency,
        year,
        outcomeYear,
        cluster: lives.kinOf(agency),
        effect: [life, ...methods].join("|"),
        x: before?.value ?? null,
        y: after.isSmall ? null : after.value,
        count: after.isSmall ? null : after.count,
        isHollow: after.isSmall,
        excluded: reason(),
      };
    });
  return cells.toSorted((a, b) => (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : a.year - b.year));
}

/**
 * Values by life and year. What lies across a succession from where it was measured has none. Two names of one life in a
 * year add up where they are counts; of anything else neither is taken.
 */
function byLife(values: readonly Value[], lives: Lives, isCount: boolean): ReadonlyMap<string, Value> {
  const known = new Map<string, Value | null>();
  for (const value of values) {
    const { agency, year, measuredIn } = value;
    const life = lives.lifeOf(agency, year);
    if (value.value === null || lives.lifeOf(agency, measuredIn) !== life) continue;
    const key = `${life}/${year}`;
    const other = known.get(key);
    if (other === undefined) known.set(key, value);
    else if (isCount && other !== null) known.set(key, { ...value, value: value.value + other.value! });
    else known.set(key, null);
  }
  return new Map([...known].flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
}

/**
 * Leaves out what is alone in its year, or in its effect where levels are compared, again and again: it is fitted whole
 * and says nothing.
 */
export function withoutLoners(cells: readonly Cell[], { inEffects }: { inEffects: boolean }): Cell[] {
  const used = cells.filter(({ excluded }) => excluded === null);
  const years = tally(used.map(({ year }) => year));
  const effects = tally(used.map(({ effect }) => effect));
  const isAlone = ({ effect, year, excluded }: Cell) =>
    excluded === null && (years.get(year) === 1 || (inEffects && effects.get(effect) === 1));
  if (!cells.some(isAlone)) return [...cells];
  const rest = cells.map((cell): Cell => (isAlone(cell) ? { ...cell, excluded: "tanpa pembanding" } : cell));
  return withoutLoners(rest, { inEffects });
}

export function tally<T>(keys: readonly T[]): ReadonlyMap<T, number> {
  const counted = new Map<T, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}
