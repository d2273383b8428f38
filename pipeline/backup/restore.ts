import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, readFile, rm, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { settle, writeWhole } from "../durable.ts";
import { JejakError, UsageError } from "../errors.ts";
import { ownerOnly } from "../owner-only.ts";
import type { Rooms } from "../rooms.ts";
import { verifySnapshot } from "./backup.ts";
import { keptFiles } from "./kept.ts";
import { isObjectSound, objectPath, readSnapshot, type Snapshot, snapshotNames } from "./store.ts";

export interface Restored {
  readonly name: string;
  readonly snapshot: Snapshot;
  /** Releases whose tables it holds and which were withdrawn before the newest snapshot was taken. */
  readonly withdrawnSince: readonly string[];
}

/** The snapshot that is asked for, or the newest, with every byte of it verified. */
export async function soundSnapshot(from: string, asked: string | undefined): Promise<Restored> {
  const newest = (await snapshotNames(from)).at(-1);
  const name = asked ?? newest;
  if (name === undefined) throw noBackup(from);
  const snapshot = await readSnapshot(from, name);
  await verifySnapshot(from, snapshot);
  const since = newest === undefined || newest === name ? snapshot : await readSnapshot(from, newest);
  const told = releasesWith(/\/manifest\.json$/, since);
  const holding = releasesWith(/\.parquet$/, since);
  const withdrawnSince = [...releasesWith(/\.parquet$/, snapshot)].filter(
    (id) => told.has(id) && !holding.has(id),
  );
  return { name, snapshot, withdrawnSince };
}

/** Ids of the releases of which a snapshot holds a file that matches. */
const releasesWith = (file: RegExp, { files }: Snapshot) =>
  new Set(
    files.flatMap(({ path }) =>
      path.startsWith("releases/") && file.test(path) ? [path.split("/")[1]!] : [],
    ),
  );

/**
 * Puts a snapshot into a data folder that holds nothing of its own yet. Everything is verified and lies ready beside its
 * place before the first part is given its name, so a kill leaves a folder that the same command finishes.
 * Throws where the folder holds data, and for a damaged backup.
 */
export async function restore(
  rooms: Rooms,
  { from, name: asked }: { from: string; name: string | undefined },
): Promise<Restored> {
  const restored = await soundSnapshot(from, asked);
  const ready = join(rooms.dataDir, ".restoring");
  const journal = join(rooms.dataDir, ".restoring.json");
  const parts = topParts(restored.snapshot);
  if (existsSync(journal)) await undo(rooms, { journal, ready });
  const there = await keptFiles(rooms);
  if (there.length > 0) throw occupied(rooms.dataDir, there.length, there[0]!.path);
  await ownerOnly(() => lay(ready, from, restored.snapshot));
  await writeWhole(journal, JSON.stringify({ parts }));
  for (const part of parts) await settle(join(ready, part), join(rooms.dataDir, part));
  await rm(ready, { recursive: true });
  await rm(journal);
  return restored;
}

// Landing last: without it a run finds nothing to go on, and tells nobody anything that the ledger does not know of.
const topParts = ({ files, links }: Snapshot) =>
  [...new Set([...files, ...links].map(({ path }) => path.split("/")[0]!))].toSorted(
    (a, b) => Number(a === "landing") - Number(b === "landing"),
  );

async function undo({ dataDir }: Rooms, { journal, ready }: { journal: string; ready: string }) {
  const { parts } = JSON.parse(await readFile(journal, "utf8")) as { parts: string[] };
  for (const part of parts) await rm(join(dataDir, part), { recursive: true, force: true });
  await rm(ready, { recursive: true, force: true });
  await rm(journal);
}

async function lay(ready: string, from: string, { files, links }: Snapshot): Promise<void> {
  await rm(ready, { recursive: true, force: true });
  await mkdir(ready, { recursive: true });
  for (const { path, sha256, mode } of files) {
    const to = join(ready, path);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(objectPath(from, sha256), to);
    await chmod(to, mode);
    if (!(await isObjectSound(to, sha256))) throw badCopy(to);
  }
  for (const { path, target } of links) {
    await mkdir(dirname(join(ready, path)), { recursive: true });
    await symlink(target, join(ready, path));
  }
}

const noBackup = (from: string) =>
  new UsageError({
    indonesian: `${from} bukan cadangan: tidak ada daftar di dalamnya`,
    english: `${from} is no backup: it holds no snapshot`,
    hint: "membuatnya / npm run jejak -- backup --to DIR makes one",
  });

const occupied = (dataDir: string, count: number, first: string) =>
  new UsageError({
    indonesian: `${dataDir} sudah berisi ${count} berkas data, misalnya ${first}; tidak ada yang ditimpa`,
    english: `${dataDir} holds ${count} files of data already, ${first} for one; nothing is overwritten`,
    hint: "pulihkan ke folder kosong, atau pindahkan dulu data itu / restore into an empty folder with --data, or move that data away first",
  });

const badCopy = (path: string) =>
  new JejakError({
    indonesian: `${path} tidak tersalin dengan benar; tidak ada yang dipulihkan`,
    english: `${path} was not copied correctly; nothing was restored`,
    hint: "periksa cakram, lalu ulangi perintah yang sama / check the disk, then run the same command again",
  });
