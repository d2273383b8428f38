import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { quote } from "../contract/grammar.ts";
import { sha256File } from "../durable.ts";
import type { Model } from "../models/find.ts";
import { isInternal, isReleased, type Mart } from "../models/mart.ts";
import { internalFolder } from "../releases/manifest.ts";
import type { Warehouse } from "../warehouse.ts";
import { refuseSmallCells } from "./small-cells.ts";

type Exported = Record<string, { rows: number; sha256: string }>;

/** Writes what the schema `release` holds of every released mart into a folder, as Parquet in the order of its grain. */
export async function exportMarts(warehouse: Warehouse, models: readonly Model[], folder: string) {
  const marts: Exported = {};
  for (const { name, mart } of byName(models)) {
    if (!isReleased(mart)) continue;
    await refuseSmallCells(warehouse, name, mart);
    marts[name] = await write(warehouse, `release."${name}"`, {
      mart,
      path: join(folder, `${name}.parquet`),
    });
  }
  return marts;
}

/** Writes every internal mart into a folder of its own. None is made from rows about employees, which only suppression lets out. */
export async function exportInternal(warehouse: Warehouse, models: readonly Model[], folder: string) {
  const own = join(folder, internalFolder);
  await mkdir(own, { mode: 0o700 });
  const marts: Exported = {};
  for (const { name, mart } of byName(models)) {
    if (!isInternal(mart)) continue;
    if (mart.disclosure !== undefined)
      throw new Error(`${name} is about employees and passes no suppression`);
    marts[name] = await write(warehouse, `marts."${name}"`, { mart, path: join(own, `${name}.parquet`) });
  }
  return marts;
}

const byName = (models: readonly Model[]) => models.toSorted((a, b) => (a.name < b.name ? -1 : 1));

async function write(warehouse: Warehouse, table: string, { mart, path }: { mart: Mart; path: string }) {
  const order = mart.grain.map((column) => `"${column}" nulls first`).join(", ");
  await warehouse.run(
    `copy (from ${table} order by ${order}) to ${quote(path)} (format parquet, compression zstd)`,
  );
  const [counted] = await warehouse.rows<{ count: number }>(`select count(*) as count from ${table}`);
  return { rows: counted!.count, sha256: await sha256File(path) };
}
