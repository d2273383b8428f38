import type { IidMethod } from "../marts/iid_methods.ts";
import type { Entry, Portfolio } from "./portfolio.js";

/** A year of the method table, as far as it says which innovations count. */
export type CountingRow = Pick<
  IidMethod,
  "method_year" | "implemented_from" | "implemented_to" | "max_submissions"
>;

/** Which innovations count in one year. Null is a rule that no source states for that year: then it excludes nobody. */
export interface CountingRules {
  readonly year: number;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly maxSubmissions: number | null;
}

/** Why an innovation does not count. */
export type Exclusion = "stage" | "window" | "max_submissions";

export function countingOf(row: CountingRow): CountingRules {
  const { implemented_from: from, implemented_to: to } = row;
  return {
    year: row.method_year,
    window: from === null || to === null ? null : { from, to },
    maxSubmissions: row.max_submissions,
  };
}

/**
 * Why an innovation entered in `year` does not count under `rules`; undefined when it counts.
 *
 * Only the stage `penerapan` counts (inferred from national counts of 2024). The window asks for the first use within
 * it, or for a first use before it and a development within it; it moves with the year of entry, since the sources of
 * 2022 and 2026 both state the two years before the measurement. Sources: citations `simonda-rote-ndao` (window of
 * 2026), `indonewsdaily` (2022); at most twice unless developed, 2024.
 */
export function exclusionOf(entry: Entry, year: number, rules: CountingRules): Exclusion | undefined {
  const { window, maxSubmissions } = rules;
  if (entry.stage !== "penerapan") return "stage";
  if (window !== null && !fallsInto(window, entry, rules.year - year)) return "window";
  return maxSubmissions !== null && entry.entryNumber > maxSubmissions ? "max_submissions" : undefined;
}

/** The innovations of a portfolio that count under `rules`, in the portfolio's order. */
export const countedOf = ({ entries, year }: Portfolio, rules: CountingRules): Entry[] =>
  entries.filter((entry) => exclusionOf(entry, year, rules) === undefined);

/** What counting under `rules` has to assume, as names that `meaningOf` explains. */
export const countingAssumptions = ({ window, maxSubmissions }: CountingRules): string[] => [
  "stage",
  ...(window === null ? ["window"] : []),
  ...(maxSubmissions === null ? ["max_submissions"] : []),
];

function fallsInto(
  { from, to }: NonNullable<CountingRules["window"]>,
  { implementedOn, developedOn }: Entry,
  yearsLater: number,
): boolean {
  if (implementedOn === null) return false;
  const isWithin = (day: string) => from <= later(day, yearsLater) && later(day, yearsLater) <= to;
  if (isWithin(implementedOn)) return true;
  return later(implementedOn, yearsLater) < from && developedOn !== null && isWithin(developedOn);
}

// Compared as text, so that 29 February may stand in a year that has none.
const later = (day: string, years: number) =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
