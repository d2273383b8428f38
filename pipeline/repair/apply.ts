import { existsSync } from "node:fs";
import { quote } from "../contract/grammar.ts";
import { messageOf } from "../contract/messages.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";
import { repairSource } from "./form.ts";
import type { LandedRepair } from "./land.ts";

/** Fills `meta.mends` with every row of every repair, and says which of them name a record that is not there. */
export async function readMends(warehouse: Warehouse, repairs: readonly LandedRepair[]): Promise<void> {
  for (const [order, { file, mends }] of repairs.entries()) {
    // One that could not be read was said when it was landed.
    if (!existsSync(mends)) continue;
    await warehouse.append("meta.files", [[repairSource, file.sha256, file.origin, file.name, order]]);
    await warehouse.run(
      `insert into meta.mends
       select repair, ${order}, repair_record, id, source, file, record from read_parquet(${quote(mends)})`,
    );
  }
  await warn(
    warehouse,
    "repair_unknown",
    "select repair, repair_record from meta.mends where source is null",
  );
}

/**
 * Writes to `meta.repairs` the latest repair of each record of a source that stands in quarantine; true if there is any. A
 * repair of a record that nothing refuses, any more or ever, is left out and said.
 */
export async function applyRepairs(warehouse: Warehouse, { name }: FoundSource): Promise<boolean> {
  const isRefused = `exists (
    from meta.quarantine as q
    where q.source = m.source and q.file = m.file and q._row = m.record and q.severity = 'error')`;
  await warehouse.run(
    `insert into meta.repairs
     select source, file, record, repair, repair_record from meta.mends as m
     where source = $1 and ${isRefused}
     qualify row_number() over (partition by file, record order by repair_order desc, repair_record desc) = 1
     order by all`,
    [name],
  );
  await warn(
    warehouse,
    "repair_not_needed",
    `select repair, repair_record from meta.mends as m where source = ${quote(name)} and not ${isRefused}`,
  );
  const [applied] = await warehouse.rows<{ count: number }>(
    "select count(*) as count from meta.repairs where source = $1",
    [name],
  );
  return applied!.count > 0;
}

/**
 * SQL of the records of a source in which what was mended stands in the place of what was sent: with the file and the number
 * of the record that it mends, so that each record is counted once and in the file in which it came. `meta.repairs` tells
 * which file mended it.
 */
export const repaired = (source: string, records: string, mended: string) => `
  select record.* from (${records}) as record
  where not exists (
      from meta.repairs as r where r.source = ${quote(source)} and r.file = record._file and r._row = record._row)
  union all by name
  select mended.* replace (r.file as _file, r._row as _row, null::varchar as _sheet)
  from (${mended}) as mended
  join meta.repairs as r
      on r.source = ${quote(source)} and r.repair = mended._file and r.repair_record = mended._row`;

async function warn(warehouse: Warehouse, rule: string, rows: string): Promise<void> {
  const { indonesian, english } = messageOf({ columns: [], rules: [] }, { column: null, rule });
  await warehouse.run(
    `insert into meta.quarantine
     select $1, repair, repair_record, null, $2, 'warning', $3, $4 from (${rows}) order by all`,
    [repairSource, rule, indonesian, english],
  );
}
