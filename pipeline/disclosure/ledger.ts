import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { appendLine, sha256 } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { type Entry, parseEntry, type Personal } from "./entry.ts";

/** What every release ever published said about people, withdrawn ones too, oldest first. */
export interface Ledger {
  readonly entries: readonly (Entry & { readonly hash: string })[];
  /** Hash of the last line, which holds all lines before it; null while there is none. */
  readonly head: string | null;
}

/** What a release says of the ledger. */
export interface Mark {
  readonly contentHash: string;
  /** The ledger's head when it was made; null where it was empty. */
  readonly head: string | null;
  /** Whether it says anything about people, and so has a line. */
  readonly isPersonal: boolean;
}

/**
 * Reads the ledger and checks its chain of hashes, and that it has every line that a release stands on. A line that a
 * crash cut off was never acknowledged and is passed over; whatever else does not fit is damage.
 */
export async function readLedger(path: string, marks: readonly Mark[]): Promise<Ledger> {
  const entries: (Entry & { hash: string })[] = [];
  const lines = existsSync(path) ? (await readFile(path, "utf8")).split("\n") : [];
  let head: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const entry = parseEntry(line);
    if (entry === undefined) continue;
    if (entry.previous !== head) throw broken(path, index + 1);
    head = sha256(line);
    entries.push({ ...entry, hash: head });
  }
  const known = new Set(entries.map(({ hash }) => hash));
  const contents = new Set(entries.map(({ content_hash: hash }) => hash));
  const lost = marks.filter(
    ({ head, contentHash, isPersonal }) =>
      (head !== null && !known.has(head)) || (isPersonal && !contents.has(contentHash)),
  );
  if (lost.length > 0) throw shortened(path, lost.length);
  return { entries, head };
}

/** The entry of a release by what it holds; a content that was published before is in the ledger already. */
export const findEntry = ({ entries }: Ledger, contentHash: string) =>
  entries.find((entry) => entry.content_hash === contentHash);

/** What a line says about people, also where it says that it is what another said. */
export function saidBy({ entries }: Ledger, { said }: Entry): Personal {
  if (!("as" in said)) return said;
  const other = entries.find(({ hash }) => hash === said.as)?.said;
  if (other === undefined || "as" in other)
    throw new Error(`the ledger names ${said.as}, which says nothing`);
  return other;
}

/** Adds one line and waits until it is on disk. */
export async function appendEntry(
  path: string,
  ledger: Ledger,
  entry: Omit<Entry, "previous">,
): Promise<void> {
  await appendLine(path, JSON.stringify({ previous: ledger.head, ...entry } satisfies Entry));
}

const broken = (path: string, line: number) =>
  new JejakError({
    indonesian: `${path}: rantai putus pada baris ${line}; apa yang pernah dirilis tentang orang tidak dapat dipastikan, tidak ada yang dirilis`,
    english: `${path}: the chain breaks at line ${line}; what was ever released about people is not certain, nothing was released`,
    hint: "kembalikan buku besar dari cadangan / put the ledger back from a backup, then: npm run jejak -- run --from release",
  });

const shortened = (path: string, count: number) =>
  new JejakError({
    indonesian: `${path}: baris yang mendasari ${count} rilis tidak ada lagi, tidak ada yang dirilis`,
    english: `${path}: lines that ${count} releases stand on are missing, nothing was released`,
    hint: "kembalikan buku besar dari cadangan / put the ledger back from a backup, then: npm run jejak -- run --from release",
  });
