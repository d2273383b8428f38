import { isUtf8 } from "node:buffer";
import { readFile, writeFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { cellText } from "../contract/compile.ts";
import { quote } from "../contract/grammar.ts";
import { structuralCode } from "../contract/mask.ts";
import { commonestDelimiter, scanCsv } from "./scan.ts";

/** What the header of a file was found to be, kept inside its Parquet file for the quarantine's sentences. */
export interface HeaderVerdict {
  readonly missing: readonly string[];
  readonly duplicated: readonly string[];
  readonly extra: readonly string[];
  /** Sheets of a workbook that were left out for want of known titles. */
  readonly unread?: readonly string[];
  /** The sheets that were read, in the order that record numbers count; of a file without sheets none. */
  readonly sheets?: readonly string[];
}

/** A file as records of text. */
export interface Records {
  readonly header: readonly string[];
  /** SQL that yields `_row` (null where record n stands on line n + 1), `_shape` and the fields, in the file's order. */
  readonly sql: string;
  /** SQL for the field at a position of the header. */
  readonly field: (position: number) => string;
  /** Records after the header, counted without the engine: the gate. */
  readonly count: number;
  /** Of a workbook: its sheets in the order that record numbers count. */
  readonly sheets?: readonly string[];
  /** What a reader of several tables found of their headers; of one table the header itself tells. */
  readonly verdict?: HeaderVerdict;
}

/**
 * Opens a CSV as records. A regular file is read by the engine itself; any other is read by a CSV library into canonical
 * records written to `scratch`, each with the line a person sees. An unreadable line becomes a bad record, never a lost one.
 */
export async function readCsv(path: string, scratch: string): Promise<Records> {
  const scan = await scanCsv(path);
  if (scan.regular) {
    const header = splitLine(scan.firstLine, scan.delimiter)!;
    return regularRecords(path, scan.delimiter, header, scan.lines - 1);
  }
  return canonicalRecords(await readFile(path), scratch);
}

function regularRecords(path: string, delimiter: string, header: readonly string[], count: number): Records {
  const columns = header.map((_, position) => `'c${position}': 'varchar'`).join(", ");
  return {
    header,
    // Numbering here would make the engine read on one thread; record n of the Parquet file stands on line n + 1.
    sql:
      `select null::bigint as _row, 0::tinyint as _shape, * from read_csv(${quote(path)}, ` +
      `delim = ${quote(delimiter)}, quote = '"', escape = '"', header = true, auto_detect = false, ` +
      `strict_mode = true, null_padding = false, columns = {${columns}}, nullstr = '')`,
    field: (position) => `c${position}`,
    count,
  };
}

interface CanonicalRecord {
  readonly r: number;
  readonly s: number;
  readonly c: readonly string[];
}

async function canonicalRecords(bytes: Buffer, scratch: string): Promise<Records> {
  const { header, records } = canonicalise(decode(bytes));
  await writeFile(scratch, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  return {
    header,
    sql:
      `select r as _row, s as _shape, c from read_json(${quote(scratch)}, format = 'newline_delimited', ` +
      `columns = {r: 'bigint', s: 'tinyint', c: 'varchar[]'}, maximum_object_size = 100000000)`,
    field: (position) => `c[${position + 1}]`,
    count: records.length,
  };
}

const lineEnd = /\r\n|\n|\r/;

function canonicalise(content: string): { header: readonly string[]; records: CanonicalRecord[] } {
  const firstLine = content.split(lineEnd).find((line) => cellText(line) !== null) ?? "";
  const delimiter = commonestDelimiter(firstLine);
  const lines = parseLines(content, delimiter) ?? splitLines(content, delimiter, 1);
  const [first, ...rest] = lines.filter(({ c }) => !isBlank(c));
  const header = first?.c ?? [];
  const shaped = (line: ParsedRecord) => ({ ...line, s: line.s || shapeOf(line.c, header) });
  // Two stray quotes pair over the lines between them; where each line looks like a record, it stands for itself.
  const swallows = (text: string) =>
    header.length > 1 && text.split(lineEnd).every((line) => line.split(delimiter).length === header.length);
  const records = rest.map(shaped).flatMap((record) => {
    const { text = "" } = record;
    if (!lineEnd.test(text) || (record.s === 0 && !swallows(text))) return [record];
    return splitLines(text, delimiter, record.r)
      .filter(({ c }) => !isBlank(c))
      .map(shaped);
  });
  return { header, records: records.map(({ r, s, c }) => ({ r, s, c })) };
}

interface ParsedRecord extends CanonicalRecord {
  /** The record as it stands in the file. */
  readonly text?: string;
}

/** Records by a strict reader, which may span lines; undefined where a quote makes the rest of the file one field. */
function parseLines(content: string, delimiter: string): ParsedRecord[] | undefined {
  const bytes = Buffer.from(content);
  try {
    const parsed = parse(bytes, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    }) as unknown as { record: string[]; info: { bytes: number } }[];
    let start = 0;
    let line = 1;
    // The library counts a line end of two characters inside quotes twice, so lines are counted here.
    return parsed.map(({ record, info }) => {
      const slice = bytes.toString("utf8", start, info.bytes);
      const text = slice.replace(/^[\r\n]+/, "");
      const r = line + countLineEnds(slice.slice(0, slice.length - text.length));
      start = info.bytes;
      line = r + countLineEnds(text);
      return { r, s: 0, c: record, text: text.replace(/[\r\n]+$/, "") };
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Each line as a record of its own; one whose quotes do not pair is cut at every delimiter and marked. */
function splitLines(content: string, delimiter: string, firstRow: number): ParsedRecord[] {
  return content.split(lineEnd).map((line, index) => {
    const cells = splitLine(line, delimiter);
    return cells === undefined
      ? { r: firstRow + index, s: structuralCode("malformed_line"), c: line.split(delimiter) }
      : { r: firstRow + index, s: 0, c: cells };
  });
}

const countLineEnds = (text: string) => text.split(lineEnd).length - 1;
const isBlank = (cells: readonly string[]) => cells.every((cell) => cellText(cell) === null);

function splitLine(line: string, delimiter: string): string[] | undefined {
  try {
    return parse(line, { delimiter, relax_column_count: true })[0] ?? [];
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Nameless columns at the end of a header may be absent from a record or empty in it. */
function shapeOf(record: readonly string[], header: readonly string[]): number {
  const named = header.findLastIndex((title) => cellText(title) !== null) + 1;
  if (record.length < named) return structuralCode("too_few_fields");
  return isBlank(record.slice(header.length)) ? 0 : structuralCode("too_many_fields");
}

/** UTF-8 or UTF-16 by its mark; bytes that are no UTF-8 are taken for Windows-1252, as spreadsheets write it. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return bytes
    .toString("latin1")
    .replaceAll(/[\u0080-\u009f]/gu, (byte) => windows1252[byte.charCodeAt(0) - 0x80]!);
}

// Node 20 decodes "windows-1252" as Latin 1, which has control characters in this range.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
