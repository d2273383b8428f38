import type { Cell } from "./publication.ts";

/**
 * What may be told of people, in one place. No regulation sets these numbers: they are this project's own decision, in
 * the range that statistical offices use for counts and for magnitudes.
 */
export const thresholds = {
  /** Fewest people whom a count may count, unless it counts nobody. */
  people: 5,
  /** Fewest people behind anything drawn from pay: rupiah, productivity, discipline. */
  pay: 10,
  /** Fewest people in a row that shows rupiah. */
  staff: 30,
  /** Rupiah are shown as multiples of this. */
  rupiah: 1_000_000,
  /** The second largest contributor must not come nearer to the largest one than this share of it (p%-rule, one insider). */
  insider: 0.15,
  /** Nobody's attribute is told by showing that more than this share of a group has it. */
  alike: 0.9,
  /** Fewest answers behind an index of satisfaction. */
  respondents: 30,
  /** Fewest answers behind a breakdown of one. */
  respondentsOfBreakdown: 10,
} as const;

/** Fewest people behind a cell, behind what is left of a total, and between two cells of one quantity. */
export const leastPeople = ({ unit }: Pick<Cell, "unit">): number =>
  unit === "rupiah" || unit === "persen" ? thresholds.pay : thresholds.people;
