import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { structuralRules } from "../../pipeline/contract/mask.ts";
import { openRecords } from "../../pipeline/readers/open.ts";
import type { ReadingTerms } from "../../pipeline/readers/records.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder } from "../folders.ts";

/** Where a file of that name and content lies; `content` may be SQL for the rows of a Parquet file. */
export async function fileOf(name: string, content: string | Uint8Array | { rows: string }): Promise<string> {
  const path = join(emptyFolder(), name);
  if (typeof content === "string" || content instanceof Uint8Array) await writeFile(path, content);
  else
    await withWarehouse(":memory:", (warehouse) =>
      warehouse.run(`copy (${content.rows}) to '${path}' (format parquet)`),
    );
  return path;
}

/** Title a means the column a, and so on; no other does. */
const terms: ReadingTerms = {
  columns: ["a", "b", "c", "n"].map((name) => ({
    name,
    optional: true,
    meta: {},
    grammar: { tableType: "string" },
  })),
};

/**
 * A file as the pipeline opens it: its header, and `row: cell | cell` or `row: fault` per record. Throws where the engine
 * gives another number of records than was counted.
 */
export async function openShort(
  name: string,
  content: string | Uint8Array | { rows: string },
): Promise<{ header: readonly string[]; records: string[] }> {
  const path = await fileOf(name, content);
  const extension = /[.][^.]*$/.exec(name)?.[0] ?? "";
  return withWarehouse(":memory:", async (warehouse) => {
    const file = { name, extension, path, scratch: `${path}.scratch`, terms, warehouse };
    const { header, sql, field, firstRow, count } = await openRecords(file);
    const cells = header.map((_, position) => field(position)).join(", ");
    const rows = await warehouse.rows<{ _row: number | null; _shape: number; cells: string }>(
      `select _row, _shape, to_json([${cells}]::varchar[])::varchar as cells from (${sql})`,
    );
    if (rows.length !== count) throw new Error(`${count} records were counted and ${rows.length} came`);
    const records = rows.map(({ _row, _shape, cells: read }, index) => {
      const texts = (JSON.parse(read) as (string | null)[]).map((cell) => cell ?? "∅").join(" | ");
      return `${_row ?? index + firstRow}: ${_shape === 0 ? texts : structuralRules[_shape - 1]!}`;
    });
    return { header, records };
  });
}
