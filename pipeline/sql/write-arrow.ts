import { writeFile } from "node:fs/promises";
import { arrowFrom, selectList } from "../publish/arrow.ts";
import type { Warehouse } from "../warehouse.ts";
import type { About } from "./write-answer.ts";

/** An Arrow stream, as pages read it: numbers, booleans and texts. Throws for two columns of one name. */
export async function writeArrow(
  sandbox: Warehouse,
  limited: string,
  { asked: { out } }: About,
): Promise<number> {
  const columns = await sandbox.columns(limited);
  const rows = await sandbox.rows(`select ${selectList(columns)} from (${limited})`);
  await writeFile(out!, arrowFrom(columns, rows));
  return rows.length;
}
