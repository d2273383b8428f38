import { stat } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { JejakError, UsageError } from "../errors.ts";
import { ownerOnly } from "../owner-only.ts";
import { currentId } from "../releases/current.ts";
import type { Rooms } from "../rooms.ts";
import { readEveryRelease } from "../steps/release.ts";
import type { Keys } from "../vault/master-key.ts";
import { keptFiles, waiting } from "./kept.ts";
import { soundness } from "./sound.ts";
import {
  bringObject,
  damagedObjects,
  isObjectSound,
  objectPath,
  prune,
  readSnapshot,
  type Snapshot,
  type SnapshotFile,
  snapshotNames,
  writeSnapshot,
} from "./store.ts";

export interface BackedUp {
  readonly name: string;
  readonly snapshot: Snapshot;
  /** Files whose bytes were not in the backup yet, and how many bytes those are. */
  readonly copied: number;
  readonly copiedBytes: number;
  /** Files whose bytes had been damaged in the backup and are good again. */
  readonly mended: number;
  /** Sealed files that were kept unopened, for their key is not here. */
  readonly unopened: number;
  /** Files in the inbox, which is never backed up. */
  readonly waiting: number;
  readonly pruned: number;
  /** Withdrawn releases whose tables an older snapshot still holds. */
  readonly withdrawnHeld: readonly string[];
}

/**
 * Adds a snapshot of all that cannot be made again to the backup `to`; bytes that it holds already are not copied again, but
 * every one is read back. Nothing of a damaged data folder is taken: a backup must not grow old around the damage.
 * `keep` removes all but the newest so many snapshots. Throws for a folder that lies in the data folder or holds it.
 */
export async function backup(
  rooms: Rooms,
  to: string,
  { now, keys, keep }: { now: Date; keys: Keys | undefined; keep: number | undefined },
): Promise<BackedUp> {
  if (isWithin(rooms.dataDir, to) || isWithin(to, rooms.dataDir)) throw entangled(rooms.dataDir, to);
  const { damaged, unopened, keyIds } = await soundness(rooms, keys);
  if (damaged.length > 0) throw await unsound(rooms, to, damaged);
  const found = await keptFiles(rooms);
  if (found.length === 0) throw nothing(rooms.dataDir);
  return ownerOnly(async () => {
    const files: SnapshotFile[] = [];
    const tally = { copied: 0, copiedBytes: 0, mended: 0 };
    for (const { path, target } of found) {
      if (target !== undefined) continue;
      const full = join(rooms.dataDir, path);
      const { sha256, bytes, copied, mended } = await bringObject(to, full);
      files.push({ path, sha256, bytes, mode: (await stat(full)).mode & 0o777 });
      if (!copied) continue;
      tally.copied += 1;
      tally.copiedBytes += bytes;
      tally.mended += Number(mended);
    }
    const links = found.flatMap(({ path, target }) => (target === undefined ? [] : [{ path, target }]));
    const snapshot: Snapshot = {
      format: 1,
      taken_at: now.toISOString(),
      release_id: await currentId(rooms),
      key_ids: [...keyIds],
      files,
      links,
    };
    const name = await writeSnapshot(to, snapshot);
    const pruned = keep === undefined ? 0 : await prune(to, keep);
    return {
      name,
      snapshot,
      ...tally,
      unopened,
      waiting: await waiting(rooms),
      pruned,
      withdrawnHeld: await withdrawnHeld(rooms, to),
    };
  });
}

/** Withdrawn releases of which an older snapshot of the backup still holds a table. */
async function withdrawnHeld(rooms: Rooms, folder: string): Promise<string[]> {
  const withdrawn = (await readEveryRelease(rooms)).filter((release) => release.withdrawn !== undefined);
  if (withdrawn.length === 0) return [];
  const held = new Set<string>();
  for (const name of await snapshotNames(folder))
    for (const { path } of (await readSnapshot(folder, name)).files)
      if (path.startsWith("releases/") && path.endsWith(".parquet")) held.add(path.split("/")[1]!);
  return withdrawn.map(({ release_id: id }) => id).filter((id) => held.has(id));
}

/** Reads every byte that a snapshot names. Throws for the first few that are damaged or missing, by file and object. */
export async function verifySnapshot(folder: string, snapshot: Snapshot): Promise<void> {
  const damaged = await damagedObjects(folder, snapshot);
  const [first] = damaged;
  if (first === undefined) return;
  const named = damaged.slice(0, 5).map(({ path, sha256 }) => `${path} (${objectPath(folder, sha256)})`);
  throw new JejakError({
    indonesian: `${damaged.length} berkas di cadangan rusak atau hilang: ${named.join(", ")}`,
    english: `${damaged.length} files of the backup are damaged or missing: ${named.join(", ")}`,
    hint:
      "folder data yang masih ada memperbaikinya dengan perintah yang sama, atau ambil dari salinan lain / " +
      "where the data folder still stands, npm run jejak -- backup --to the same folder mends them; " +
      "otherwise take them from another copy of the backup",
  });
}

async function unsound(rooms: Rooms, folder: string, damaged: readonly string[]): Promise<JejakError> {
  const names = (await snapshotNames(folder)).toReversed();
  let mend =
    "taruh lagi berkas aslinya di inbox / drop the original file into its inbox again, then: npm run jejak -- run";
  for (const name of names) {
    const held = (await readSnapshot(folder, name)).files.find(({ path }) => path === damaged[0]);
    if (held === undefined || !(await isObjectSound(objectPath(folder, held.sha256), held.sha256))) continue;
    mend = `cadangan memuatnya utuh / the backup holds it whole: cp ${objectPath(folder, held.sha256)} ${join(rooms.dataDir, held.path)}`;
    break;
  }
  return new JejakError({
    indonesian: `${damaged.length} berkas di ${rooms.dataDir} rusak atau hilang, tidak ada yang dicadangkan: ${damaged.slice(0, 5).join(", ")}`,
    english: `${damaged.length} files of ${rooms.dataDir} are damaged or missing, nothing was backed up: ${damaged.slice(0, 5).join(", ")}`,
    hint: mend,
  });
}

const isWithin = (outer: string, inner: string) => {
  const way = relative(outer, inner);
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
};

const entangled = (dataDir: string, to: string) =>
  new UsageError({
    indonesian: `cadangan ${to} dan folder data ${dataDir} tidak boleh berada satu di dalam yang lain`,
    english: `the backup ${to} and the data folder ${dataDir} must not lie one in the other`,
    hint: "pilih folder di cakram lain / choose a folder on another disk with --to",
  });

const nothing = (dataDir: string) =>
  new JejakError({
    indonesian: `tidak ada yang dapat dicadangkan di ${dataDir}`,
    english: `there is nothing to back up in ${dataDir}`,
    hint: "jalankan, atau sebut folder datanya / npm run jejak -- run, or name the data folder with --data",
  });
