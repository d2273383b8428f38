import { cellText } from "../contract/compile.ts";
import type { Meaning } from "./records.ts";

/** How far down a header is looked for, in lines with content. */
export const headerDepth = 30;

/** Where a table begins. */
export interface HeaderRow {
  /** Place of the header's first line among the rows that were looked at. */
  readonly index: number;
  /** Lines that the header takes: 1, or 2 where the second one parts what the first one heads. */
  readonly lines: 1 | 2;
  readonly titles: readonly string[];
  /** How many columns of the contract its titles mean. */
  readonly meant: number;
}

type Row = readonly string[];

/**
 * The header is the row whose titles mean most columns of the contract, and of equals the first; one below the first row
 * must mean at least two, and so must two lines. Titles, letterheads and notes above it are no records. A second line belongs to the header when
 * the two together mean more columns, and every cell of it stands under a title that means none by itself or is merged
 * over several, as `Potongan` over `PPh21` and `BPJS`. Where no row means anything, the first one is the header.
 */
export function findHeader(rows: readonly Row[], means: Meaning): HeaderRow {
  const first: HeaderRow = { index: 0, lines: 1, titles: rows[0] ?? [], meant: count(rows[0] ?? [], means) };
  return rows.slice(0, headerDepth).reduce<HeaderRow>((best, titles, index) => {
    const alone: HeaderRow = { index, lines: 1, titles, meant: count(titles, means) };
    const joined = joinLines(titles, rows[index + 1] ?? [], means);
    const both: HeaderRow = { index, lines: 2, titles: joined, meant: count(joined, means) };
    const here = both.meant > alone.meant ? both : alone;
    // A title above the header looks like its upper line and adds nothing.
    const isBetter = here.meant > best.meant || (here.meant === best.meant && here.lines < best.lines);
    return isBetter && (here.meant > 1 || (index === 0 && here.lines === 1)) ? here : best;
  }, first);
}

const count = (titles: Row, means: Meaning) =>
  new Set(titles.map(means).filter((column) => column !== undefined)).size;

/** Titles of two lines, a merged title standing for all below it; none where the second line is no part of a header. */
function joinLines(upper: Row, lower: Row, means: Meaning): string[] {
  const isEmpty = (row: Row, position: number) => cellText(row[position]) === null;
  const isGroup = (position: number) => isEmpty(upper, position + 1) && !isEmpty(lower, position + 1);
  const isPart = lower.every(
    (_, position) =>
      isEmpty(lower, position) || means(upper[position] ?? "") === undefined || isGroup(position),
  );
  if (!isPart) return [];
  let merged = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, position) => {
    const above = cellText(upper[position]) ?? "";
    const below = cellText(lower[position]) ?? "";
    if (above !== "") merged = above;
    if (below === "") return above;
    const whole = `${merged} ${below}`.trim();
    return [whole, below].find((title) => means(title) !== undefined) ?? whole;
  });
}

/** Official tables number their columns in a row below the titles: 1, 2, 3 or (1), (2), (3). */
export function numbersColumns(row: Row, titles: Row): boolean {
  const titled = titles.flatMap((title, column) => (title.trim() === "" ? [] : [row[column] ?? ""]));
  return titled.length >= 3 && titled.every((cell, at) => cell.replaceAll(/[()\s]/g, "") === String(at + 1));
}
