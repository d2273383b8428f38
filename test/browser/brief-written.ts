import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CellValue, readXlsx } from "hucre/xlsx";
import { expect } from "vitest";
import { brief } from "../../pipeline/brief/brief.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";

export const places = { chromium: process.env["CHROMIUM"] ?? "/usr/bin/chromium", path: [] };

type Asked = Omit<Parameters<typeof brief>[1], "out">;

/** A meeting pack of a data folder, as its bytes; the form is that of the name. */
export async function written(dataDir: string, asked: Asked, name: string): Promise<Buffer> {
  const out = join(emptyFolder(), name);
  const made = await brief(roomsIn(dataDir), { ...asked, out }, places);
  expect(made).toMatchObject({ file: out, missing: undefined });
  return readFileSync(out);
}

/** The sheets of a workbook: their stamp, and their rows by the titles of their columns. */
export async function readSheets(bytes: Uint8Array) {
  const book = await readXlsx(bytes);
  return new Map(
    book.sheets.map(({ name, rows }) => {
      const [stamp, titles, ...own] = rows as [CellValue[], CellValue[], ...CellValue[][]];
      const byTitle = own.map(
        (row) =>
          Object.fromEntries(titles.map((title, at) => [String(title), row[at] ?? null])) as Record<
            string,
            CellValue
          >,
      );
      return [name, { stamp: String(stamp[0]), rows: byTitle }] as const;
    }),
  );
}
