import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { structuralRules } from "../../pipeline/contract/mask.ts";
import { readCsv } from "../../pipeline/readers/csv.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder } from "../folders.ts";

/** A contract that knows no title: then the first line with content is the header. */
export const means = () => undefined;

/** A file's content as read: the header, and per record the row a person sees, what is wrong with its shape, its cells. */
export interface Read {
  readonly header: readonly string[];
  readonly records: readonly { row: number; fault: string | null; cells: readonly (string | null)[] }[];
}

export async function writeCsv(content: string | Uint8Array): Promise<string> {
  const path = join(emptyFolder(), "file.csv");
  await writeFile(path, content);
  return path;
}

/** Reads content as the pipeline does; throws where the engine gives another number of records than was counted. */
export async function read(content: string | Uint8Array): Promise<Read> {
  const path = await writeCsv(content);
  const { header, sql, field, count } = await readCsv(path, { scratch: `${path}.ndjson`, means });
  const cells = header.map((_, position) => `nullif(${field(position)}, '')`).join(", ");
  const rows = await withWarehouse(":memory:", (warehouse) =>
    warehouse.rows<{ _row: number | null; _shape: number; cells: string }>(
      `select _row, _shape, to_json([${cells}]::varchar[])::varchar as cells from (${sql})`,
    ),
  );
  if (rows.length !== count) throw new Error(`${count} records were counted and ${rows.length} came`);
  return {
    header,
    records: rows.map(({ _row, _shape, cells }, index) => ({
      row: _row ?? index + 2,
      fault: _shape === 0 ? null : structuralRules[_shape - 1]!,
      cells: JSON.parse(cells) as (string | null)[],
    })),
  };
}

/** The same, in short: `row: cells` or `row: fault`. */
export async function readShort(content: string | Uint8Array): Promise<string[]> {
  const { records } = await read(content);
  return records.map(
    ({ row, fault, cells }) => `${row}: ${fault ?? cells.map((cell) => cell ?? "∅").join(" | ")}`,
  );
}
