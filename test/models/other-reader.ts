import { readdirSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { withWarehouse } from "../../pipeline/warehouse.ts";

/** What differs between the tables of a release as DuckDB reads them and as a reader that shares no code with it does; and how many cells agree. */
export async function readTwice(
  releaseDir: string,
): Promise<{ faults: string[]; tables: string[]; cells: number }> {
  const tables = readdirSync(releaseDir)
    .filter((name) => name.endsWith(".parquet"))
    .map((name) => name.slice(0, -".parquet".length));
  const faults: string[] = [];
  let cells = 0;
  for (const table of tables) {
    const path = join(releaseDir, `${table}.parquet`);
    const file = await asyncBufferFromFile(path);
    const theirs = await parquetReadObjects({ file, compressors });
    const ours = await withWarehouse(":memory:", (warehouse) =>
      warehouse.rows(`from read_parquet('${path}')`),
    );
    if (theirs.length !== ours.length) faults.push(`${table}: ${theirs.length} rows, not ${ours.length}`);
    for (const [at, row] of ours.entries()) {
      const other = theirs[at] ?? {};
      if (Object.keys(other).join() !== Object.keys(row).join()) faults.push(`${table}: other columns`);
      for (const [column, value] of Object.entries(row))
        if (isSame(value, other[column])) cells += 1;
        else faults.push(`${table} ${at} ${column}: ${String(other[column])}, not ${String(value)}`);
    }
  }
  return { faults, tables, cells };
}

/** A decimal is a whole number and a power of ten, which either reader multiplies for itself. */
function isSame(one: unknown, other: unknown): boolean {
  const theirs = plain(other);
  if (typeof one === "number" && typeof theirs === "number")
    return one === theirs || Math.abs(one - theirs) <= 4 * Number.EPSILON * Math.abs(one);
  return JSON.stringify(one) === JSON.stringify(theirs);
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  return value ?? null;
}
