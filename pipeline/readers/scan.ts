import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
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

/** Looks at a file in constant memory, and stops at the first thing that is not regular. */
export async function scanCsv(path: string): Promise<CsvScan> {
  const scanner = new CsvScanner();
  for await (const content of createReadStream(path, { highWaterMark: blockSize }) as AsyncIterable<Buffer>)
    if (!scanner.accepts(content)) break;
  return scanner.verdict();
}

/** Looks at bytes as they come, in order, for those who have them in hand for another reason. */
export class CsvScanner {
  readonly #buffer = Buffer.allocUnsafe(blockSize + longestLine + 4);
  #kept = 0;
  #lines: LineScanner | undefined;
  #isRegular = true;

  /** Whether everything so far is regular; what comes after something that is not is not looked at. */
  accepts(content: Buffer): boolean {
    for (let at = 0; this.#isRegular && at < content.length; at += blockSize) {
      const filled = this.#kept + content.copy(this.#buffer, this.#kept, at, at + blockSize);
      const end = this.#buffer.subarray(0, filled).lastIndexOf(newline) + 1;
      this.#look(end);
      this.#kept = filled - end;
      if (this.#kept > longestLine) this.#isRegular = false;
      this.#buffer.copyWithin(0, end, filled);
    }
    return this.#isRegular;
  }

  /** Of everything that came, which is all there is. */
  verdict(): CsvScan {
    this.#look(this.#kept);
    return this.#isRegular && this.#lines !== undefined ? this.#lines.verdict() : { regular: false };
  }

  /** At whole lines, or at the last one, which may have no end. */
  #look(end: number): void {
    if (end === 0 || !this.#isRegular) return;
    const block = this.#buffer.subarray(0, end);
    this.#isRegular = isUtf8(block) && (this.#lines ??= new LineScanner(block)).accepts(block);
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

/** The lowest bit of each byte of a word that is zero, and no other. */
const zeroBytes = (word: number) => ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f) >>> 7;

interface Line {
  readonly block: Buffer;
  /** The same bytes, four in a word. */
  readonly words: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** How often a byte stands in a line. Eight bytes at a time are looked at as two numbers, without a branch for each. */
function count(byte: number, { block, words, start, end }: Line): number {
  const four = fourfold(byte);
  const [firstWord, lastWord] = [(start + 3) >> 2, end >> 2];
  let found = 0;
  let at = start;
  for (const head = Math.min(4 * firstWord, end); at < head; at += 1) if (block[at] === byte) found += 1;
  let word = firstWord;
  for (; word + 2 <= lastWord; word += 2) {
    const marks = zeroBytes(words[word]! ^ four) + zeroBytes(words[word + 1]! ^ four);
    found += Math.imul(marks, 0x01010101) >>> 24;
  }
  for (at = Math.max(at, 4 * word); at < end; at += 1) if (block[at] === byte) found += 1;
  return found;
}

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

  /** A block in which only separators and line feeds part anything. */
  #acceptsPlain(block: Buffer): boolean {
    const words = new Uint32Array(block.buffer, block.byteOffset, block.length >> 2);
    const separator = this.#delimiter.charCodeAt(0);
    for (let start = 0; start < block.length;) {
      const found = block.indexOf(newline, start);
      const end = found === -1 ? block.length : found;
      if (found !== -1) this.#endsCrlf = false;
      const fields = 1 + count(separator, { block, words, start, end });
      if (!this.#endLine(fields, this.#hasContent(block, start, end), end - start)) return false;
      start = end + 1;
    }
    return true;
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
