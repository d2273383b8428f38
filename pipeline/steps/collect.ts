import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rm, stat } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { isSealed } from "../contract/persons.ts";
import { listFolder } from "../connectors/folder.ts";
import { settle, sha256File, sweep, unfinished } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { type LandedFile, type Origin, readReceipts, writeReceipt } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Keys } from "../vault/master-key.ts";
import { sealedExtension, sealFile, verifySealed } from "../vault/sealed-file.ts";

export interface Collected {
  /** Every file that counts now, new or not. */
  readonly files: readonly LandedFile[];
  readonly newFiles: number;
  /** What lay where nothing belongs; the rest was collected all the same. */
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
  for (const {
    name: source,
    contract,
    source: { kind },
  } of found) {
    if (only !== undefined && !only.has(source)) continue;
    await mkdir(join(rooms.landing, source), { recursive: true });
    await sweep(join(rooms.landing, source));
    const known = before.filter((file) => file.source === source);
    const offered = [
      ...(
        await offer(
          kind === "reference" ? rooms.reference : join(rooms.published, source),
          "published",
          rooms.root,
        )
      ).filter(({ name }) => kind !== "reference" || name === `data/reference/${source}.csv`),
      ...(await offer(join(rooms.inbox, source), "inbox", rooms.dataDir)),
    ];
    const keys = isSealed(contract) && offered.length > 0 ? await opened(vault) : undefined;
    if (keys instanceof JejakError) {
      problems.push(keys);
      continue;
    }
    for (const { path, origin, name } of offered) {
      const sha256 = await sha256File(path);
      const file = {
        source,
        origin,
        name,
        sha256,
        extension: extname(path).toLowerCase(),
        received_at: now.toISOString(),
        key_id: keys?.id ?? null,
      };
      const landed = landedPath(rooms, file);
      await (keys === undefined ? keep(path, landed, sha256) : seal(path, landed, sha256, keys));
      const isKnown = known.some(
        (other) =>
          other.origin === origin &&
          other.name === name &&
          other.sha256 === sha256 &&
          other.key_id === file.key_id,
      );
      if (!isKnown) {
        await writeReceipt(rooms.receipts, file, "received");
        newFiles += 1;
      }
      // Nobody finds a person's data in the clear once it is sealed, verified and acknowledged.
      if (keys !== undefined && origin === "inbox") await rm(path);
    }
    const gone = known.filter(
      (file) => file.origin === "published" && !offered.some(({ name }) => name === file.name),
    );
    for (const file of gone) await writeReceipt(rooms.receipts, file, "withdrawn");
  }
  return { files: await readReceipts(rooms.receipts), newFiles, problems };
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

/** Where the bytes of a landed file lie. */
export const landedPath = (rooms: Rooms, { source, sha256, extension, key_id: key }: LandedFile) =>
  join(rooms.landing, source, `${sha256}${extension}${key === null ? "" : sealedExtension}`);

async function seal(from: string, to: string, expected: string, keys: Keys): Promise<void> {
  if (!existsSync(to) && (await sealFile(from, to, keys)).sha256 !== expected) {
    await rm(to);
    throw changed(from);
  }
  await verifySealed(to, keys, expected);
}

async function offer(folder: string, origin: Origin, base: string) {
  const files = await listFolder(folder);
  return files.map(({ path }) => ({ path, origin, name: relative(base, path) }));
}

async function keep(from: string, to: string, expected: string): Promise<void> {
  if (existsSync(to) && (await stat(to)).size === (await stat(from)).size) return;
  const temporary = unfinished(to);
  await copyFile(from, temporary);
  if ((await sha256File(temporary)) !== expected) throw changed(from);
  await settle(temporary, to);
}

const changed = (file: string) =>
  new JejakError({
    indonesian: `${file} berubah saat dibaca`,
    english: `${file} changed while it was being read`,
    hint: "npm run jejak -- run",
  });

async function findStrays(found: readonly FoundSource[], rooms: Rooms): Promise<JejakError[]> {
  if (!existsSync(rooms.inbox)) return [];
  const names = new Set(found.map(({ name }) => name));
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
