import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { structuralRules } from "../../pipeline/contract/mask.ts";
import type { CanonicalRecord, ReadingTerms } from "../../pipeline/readers/records.ts";
import { openWorkbook, type OpenedWorkbook } from "../../pipeline/readers/xlsx/read.ts";
import { rowOf, sheetOrderOf } from "../../pipeline/rows.ts";
import { emptyFolder } from "../folders.ts";

const column = (name: string, kind: string, ...aliases: readonly string[]) => ({
  name,
  optional: false,
  meta: { aliases },
  grammar: { tableType: kind },
});

/** A small table of payments, for tests of the reader alone. */
const payments: ReadingTerms = {
  columns: [
    column("agency", "string", "perangkat daerah"),
    column("day", "date", "tanggal"),
    column("amount", "number", "jumlah bayar", "nilai"),
    column("share", "number", "bagian"),
  ],
};

export const titles = ["Perangkat Daerah", "Tanggal", "Nilai", "Bagian"];

export interface ReadBook extends OpenedWorkbook {
  readonly records: readonly CanonicalRecord[];
  /** `sheet/row: cells` or `sheet/row: fault`; a cell of a column that the sheet lacks is `∄`. */
  readonly short: readonly string[];
}

/** Reads a workbook file by the payments' titles. */
export async function readFileOf(path: string, terms: ReadingTerms = payments): Promise<ReadBook> {
  const scratch = join(emptyFolder(), "records.ndjson");
  const opened = await openWorkbook(path, scratch, terms);
  const records = (await readFile(scratch, "utf8"))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as CanonicalRecord);
  if (records.length !== opened.count)
    throw new Error(`${opened.count} were counted, ${records.length} written`);
  const short = records.map(({ r, s, c }) => {
    const what =
      s === 0 ? c.map((cell) => (cell === null ? "∄" : cell || "∅")).join(" | ") : structuralRules[s - 1]!;
    return `${opened.sheets.read[sheetOrderOf(r)]!}/${rowOf(r)}: ${what}`;
  });
  return { ...opened, records, short };
}

/** Writes sheets as a workbook and reads it. */
export async function readSheets(
  sheets: readonly WriteSheet[],
  { terms, dateSystem = "1900" }: { terms?: ReadingTerms; dateSystem?: "1900" | "1904" } = {},
): Promise<ReadBook> {
  const path = join(emptyFolder(), "buku.xlsx");
  await writeFile(path, await writeXlsx({ sheets: [...sheets], dateSystem }));
  return readFileOf(path, terms);
}
