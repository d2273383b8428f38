import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { findSources } from "../../pipeline/sources/find.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { roomsIn, vaultOf } from "../rooms.ts";
import { root } from "../root.ts";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";

const rows = 1_000_000;
const source = "indicator_values";
const types = {
  metric_id: "varchar",
  entity_id: "varchar",
  year: "integer",
  value: "decimal(18,4)",
  rank: "bigint",
  basis: "varchar",
  source: "varchar",
  confidence: "varchar",
  note: "varchar",
};

/** `land` of a million-row CSV about nobody against the engine's bare typed read of the same file into a table. */
export async function landCsv(folder: string): Promise<Figure> {
  const dataDir = join(folder, "data");
  const rooms = roomsIn(dataDir);
  const csv = join(rooms.inbox, source, "million.csv");
  await mkdir(join(rooms.inbox, source), { recursive: true });
  await withWarehouse(":memory:", (warehouse) =>
    warehouse.run(`
      copy (
          select 'iid' as metric_id, 'kota-' || (i % 500) as entity_id, 2018 + i % 9 as year, (i % 10000) / 100 as value,
              i % 90 + 1 as rank, 'press' as basis, 'sumber-' || i as source, 'B' as confidence, 'catatan ' || i as note
          from range(${rows}) as r(i)
      ) to '${csv}' (header)`),
  );
  const found = (await findSources(root)).filter(({ name }) => name === source);
  await collect(found, rooms, { now: new Date(0), only: undefined, vault: vaultOf(rooms) });
  return compare("land-csv", {
    target: 2,
    work: () => costOf("land", { dataDir, source }),
    limit: () => costOf("readBare", { csv, types, file: join(folder, "bare.duckdb") }),
  });
}
