import { isUtf8 } from "node:buffer";
import type { List } from "./outline.ts";
import { JsonWalk } from "./walk.ts";

/** One JSON text and the row a person sees; empty where its bytes are no UTF-8, which JSON must be. */
export interface Piece {
  readonly row: number;
  readonly text: string;
}

/** The elements of a list, numbered from 1. */
export async function* splitList(
  blocks: AsyncIterable<Buffer>,
  { start, end }: List,
): AsyncGenerator<Piece, void> {
  const walk = new JsonWalk();
  let waiting: Buffer[] = [];
  let row = 0;
  let offset = 0;
  for await (const block of blocks) {
    const inside = block.subarray(Math.max(0, start - offset), Math.max(0, end - offset));
    const base = Math.max(start, offset);
    offset += block.length;
    const cuts: number[] = [];
    walk.over(inside, (mark, depth, at) => {
      if (mark === "," && depth === 0) cuts.push(at + start - base);
    });
    let from = 0;
    for (const cut of cuts) {
      row += 1;
      yield { row, text: textOf([...waiting, inside.subarray(from, cut)]) };
      waiting = [];
      from = cut + 1;
    }
    // The block is the reader's own and is filled again.
    waiting.push(Buffer.from(inside.subarray(from)));
  }
  const last = textOf(waiting);
  // A comma behind the last element announces nothing.
  if (last.trim() !== "") yield { row: row + 1, text: last };
}

/** The lines with content, numbered as a person sees them. */
export async function* splitLines(blocks: AsyncIterable<Buffer>): AsyncGenerator<Piece, void> {
  let waiting: Buffer[] = [];
  let row = 0;
  const line = (end: Buffer): Piece | undefined => {
    const bytes = Buffer.concat([...waiting, end]);
    waiting = [];
    row += 1;
    return bytes.toString("latin1").trim() === "" ? undefined : { row, text: textOf([bytes]) };
  };
  for await (const block of blocks) {
    let from = 0;
    for (let end = block.indexOf(0x0a); end !== -1; end = block.indexOf(0x0a, from)) {
      const piece = line(block.subarray(from, end));
      if (piece !== undefined) yield piece;
      from = end + 1;
    }
    waiting.push(Buffer.from(block.subarray(from)));
  }
  const piece = line(Buffer.alloc(0));
  if (piece !== undefined) yield piece;
}

function textOf(parts: readonly Buffer[]): string {
  const bytes = Buffer.concat(parts);
  return isUtf8(bytes) ? bytes.toString() : "";
}
