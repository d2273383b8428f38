import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, stat } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { listFolder } from "../connectors/folder.ts";
import { settle, sha256File, sweep, unfinished } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { type LandedFile, type Origin, readReceipts, writeReceipt } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";

export interface Collected {
  /** Every file that counts now, new or not. */
  readonly files: readonly LandedFile[];
  readonly newFiles: number;
  /** What lay where nothing belongs; the rest was collected all the same. */
  readonly problems: readonly JejakError[];
}

/**
 * Brings every file of every source into `landing` under the hash of its bytes, and writes a receipt for each that is new.
 * Nothing is changed or removed where the files came from. `only` limits which sources are looked at.
 */
export async function collect(
  found: readonly FoundSource[],
  rooms: Rooms,
  { now, only }: { now: Date; only: ReadonlySet<string> | undefined },
): Promise<Collected> {
  await mkdir(rooms.landing, { recursive: true, mode: 0o700 });
  const before = await readReceipts(rooms.receipts);
  let newFiles = 0;
  for (const {
    name: source,
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
    for (const { path, origin, name } of offered) {
      const sha256 = await sha256File(path);
      if (known.some((file) => file.origin === origin && file.name === name && file.sha256 === sha256))
        continue;
      const file = {
        source,
        origin,
        name,
        sha256,
        extension: extname(path).toLowerCase(),
        received_at: now.toISOString(),
      };
      await keep(path, landedPath(rooms, file), sha256);
      await writeReceipt(rooms.receipts, file, "received");
      newFiles += 1;
    }
    const gone = known.filter(
      (file) => file.origin === "published" && !offered.some(({ name }) => name === file.name),
    );
    for (const file of gone) await writeReceipt(rooms.receipts, file, "withdrawn");
  }
  return { files: await readReceipts(rooms.receipts), newFiles, problems: await findStrays(found, rooms) };
}

/** Where the bytes of a landed file lie. */
export const landedPath = (rooms: Rooms, { source, sha256, extension }: LandedFile) =>
  join(rooms.landing, source, `${sha256}${extension}`);

async function offer(folder: string, origin: Origin, base: string) {
  const files = await listFolder(folder);
  return files.map(({ path }) => ({ path, origin, name: relative(base, path) }));
}

async function keep(from: string, to: string, expected: string): Promise<void> {
  if (existsSync(to) && (await stat(to)).size === (await stat(from)).size) return;
  const temporary = unfinished(to);
  await copyFile(from, temporary);
  if ((await sha256File(temporary)) !== expected)
    throw new JejakError({
      indonesian: `${from} berubah saat dibaca`,
      english: `${from} changed while it was being read`,
      hint: "npm run jejak -- run",
    });
  await settle(temporary, to);
}

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
