import type { Band } from "../marts/bands.ts";
import type { IidIndicator } from "../marts/iid_indicators.ts";
import type { IidMethod } from "../marts/iid_methods.ts";
import { assumptions, type Parameter, parameters } from "./assumptions.js";
import { type CountingRow, type CountingRules, countingOf } from "./counting.js";

/** A year of the method table, as far as the score reads it. */
export type MethodRow = CountingRow &
  Pick<IidMethod, "formula_status" | "unconfirmed_parameters" | Parameter>;

/** A weight of the indicator table. Aspects other than SPD and SID are no levels and are passed over. */
export type IndicatorRow = Pick<IidIndicator, "method_year" | "indicator" | "aspect" | "weight">;

/** A band of the band table; both bounds are inclusive, and null is no bound. */
export type BandRow = Pick<Band, "metric_id" | "from_year" | "to_year" | "band" | "lower" | "upper">;

/** Nobody knows how that year's index is computed, so there is nothing to compute. */
export interface UnknownFormula {
  readonly known: false;
  readonly reason: "rumus tidak diketahui";
}

export const unknownFormula: UnknownFormula = { known: false, reason: "rumus tidak diketahui" };

/**
 * One year's rules, complete. `spd` and `sid` map an indicator to its weight; `counting` says who counts;
 * `unconfirmed` names what no source confirms of the formula of that year: columns of the method table, and
 * `indicator_weights`. Empty when all of it is confirmed.
 */
export interface KnownMethod {
  readonly known: true;
  readonly year: number;
  readonly spd: ReadonlyMap<string, number>;
  readonly sid: ReadonlyMap<string, number>;
  readonly parameters: Readonly<Record<Parameter, number>>;
  readonly bands: readonly BandRow[];
  readonly counting: CountingRules;
  readonly unconfirmed: readonly string[];
}

export type Method = KnownMethod | UnknownFormula;

/**
 * The rules of one year from its row of the method table and the whole tables of indicators and bands.
 *
 * An empty cell and missing weights are filled from `assumptions`, and only from there. What is still missing then, or
 * a row that calls its formula unknown, makes the year unknown: 2023, 2024 and 2026 are known. Method years 2023 and
 * 2024 have no weights of their own and use those of 2026, unconfirmed. Without `bands` scores carry no band.
 *
 * Throws a RangeError when the weights do not reach the maxima of the row, or the maxima do not fit each other: such
 * a table would give scores outside 0 to 100, or never reach 100.
 */
export function methodOf(
  row: MethodRow,
  indicators: readonly IndicatorRow[],
  bands: readonly BandRow[] = [],
): Method {
  const year = row.method_year;
  const assumed = assumptions.filter((assumption) => assumption.year === year);
  const unconfirmed = new Set(listed(row.unconfirmed_parameters));

  const numbers = new Map<Parameter, number>();
  for (const parameter of parameters) {
    const value = row[parameter] ?? assumed.find((assumption) => assumption.parameter === parameter)?.value;
    if (value === undefined || value === null) return unknownFormula;
    if (row[parameter] === null) unconfirmed.add(parameter);
    numbers.set(parameter, value);
  }

  let rows = indicators.filter(({ method_year: from }) => from === year);
  if (rows.length === 0) {
    const weights = assumed.find(({ parameter }) => parameter === "indicator_weights");
    rows = indicators.filter(({ method_year: from }) => from === weights?.fromYear);
    unconfirmed.add("indicator_weights");
  }
  if (rows.length === 0 || row.formula_status === "unknown") return unknownFormula;

  const method: KnownMethod = {
    known: true,
    year,
    spd: weightsOf("SPD", rows),
    sid: weightsOf("SID", rows),
    parameters: Object.fromEntries(numbers) as Record<Parameter, number>,
    bands,
    counting: countingOf(row),
    unconfirmed: [...unconfirmed],
  };
  refuseContradictions(method);
  return method;
}

const listed = (names: string | null) => (names === null ? [] : names.split(";").map((name) => name.trim()));

const weightsOf = (aspect: "SPD" | "SID", rows: readonly IndicatorRow[]) =>
  new Map(rows.filter((row) => row.aspect === aspect).map(({ indicator, weight }) => [indicator, weight]));

/** Level 3 is the highest of every indicator. */
export const highestLevel = 3;

function refuseContradictions({ year, spd, sid, parameters: row }: KnownMethod): void {
  const sum = (weights: ReadonlyMap<string, number>) => [...weights.values()].reduce((a, b) => a + b, 0);
  const expected: readonly (readonly [Parameter, number])[] = [
    ["spd_max", sum(spd) * highestLevel],
    ["sid_max", sum(sid) * highestLevel],
    ["volume_max", row.volume_per_innovation * row.volume_cap],
    ["total_max", row.spd_max + row.sid_max + row.volume_max],
  ];
  for (const [parameter, value] of expected)
    if (Math.abs(row[parameter] - value) > 1e-9)
      throw new RangeError(`${parameter} of ${year} is ${row[parameter]}, its parts make ${value}`);
}
