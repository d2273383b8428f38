import { join } from "node:path";
import { quote } from "../contract/grammar.ts";
import { sha256File } from "../durable.ts";
import type { Model } from "../models/find.ts";
import { isReleased } from "../models/mart.ts";
import type { Warehouse } from "../warehouse.ts";
import { refuseSmallCells } from "./small-cells.ts";

/** Writes what the schema `release` holds of every released mart into a folder, as Parquet in the order of its grain. */
export async function exportMarts(warehouse: Warehouse, models: readonly Model[], folder: string) {
  const marts: Record<string, { rows: number; sha256: string }> = {};
  for (const { name, mart } of models.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!isReleased(mart)) continue;
    await refuseSmallCells(warehouse, name, mart);
    const path = join(folder, `${name}.parquet`);
    const order = mart.grain.map((column) => `"${column}" nulls first`).join(", ");
    await warehouse.run(
      `copy (from release."${name}" order by ${order}) to ${quote(path)} (format parquet, compression zstd)`,
    );
    const [counted] = await warehouse.rows<{ count: number }>(
      `select count(*) as count from release."${name}"`,
    );
    marts[name] = { rows: counted!.count, sha256: await sha256File(path) };
  }
  return marts;
}
