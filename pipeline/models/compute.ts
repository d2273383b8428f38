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

/**
 * Computes a model's rows into a temporary table with the types of its contract, and gives that table's name.
 * Throws for a row that has other columns than the contract.
 */
export async function computeTable(
  warehouse: Warehouse,
  { name, file, mart, computation }: ComputedModel,
): Promise<string> {
  const tables: Record<string, readonly Row[]> = {};
  for (const [table, columns] of Object.entries(computation.reads))
    tables[table] = await readTable(warehouse, table, columns);
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

function readTable(warehouse: Warehouse, table: string, columns: readonly string[]): Promise<Row[]> {
  const list = columns.map((column) => `"${column}"`).join(", ");
  return warehouse.rows(`select ${list} from ${table} order by all`);
}
