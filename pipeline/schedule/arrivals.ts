import { stat } from "node:fs/promises";
import { join } from "node:path";
import { listFolder } from "../connectors/folder.ts";
import { repairSource } from "../repair/form.ts";
import type { Rooms } from "../rooms.ts";

/** Files that lie ready for the next run, each by its path with what would differ if it were written again. */
type Sight = ReadonlyMap<string, string>;

/** Watches for dropped files. Call `look` again and again; it resolves to true when something new has stopped changing. */
export interface Arrivals {
  readonly look: () => Promise<boolean>;
}

/**
 * Looks into the inbox folders and the operator's own references. A file counts once two looks in a row find all files as
 * they were; it counts again when it changes. Looking works where a file system tells nothing of changes, such as a share.
 */
export async function watchArrivals(rooms: Rooms, sources: readonly string[]): Promise<Arrivals> {
  const folders = [
    ...[...sources, repairSource].map((name) => join(rooms.inbox, name)),
    ...(rooms.overlay === rooms.reference ? [] : [rooms.overlay]),
  ];
  let before: Sight = await see(folders);
  let handled: Sight = before;
  return {
    look: async () => {
      const now = await see(folders);
      const isStill = isEqual(now, before);
      before = now;
      if (!isStill || ![...now].some(([path, mark]) => handled.get(path) !== mark)) return false;
      handled = now;
      return true;
    },
  };
}

async function see(folders: readonly string[]): Promise<Sight> {
  const files = (await Promise.all(folders.map(listFolder))).flat();
  const marks = files.map(async ({ path }) => [path, await markOf(path)] as const);
  return new Map(await Promise.all(marks));
}

/** Empty for a file that went away in the meantime, as one does that gets its final name. */
async function markOf(path: string): Promise<string> {
  const about = await stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return about === undefined ? "" : `${about.size} ${about.ino} ${about.mtimeNs}`;
}

const isEqual = (a: Sight, b: Sight) =>
  a.size === b.size && [...a].every(([path, mark]) => b.get(path) === mark);
