import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { roomsIn, vaultOf } from "../rooms.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { land } from "../../pipeline/steps/land.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";
import { compare, type Figure } from "./measure.ts";

const rows = 1_000_000;

/** `land` of a million-row CSV against the engine's bare typed read of the same file into a table. */
export async function landCsv(folder: string): Promise<Figure> {
  const rooms = roomsIn(folder);
  const found = (await findSources(root)).filter(({ name }) => name === "indicator_values");
  const csv = join(rooms.inbox, "indicator_values", "million.csv");
  await mkdir(join(rooms.inbox, "indicator_values"), { recursive: true });
  await withWarehouse(":memory:", (warehouse) =>
    warehouse.run(`
      copy (
          select 'iid' as metric_id, 'kota-' || (i % 500) as entity_id, 2018 + i % 9 as year, (i % 10000) / 100 as value,
              i % 90 + 1 as rank, 'press' as basis, 'sumber-' || i as source, 'B' as confidence, 'catatan ' || i as note
          from range(${rows}) as r(i)
      ) to '${csv}' (header)`),
  );
  const { files } = await collect(found, rooms, { now: new Date(0), only: undefined, vault: vaultOf(rooms) });
  const own = files.filter(({ origin }) => origin === "inbox");
  return compare("land-csv", {
    work: async () => {
      await rm(rooms.raw, { recursive: true, force: true });
      await withWarehouse(":memory:", (warehouse) =>
        land(warehouse, found, own, { rooms, vault: vaultOf(rooms) }),
      );
    },
    limit: async () => {
      const file = join(folder, "bare.duckdb");
      await rm(file, { force: true });
      await withWarehouse(file, (warehouse) =>
        warehouse.run(`
          create table bare as from read_csv('${csv}', header = true, columns = {metric_id: 'varchar', entity_id: 'varchar',
              year: 'integer', value: 'decimal(18,4)', rank: 'bigint', basis: 'varchar', source: 'varchar',
              confidence: 'varchar', note: 'varchar'});
          checkpoint`),
      );
    },
  });
}
