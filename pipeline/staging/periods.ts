import { quote } from "../contract/grammar.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";

/** The table of `meta` that tells which agencies handed in what for which period; `period` is its first day. */
export const periodLedger = `
  create table meta.periods (source varchar, city_id varchar, agency_id varchar, every varchar, period date, row_count bigint);`;

/** Counts the staged rows of a source by agency and period, where it says when a part is due. */
export async function countPeriods(warehouse: Warehouse, { name, source }: FoundSource): Promise<void> {
  const period = source.partition?.period;
  if (period === undefined) return;
  const column = (await warehouse.columns(`from staging."${name}"`)).find(
    (one) => one.name === period.column,
  )!;
  const day = column.type === "DATE" ? `"${column.name}"` : `make_date("${column.name}", 1, 1)`;
  await warehouse.run(`
    insert into meta.periods
        select ${quote(name)}, city_id, agency_id, ${quote(period.every)}, date_trunc(${quote(period.every)}, ${day})::date, count(*)
        from staging."${name}" group by all order by all`);
}
