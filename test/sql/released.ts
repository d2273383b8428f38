import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Rooms } from "../../pipeline/rooms.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { roomsIn } from "../rooms.ts";

export const releaseId = "20260301-0123456789ab";

/** A data folder with one small release, which is current: counts of people of two cities, one of them fictional. */
export async function smallRelease(dataDir: string): Promise<Rooms> {
  const rooms = roomsIn(dataDir);
  const folder = join(rooms.releases, releaseId);
  await mkdir(folder, { recursive: true });
  const marts: Record<string, { rows: number; sha256: string }> = {};
  await withWarehouse(":memory:", async (warehouse) => {
    for (const [name, query] of Object.entries(tables)) {
      await warehouse.run(`copy (${query}) to '${join(folder, name)}.parquet' (format parquet)`);
      const [counted] = await warehouse.rows<{ rows: number }>(`select count(*) as rows from (${query})`);
      marts[name] = { rows: counted!.rows, sha256: "" };
    }
  });
  await writeManifest(rooms, releaseId, { marts });
  await symlink(releaseId, rooms.currentRelease);
  return rooms;
}

export async function writeManifest(rooms: Rooms, id: string, more: object): Promise<void> {
  const manifest = {
    release_id: id,
    created_at: "2026-03-01T02:15:00.000Z",
    origins: ["published", "sample"],
    ...more,
  };
  await mkdir(join(rooms.releases, id), { recursive: true });
  await writeFile(join(rooms.releases, id, "manifest.json"), JSON.stringify(manifest));
}

const tables = {
  people_counts: `from (values ('3576', 40, 1.5), ('3576', 60, 2.25), ('contoh', 12, null)) as t(city_id, people, score)`,
  years: `select year::integer as year, 'x'  as source_id from range(2018, 2026) as t(year)`,
  catalog: `from (values
    ('people_counts', 1, 'city_id', null, null, 'Kota', 'City', 'Hitungan', 'Counts'),
    ('people_counts', 2, 'people', 'orang', 'people', 'Pegawai', 'Staff', 'Hitungan', 'Counts'),
    ('people_counts', 3, 'score', null, null, 'Nilai', 'Score', 'Hitungan', 'Counts'),
    ('years', 1, 'year', null, null, 'Tahun', 'Year', 'Tahun', 'Years'))
    as t(mart, position, "column", unit, unit_english, meaning_indonesian, meaning_english, mart_indonesian, mart_english)`,
} as const;
