import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { listFolder } from "../connectors/folder.ts";
import { isSealed } from "../contract/persons.ts";
import { sweep } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { bring, type OfferedFile } from "../landing.ts";
import { type LandedFile, type Origin, readReceipts, writeReceipt } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import { collectRepairs } from "../repair/collect.ts";
import { repairSource } from "../repair/form.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Keys } from "../vault/master-key.ts";

export interface Collected {
  /** Every file that counts now, new or not. */
  readonly files: readonly LandedFile[];
  readonly newFiles: number;
  /** What lay where nothing belongs, and feeds about persons without a key; the rest was collected all the same. */
  readonly problems: readonly JejakError[];
}

/**
 * Brings every file of every source into `landing` under the hash of its bytes, and writes a receipt for each that is new.
 * What is about persons is sealed, verified, and only then removed from the inbox; anything else stays where it lay.
 * `only` limits which sources are looked at; `vault` opens the keys, when the first file asks for them.
 */
export async function collect(
  found: readonly FoundSource[],
  rooms: Rooms,
  { now, only, vault }: { now: Date; only: ReadonlySet<string> | undefined; vault: () => Promise<Keys> },
): Promise<Collected> {
  await mkdir(rooms.landing, { recursive: true, mode: 0o700 });
  const before = await readReceipts(rooms.receipts);
  const problems: JejakError[] = await findStrays(found, rooms);
  let newFiles = 0;
  for (const source of found) {
    if (only !== undefined && !only.has(source.name)) continue;
    await sweep(join(rooms.landing, source.name));
    const known = before.filter((file) => file.source === source.name);
    const offered = await offeredFiles(source, rooms);
    const gone = known.filter(
      (file) => file.origin === "published" && !offered.some(({ name }) => name === file.name),
    );
    for (const file of gone) await writeReceipt(rooms.receipts, file, "withdrawn");
    const keys = isSealed(source.contract) && offered.length > 0 ? await opened(vault) : undefined;
    if (keys instanceof JejakError) {
      problems.push(keys);
      continue;
    }
    for (const file of offered) {
      if (await bring(rooms, file, { now, keys, known })) newFiles += 1;
      // Nobody finds a person's data in the clear once it is sealed, verified and acknowledged.
      if (keys !== undefined && file.origin === "inbox") await rm(file.path);
    }
  }
  if (only === undefined) {
    const known = before.filter(({ source }) => source === repairSource);
    const repairs = await collectRepairs(rooms, { now, vault, known });
    newFiles += repairs.newFiles;
    problems.push(...repairs.problems);
  }
  return { files: await readReceipts(rooms.receipts), newFiles, problems };
}

/** A reference source is one tracked file; a record has a tracked folder. Both have an inbox. */
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
  return [...tracked, ...(await offer(join(rooms.inbox, name), "inbox", rooms.dataDir))];
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
