import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { cellText } from "../contract/compile.ts";
import { quote } from "../contract/grammar.ts";
import { structuralCode } from "../contract/mask.ts";
import { decode } from "./encoding.ts";
import { findHeader, headerDepth, numbersColumns } from "./header-row.ts";
import { type CanonicalRecord, keepRecords, type Meaning, type Records } from "./records.ts";
import { commonestDelimiter, type CsvScan, type Delimiter, delimiters, scanCsv, topLines } from "./scan.ts";

/**
 * Opens a CSV as records. A regular file is read by the engine itself; any other is read by a CSV library into canonical
 * records written to `scratch`, each with the line a person sees. An unreadable line becomes a bad record, never a lost one. `seen` is
 * what a look at its bytes has shown before, where there was one.
 */
export async function readCsv(
  path: string,
  { scratch, means, seen }: { scratch: string; means: Meaning; seen?: CsvScan | undefined },
): Promise<Records> {
  const scan = seen ?? (await scanCsv(path));
  if (scan.regular) {
    const top = (await topLines(path, headerDepth + 1)).map((line) => splitLine(line, scan.delimiter) ?? []);
    const { index, lines, titles, meant } = findHeader(top, means);
    const isNumbered = meant > 0 && numbersColumns(top[1] ?? [], titles);
    if (index === 0 && lines === 1 && !isNumbered) {
      const header = splitLine(scan.firstLine, scan.delimiter)!;
      return regularRecords(path, scan.delimiter, header, scan.lines - 1);
    }
  }
  const { header, records } = canonicalise(decode(await readFile(path)), means);
  return keepRecords(header, records, scratch);
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
    firstRow: 2,
    field: (position) => `c${position}`,
    count,
  };
}

const lineEnd = /\r\n|\n|\r/;
// Left to find them out by itself, the library looks for one at every character of a line that has none.
const lineEnds = ["\r\n", "\n", "\r"];

function canonicalise(
  content: string,
  means: Meaning,
): { header: readonly string[]; records: CanonicalRecord[] } {
  const delimiter = findDelimiter(content, means);
  const lines = parseLines(content, delimiter) ?? splitLines(content, delimiter, 1);
  const filled = lines.filter(({ c }) => !isBlank(c));
  const top = findHeader(
    filled.slice(0, headerDepth + 1).map(({ c }) => c),
    means,
  );
  const header = top.titles;
  const below = top.index + top.lines;
  const firstRecord = top.meant > 0 && numbersColumns(filled[below]?.c ?? [], header) ? below + 1 : below;
  const shaped = (line: ParsedRecord) => ({ ...line, s: line.s || shapeOf(line.c, header) });
  // Two stray quotes pair over the lines between them; where each line looks like a record, it stands for itself.
  const swallows = (text: string) =>
    header.length > 1 && text.split(lineEnd).every((line) => line.split(delimiter).length === header.length);
  const records = filled
    .slice(firstRecord)
    .map(shaped)
    .flatMap((record) => {
      const { text = "" } = record;
      if (!lineEnd.test(text) || (record.s === 0 && !swallows(text))) return [record];
      return splitLines(text, delimiter, record.r)
        .filter(({ c }) => !isBlank(c))
        .map(shaped);
    });
  return { header, records: records.map(({ r, s, c }) => ({ r, s, c })) };
}

/** The mark by which the header means most columns; of equals the one that the first line with content holds most often. */
function findDelimiter(content: string, means: Meaning): Delimiter {
  const top: string[] = [];
  for (const line of linesOf(content)) {
    if (top.length > headerDepth) break;
    if (cellText(line) !== null) top.push(line);
  }
  const usual = commonestDelimiter(top[0] ?? "");
  const meant = (mark: Delimiter) =>
    findHeader(
      top.map((line) => splitLine(line, mark) ?? line.split(mark)),
      means,
    ).meant;
  return delimiters.reduce((best, mark) => (meant(mark) > meant(best) ? mark : best), usual);
}

/** Line by line, so that a long file is not cut up for the sake of its first lines. */
function* linesOf(content: string): Generator<string, void> {
  const end = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = end.exec(content); found !== null; found = end.exec(content)) {
    yield content.slice(start, found.index);
    start = end.lastIndex;
  }
  yield content.slice(start);
}

interface ParsedRecord extends CanonicalRecord {
  readonly c: readonly string[];
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
      record_delimiter: lineEnds,
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
    return parse(line, { delimiter, relax_column_count: true, record_delimiter: lineEnds })[0] ?? [];
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
