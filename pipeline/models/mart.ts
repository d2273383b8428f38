import type { z } from "zod";
import type { Row } from "../warehouse.ts";

/**
 * What a mart's body cannot say: its grain (the columns that identify a row, also its order), the contract of a row,
 * who may see it, and conditions over the whole table. `tests` maps a condition's name to SQL that selects the rows
 * which break it; an empty answer is a pass. `people` marks a mart made from rows about employees: in what is released of
 * it every count of people (unit `orang`) is 0, empty, or no small number. `released: false` keeps a mart in the warehouse.
 */
export interface Mart {
  readonly indonesian: string;
  readonly english: string;
  readonly grain: readonly string[];
  readonly row: z.ZodObject;
  readonly audience: "public" | "internal";
  readonly people?: boolean;
  readonly released?: boolean;
  readonly tests?: Readonly<Record<string, string>>;
}

/** Whether a mart leaves the warehouse. There is one edition so far, the public one. */
export const isReleased = (mart: Mart | undefined): mart is Mart =>
  mart !== undefined && mart.audience === "public" && mart.released !== false;

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

/** Documentation of a column: Indonesian, English, and the unit where it has one. */
export function doc(keterangan: string, description: string, unit?: string) {
  return unit === undefined ? { keterangan, description } : { keterangan, description, unit };
}
