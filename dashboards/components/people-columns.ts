import type { TppAgencyYear } from "../../pipeline/marts/tpp_agency_year.ts";
import type { TppCityYear } from "../../pipeline/marts/tpp_city_year.ts";
import type { TppPerformance } from "../../pipeline/marts/tpp_performance.ts";
import type { TppTiers } from "../../pipeline/marts/tpp_tiers.ts";
import type { PeopleCell } from "../sentences/people.js";
import type { Subject } from "../sentences/guards.js";

interface PeopleTables {
  readonly tpp_agency_year: TppAgencyYear;
  readonly tpp_city_year: TppCityYear;
  readonly tpp_performance: TppPerformance;
  readonly tpp_tiers: TppTiers;
}
export type PeopleTable = keyof PeopleTables;

/** The predikat of PermenPANRB 6/2022, best first, and those who have none. */
export const ratings = [
  "people_sangat_baik",
  "people_baik",
  "people_butuh_perbaikan",
  "people_kurang",
  "people_sangat_kurang",
  "people_without_predikat",
] as const;

type Flag<Row> = Extract<keyof Row, `is_${string}suppressed`>;
type Flags<Row> = { readonly [C in keyof Row]?: Flag<Row> };

const rated = <F extends string>(flag: F) => ({
  people_sangat_baik: flag,
  people_baik: flag,
  people_butuh_perbaikan: flag,
  people_kurang: flag,
  people_sangat_kurang: flag,
  people_without_predikat: flag,
});

const paid = {
  base_rupiah: "is_pay_suppressed",
  gross_rupiah: "is_pay_suppressed",
  paid_rupiah: "is_pay_suppressed",
  uplifted_people: "is_uplift_suppressed",
  uplift_rupiah: "is_uplift_rupiah_suppressed",
} as const;

/** For each released column about people the column that says whether it was withheld. */
export const withheldBy = {
  tpp_agency_year: { people: "is_people_suppressed", ...paid },
  tpp_city_year: { people: "is_people_suppressed", ...rated("is_predikat_suppressed"), ...paid },
  tpp_performance: {
    people: "is_people_suppressed",
    ...rated("is_suppressed"),
    mean_productivity_pct: "is_means_suppressed",
    mean_discipline_pct: "is_means_suppressed",
  },
  tpp_tiers: {
    people: "is_people_suppressed",
    people_with_five: "is_people_suppressed",
    innovations_named: "is_innovations_suppressed",
    uplift_rupiah: "is_uplift_rupiah_suppressed",
  },
} as const satisfies { readonly [T in PeopleTable]: Flags<PeopleTables[T]> };

type Kind = "count" | "mean" | "rupiah";

/** A released figure about people: there, withheld, or never recorded (`value` is nothing and `isHidden` is false). */
export interface PeopleFigure {
  readonly value: number | null;
  readonly isHidden: boolean;
  readonly kind: Kind;
}

export function peopleFigure<T extends PeopleTable>(
  table: T,
  row: PeopleTables[T],
  column: keyof (typeof withheldBy)[T] & keyof PeopleTables[T] & string,
): PeopleFigure {
  const value = row[column] as number | null;
  const flag = withheldBy[table][column] as unknown as keyof PeopleTables[T];
  return { value, isHidden: value === null && row[flag] === true, kind: kindOf(column) };
}

const kindOf = (column: string): Kind =>
  column.endsWith("_rupiah") ? "rupiah" : column.endsWith("_pct") ? "mean" : "count";

/** The figure as a cell that a sentence can be made of. */
export const cellOf = (
  { value, isHidden }: PeopleFigure,
  about: {
    readonly metric: string;
    readonly subject: Subject;
    readonly row: Pick<TppTiers, "year" | "origin"> & { readonly is_provisional?: boolean };
    readonly part?: string;
  },
): PeopleCell => ({
  metric: about.metric,
  subject: about.subject,
  year: about.row.year,
  origin: about.row.origin,
  ...(about.row.is_provisional === undefined ? {} : { is_provisional: about.row.is_provisional }),
  ...(about.part === undefined ? {} : { part: about.part }),
  value,
  isHidden,
});
