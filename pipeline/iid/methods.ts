import { type CountingRules, countingOf } from "./counting.js";
import { type BandRow, type IndicatorRow, type Method, methodOf, type MethodRow } from "./method.js";

/** The rules of one year: its formula, known or not, and who counts, which may be known without it. */
export interface YearRules {
  readonly method: Method;
  readonly counting: CountingRules;
}

/** The rules of every year of the method table. A year without a row has no rules. */
export const rulesByYear = (
  methods: readonly MethodRow[],
  indicators: readonly IndicatorRow[],
  bands: readonly BandRow[],
): ReadonlyMap<number, YearRules> =>
  new Map(
    methods.map((row) => [
      row.method_year,
      { method: methodOf(row, indicators, bands), counting: countingOf(row) },
    ]),
  );
