import { type HeaderTerms, matchHeader, plainTitle } from "../../contract/headers.ts";
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

/** Titles, letters and a stamp of the office stand above the table, never more than so many rows. */
const searched = 60;

/**
 * The row whose cells mean the most columns of the contract, the upper one of equals. Two rows together are taken where
 * they mean more than either alone: a group above ("Unsur") and its members below, or titles merged over both rows.
 */
export function findHeader(terms: HeaderTerms, sheet: SheetGrid): FoundHeader {
  const rows = spread(sheet);
  const known = new Set(
    terms.columns.flatMap(({ name, meta }) => [name, ...(meta.aliases ?? [])].map(plainTitle)),
  );
  const candidates = rows.flatMap((row, at) => {
    const below = rows[at + 1];
    const both =
      below === undefined ? [] : [{ titles: joined(known, row, below), firstRow: at + 2, rows: 2 }];
    return [{ titles: row, firstRow: at + 1, rows: 1 }, ...both];
  });
  const required = terms.columns.filter(({ optional }) => !optional).length;
  const [best] = candidates
    .map(({ titles, firstRow, rows: height }) => {
      const { positions, missing } = matchHeader(terms, titles);
      const isConvincing = positions.size > 0 && (required - missing.length) * 2 >= required;
      return { titles, firstRow, height, matches: positions.size, isConvincing };
    })
    .toSorted((a, b) => b.matches - a.matches || a.height - b.height || a.firstRow - b.firstRow);
  if (best === undefined) return { titles: [], firstRow: 0, matches: 0, isConvincing: false };
  const { titles, firstRow, matches, isConvincing } = best;
  const isNumbered = matches > 0 && numbersColumns(sheet.rows[firstRow] ?? [], titles);
  return { titles, firstRow: firstRow + (isNumbered ? 1 : 0), matches, isConvincing };
}

/** The upper rows of a sheet, each cell of a merged range with the text of its first. */
function spread({ rows, merges }: SheetGrid): string[][] {
  const width = Math.max(0, ...rows.slice(0, searched).map((row) => row.length));
  const upper = rows.slice(0, searched).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = upper[startRow]?.[startCol];
    if (text === undefined) continue;
    for (const row of upper.slice(startRow, endRow + 1))
      row.fill(text, startCol, Math.min(endCol + 1, width));
  }
  return upper;
}

/** Of two cells above each other the one that means a column: the lower, both together, or the upper if it heads only one. */
function joined(known: ReadonlySet<string>, above: readonly string[], below: readonly string[]): string[] {
  return above.map((upper, column) => {
    const lower = below[column] ?? "";
    const headsMany = lower !== upper && lower !== "" && above.filter((title) => title === upper).length > 1;
    const ways = [lower, `${upper} ${lower}`, ...(headsMany ? [] : [upper])];
    const meant = ways.find((title) => known.has(plainTitle(title)));
    return meant ?? (lower === "" || lower === upper ? upper : `${upper} ${lower}`.trim());
  });
}

/** Official tables number their columns in a row below the titles: 1, 2, 3 or (1), (2), (3). */
function numbersColumns(row: readonly string[], titles: readonly string[]): boolean {
  const titled = titles.flatMap((title, column) => (title.trim() === "" ? [] : [row[column] ?? ""]));
  return titled.length >= 3 && titled.every((cell, at) => cell.replaceAll(/[()\s]/g, "") === String(at + 1));
}
