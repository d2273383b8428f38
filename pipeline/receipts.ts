import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { appendLine } from "./durable.ts";

export type Origin = "published" | "inbox" | "sample";

/** A file that landed: its bytes are `landing/<source>/<sha256><extension>`, with `.enc` behind when they are sealed. */
export interface LandedFile {
  readonly source: string;
  readonly origin: Origin;
  /** Where it lay when it was collected, relative to the project or the data folder. */
  readonly name: string;
  readonly sha256: string;
  readonly extension: string;
  /** ISO instant. */
  readonly received_at: string;
  /** The key that its bytes are sealed with; null for a file about nobody. */
  readonly key_id: string | null;
  /** How often other bytes lay under this name before; absent where they never did. Told by all receipts, written in none. */
  readonly replaced?: number;
}

/** One line of the append-only receipts; `withdrawn` says that a tracked file is gone from the tree. */
type Receipt = LandedFile & { readonly event: "received" | "withdrawn" };

/**
 * The files that count now: of each name the latest receipt, unless it was withdrawn. Sorted by source and name.
 * A half-written last line, the mark of a crash, was never acknowledged and is passed over.
 */
export async function readReceipts(path: string): Promise<LandedFile[]> {
  if (!existsSync(path)) return [];
  const latest = new Map<string, Receipt>();
  const replaced = new Map<string, number>();
  for (const line of (await readFile(path, "utf8")).split("\n")) {
    const receipt = parseReceipt(line);
    if (receipt === undefined) continue;
    const key = keyOf(receipt);
    const before = latest.get(key);
    if (before !== undefined && before.sha256 !== receipt.sha256)
      replaced.set(key, (replaced.get(key) ?? 0) + 1);
    latest.set(key, receipt);
  }
  return [...latest.values()]
    .filter(({ event }) => event === "received")
    .map(({ event: _event, ...file }) => {
      const times = replaced.get(keyOf(file));
      return times === undefined ? file : { ...file, replaced: times };
    })
    .toSorted((a, b) => (`${a.source}\n${a.name}` < `${b.source}\n${b.name}` ? -1 : 1));
}

const keyOf = ({ source, origin, name }: LandedFile) => `${source}\n${origin}\n${name}`;

export const writeReceipt = (
  path: string,
  { replaced: _replaced, ...file }: LandedFile,
  event: Receipt["event"],
) => appendLine(path, JSON.stringify({ event, ...file } satisfies Receipt));

function parseReceipt(line: string): Receipt | undefined {
  if (line === "") return undefined;
  try {
    return JSON.parse(line) as Receipt;
  } catch {
    return undefined;
  }
}
