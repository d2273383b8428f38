import { readdir, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";

/** Counts a folder as newest from now on. */
export async function touch(folder: string): Promise<void> {
  const now = new Date();
  await utimes(folder, now, now);
}

/** Names of the folders of `home` that match, newest first. */
export async function newestFirst(home: string, pattern: RegExp): Promise<string[]> {
  const names = (await readdir(home)).filter((name) => pattern.test(name));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, made: (await stat(path.join(home, name))).mtimeMs })),
  );
  return dated.toSorted((a, b) => b.made - a.made).map(({ name }) => name);
}

/** Removes all but the newest `count` folders of `home` whose names match, and those that `stays` says are to stay. */
export async function keepNewest(
  home: string,
  pattern: RegExp,
  { count, stays = () => false }: { count: number; stays?: (name: string) => boolean },
): Promise<void> {
  for (const name of (await newestFirst(home, pattern)).slice(count)) {
    if (stays(name)) continue;
    await rm(path.join(home, name), { recursive: true, force: true });
  }
}
