import type { Cell } from "../publication.ts";

/** What the audit proves; see `../thresholds.ts` for the numbers. */
export interface Limits {
  /** Least number of people behind a count, and behind the difference of two; also the least width of its interval. */
  readonly people: number;
  /** Least number of people behind an amount or a mean, and behind the difference of two. */
  readonly pay: number;
  /** A contributor may not know another's amount to within this share of it: the p of the p%-rule. */
  readonly insider: number;
}

type Counted = Pick<Cell, "unit">;

export const leastBehind = ({ unit }: Counted, limits: Limits): number =>
  unit === "rupiah" || unit === "persen" ? limits.pay : limits.people;

/** Whether the values are whole numbers of something that is counted. */
export const isCount = ({ unit }: Counted): boolean => unit !== "rupiah" && unit !== "persen";
