import { existsSync } from "node:fs";
import { readdir, readlink } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Rooms } from "../rooms.ts";

/** A file or a link of a data folder; `path` is relative to it, with `/` between its parts. */
export interface KeptFile {
  readonly path: string;
  /** Where a symbolic link points; absent for a file. */
  readonly target?: string;
}

// A run makes these again from the rest, or they say only what a living process does.
const madeAgain = /^(?:raw|site|site-\w+|warehouse\.duckdb.*|next\.duckdb.*|.*\.lock|lease.*)$/;

/**
 * Everything of a data folder that cannot be made again, by path: landed bytes and receipts, ledgers, releases, status, the
 * operator's declarations. The inbox is left out, for what lies there may be about people and in the clear, and so is what
 * is tracked with the code. The key lies outside of the data folder.
 */
export async function keptFiles(rooms: Rooms): Promise<KeptFile[]> {
  if (!existsSync(rooms.dataDir)) return [];
  const kept: KeptFile[] = [];
  for (const part of await readdir(rooms.dataDir, { withFileTypes: true })) {
    const path = join(rooms.dataDir, part.name);
    const isTracked = path === rooms.published || path === rooms.reference;
    if (isTracked || path === rooms.inbox || part.name.startsWith(".") || madeAgain.test(part.name)) continue;
    if (isUnfinished(part.name)) continue;
    if (part.isFile()) kept.push({ path: part.name });
    if (part.isDirectory()) kept.push(...(await below(path, rooms.dataDir)));
  }
  return kept.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function below(folder: string, dataDir: string): Promise<KeptFile[]> {
  const found: KeptFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (isUnfinished(entry.name)) continue;
    const full = join(folder, entry.name);
    const path = relative(dataDir, full).split(sep).join("/");
    if (entry.isDirectory()) found.push(...(await below(full, dataDir)));
    else if (entry.isSymbolicLink()) found.push({ path, target: await readlink(full) });
    else if (entry.isFile()) found.push({ path });
  }
  return found;
}

const isUnfinished = (name: string) => /\.tmp-\d+/.test(name);

/** How many files wait in the inbox: none of them is in a backup. */
export async function waiting({ inbox }: Rooms): Promise<number> {
  if (!existsSync(inbox)) return 0;
  const entries = await readdir(inbox, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).length;
}
