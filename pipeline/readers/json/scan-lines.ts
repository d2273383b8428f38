import { open } from "node:fs/promises";
import { utf8Mark, wideEncoding } from "../encoding.ts";

const newline = 0x0a;
const blockBytes = 1 << 20;

/**
 * Whether a file of lines may go straight to the engine, so that record n stands on line n: no mark of an encoding, no
 * blank line, no line of more than `longest` bytes. Reads it once, in memory that does not grow with the file.
 */
export async function scanLines(
  path: string,
  longest: number,
): Promise<{ readonly regular: false } | { readonly regular: true; readonly lines: number }> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(blockBytes);
    let lines = 0;
    let length = 0;
    let isBlank = true;
    for (let isFirst = true; ; isFirst = false) {
      const { bytesRead } = await file.read(buffer, 0, blockBytes);
      const block = buffer.subarray(0, bytesRead);
      if (isFirst && (wideEncoding(block) !== undefined || block.subarray(0, 3).equals(utf8Mark)))
        return { regular: false };
      if (bytesRead === 0) break;
      for (let start = 0; start < bytesRead;) {
        const found = block.indexOf(newline, start);
        const end = found === -1 ? bytesRead : found;
        length += end - start;
        if (length > longest) return { regular: false };
        for (let at = start; isBlank && at < end; at += 1) isBlank = isBlankByte(block[at]!);
        start = end + 1;
        if (found === -1) continue;
        if (isBlank) return { regular: false };
        lines += 1;
        length = 0;
        isBlank = true;
      }
    }
    if (length > 0 && isBlank) return { regular: false };
    return { regular: true, lines: lines + (length > 0 ? 1 : 0) };
  } finally {
    await file.close();
  }
}

const isBlankByte = (byte: number) => byte === 0x20 || byte === 0x09 || byte === 0x0d;
