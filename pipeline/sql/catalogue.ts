import { join } from "node:path";
import type { Documented } from "../models/comments.ts";
import { quote } from "../quoted.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Asked } from "./asked.ts";

/** The catalogue of the release; empty for one that has none. */
export async function readCatalogue(
  sandbox: Warehouse,
  { releaseDir, tables }: Pick<Asked, "releaseDir" | "tables">,
): Promise<readonly Documented[]> {
  if (!tables.includes("catalog")) return [];
  return await sandbox.rows<Documented>(`from read_parquet(${quote(join(releaseDir, "catalog.parquet"))})`);
}
