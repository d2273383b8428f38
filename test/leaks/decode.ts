import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { fromArrow } from "arquero";
import { quote } from "../../pipeline/contract/grammar.ts";
import type { Warehouse } from "../../pipeline/warehouse.ts";

/** A text that somebody can read out of a file, and where it stood: the file, and the column of a table. */
export interface Decoded {
  readonly place: string;
  readonly text: string;
  /** False for program code and bytes of no known form, where long numbers mean nothing. */
  readonly isData: boolean;
}

/** Every file below a folder, sorted, relative to it. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** All texts of a file: the columns of tables, what was compressed, and its own name. */
export async function decode(warehouse: Warehouse, folder: string, file: string): Promise<Decoded[]> {
  const own = { place: `${file} (its name)`, text: file, isData: true };
  if (file.endsWith(".parquet")) return [own, ...(await decodeParquet(warehouse, folder, file))];
  return [own, ...decodeBytes(file, await readFile(join(folder, file)))];
}

async function decodeParquet(warehouse: Warehouse, folder: string, file: string): Promise<Decoded[]> {
  const path = quote(join(folder, file));
  const tables = [
    `read_parquet(${path})`,
    `(select decode(key) as k, decode(value) as v from parquet_kv_metadata(${path}))`,
  ];
  const texts = await Promise.all(tables.map((table) => decodeTable(warehouse, file, table)));
  return texts.flat();
}

/** The different values of each column of a table, one to a line. */
export async function decodeTable(warehouse: Warehouse, place: string, table: string): Promise<Decoded[]> {
  const texts: Decoded[] = [];
  for (const { name } of await warehouse.columns(`from ${table}`)) {
    const values = await warehouse.rows<{ value: string }>(
      `select distinct "${name}"::varchar as value from ${table} where "${name}" is not null`,
    );
    texts.push({
      place: `${place} ${name}`,
      text: values.map(({ value }) => value).join("\n"),
      isData: !isMask(name),
    });
  }
  return texts;
}

/** Masks of faults are whole numbers of up to 19 digits. */
const isMask = (column: string) => /^_mask(_\d+)?$/.test(column);

function decodeBytes(file: string, bytes: Buffer): Decoded[] {
  if (file.endsWith(".gz")) return decodeBytes(file.slice(0, -3), gunzipSync(bytes));
  if (file.endsWith(".br")) return decodeBytes(file.slice(0, -3), brotliDecompressSync(bytes));
  if (file.endsWith(".arrow")) {
    const table = fromArrow(new Uint8Array(bytes));
    const rows = table.objects() as Record<string, unknown>[];
    return table.columnNames().map((name) => ({
      place: `${file} ${name}`,
      text: [...new Set(rows.map((row) => String(row[name])))].join("\n"),
      isData: true,
    }));
  }
  if (/\.(json|ndjson|html|csv|txt)$/.test(file))
    return [{ place: file, text: bytes.toString("utf8"), isData: true }];
  return [{ place: file, text: bytes.toString("latin1"), isData: false }];
}
