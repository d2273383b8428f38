import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Files directly in a folder, by name; hidden files and files in the making are no business of ours. Absent folder: none. */
export async function listFolder(folder: string): Promise<{ name: string; path: string }[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/^[.~]|\.tmp(-|$)|\.part$/.test(entry.name))
    .map((entry) => ({ name: entry.name, path: join(folder, entry.name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
