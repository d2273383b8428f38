import { cellText } from "../../contract/compile.ts";
import { matchHeader, meaningOf } from "../../contract/headers.ts";
import { findHeader, headerDepth, numbersColumns } from "../header-row.ts";
import type { ReadingTerms } from "../records.ts";
import type { SheetGrid } from "./book.ts";

/** Where the titles of a sheet stand and what they are. */
export interface FoundHeader {
  readonly titles: readonly string[];
  /** The first row below the titles, counted from 0. */
  readonly firstRow: number;
  /** How many columns of the contract they mean. */
  readonly matches: number;
  /** True where they mean at least half of the columns that a contract requires. */
  readonly isConvincing: boolean;
}

/**
 * The titles of a sheet with something in it. A title that is merged over others stands in the first cell of its range, as it
 * does in a CSV of the same sheet.
 */
export function headerOf(terms: ReadingTerms, { rows }: SheetGrid): FoundHeader {
  const filled = rows.flatMap((row, at) =>
    row.some((cell) => cellText(cell) !== null) ? [{ row, at }] : [],
  );
  const top = filled.slice(0, headerDepth + 1);
  const { index, lines, titles, meant } = findHeader(
    top.map(({ row }) => row),
    meaningOf(terms),
  );
  const { missing } = matchHeader(terms, titles);
  const required = terms.columns.filter(({ optional }) => !optional).length;
  const firstRow = top[index + lines - 1]!.at + 1;
  const isNumbered = meant > 0 && numbersColumns(rows[firstRow] ?? [], titles);
  return {
    titles,
    firstRow: firstRow + (isNumbered ? 1 : 0),
    matches: meant,
    isConvincing: meant > 0 && (required - missing.length) * 2 >= required,
  };
}
