import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { findUnfinished, listFolder } from "../connectors/folder.ts";
import { isSealed } from "../contract/persons.ts";
import { sha256File, sweep } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { readFeeds } from "../feeds.ts";
import { bring, type OfferedFile, StillWritten } from "../landing.ts";
import { type LandedFile, type Origin, readReceipts, writeReceipt } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import { collectRepairs } from "../repair/collect.ts";
import { repairSource } from "../repair/form.ts";
import { openSeen } from "../seen.ts";
import type { FoundSource } from "../sources/find.ts";
import { isOverlay } from "../staging/overlay.ts";
import type { Keys } from "../vault/master-key.ts";
import { type Outside, type PulledFeed, pullFeed } from "./pull.ts";

export interface Collected {
  /** Every file that counts now, new or not. */
  readonly files: readonly LandedFile[];
  readonly newFiles: number;
  /** Names of inbox files that are still being written; they wait for the next run. */
  readonly waiting: readonly string[];
  /** What became of each declared feed that was looked at. */
  readonly pulled: readonly PulledFeed[];
  /** What lay where nothing belongs, feeds that did not come, and feeds about persons without a key; the rest was collected all the same. */
  readonly problems: readonly JejakError[];
}

interface CollectOptions {
  readonly now: Date;
  /** Which sources are looked at; all when absent. */
  readonly only: ReadonlySet<string> | undefined;
  /** Read files again that look as they did when they were last read. */
  readonly verify?: boolean | undefined;
  /** Opens the keys, when the first file asks for them. */
  readonly vault: () => Promise<Keys>;
  /** Without it no secret of a declared feed is known. */
  readonly outside?: Outside | undefined;
}

/**
 * Brings every file of every source, whether it was dropped or is pulled from a declared feed, into `landing` under the hash of its bytes, and writes a receipt for each that is new.
 * What is about persons is sealed, verified, and only then removed from the inbox; anything else stays where it lay.
 */
export async function collect(
  found: readonly FoundSource[],
  rooms: Rooms,
  { now, only, verify = false, vault, outside = { readSecret: () => undefined } }: CollectOptions,
): Promise<Collected> {
  await mkdir(rooms.landing, { recursive: true, mode: 0o700 });
  const before = await readReceipts(rooms.receipts);
  const problems: JejakError[] = await findStrays(found, rooms);
  const inboxes = found
    .filter(({ name }) => only?.has(name) ?? true)
    .map(({ name }) => join(rooms.inbox, name));
  if (only === undefined) inboxes.push(join(rooms.inbox, repairSource));
  const unfinished = new Set(await findUnfinished(inboxes, now));
  const declared = await readFeeds(
    rooms.feeds,
    found.map(({ name }) => name),
  );
  problems.push(...declared.problems);
  const pulled: PulledFeed[] = [];
  const seen = await openSeen(rooms, { verify });
  let newFiles = 0;
  for (const source of found) {
    if (only !== undefined && !only.has(source.name)) continue;
    await sweep(join(rooms.landing, source.name));
    const known = before.filter((file) => file.source === source.name);
    const offered = (await offeredFiles(source, rooms)).filter(({ path }) => !unfinished.has(path));
    const names = new Set(offered.map(({ name }) => name));
    const gone = known.filter(
      (file) => (file.origin === "published" || isOverlay(file)) && !names.has(file.name),
    );
    for (const file of gone) await writeReceipt(rooms.receipts, file, "withdrawn");
    const feeds = declared.feeds.filter((feed) => feed.source === source.name);
    const isAsked = offered.length > 0 || feeds.length > 0;
    const keys = isSealed(source.contract) && isAsked ? await opened(vault) : undefined;
    if (keys instanceof JejakError) {
      problems.push(keys);
      continue;
    }
    for (const file of offered) {
      const hashOf = isLeaving(file, keys) ? sha256File : seen.hashOf;
      try {
        if (await bring(rooms, file, { now, keys, known, hashOf })) newFiles += 1;
      } catch (error) {
        if (!(error instanceof StillWritten) || file.origin !== "inbox") throw error;
        unfinished.add(file.path);
        continue;
      }
      // Nobody finds a person's data in the clear once it is sealed, verified and acknowledged.
      if (isLeaving(file, keys)) await rm(file.path);
    }
    for (const feed of feeds) pulled.push(await pullFeed(feed, { source, rooms, keys, known, now, outside }));
  }
  await seen.keep();
  problems.push(...pulled.flatMap((feed) => feed.problems));
  newFiles += pulled.reduce((sum, feed) => sum + feed.newFiles, 0);
  if (only === undefined) {
    const known = before.filter(({ source }) => source === repairSource);
    const repairs = await collectRepairs(rooms, { now, vault, known, unfinished });
    newFiles += repairs.newFiles;
    problems.push(...repairs.problems);
    for (const path of repairs.unfinished) unfinished.add(path);
  }
  const waiting = [...unfinished].map((path) => relative(rooms.dataDir, path)).toSorted();
  return { files: await readReceipts(rooms.receipts), newFiles, waiting, pulled, problems };
}

const isLeaving = ({ origin }: OfferedFile, keys: Keys | undefined) =>
  keys !== undefined && origin === "inbox";

/** A reference source is one tracked file and the operator's overlay of it; a record has a tracked folder. Both have an inbox. */
async function offeredFiles({ name, source: { kind } }: FoundSource, rooms: Rooms): Promise<OfferedFile[]> {
  const offer = async (folder: string, origin: Origin, base: string) =>
    (await listFolder(folder)).map(({ path }) => ({
      source: name,
      origin,
      name: relative(base, path),
      path,
    }));
  const tracked =
    kind === "reference"
      ? (await offer(rooms.reference, "published", rooms.root)).filter(
          (file) => file.name === `data/reference/${name}.csv`,
        )
      : await offer(join(rooms.published, name), "published", rooms.root);
  // Without a data folder of its own, the operator edits the tracked files themselves.
  const overlays =
    kind === "reference" && rooms.overlay !== rooms.reference
      ? (await offer(rooms.overlay, "inbox", rooms.dataDir)).filter(isOverlay)
      : [];
  return [...tracked, ...(await offer(join(rooms.inbox, name), "inbox", rooms.dataDir)), ...overlays];
}

/** The keys, or why there are none: then the feeds about persons wait, and the others do not. */
async function opened(vault: () => Promise<Keys>): Promise<Keys | JejakError> {
  try {
    return await vault();
  } catch (error) {
    if (error instanceof JejakError) return error;
    throw error;
  }
}

async function findStrays(found: readonly FoundSource[], rooms: Rooms): Promise<JejakError[]> {
  if (!existsSync(rooms.inbox)) return [];
  const names = new Set([...found.map(({ name }) => name), repairSource]);
  const strays = (await readdir(rooms.inbox, { withFileTypes: true })).filter(
    (entry) => !entry.name.startsWith(".") && !(entry.isDirectory() && names.has(entry.name)),
  );
  return strays.map(
    ({ name }) =>
      new JejakError({
        indonesian: `inbox/${name} bukan folder sumber yang dikenal`,
        english: `inbox/${name} is not the folder of a known source`,
        hint: `move it into one of: ${[...names].join(", ")}`,
      }),
  );
}
