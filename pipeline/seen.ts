import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256File, writeWhole } from "./durable.ts";
import type { Rooms } from "./rooms.ts";

/** Hashes of files, without reading again what has not been touched since it was last hashed. */
export interface Seen {
  /** SHA-256 of a file's bytes. */
  hashOf(path: string): Promise<string>;
  /** Writes down what was learnt, for the next run. */
  keep(): Promise<void>;
}

/** Size, inode and the instants of the last writing and the last change of anything, then the hash. */
type Sight = readonly [size: string, inode: string, written: string, changed: string, sha256: string];

/**
 * A file that was changed so shortly before it was looked at may be changed again within the same tick of its file system's
 * clock, and look the same. FAT counts in steps of two seconds.
 */
const tickMs = 2000;

/**
 * What the last run saw, from a file beside the receipts. Nothing is lost with it: without it, or with `verify`, every file
 * is read anew.
 */
export async function openSeen(rooms: Rooms, { verify }: { verify: boolean }): Promise<Seen> {
  const path = join(rooms.landing, "seen.json");
  const before = verify ? new Map<string, Sight>() : await readSights(path);
  const now = new Map<string, Sight>();
  return {
    async hashOf(file) {
      const look = await lookAt(file);
      const known = before.get(file);
      if (known !== undefined && look.every((mark, index) => mark === known[index])) {
        now.set(file, known);
        return known[4];
      }
      const startedAt = Date.now();
      const hash = await sha256File(file);
      const again = await lookAt(file);
      const isStill = look.every((mark, index) => mark === again[index]);
      if (isStill && startedAt - Number(look[3]) / 1e6 > tickMs) now.set(file, [...look, hash]);
      return hash;
    },
    async keep() {
      // A run that looks at some sources only keeps what is known of the others.
      for (const [file, sight] of before) if (!now.has(file) && existsSync(file)) now.set(file, sight);
      const isNew = now.size !== before.size || [...now].some(([file, sight]) => before.get(file) !== sight);
      if (isNew) await writeWhole(path, `${JSON.stringify([...now])}\n`);
    },
  };
}

async function lookAt(path: string): Promise<readonly [string, string, string, string]> {
  const { size, ino, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return [`${size}`, `${ino}`, `${mtimeNs}`, `${ctimeNs}`];
}

async function readSights(path: string): Promise<ReadonlyMap<string, Sight>> {
  try {
    return new Map(JSON.parse(await readFile(path, "utf8")) as [string, Sight][]);
  } catch {
    // Absent or damaged: it only spares work.
    return new Map();
  }
}
