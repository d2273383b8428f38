import type { Row, Warehouse } from "../warehouse.ts";
import { type MartColumn, martColumns } from "./describe.ts";
import type { ComputedModel } from "./find.ts";
import type { Tables } from "./mart.ts";

const sqlTypes = {
  text: "varchar",
  integer: "bigint",
  number: "double",
  boolean: "boolean",
} as const satisfies Record<MartColumn["type"], string>;

/** What computations read of tables that stand, by the SQL that reads it: several of them ask for the same. */
export type Reads = Map<string, Promise<readonly Row[]>>;

/**
 * Computes a model's rows into a temporary table with the types of its contract, and gives that table's name. `reads` holds
 * what was read before. Throws for a row that has other columns than the contract.
 */
export async function computeTable(
  warehouse: Warehouse,
  { name, file, mart, computation }: ComputedModel,
  reads: Reads = new Map(),
): Promise<string> {
  const tables: Record<string, readonly Row[]> = {};
  for (const [table, columns] of Object.entries(computation.reads))
    tables[table] = await readTable(warehouse, reads, { table, columns });
  const rows = computation.compute(tables satisfies Tables);
  const columns = martColumns(name, mart);
  const promised = columns.map(({ column }) => column).toSorted();
  const stranger = rows.find((row) => Object.keys(row).toSorted().join() !== promised.join());
  if (stranger !== undefined)
    throw new Error(
      `${file} gave a row with ${Object.keys(stranger).join()}, its contract has ${promised.join()}`,
    );
  const definitions = columns.map(({ column, type }) => `"${column}" ${sqlTypes[type]}`);
  await warehouse.run(`create or replace temp table computed (${definitions.join(", ")})`);
  await warehouse.append(
    "computed",
    rows.map((row) => columns.map(({ column }) => row[column] as string | number | boolean | null)),
  );
  return "computed";
}

function readTable(
  warehouse: Warehouse,
  reads: Reads,
  { table, columns }: { table: string; columns: readonly string[] },
): Promise<readonly Row[]> {
  const list = columns.map((column) => `"${column}"`).join(", ");
  const sql = `select ${list} from ${table} order by all`;
  const rows = reads.get(sql) ?? warehouse.rows(sql);
  reads.set(sql, rows);
  return rows;
}
