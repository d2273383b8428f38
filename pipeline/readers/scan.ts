import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";

/**
 * What one look at a CSV's bytes shows. A regular file goes straight to the engine: UTF-8, one kind of line end, no line
 * without content, every quote where it belongs and none around a line end, so that record n stands on line n.
 */
export type CsvScan =
  | { readonly regular: false }
  | {
      readonly regular: true;
      readonly delimiter: Delimiter;
      /** The first line without BOM and line end. */
      readonly firstLine: string;
      /** Lines, the header included. */
      readonly lines: number;
    };

export const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Bytes of a line beyond which the engine may refuse a file. */
const longestLine = 1_000_000;
const blockSize = 1 << 20;

/** Reads the file once in constant memory, and stops at the first thing that is not regular. */
export async function scanCsv(path: string): Promise<CsvScan> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(blockSize + longestLine + 4);
    let kept = 0;
    let scanner: LineScanner | undefined;
    for (;;) {
      const { bytesRead } = await file.read(buffer, kept, blockSize);
      const filled = kept + bytesRead;
      const atEnd = bytesRead === 0;
      const end = atEnd ? filled : buffer.subarray(0, filled).lastIndexOf(newline) + 1;
      const block = buffer.subarray(0, end);
      if (end > 0) {
        if (!isUtf8(block)) return { regular: false };
        scanner ??= new LineScanner(block);
        if (!scanner.accepts(block)) return { regular: false };
      }
      if (atEnd) return scanner?.verdict() ?? { regular: false };
      kept = filled - end;
      if (kept > longestLine) return { regular: false };
      buffer.copyWithin(0, end, filled);
    }
  } finally {
    await file.close();
  }
}

const newline = 0x0a;
const bom = Buffer.from([0xef, 0xbb, 0xbf]);

// What a byte means to a line. Bytes of the contract's blanks (space, tab, U+00A0, U+FEFF) are content only beside others.
const ordinary = 0;
const lineFeed = 1;
const carriageReturn = 2;
const quotation = 3;
const separator = 4;
const blank = 5;
const forbidden = 6;

/** A byte in each of the four of a word. */
const fourfold = (byte: number) => Math.imul(byte, 0x01010101);

/** The highest bit of each byte of a word that is zero, and no other. */
const zeroBytes = (word: number) => ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f);

/** How many bytes a word marks by their highest bit. */
const countMarks = (marks: number) => Math.imul(marks >>> 7, 0x01010101) >>> 24;

// Where in a field a byte stands.
const atStart = 0;
const bare = 1;
const quoted = 2;
const closed = 3;

/** Goes over whole lines byte by byte; a look-up and a branch or two for most bytes. */
class LineScanner {
  readonly #delimiter: Delimiter;
  readonly #firstLine: string;
  readonly #fields: number;
  readonly #kinds = new Uint8Array(256);
  #endsCrlf: boolean | undefined;
  #lines = 0;

  constructor(block: Buffer) {
    const start = block.subarray(0, 3).equals(bom) ? 3 : 0;
    const at = block.indexOf(newline);
    const end = at === -1 ? block.length : at > 0 && block[at - 1] === 0x0d ? at - 1 : at;
    this.#firstLine = block.toString("utf8", start, Math.max(start, end));
    this.#delimiter = commonestDelimiter(this.#firstLine);
    this.#fields = this.#firstLine.replaceAll(/"[^"]*"/g, "").split(this.#delimiter).length;
    for (const byte of [0x20, 0x09, 0xc2, 0xa0, ...bom]) this.#kinds[byte] = blank;
    this.#kinds[0] = forbidden;
    this.#kinds[newline] = lineFeed;
    this.#kinds[0x0d] = carriageReturn;
    this.#kinds[0x22] = quotation;
    this.#kinds[this.#delimiter.charCodeAt(0)] = separator;
  }

  accepts(block: Buffer): boolean {
    // Most blocks have neither, and the engine's own search for a byte takes next to no time.
    const isPlain = !block.includes(0x22) && !block.includes(0x0d) && !block.includes(0);
    return isPlain && this.#endsCrlf !== true ? this.#acceptsPlain(block) : this.#acceptsAny(block);
  }

