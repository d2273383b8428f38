import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Names of files in the making: a browser's, a copying program's, and the locks of a spreadsheet that is open. */
const inTheMaking = /^~|^[.]~lock[.]|[.](?:tmp|part|partial|crdownload|download)$|[.]tmp-/i;

/** Files directly in a folder, by name; hidden files and files in the making are no business of ours. Absent folder: none. */
export async function listFolder(folder: string): Promise<{ name: string; path: string }[]> {
  return (await filesIn(folder)).filter(({ name }) => !name.startsWith(".") && !inTheMaking.test(name));
}

/** A file that was written longer ago than this is taken for whole. */
const quietMs = 60_000;
const betweenLooksMs = 200;

/**
 * Paths of the files in the folders that somebody is still writing: those whose name says so, and those whose size or time
 * differs between two looks a moment apart. Only what was written in the minute before `now`, or seems to be from later, is
 * looked at twice.
 */
export async function findUnfinished(folders: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const files = (await Promise.all(folders.map(filesIn))).flat();
  const byName = files.filter(({ name }) => inTheMaking.test(name)).map(({ path }) => path);
  const looks = await Promise.all(
    files
      .filter(({ name }) => !name.startsWith(".") && !inTheMaking.test(name))
      .map(async ({ path }) => ({ path, before: await look(path) })),
  );
  const young = looks.filter(({ before }) => before.writtenMs > now.getTime() - quietMs);
  if (young.length > 0) await pause(betweenLooksMs);
  const growing = await Promise.all(
    young.map(async ({ path, before }) => {
      const after = await look(path);
      return after.size === before.size && after.writtenMs === before.writtenMs ? [] : [path];
    }),
  );
  return new Set([...byName, ...growing.flat()]);
}

async function filesIn(folder: string): Promise<{ name: string; path: string }[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, path: join(folder, entry.name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A file that went away in the meantime, as one does that gets its final name, has no size. */
async function look(path: string): Promise<{ size: number; writtenMs: number }> {
  const about = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return { size: about?.size ?? -1, writtenMs: about?.mtimeMs ?? 0 };
}
