import { createHash } from "node:crypto";
import type { Warehouse } from "../warehouse.ts";
import { quote } from "./grammar.ts";

/** Few texts, each known by its place among them: telling, keeping and writing a place costs a fraction of what a text does. */
export interface Words {
  /** The engine's type of them; its name says which they are. */
  readonly type: string;
  readonly members: readonly string[];
}

export function wordsOf(members: readonly string[]): Words {
  const hash = createHash("sha256").update(JSON.stringify(members)).digest("hex");
  return { type: `words_${hash.slice(0, 12)}`, members };
}

/** Of this many texts and fewer, holding a cell against one after the other is cheaper than looking it up. */
const few = 8;

/** SQL for the word that a text is, in the words' own type; null where it is none of them. */
export function wordSql({ type, members }: Words, text: string): string {
  if (members.length > few) return `try_cast(${text} as ${type})`;
  return `case ${members.map((word) => `when ${text} = ${quote(word)} then ${quote(word)}::${type}`).join(" ")} end`;
}

/** What a connection's engine knows already: listing the months of a century takes longer than reading a small file. */
const known = new WeakMap<Warehouse, Set<string>>();

/** Makes the types of words known to an engine, those that are not yet. */
export async function learn(warehouse: Warehouse, words: readonly Words[]): Promise<void> {
  const learnt = known.get(warehouse) ?? new Set();
  known.set(warehouse, learnt);
  for (const { type, members } of words) {
    if (learnt.has(type)) continue;
    await warehouse.run(`create type ${type} as enum (${members.map(quote).join(", ")})`);
    learnt.add(type);
  }
}
