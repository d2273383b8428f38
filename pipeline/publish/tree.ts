import { copyFile, link, mkdir, open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { sha256File } from "../durable.ts";

/** Files below a folder, relative to it, sorted, links followed; names that start with a dot are left out. */
export async function filesBelow(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
  const files = await Promise.all(
    names.map(async (name) => {
      if (!(await stat(path.join(folder, name))).isDirectory()) return [name];
      return (await filesBelow(path.join(folder, name))).map((file) => `${name}/${file}`);
    }),
  );
  return files.flat().toSorted();
}

/** Name → sha256 of every file below a folder. */
export async function hashesBelow(folder: string): Promise<Record<string, string>> {
  const files = await filesBelow(folder);
  const hashed = files.map(async (file) => [file, await sha256File(path.join(folder, file))] as const);
  return Object.fromEntries(await Promise.all(hashed));
}

/** Makes the files of one folder appear in another as hard links, or as copies where links cannot be made. */
export async function linkTree(from: string, to: string): Promise<void> {
  for (const file of await filesBelow(from)) {
    const target = path.join(to, file);
    await mkdir(path.dirname(target), { recursive: true });
    await link(path.join(from, file), target).catch(() => copyFile(path.join(from, file), target));
  }
}

/** Asks the disk to keep every file and folder below, so that a rename after it names whole files. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    await (entry.isDirectory() ? syncTree(name) : sync(name));
  }
  await sync(folder);
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
