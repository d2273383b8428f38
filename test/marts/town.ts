import { join } from "node:path";
import type { Row, Warehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";
import { readCase } from "./cases.ts";
import { built } from "./record.ts";

export type Marts = Readonly<Record<string, readonly Row[]>>;

/** The staged rows of a small invented town. */
export const townRows = () => readCase(join(root, "test", "marts", "cases", "town"));

/** Every mart of the town. */
export const builtTown = (): Promise<Marts> => built(townRows(), everyMart);

async function everyMart(warehouse: Warehouse): Promise<Marts> {
  const names = await warehouse.rows<{ name: string }>(
    "select table_name as name from duckdb_tables() where schema_name = 'marts' order by name",
  );
  const read: Record<string, Row[]> = {};
  for (const { name } of names) read[name] = await warehouse.rows(`from marts."${name}"`);
  return read;
}

/** The rows of a mart that have these values, cut to these columns. */
export function pick(rows: readonly Row[] | undefined, where: Row, columns: readonly string[]): Row[] {
  return (rows ?? [])
    .filter((row) => Object.entries(where).every(([name, value]) => row[name] === value))
    .map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
}
