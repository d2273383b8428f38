import { z } from "zod";
import type { Disclosure } from "../privacy/disclosure.ts";
import type { Row } from "../warehouse.ts";
import type { Unit } from "./units.ts";

/**
 * What a mart's body cannot say: its grain (the columns that identify a row, also its order), the contract of a row,
 * who may see it, and conditions over the whole table. `tests` maps a condition's name to SQL that selects the rows
 * which break it; an empty answer is a pass. `references` maps a column to the column, as `schema.table.column`, in which each of
 * its values must stand; an empty cell refers to nothing. `complete` names columns whose values must all meet within one
 * value of `within`: a grid without holes. `disclosure` marks a mart made from rows about employees, and tells who is behind
 * each of its cells: what is released of it passes suppression. `released: false` keeps a mart in the warehouse.
 */
export interface Mart {
  readonly indonesian: string;
  readonly english: string;
  readonly grain: readonly string[];
  readonly row: z.ZodObject;
  readonly audience: "public" | "internal";
  readonly disclosure?: Disclosure;
  readonly released?: boolean;
  readonly references?: Readonly<Record<string, string>>;
  readonly complete?: { readonly within: readonly string[]; readonly axes: readonly string[] };
  readonly tests?: Readonly<Record<string, string>>;
}

/** A flag of a mart about people: always false in the warehouse, true in a release where the cells are empty because they are hidden. */
export const hiddenFlag = (indonesian: string, english: string) =>
  z.boolean().meta(doc(`${indonesian} disembunyikan`, `${english} hidden`));

/** Whether a mart is for everybody: it is in both editions of a release. */
export const isReleased = (mart: Mart | undefined): mart is Mart =>
  mart !== undefined && mart.audience === "public" && mart.released !== false;

/** Whether a mart is for the city hall alone: it lies apart in a release, and only the internal edition holds it. */
export const isInternal = (mart: Mart | undefined): mart is Mart =>
  mart !== undefined && mart.audience === "internal" && mart.released !== false;

/** Rows of the tables that a computation reads, by `schema.table`, each table in the order of its columns. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * The body of a mart that SQL cannot make: the columns it reads by `schema.table`, and a pure function from their rows
 * to rows of the mart's contract, in any order. A day is the text `YYYY-MM-DD`.
 */
export interface Computation {
  readonly reads: Readonly<Record<string, readonly string[]>>;
  readonly compute: (tables: Tables) => readonly Row[];
}

/**
 * What a column is to its row: `key` tells which row it is, `measure` is a quantity that was counted, assessed or
 * computed, `parameter` a number that a rule or method sets, `note` everything else that is said of the row.
 */
export type Role = "key" | "measure" | "parameter" | "note";

/** Documentation of a column: Indonesian, English, and the unit where it has one. Numbers need a role besides. */
export function doc(keterangan: string, description: string, unit?: Unit) {
  return unit === undefined ? { keterangan, description } : { keterangan, description, unit };
}

type Documentation = ReturnType<typeof doc>;

/** A number that tells which row it is, though the grain does without it. */
export const key = (words: Documentation) => ({ ...words, role: "key" as const });

/** A number that is said of the row and measures nothing: an order, a line in a file, the year of something else. */
export const note = (words: Documentation) => ({ ...words, role: "note" as const });

/** A value of a metric of the catalogue, in the metric's unit. */
export const measure = (metric: string, words: Documentation) => ({
  ...words,
  role: "measure" as const,
  metric,
});

/** A value of the metric that another column of the same row names. */
export const measureNamedIn = (metricColumn: string, words: Documentation) => ({
  ...words,
  role: "measure" as const,
  metricColumn,
});

/** A number that a rule or method sets for a metric. */
export const parameter = (metric: string, words: Documentation) => ({
  ...words,
  role: "parameter" as const,
  metric,
});

/** A number that a rule or method sets for the metric that another column of the same row names. */
export const parameterNamedIn = (metricColumn: string, words: Documentation) => ({
  ...words,
  role: "parameter" as const,
  metricColumn,
});
