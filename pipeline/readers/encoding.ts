import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";

/** UTF-8 or UTF-16 by its mark; bytes that are no UTF-8 are taken for Windows-1252, as spreadsheets write it. */
export function decode(bytes: Buffer): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return bytes
    .toString("latin1")
    .replaceAll(/[\u0080-\u009f]/gu, (byte) => windows1252[byte.charCodeAt(0) - 0x80]!);
}

// Node 20 decodes "windows-1252" as Latin 1, which has control characters in this range.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** UTF-16 by its mark; undefined for anything else. */
export function wideEncoding(start: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : undefined;
}

export const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

const blockBytes = 1 << 20;

/** The bytes of a file in UTF-8 and without their mark, block by block; UTF-16 is turned into it. */
export async function* utf8Blocks(path: string): AsyncGenerator<Buffer, void> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const read of createReadStream(path, { highWaterMark: blockBytes })) {
    let block = read as Buffer;
    if (isFirst) {
      const wide = wideEncoding(block);
      if (wide !== undefined) decoder = new TextDecoder(wide);
      if (block.subarray(0, utf8Mark.length).equals(utf8Mark)) block = block.subarray(utf8Mark.length);
      isFirst = false;
    }
    yield decoder === undefined ? block : Buffer.from(decoder.decode(block, { stream: true }));
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}
