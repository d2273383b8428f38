import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./durable.ts";
import type { Rooms } from "./rooms.ts";
import type { Warehouse } from "./warehouse.ts";

/** Rows of a source in the current release; null where the counts are hidden. */
export interface RowCounts {
  readonly source: string;
  readonly rows_in: number | null;
  readonly rows_loaded: number | null;
  readonly rows_quarantined: number | null;
}

/** Writes `status/rows.json` from what was let out of the reconciliation, right after a release was made. */
export async function recordRows(warehouse: Warehouse, rooms: Rooms): Promise<void> {
  const rows = await warehouse.rows<RowCounts>(`
    select
        source,
        sum(rows_in)::bigint as rows_in,
        sum(rows_loaded)::bigint as rows_loaded,
        sum(rows_quarantined)::bigint as rows_quarantined,
    from release.reconciliation
    group by source
    order by source`);
  await writeWhole(pathOf(rooms), `${JSON.stringify(rows, null, 1)}\n`);
}

export async function readRowCounts(rooms: Rooms): Promise<RowCounts[]> {
  return existsSync(pathOf(rooms)) ? (JSON.parse(await readFile(pathOf(rooms), "utf8")) as RowCounts[]) : [];
}

const pathOf = ({ status }: Rooms) => join(status, "rows.json");
