import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  defaultSample,
  type SampleManifest,
  type SampleOptions,
  writeSample,
} from "../../pipeline/sample/sample.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { land, listRaw } from "../../pipeline/steps/land.ts";
import { stage } from "../../pipeline/steps/stage.ts";
import { type Warehouse, withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder, root } from "../folders.ts";
import { vaultOf } from "../rooms.ts";
import { emptyRooms, sourcesNamed } from "../steps/folder.ts";

/** A city that is drawn in a moment. Its last year is the first in which a tier of the uplift can be wrong. */
export const small = { ...defaultSample, agencies: 8, fromYear: 2024, toYear: 2025, scale: 0.1 };

export async function writeSmall(options: Partial<SampleOptions> = {}) {
  const folder = emptyFolder();
  return { folder, manifest: await writeSample({ ...small, folder, ...options }) };
}

/** Tracked tables that the sample's rows are judged against. */
const tracked = ["iid_indicators", "uplift_tiers", "urusan"];

/**
 * Collects, lands and stages a sample with the sources that it fills, and reads what became of it. The sources tolerate
 * everything here, so that every fault is seen.
 */
export async function withStagedSample<T>(
  folder: string,
  { files }: Pick<SampleManifest, "files">,
  read: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  const rooms = emptyRooms();
  const names = [
    ...new Set([...files.map(({ source }) => source), ...tracked, "innovation_matches"]),
  ].toSorted();
  const found = (await sourcesNamed(...names)).map((one) => ({
    ...one,
    source: { ...one.source, tolerates: { rows: Infinity, share: 1 } },
  }));
  for (const { file } of files) await put(join(folder, file), join(rooms.inbox, file));
  for (const source of tracked)
    await put(join(root, "data", "reference", `${source}.csv`), join(rooms.inbox, source, `${source}.csv`));
  const vault = vaultOf(rooms);
  const { files: collected } = await collect(found, rooms, {
    now: new Date("2026-11-21T03:00:00Z"),
    only: undefined,
    vault,
  });
  const received = collected.map((file) => ({
    ...file,
    name: file.name.replace("inbox/", ""),
    origin: tracked.includes(file.source) ? ("published" as const) : ("sample" as const),
  }));
  return withWarehouse(":memory:", async (warehouse) => {
    const { problems } = await land(warehouse, found, received, { rooms, vault });
    if (problems.length > 0) throw problems[0]!;
    await stage(warehouse, found, listRaw(found, received, rooms));
    return read(warehouse);
  });
}

async function put(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}
