import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { text } from "node:stream/consumers";
import { Unreadable } from "../unreadable.ts";
import { readBook } from "./book.ts";
import { type Part, unpack } from "./directory.ts";
import type { CanonicalRecord, ReadingTerms } from "../records.ts";
import { refuseRepeatedRow } from "./repeated-row.ts";
import { readRecords, type WorkbookRecords } from "./records.ts";

/** What the reading process is asked, as JSON on its input. */
export interface Request {
  readonly path: string;
  /** Where the canonical records go; nothing of the file's content is written anywhere else. */
  readonly scratch: string;
  readonly terms: ReadingTerms;
  readonly parts: readonly Part[];
  readonly mostRows: number;
}

/** What it answers, as JSON on its output. */
export type Answer =
  | (Omit<WorkbookRecords, "records"> & { readonly count: number })
  | { readonly indonesian: string; readonly english: string };

const request = JSON.parse(await text(process.stdin)) as Request;
process.stdout.write(JSON.stringify(await answer(request)));

async function answer({ path, scratch, terms, parts, mostRows }: Request): Promise<Answer> {
  try {
    const bytes = readFileSync(path);
    for (const part of parts) {
      const content = unpack(bytes, part);
      if (/^\/?xl\/worksheets\//.test(part.name)) refuseRepeatedRow(content.toString("latin1"));
    }
    const { records, ...found } = readRecords(await readBook(bytes, parts), terms);
    return { ...found, count: write(records(), scratch, mostRows) };
  } catch (error) {
    if (error instanceof Unreadable) return { indonesian: error.indonesian, english: error.message };
    // The library's own words may repeat what stands in a cell.
    const kind = error instanceof Error ? error.name : "Error";
    return {
      indonesian: `buku kerja tidak dapat diurai (${kind}); simpan ulang sebagai XLSX`,
      english: `the workbook cannot be parsed (${kind}); save it anew as XLSX`,
    };
  }
}

function write(records: Iterable<CanonicalRecord>, scratch: string, mostRows: number): number {
  const file = openSync(scratch, "w", 0o600);
  try {
    let count = 0;
    let lines: string[] = [];
    const flush = () => {
      writeSync(file, lines.join(""));
      lines = [];
    };
    for (const record of records) {
      count += 1;
      if (count > mostRows) throw tooMany(mostRows);
      if (lines.push(`${JSON.stringify(record)}\n`) === 2000) flush();
    }
    flush();
    return count;
  } finally {
    closeSync(file);
  }
}

const tooMany = (most: number) =>
  new Unreadable({
    indonesian: `lebih dari ${most} baris; pecah menjadi beberapa berkas atau simpan sebagai CSV`,
    english: `more than ${most} rows; split it into several files or save it as CSV`,
  });
