import { writeFile } from "node:fs/promises";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { selectList } from "../publish/arrow.ts";
import type { Warehouse } from "../warehouse.ts";
import type { About } from "./write-answer.ts";

/** Excel's own. */
const longestCell = 32_767;

/** The rows on one sheet; on another where they come from and the query. A longer text than Excel takes is cut there. */
export async function writeWorkbook(
  sandbox: Warehouse,
  limited: string,
  { asked: { out, stamp, query }, origins }: About,
): Promise<number> {
  const columns = await sandbox.columns(limited);
  const rows = await sandbox.rows<Record<string, CellValue>>(
    `select ${selectList(columns)} from (${limited})`,
  );
  const cells = rows.map((row) => columns.map(({ name }) => fitting(row[name] ?? null)));
  const bytes = await writeXlsx({
    sheets: [
      { name: "Hasil", rows: [columns.map(({ name }) => name), ...cells], freezePane: { rows: 1 } },
      { name: "Asal", rows: about({ stamp, query, origins }) },
    ],
    properties: { title: `Jejak Inovasi ${stamp.release_id}` },
  });
  await writeFile(out!, bytes);
  return rows.length;
}

const fitting = (value: CellValue) => (typeof value === "string" ? value.slice(0, longestCell) : value);

const about = ({
  stamp,
  query,
  origins,
}: Pick<About["asked"], "stamp" | "query"> & Pick<About, "origins">) => [
  ["rilis / release", stamp.release_id],
  ["dibuat / made at", stamp.made_at],
  ["asal / origin", origins.join(", ")],
  ...(origins.includes("sample") ? [["", "data contoh / sample data"]] : []),
  ["SQL", query],
];
