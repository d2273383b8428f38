import type { MergeRange } from "hucre/xlsx";
import { cellText } from "../../contract/compile.ts";
import { matchHeader, meaningOf, plainTitle } from "../../contract/headers.ts";
import { structuralCode } from "../../contract/mask.ts";
import { recordNumber } from "../../rows.ts";
import type { CanonicalRecord, ReadingTerms, Sheets } from "../records.ts";
import { Unreadable } from "../unreadable.ts";
import type { Book, SheetGrid } from "./book.ts";
import { numberText } from "./cell-text.ts";
import { type FoundHeader, headerOf } from "./header.ts";

export interface WorkbookRecords {
  /** The titles of all tables together, each meaning once. */
  readonly header: readonly string[];
  readonly sheets: Sheets;
  /** A cell is null where its own sheet has no such column. */
  readonly records: () => Generator<CanonicalRecord>;
}

/**
 * The records of every sheet whose titles mean at least half of what the contract requires; if none does, of the sheet
 * that comes nearest, so that its rows are refused and not lost. Throws `Unreadable` where no title means anything.
 */
export function readRecords(book: Book, terms: ReadingTerms): WorkbookRecords {
  const filled = book.sheets.filter(({ rows }) => rows.some((row) => !isBlank(row)));
  const headed = filled.map((sheet) => ({ sheet, header: headerOf(terms, sheet) }));
  const convincing = headed.filter(({ header }) => header.isConvincing);
  const nearest = headed
    .filter(({ header }) => header.matches > 0)
    .toSorted(byMatches)
    .slice(0, 1);
  const chosen = convincing.length > 0 ? convincing : nearest;
  if (chosen.length === 0) throw noTitles();
  const matches = chosen.map(({ header }) => matchHeader(terms, header.titles));
  const union = uniteTitles(
    terms,
    chosen.map(({ header }) => header.titles),
  );
  const once = (texts: readonly string[]) => [...new Set(texts)];
  return {
    header: union.header,
    sheets: {
      read: chosen.map(({ sheet }) => sheet.name),
      unread: headed.filter((other) => !chosen.includes(other)).map(({ sheet }) => sheet.name),
      missing: once(matches.flatMap(({ missing }) => missing)),
      duplicated: once(matches.flatMap(({ duplicated }) => duplicated)),
    },
    *records() {
      for (const [order, { sheet, header }] of chosen.entries()) {
        const { missing, duplicated } = matches[order]!;
        const wholeSheet =
          missing.length > 0
            ? structuralCode("missing_column")
            : duplicated.length > 0
              ? structuralCode("duplicate_column")
              : 0;
        const table = { order, header, wholeSheet, places: union.places[order]!, dayOffset: book.dayOffset };
        yield* readSheet(sheet, terms, { ...table, width: union.header.length });
      }
    },
  };
}

const byMatches = (a: { header: FoundHeader }, b: { header: FoundHeader }) =>
  b.header.matches - a.header.matches;

/** One header for all sheets; `places` tells for each sheet's columns where they go, -1 for nowhere. */
function uniteTitles(terms: ReadingTerms, tables: readonly (readonly string[])[]) {
  const means = meaningOf(terms);
  const header: string[] = [];
  const placeOf = new Map<string, number>();
  const places = tables.map((titles) => {
    const seen = new Set<string>();
    return titles.map((title) => {
      const plain = plainTitle(title);
      const key = means(title) ?? ` ${plain}`;
      if (plain === "" || seen.has(key)) return -1;
      seen.add(key);
      if (!placeOf.has(key)) placeOf.set(key, header.push(title) - 1);
      return placeOf.get(key)!;
    });
  });
  return { header, places };
}

interface Table {
  readonly order: number;
  readonly header: FoundHeader;
  readonly wholeSheet: number;
  readonly places: readonly number[];
  readonly width: number;
  readonly dayOffset: number;
}

function* readSheet(sheet: SheetGrid, terms: ReadingTerms, table: Table): Generator<CanonicalRecord> {
  const { titles, firstRow } = table.header;
  const termsOf = new Map(
    [...matchHeader(terms, titles).positions].map(
      ([name, column]) => [column, terms.columns.find((own) => own.name === name)!] as const,
    ),
  );
  const merged = mergedDown(sheet.merges, firstRow);
  const columns = table.places
    .map((place, column) => {
      const own = termsOf.get(column);
      return { place, column, kind: own?.grammar.tableType, isPerson: own?.meta.person === "number" };
    })
    .filter(({ place }) => place >= 0);
  const empty = Array.from({ length: table.width }, (_, place) => (table.places.includes(place) ? "" : null));
  for (let row = firstRow; row < sheet.rows.length; row += 1) {
    const cells: (string | null)[] = [...empty];
    const above = merged.get(row);
    let fault = 0;
    for (const { place, column, kind, isPerson } of columns) {
      const from = above?.get(column);
      const shown = sheet.rows[from ?? row]?.[column] ?? "";
      const text = isPerson && sheet.isNumber(from ?? row, column) ? damaged(shown) : shown;
      cells[place] = kind === "date" ? sinceOtherDay(sheet, { row, column, text }, table.dayOffset) : text;
      if (kind === undefined) continue;
      if (sheet.unsolved.size > 0 && sheet.unsolved.has(`${from ?? row},${column}`))
        fault ||= structuralCode("formula_without_value");
      // One figure over several rows belongs to each of them or is shared out; nobody but the sender knows.
      if (from !== undefined && (kind === "integer" || kind === "number"))
        fault ||= structuralCode("merged_number");
    }
    if (isBlank(cells) && fault === 0) continue;
    yield { r: recordNumber(table.order, row + 1), s: table.wholeSheet || fault, c: cells };
  }
}

/** By row and column, for ranges that are merged over rows: the row that holds the text. Across columns nothing is repeated. */
function mergedDown(merges: readonly MergeRange[], firstRow: number): Map<number, Map<number, number>> {
  const from = new Map<number, Map<number, number>>();
  for (const { startRow, endRow, startCol } of merges) {
    if (startRow < firstRow || endRow === startRow) continue;
    const rows = Array.from({ length: endRow - startRow + 1 }, (_, below) => startRow + below);
    for (const row of rows)
      from.set(row, (from.get(row) ?? new Map<number, number>()).set(startCol, startRow));
  }
  return from;
}

/** A person's number that is kept as a figure has lost the zeros at its head, so it is written as no whole number is. */
const damaged = (figure: string) => Number(figure).toExponential();

/** A bare day number counts from its own book's day 0, and the grammar of days from that of 1900. */
function sinceOtherDay(
  sheet: SheetGrid,
  { row, column, text }: { row: number; column: number; text: string },
  dayOffset: number,
): string {
  return dayOffset > 0 && sheet.isNumber(row, column) ? numberText(Number(text) + dayOffset) : text;
}

const isBlank = (cells: readonly (string | null)[]) => cells.every((cell) => cellText(cell) === null);

const noTitles = () =>
  new Unreadable({
    indonesian: "tidak ada lembar dengan baris judul kolom yang dikenal",
    english: "no sheet has a row of column titles that is known",
  });
