import { portfoliosOf } from "../iid/from-rows.js";
import { rulesByYear, type YearRules } from "../iid/methods.js";
import type { Portfolio } from "../iid/portfolio.js";
import type { EntryRow } from "../iid/from-rows.js";
import { city, type Context, type Rows } from "./marts.js";

/** The one city whose levels are known, as the engine takes it. Levels are verified ones. */
export interface IndexCity {
  readonly id: string;
  readonly name: string;
  readonly origin: "published" | "inbox" | "sample";
  /** By year of submission. */
  readonly portfolios: ReadonlyMap<number, Portfolio>;
}

/** Ours once its levels have been handed in, before that the fictional one; undefined while no city has any. */
function shownCity(rows: readonly { readonly city_id: string }[]): string | undefined {
  return rows.some((row) => row.city_id === city) ? city : rows[0]?.city_id;
}

export const nameOf = (id: string, { t }: Pick<Context, "t">) => t.agencies.cities[id] ?? id;

/** Rows of the shown city only. */
export function ofShownCity<Row extends { readonly city_id: string }>(rows: readonly Row[]): readonly Row[] {
  const id = shownCity(rows);
  return rows.filter((row) => row.city_id === id);
}

/** Years with a value, oldest first. */
export const yearsOf = (byYear: ReadonlyMap<number, unknown>) => [...byYear.keys()].toSorted((a, b) => a - b);

/** The rules of every year of the method table, for the engine. */
export const rulesOf = (
  rows: Rows<"bands" | "iid_indicators" | "iid_methods">,
): ReadonlyMap<number, YearRules> => rulesByYear(rows.iid_methods, rows.iid_indicators, rows.bands);

/** The portfolios of the shown city; undefined while nobody has handed in levels. */
export function indexCity(rows: Rows<"iid_simulation_base">, context: Context): IndexCity | undefined {
  const own = ofShownCity(rows.iid_simulation_base);
  const [first] = own;
  if (first === undefined) return undefined;
  const entries = own.filter((row): row is typeof row & EntryRow => row.innovation_id !== null);
  const spd = own.filter((row) => row.innovation_id === null);
  return {
    id: first.city_id,
    name: nameOf(first.city_id, context),
    origin: first.origin,
    portfolios: new Map(portfoliosOf(entries, spd).map(({ portfolio }) => [portfolio.year, portfolio])),
  };
}
