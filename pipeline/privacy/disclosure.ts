import type { Cell } from "./publication.ts";

/**
 * What a mart about people says of itself, so that suppression can find the people behind each of its cells. `keys` are
 * columns of the mart, and of the tables that its columns name, that tell which of its rows a person's row belongs to.
 */
export interface Disclosure {
  readonly keys: readonly string[];
  /** Keys that tell people apart by an attribute of theirs and not by where they work. */
  readonly attributeKeys?: readonly string[];
  /** SQL over a row of the mart, as `own`: its year of entitlement. Its column `year` where nothing is said. */
  readonly year?: string;
  /** SQL over a row of the mart, as `own`: whether it is about people. All its rows where nothing is said. */
  readonly personal?: string;
  readonly columns: Readonly<Record<string, DisclosedColumn>>;
  /** Columns that are let out for nobody's rows but those that are not about people. */
  readonly withheld?: readonly string[];
  /** Boolean columns of the mart, each true in a row where one of these columns is hidden. */
  readonly flags: Readonly<Record<string, readonly string[]>>;
}

/**
 * How people make a number. Columns with the same `rows`, `adds` and `where` are one number wherever their keys are the
 * same, and add up to it where one table has fewer keys.
 */
export interface DisclosedColumn {
  /** Table with one row, or more, for each person and key: `person_id` says whose. */
  readonly rows: string;
  /** SQL of what such a row adds. */
  readonly adds: string;
  /** SQL of the rows that count. */
  readonly where?: string;
  /** SQL of what a row adds to the divisor of a mean; absent for a sum. */
  readonly over?: string;
  /** Cells of one quantity can be taken from each other; `{key}` stands for the value of a key. */
  readonly quantity: string;
  readonly unit: Cell["unit"];
  readonly attribute?: string;
  /** Column of the same row of which this one is a part; its parts add up to it. */
  readonly partOf?: string;
  /** Column of the same row that counts the people in it, where rupiah need enough of them. */
  readonly staff?: string;
  /** Columns of a row with the same word are hidden together. */
  readonly block?: string;
}

/** Whether two columns count the same rows in the same way. */
export const seriesOf = ({ rows, adds, where = "true" }: DisclosedColumn) => `${rows}|${adds}|${where}`;
