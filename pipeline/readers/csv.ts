import { isUtf8 } from "node:buffer";
import { readFile, writeFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { quote } from "../contract/grammar.ts";
import { structuralRules } from "../contract/mask.ts";
import { commonestDelimiter, scanCsv } from "./scan.ts";

/** A file as records of text. */
export interface Records {
  readonly header: readonly string[];
  /** SQL that yields `_row`, `_shape` and the fields, in the file's order. */
  readonly sql: string;
  /** SQL for the field at a position of the header. */
  readonly field: (position: number) => string;
  /** Records after the header, counted without the engine: the gate. */
  readonly count: number;
}

/**
 * Opens a CSV as records. A regular file is read by the engine itself; any other is read by a CSV library into canonical
 * records written to `scratch`, each with the line a person sees. An unreadable line becomes a bad record, never a lost one.
 */
export async function readCsv(path: string, scratch: string): Promise<Records> {
  const scan = await scanCsv(path);
  if (scan.regular) {
    const header = splitLine(scan.firstLine, scan.delimiter) ?? [];
    return regularRecords(path, scan.delimiter, header, scan.lines - 1);
  }
  return canonicalRecords(await readFile(path), scratch);
}

function regularRecords(path: string, delimiter: string, header: readonly string[], count: number): Records {
  const columns = header.map((_, position) => `'c${position}': 'varchar'`).join(", ");
  return {
    header,
    // The header is record 1 of the file and stands on line 1.
    sql:
      `select row_number() over () + 1 as _row, 0::tinyint as _shape, * from read_csv(${quote(path)}, ` +
      `delim = ${quote(delimiter)}, quote = '"', escape = '"', header = true, auto_detect = false, ` +
      `strict_mode = true, null_padding = false, columns = {${columns}}, nullstr = '', max_line_size = 10000000)`,
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

const structuralCode = (rule: (typeof structuralRules)[number]) => structuralRules.indexOf(rule) + 1;

function canonicalise(content: string): { header: string[]; records: CanonicalRecord[] } {
  const firstLine = content.split(/\r\n|\n|\r/, 1)[0] ?? "";
  const delimiter = commonestDelimiter(firstLine);
  try {
    const parsed = parse(content, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [first, ...rest] = parsed;
    const header = first?.record ?? [];
    const records = rest
      .filter(({ record }) => record.some((cell) => cell.trim() !== ""))
      .map(({ record, info }) => ({
        r: firstLineOf(record, info.lines),
        s: shapeOf(record, header),
        c: record,
      }));
    return { header, records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return lineByLine(content, delimiter);
  }
}

/** A stray quote makes the rest of a file one field for any strict reader: then each line stands for itself. */
function lineByLine(content: string, delimiter: string): { header: string[]; records: CanonicalRecord[] } {
  let header: string[] | undefined;
  const records: CanonicalRecord[] = [];
  content.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.replaceAll(delimiter, "").trim() === "") return;
    const cells = splitLine(line, delimiter);
    if (header === undefined) header = cells ?? line.split(delimiter);
    else if (cells === undefined)
      records.push({ r: index + 1, s: structuralCode("malformed_line"), c: line.split(delimiter) });
    else records.push({ r: index + 1, s: shapeOf(cells, header), c: cells });
  });
  return { header: header ?? [], records };
}

function splitLine(line: string, delimiter: string): string[] | undefined {
  try {
    return parse(line, { delimiter, relax_column_count: true })[0];
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

const shapeOf = (record: readonly string[], header: readonly string[]) => {
  if (record.length < header.length) return structuralCode("too_few_fields");
  const surplus = record.slice(header.length);
  return surplus.some((cell) => cell.trim() !== "") ? structuralCode("too_many_fields") : 0;
};

/** The library counts lines at a record's end; a field may hold line ends of its own. */
const firstLineOf = (record: readonly string[], lastLine: number) =>
  lastLine - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

/** UTF-8 or UTF-16 by its mark; bytes that are no UTF-8 are taken for Windows-1252, as spreadsheets write it. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}