  /**
   * A block in which only separators and line feeds part anything. Four bytes at a time are looked at as one number, without
   * a branch for each separator.
   */
  #acceptsPlain(block: Buffer): boolean {
    const separatorByte = this.#delimiter.charCodeAt(0);
    const separators = fourfold(separatorByte);
    const newlines = fourfold(newline);
    const words = new Uint32Array(block.buffer, block.byteOffset, block.length >> 2);
    let fields = 1;
    let lineStart = 0;
    // The bytes behind the last word stand in none.
    for (let at = 0; at <= words.length; at += 1) {
      if (at < words.length && zeroBytes(words[at]! ^ newlines) === 0) {
        fields += countMarks(zeroBytes(words[at]! ^ separators));
        continue;
      }
      for (let index = 4 * at; index < Math.min(4 * at + 4, block.length); index += 1) {
        const byte = block[index]!;
        if (byte === separatorByte) fields += 1;
        else if (byte === newline) {
          this.#endsCrlf = false;
          if (!this.#endLine(fields, this.#hasContent(block, lineStart, index), index - lineStart))
            return false;
          fields = 1;
          lineStart = index + 1;
        }
      }
    }
    return (
      lineStart === block.length ||
      this.#endLine(fields, this.#hasContent(block, lineStart, block.length), block.length - lineStart)
    );
  }

  #hasContent(block: Buffer, from: number, to: number): boolean {
    for (let index = from; index < to; index += 1) if (this.#kinds[block[index]!] === ordinary) return true;
    return false;
  }

  #acceptsAny(block: Buffer): boolean {
    const kinds = this.#kinds;
    let state = atStart;
    let fields = 1;
    let hasContent = false;
    let lineStart = 0;
    for (let index = 0; index < block.length; index += 1) {
      const kind = kinds[block[index]!]!;
      if (kind === ordinary) {
        if (state === closed) return false;
        if (state === atStart) state = bare;
        hasContent = true;
      } else if (kind === separator) {
        if (state !== quoted) {
          fields += 1;
          state = atStart;
        }
      } else if (kind === lineFeed) {
        const crlf = index > lineStart && block[index - 1] === 0x0d;
        this.#endsCrlf ??= crlf;
        if (
          state === quoted ||
          crlf !== this.#endsCrlf ||
          !this.#endLine(fields, hasContent, index - lineStart)
        )
          return false;
        state = atStart;
        fields = 1;
        hasContent = false;
        lineStart = index + 1;
      } else if (kind === quotation) {
        if (state === bare) return false;
        if (state !== quoted) state = quoted;
        else if (block[index + 1] === 0x22) index += 1;
        else state = closed;
      } else if (kind === carriageReturn) {
        if (block[index + 1] !== newline) return false;
      } else if (kind === blank) {
        const inBom = this.#lines === 0 && index < 3;
        if (state === closed) return false;
        if (state === atStart && !inBom) state = bare;
      } else return false;
    }
    const rest = block.length - lineStart;
    return rest === 0 || (state !== quoted && this.#endLine(fields, hasContent, rest));
  }

  verdict(): CsvScan {
    return { regular: true, delimiter: this.#delimiter, firstLine: this.#firstLine, lines: this.#lines };
  }

  #endLine(fields: number, hasContent: boolean, length: number): boolean {
    this.#lines += 1;
    return hasContent && fields === this.#fields && length <= longestLine;
  }
}

/** The mark that splits a header line most often, outside quotes. */
export function commonestDelimiter(line: string): Delimiter {
  const unquoted = line.replaceAll(/"[^"]*"/g, "");
  const count = (mark: string) => unquoted.split(mark).length;
  return delimiters.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The first lines of a file in UTF-8, at most `count`, without BOM and line ends; a line that is cut off is left out. */
export async function topLines(path: string, count: number): Promise<string[]> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(topBytes), 0, topBytes, 0);
    const lines = buffer.toString("utf8", 0, bytesRead).replace("\ufeff", "").split(/\r?\n/);
    return (bytesRead < topBytes || lines.length === 1 ? lines : lines.slice(0, -1)).slice(0, count);
  } finally {
    await file.close();
  }
}

const topBytes = 1 << 18;
