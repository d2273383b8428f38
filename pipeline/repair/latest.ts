import { JejakError } from "../errors.ts";
import { inTheClear } from "../landed.ts";
import type { LandedFile } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Keys } from "../vault/master-key.ts";
import type { Warehouse } from "../warehouse.ts";
import { quarantineId, repairSource } from "./form.ts";
import { overlay, readMended } from "./read.ts";
import { readTexts, type RowTexts } from "./texts.ts";

/** Which record of which file, by the hash of its bytes. */
export interface Place {
  readonly source: string;
  readonly file: string;
  readonly record: number;
}

/**
 * What stands in some records now, by `id_karantina`: as sent, and as mended since where anybody has. Throws a `JejakError` for
 * a file that can no longer be read.
 */
export async function readLatest(
  warehouse: Warehouse,
  found: readonly FoundSource[],
  places: readonly Place[],
  world: { files: readonly LandedFile[]; rooms: Rooms; vault: () => Promise<Keys> },
): Promise<Map<string, RowTexts>> {
  const latest = new Map<string, RowTexts>();
  const sourceOf = new Map<string, FoundSource>();
  for (const source of found)
    for (const hash of new Set(places.filter((at) => at.source === source.name).map(({ file }) => file))) {
      const file = world.files.find((landed) => landed.source === source.name && landed.sha256 === hash);
      if (file === undefined) throw gone(source.name);
      const records = places
        .filter((at) => at.source === source.name && at.file === hash)
        .map((at) => at.record);
      for (const [record, texts] of await readTexts(warehouse, source, { file, records }, world)) {
        const id = quarantineId(source.name, hash, record);
        latest.set(id, texts);
        sourceOf.set(id, source);
      }
    }
  for (const repair of repairsInOrder(world.files)) {
    const clear = await inTheClear(repair, world.rooms, world.vault);
    try {
      for (const row of (await readMended(clear.path, clear.scratch)).rows) {
        const before = latest.get(row.id);
        const after = before && overlay(sourceOf.get(row.id)!.contract, before, row);
        if (after !== undefined) latest.set(row.id, after);
      }
    } finally {
      await clear.dispose();
    }
  }
  return latest;
}

/** Repairs in the order in which they came: what a later one says of a row stands on the earlier. */
export const repairsInOrder = (files: readonly LandedFile[]) =>
  files
    .filter(({ source }) => source === repairSource)
    .toSorted((a, b) => (`${a.received_at}\n${a.name}` < `${b.received_at}\n${b.name}` ? -1 : 1));

const gone = (source: string) =>
  new JejakError({
    indonesian: `berkas ${source} yang dikarantina sudah diganti sejak jalan terakhir`,
    english: `a file of ${source} with rows in quarantine was replaced since the last run`,
    hint: "npm run jejak -- run",
  });
