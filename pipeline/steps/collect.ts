import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { findUnfinished, listFolder } from "../connectors/folder.ts";
import { isSealed } from "../contract/persons.ts";
import { sha256File, sweep } from "../durable.ts";
import { JejakError, KeyFault } from "../errors.ts";
import { type Feed, labelOf, readFeeds } from "../feeds.ts";
import { bring, type OfferedFile, StillWritten } from "../landing.ts";
import { withoutTraces } from "../privacy/traces.ts";
import { type LandedFile, type Origin, readReceipts, writeReceipt } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import { collectRepairs } from "../repair/collect.ts";
import { repairSource } from "../repair/form.ts";
import { openSeen } from "../seen.ts";
import type { FoundSource } from "../sources/find.ts";
import { isOverlay } from "../staging/overlay.ts";
import { toldName } from "../told-names.ts";
import type { Keys } from "../vault/master-key.ts";
import { underOtherKeys } from "../vault/one-key.ts";
import { type Outside, type PulledFeed, pullFeed } from "./pull.ts";

export interface Collected {
  /** Every file that counts now, new or not. */
  readonly files: readonly LandedFile[];
  readonly newFiles: number;
  /** Names of inbox files that are still being written; they wait for the next run. */
  readonly waiting: readonly string[];
  /** Files whose own name held a person's number, and which are called by their content's hash instead. */
  readonly renamed: number;
  /** What became of each declared feed that was looked at. */
  readonly pulled: readonly PulledFeed[];
  /** What lay where nothing belongs, feeds that did not come, and feeds about persons without a key; the rest was collected all the same. */
  readonly problems: readonly JejakError[];
}

interface CollectOptions {
  readonly now: Date;
  /** Which sources are looked at; all when absent. */
  readonly only: ReadonlySet<string> | undefined;
  /** Sources whose declared feeds are left alone this time. */
  readonly unasked?: ReadonlySet<string> | undefined;
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
  { now, only, unasked, verify = false, vault, outside = { readSecret: () => undefined } }: CollectOptions,
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
  const offers: Offer[] = [];
  for (const source of found) {
    if (only !== undefined && !only.has(source.name)) continue;
    await sweep(join(rooms.landing, source.name));
    const offered = await offeredFiles(source, rooms, unfinished);
    const feeds = declared.feeds.filter((feed) => feed.source === source.name && !unasked?.has(feed.source));
    offers.push({ source, offered, feeds });
  }
  const opened = await openFor(offers, before, vault);
  if (opened instanceof KeyFault) problems.push(opened);
  for (const { source, offered, feeds } of offers) {
    const known = before.filter((file) => file.source === source.name);
    const names = new Set(offered.map(({ name }) => name));
    const gone = known.filter(
      (file) => (file.origin === "published" || isOverlay(file)) && !names.has(file.name),
    );
    for (const file of gone) await writeReceipt(rooms.receipts, file, "withdrawn");
    const keys = isSealed(source.contract) ? opened : undefined;
    if (keys instanceof KeyFault) continue;
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
  const waiting = [...unfinished].map((path) => withoutTraces(relative(rooms.dataDir, path))).toSorted();
  const renamed = offers
    .flatMap(({ offered }) => offered)
    .filter(({ name, path }) => basename(name) !== basename(path)).length;
  return { files: await readReceipts(rooms.receipts), newFiles, waiting, renamed, pulled, problems };
}

/** What a source is given in this run: dropped and tracked files, and declared feeds. */
interface Offer {
  readonly source: FoundSource;
  readonly offered: readonly OfferedFile[];
  readonly feeds: readonly Feed[];
}

const isLeaving = ({ origin }: OfferedFile, keys: Keys | undefined) =>
  keys !== undefined && origin === "inbox";

/** A reference source is one tracked file and the operator's overlay of it; a record has a tracked folder. Both have an inbox. */
async function offeredFiles(
  { name, source: { kind } }: FoundSource,
  rooms: Rooms,
  unfinished: ReadonlySet<string>,
): Promise<OfferedFile[]> {
  const offer = async (folder: string, origin: Origin, base: string) => {
    const files = (await listFolder(folder)).filter(({ path }) => !unfinished.has(path));
    const told = (path: string) => {
      const own = relative(base, path);
      return origin === "inbox" ? toldName(own, path) : own;
    };
    return Promise.all(
      files.map(async ({ path }) => ({ source: name, origin, name: await told(path), path })),
    );
  };
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

/**
 * The keys, or why nothing about persons is taken in: there is none, or it is another than that of the files which stay.
 * They are asked for as soon as a sealed file counts, so that a loss is noticed while a copy may still be found.
 */
async function openFor(
  offers: readonly Offer[],
  before: readonly LandedFile[],
  vault: () => Promise<Keys>,
): Promise<Keys | KeyFault | undefined> {
  const sealed = offers.filter(({ source }) => isSealed(source.contract));
  const isAsked = ({ source, offered, feeds }: Offer) =>
    offered.length > 0 || feeds.length > 0 || before.some((file) => file.source === source.name);
  if (!sealed.some(isAsked)) return undefined;
  try {
    const keys = await vault();
    const isComing = ({ source, name }: LandedFile) =>
      sealed.some(
        ({ source: { name: of }, offered, feeds }) =>
          of === source &&
          (offered.some((file) => file.name === name) ||
            feeds.some((feed) => name.startsWith(`feeds/${labelOf(feed)}`))),
      );
    return (
      underOtherKeys(
        before.filter((file) => !isComing(file)),
        keys.id,
      ) ?? keys
    );
  } catch (error) {
    if (error instanceof KeyFault) return error;
    throw error;
  }
}

async function findStrays(found: readonly FoundSource[], rooms: Rooms): Promise<JejakError[]> {
  if (!existsSync(rooms.inbox)) return [];
  const names = new Set([...found.map(({ name }) => name), repairSource]);
  const strays = (await readdir(rooms.inbox, { withFileTypes: true })).filter(
    (entry) => !entry.name.startsWith(".") && !(entry.isDirectory() && names.has(entry.name)),
  );
  return strays
    .map(({ name }) => withoutTraces(name))
    .map(
      (name) =>
        new JejakError({
          indonesian: `inbox/${name} bukan folder sumber yang dikenal`,
          english: `inbox/${name} is not the folder of a known source`,
          hint: `pindahkan ke salah satu folder / move it into one of: ${[...names].join(", ")}`,
        }),
    );
}
