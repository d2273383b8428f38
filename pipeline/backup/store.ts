import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { settle, sha256, sha256File, unfinished, writeWhole } from "../durable.ts";
import { JejakError, UsageError } from "../errors.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

// A path that climbs out of the data folder would let a changed snapshot write anywhere.
const insidePath = z.string().regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\0\\]+$/);

const snapshotShape = z.strictObject({
  format: z.literal(1),
  taken_at: z.iso.datetime(),
  /** What `releases/current` named; null before the first. */
  release_id: z.string().nullable(),
  /** Keys that the sealed files need; the keys themselves are in no backup. */
  key_ids: z.array(z.string()),
  files: z.array(
    z.strictObject({
      path: insidePath,
      sha256: hash,
      bytes: z.int().min(0),
      mode: z.int().min(0).max(0o777),
    }),
  ),
  links: z.array(z.strictObject({ path: insidePath, target: insidePath })),
});

/** What a data folder held at one moment: every file by path and hash. */
export type Snapshot = z.infer<typeof snapshotShape>;
export type SnapshotFile = Snapshot["files"][number];

/** Where the bytes of a hash lie in a backup. */
export const objectPath = (folder: string, sha: string) => join(folder, "objects", sha.slice(0, 2), sha);

const snapshotName = /^(\d{8}T\d{6}Z)-([0-9a-f]{12})\.json$/;

/** Names of the snapshots of a backup, oldest first. */
export async function snapshotNames(folder: string): Promise<string[]> {
  const snapshots = join(folder, "snapshots");
  if (!existsSync(snapshots)) return [];
  return (await readdir(snapshots)).filter((name) => snapshotName.test(name)).toSorted();
}

/** Writes a snapshot under its moment and the hash of its own bytes, and tells the name. */
export async function writeSnapshot(folder: string, snapshot: Snapshot): Promise<string> {
  const text = `${JSON.stringify(snapshot, null, 1)}\n`;
  const moment = snapshot.taken_at.replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
  const name = `${moment}-${sha256(text).slice(0, 12)}.json`;
  await writeWhole(join(folder, "snapshots", name), text);
  return name;
}

/** Reads a snapshot. Throws for bytes that its name does not agree with, and for a name that there is none of. */
export async function readSnapshot(folder: string, name: string): Promise<Snapshot> {
  const path = join(folder, "snapshots", name);
  if (!snapshotName.test(name) || !existsSync(path)) throw unknown(folder, name, await snapshotNames(folder));
  const text = await readFile(path);
  const isWhole = sha256(text).startsWith(snapshotName.exec(name)![2]!);
  const parsed = isWhole ? snapshotShape.safeParse(JSON.parse(text.toString("utf8"))) : undefined;
  if (parsed?.success !== true) throw damagedSnapshot(folder, name, await snapshotNames(folder));
  return parsed.data;
}

/**
 * Brings a file into the backup and tells its hash and length. Bytes that lie there already are not copied again, unless
 * they are damaged there: then the good ones take their place, and `mended` says so.
 */
export async function bringObject(
  folder: string,
  from: string,
): Promise<{ sha256: string; bytes: number; copied: boolean; mended: boolean }> {
  const { size: bytes } = await stat(from);
  const sha = await sha256File(from);
  const object = objectPath(folder, sha);
  const wasThere = existsSync(object);
  if (wasThere && (await isObjectSound(object, sha)))
    return { sha256: sha, bytes, copied: false, mended: false };
  await mkdir(dirname(object), { recursive: true, mode: 0o700 });
  const temporary = unfinished(object);
  try {
    await copyFile(from, temporary);
    if (!(await isObjectSound(temporary, sha))) throw changed(from);
    await settle(temporary, object);
  } finally {
    await rm(temporary, { force: true });
  }
  return { sha256: sha, bytes, copied: true, mended: wasThere };
}

export const isObjectSound = async (path: string, sha: string) =>
  existsSync(path) && (await sha256File(path)) === sha;

/** The files of a snapshot whose bytes are missing or damaged in the backup. */
export async function damagedObjects(folder: string, { files }: Snapshot): Promise<SnapshotFile[]> {
  const damaged: SnapshotFile[] = [];
  const verdicts = new Map<string, boolean>();
  for (const file of files) {
    const known = verdicts.get(file.sha256);
    const isSound = known ?? (await isObjectSound(objectPath(folder, file.sha256), file.sha256));
    verdicts.set(file.sha256, isSound);
    if (!isSound) damaged.push(file);
  }
  return damaged;
}

/** Removes all but the newest `keep` snapshots, and the bytes that none of those needs. Tells how many snapshots went. */
export async function prune(folder: string, keep: number): Promise<number> {
  const names = await snapshotNames(folder);
  const going = names.slice(0, Math.max(0, names.length - keep));
  for (const name of going) await rm(join(folder, "snapshots", name));
  const needed = new Set<string>();
  for (const name of await snapshotNames(folder))
    for (const { sha256: sha } of (await readSnapshot(folder, name)).files) needed.add(sha);
  const objects = join(folder, "objects");
  for (const entry of await readdir(objects, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !needed.has(entry.name)) await rm(join(entry.parentPath, entry.name));
  return going.length;
}

const unknown = (folder: string, name: string, names: readonly string[]) =>
  new UsageError({
    indonesian: `tidak ada cadangan ${name} di ${folder}`,
    english: `there is no snapshot ${name} in ${folder}`,
    hint:
      names.length === 0
        ? "membuatnya / npm run jejak -- backup --to DIR makes one"
        : `yang ada / there are: ${names.join(", ")}`,
  });

const damagedSnapshot = (folder: string, name: string, names: readonly string[]) => {
  const older = names.filter((other) => other < name).at(-1);
  return new JejakError({
    indonesian: `daftar cadangan ${join(folder, "snapshots", name)} rusak: isinya tidak cocok dengan namanya`,
    english: `the snapshot ${join(folder, "snapshots", name)} is damaged: its bytes do not agree with its name`,
    hint:
      older === undefined
        ? "ambil dari salinan cadangan yang lain / take it from another copy of the backup"
        : `ambil dari salinan lain, atau pulihkan yang sebelumnya / take it from another copy of the backup, or restore the one before: --snapshot ${older}`,
  });
};

const changed = (file: string) =>
  new JejakError({
    indonesian: `${file} berubah saat disalin`,
    english: `${file} changed while it was copied`,
    hint: "hentikan yang menulis ke folder data, lalu cadangkan lagi / stop what writes into the data folder, then take the backup again",
  });
