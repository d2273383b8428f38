import { type Cell, type CellValue, type MergeRange, readXlsx } from "hucre/xlsx";
import { type Part, unpack } from "./directory.ts";
import { textOf } from "./cell-text.ts";

/** A sheet as a grid of texts. Rows and columns count from 0; a row ends where its last cell does. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** `row,column` of formulas whose result the file does not hold. */
  readonly unsolved: ReadonlySet<string>;
  /** `row,column` of cells that hold a number. */
  readonly isNumber: (row: number, column: number) => boolean;
  readonly merges: readonly MergeRange[];
}

export interface Book {
  readonly sheets: readonly SheetGrid[];
  /** Days between this book's day 0 and the one of 1900: 1462 for books of the old Macintosh. */
  readonly dayOffset: number;
}

/** The only use of the library that reads workbooks. Hidden rows are rows; the results of formulas are those last saved. */
export async function readBook(bytes: Buffer, parts: readonly Part[]): Promise<Book> {
  const workbook = await readXlsx(bytes, { readStyles: showsPercent(bytes, parts) });
  const sheets = workbook.sheets.map(({ name, rows, cells = new Map<string, Cell>(), merges = [] }) => {
    const isPercent = new Set<string>();
    const unsolved = new Set<string>();
    for (const [at, cell] of cells) {
      if (cell.style?.numFmt?.includes("%") === true) isPercent.add(at);
      if (cell.formula !== undefined && cell.value === null) unsolved.add(at);
    }
    const isPlain = isPercent.size === 0;
    const write = (value: CellValue, row: number, column: number) =>
      isPlain ? textOf(value) : textOf(value, { isPercent: isPercent.has(`${row},${column}`) });
    return {
      name,
      rows: rows.map((values, row) => values.map((value, column) => write(value, row, column))),
      unsolved,
      isNumber: (row: number, column: number) => typeof rows[row]?.[column] === "number",
      merges,
    };
  });
  return { sheets, dayOffset: workbook.dateSystem === "1904" ? 1462 : 0 };
}

/** Reading how each cell looks costs as much as reading what is in it, and only percent changes the meaning. */
function showsPercent(bytes: Buffer, parts: readonly Part[]): boolean {
  const part = parts.find(({ name }) => name.replace(/^\//, "") === "xl/styles.xml");
  if (part === undefined) return false;
  const styles = unpack(bytes, part).toString("utf8");
  const own = [...styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)]
    .map(([tag]) => ({ id: /numFmtId="(\d+)"/.exec(tag)?.[1], code: /formatCode="([^"]*)"/.exec(tag)?.[1] }))
    .filter(({ code }) => code?.includes("%"))
    .map(({ id }) => id);
  const used = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? "";
  // 9 and 10 are the percent formats that every workbook has without saying so.
  return [...used.matchAll(/numFmtId="(\d+)"/g)].some(([, id]) => ["9", "10", ...own].includes(id));
}
