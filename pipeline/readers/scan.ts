import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";

/**
 * What one look at a CSV's bytes shows. `regular` files go straight to the engine: UTF-8, one kind of line end, no line
 * without content, every quote where it belongs and none around a line end, so that record n stands on line n.
 */
export interface CsvScan {
  readonly regular: boolean;
  readonly hasBom: boolean;
  readonly delimiter: "," | ";" | "\t";
  /** The first line, undecoded beyond UTF-8. */
  readonly firstLine: string;
  /** Lines that hold anything, the header included. */
  readonly lines: number;
}

const newline = 0x0a;
const carriage = 0x0d;
const quoteMark = 0x22;
const blankBytes = new Set([0x20, 0x09, quoteMark, 0xc2, 0xa0, 0xef, 0xbb, 0xbf]);

/** Reads the file once, line by line, in constant memory. */
export async function scanCsv(path: string): Promise<CsvScan> {
  let firstLine: Buffer | undefined;
  let delimiter: CsvScan["delimiter"] = ",";
  let lines = 0;
  let regular = true;
  let crlf: boolean | undefined;
  let hasBom = false;
  let fields = 0;
  for await (const block of lineBlocks(path)) {
    if (!isUtf8(block) || block.includes(0)) regular = false;
    let start = 0;
    while (start < block.length) {
      const at = block.indexOf(newline, start);
      const end = at === -1 ? block.length : at;
      const endsCrlf = end > start && block[end - 1] === carriage;
      const line = block.subarray(start, endsCrlf ? end - 1 : end);
      start = end + 1;
      if (line.length === 0) {
        regular = false;
        continue;
      }
      if (at !== -1) {
        crlf ??= endsCrlf;
        if (crlf !== endsCrlf) regular = false;
      }
      if (firstLine === undefined) {
        hasBom = line.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
        firstLine = Buffer.from(hasBom ? line.subarray(3) : line);
        delimiter = commonestDelimiter(firstLine.toString("utf8"));
        fields = countFields(firstLine, delimiter.charCodeAt(0));
      }
      lines += 1;
      if (!regular) continue;
      const content = lines === 1 ? firstLine : line;
      if (
        content.includes(carriage) ||
        isBlank(content, delimiter.charCodeAt(0)) ||
        countFields(content, delimiter.charCodeAt(0)) !== fields ||
        fields < 0
      )
        regular = false;
    }
  }
  return {
    regular: regular && lines > 0,
    hasBom,
    delimiter,
    firstLine: firstLine?.toString("utf8") ?? "",
    lines,
  };
}

/** True for a line of delimiters, quotes and white space, the bytes of U+00A0 and U+FEFF included. */
function isBlank(line: Buffer, delimiter: number): boolean {
  return line.every((byte) => byte === delimiter || blankBytes.has(byte));
}

/** Blocks of whole lines; the last may lack its line end. */
async function* lineBlocks(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const block = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const cut = block.lastIndexOf(newline) + 1;
    if (cut > 0) yield block.subarray(0, cut);
    rest = block.subarray(cut);
  }
  if (rest.length > 0) yield rest;
}

/** The mark that splits a header line most often, outside quotes. */
export function commonestDelimiter(line: string): CsvScan["delimiter"] {
  const unquoted = line.replaceAll(/"[^"]*"/g, "");
  const count = (mark: string) => unquoted.split(mark).length;
  return ([",", ";", "\t"] as const).reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Fields of one line; -1 unless every quote opens at a field's start, closes at its end, or is doubled inside. */
function countFields(line: Buffer, delimiter: number): number {
  let fields = 1;
  let inside = false;
  let fieldStart = true;
  for (let index = 0; index < line.length; index += 1) {
    const byte = line[index];
    if (!inside) {
      if (byte === quoteMark && !fieldStart) return -1;
      inside = byte === quoteMark;
      fieldStart = byte === delimiter;
      if (fieldStart) fields += 1;
    } else if (byte === quoteMark) {
      if (line[index + 1] === quoteMark) index += 1;
      else {
        inside = false;
        if (index + 1 < line.length && line[index + 1] !== delimiter) return -1;
      }
    }
  }
  return inside ? -1 : fields;
}
