import type { EntrySeason } from "../../pipeline/marts/entry_season.ts";
import type { Policy } from "../../pipeline/marts/policies.ts";
import { nameOf, ofShownCity } from "./iid-city.js";
import type { Context, Rows } from "./marts.js";
import { cityDays, type CityDay } from "./season-days.js";
import { entryWindow, type EntryWindow } from "./season-window.js";

export type SeasonRows = Rows<"entry_season" | "iid_methods" | "policies">;

/** One year's entry window. */
export interface Season {
  readonly year: number;
  readonly rows: readonly EntrySeason[];
  readonly days: readonly CityDay[];
  readonly lastDay: number;
}

/** All seasons of the one city that is shown, oldest first. */
export interface Seasons {
  readonly name: string;
  /** The name with the mark of the sample where it is one. */
  readonly place: string;
  readonly isSample: boolean;
  readonly byYear: ReadonlyMap<number, Season>;
  readonly newest: Season;
  readonly window: EntryWindow;
}

/** Undefined while no day was counted, or where this edition does not hold the counts. */
export function seasonsOf(rows: SeasonRows, context: Context): Seasons | undefined {
  const own = ofShownCity(rows.entry_season);
  const [first] = own;
  if (first === undefined) return undefined;
  const grouped = new Map<number, EntrySeason[]>();
  for (const row of own) {
    const same = grouped.get(row.year);
    if (same === undefined) grouped.set(row.year, [row]);
    else same.push(row);
  }
  const seasons = [...grouped]
    .toSorted(([a], [b]) => a - b)
    .map(([year, counted]): Season => {
      const days = cityDays(counted);
      return { year, rows: counted, days, lastDay: days.at(-1)?.dayOfWindow ?? 0 };
    });
  const newest = seasons.at(-1)!;
  const method = rows.iid_methods.find((row) => row.method_year === newest.year);
  const window = entryWindow(newest.rows, method, asOf(context));
  const name = nameOf(first.city_id, context);
  const isSample = first.origin === "sample";
  return window === undefined
    ? undefined
    : {
        name,
        isSample,
        place: context.t.agencies.place(name, isSample),
        byYear: new Map(seasons.map((season) => [season.year, season])),
        newest,
        window,
      };
}

/** The release's day of reference; that of its making where it does not say. */
const asOf = ({ release }: Context) =>
  release.as_of ?? new Date(release.created_at).toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" });

/** The rule of a year that counts innovations of each agency, and how many it asks for; undefined where none does. */
export function ruleOf(policies: readonly Policy[], year: number) {
  const rule = policies.find(
    (row) =>
      row.unit_counted === "innovation" &&
      row.minimum_count !== null &&
      row.valid_from_year <= year &&
      year <= (row.valid_to_year ?? Number.POSITIVE_INFINITY),
  );
  if (rule === undefined) return undefined;
  const least = rule.minimum_count ?? 0;
  return { rule, needed: rule.comparison === "more_than" ? least + 1 : least };
}
