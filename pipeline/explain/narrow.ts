import { quote } from "../contract/grammar.ts";
import type { LinkedModel } from "../models/order.ts";
import { buildModel } from "../steps/build.ts";
import type { Warehouse } from "../warehouse.ts";

/** Values of the grain that name one row of a mart, as text. */
export type Place = Readonly<Record<string, string>>;

/** A table that a row was made from, and the part of it that is enough. */
export interface Input {
  /** As `schema.table`. */
  readonly table: string;
  /** Columns by which it was narrowed to the row's own values; none means that all its rows are needed. */
  readonly narrowedBy: readonly string[];
  /** SQL condition of those rows. */
  readonly condition: string;
}

/**
 * Narrows the tables below a mart to the rows that make one of its rows. `chain` is the mart behind what it reads, all
 * built. A table is narrowed by a column of the grain only if every row of the mart that shares those values comes out
 * the same from the narrowed table, so that no coincidence of one figure passes; it is left out if nothing of it is needed.
 */
export async function narrow(
  warehouse: Warehouse,
  chain: readonly LinkedModel[],
  place: Place,
): Promise<Input[]> {
  const mart = chain.at(-1)!;
  await warehouse.run(`create or replace temp table as_built as from marts."${mart.name}"`);
  const tables = [...new Set(chain.flatMap(({ reads }) => reads))].filter(
    (table) => !table.startsWith("marts."),
  );
  const inputs: Input[] = [];
  for (const table of tables.toSorted()) {
    const holds = async (condition: string, columns: readonly string[]) => {
      await show(warehouse, table, condition);
      const isBuilt = await canBuild(warehouse, downstream(chain, table));
      return isBuilt && isUnchanged(warehouse, mart.name, where(place, columns));
    };
    if (await holds("false", Object.keys(place))) continue;
    const shared = (await warehouse.columns(`from kept.${table}`))
      .map(({ name }) => name)
      .filter((name) => name in place);
    const kept: string[] = [];
    for (const column of shared)
      if (await holds(where(place, [...kept, column]), [...kept, column])) kept.push(column);
    await holds(where(place, kept), kept);
    inputs.push({ table, narrowedBy: kept, condition: where(place, kept) });
  }
  return inputs;
}

/** Lets a table be read from the database attached as `kept`, or a part of it. */
export const show = (warehouse: Warehouse, table: string, condition = "true") =>
  warehouse.run(`create or replace view ${table} as from kept.${table} where ${condition}`);

const where = (place: Place, columns: readonly string[]) =>
  columns.map((column) => `"${column}"::varchar = ${quote(place[column]!)}`).join(" and ") || "true";

function downstream(chain: readonly LinkedModel[], table: string): LinkedModel[] {
  const touched = new Set([table]);
  return chain.filter(({ name, reads }) => {
    if (!reads.some((read) => touched.has(read))) return false;
    touched.add(`marts.${name}`);
    return true;
  });
}

/** A computation refuses rows that contradict each other, as those of half a method do: then they are not enough. */
async function canBuild(warehouse: Warehouse, models: readonly LinkedModel[]): Promise<boolean> {
  try {
    for (const model of models) await buildModel(warehouse, model);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

async function isUnchanged(warehouse: Warehouse, mart: string, slice: string): Promise<boolean> {
  const [different] = await warehouse.rows<{ count: number }>(`
    with was as (from as_built where ${slice}), is_now as (from marts."${mart}" where ${slice})
    select (select count(*) from (from was except all from is_now)) +
        (select count(*) from (from is_now except all from was)) as count`);
  return different!.count === 0;
}
