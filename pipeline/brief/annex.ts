import { type Cell, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { stampOf, type Annexed, type AnnexTable } from "./annex-table.ts";
import { tablesOf } from "./annex-tables.ts";

const title = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "7A3B2E" } },
  font: { name: "Calibri", size: 11, bold: true, color: { rgb: "FFFFFF" } },
  alignment: { wrapText: true, vertical: "top" },
} as const;
const stamp = { font: { name: "Calibri", size: 11, italic: true } } as const;

/** The annex of a meeting pack: a sheet per table, each stamped with release and origin, and one per agency of several. */
export async function annexBytes(annexed: Annexed): Promise<Uint8Array> {
  const stamped = stampOf(annexed);
  return await writeXlsx({
    sheets: tablesOf(annexed).map((table) => worksheet(table, stamped)),
    properties: { title: stamped },
  });
}

/** The stamp stands above the titles, so that it goes wherever the sheet goes. */
function worksheet({ name, columns, rows }: AnnexTable, stamped: string): WriteSheet {
  const titles = columns.map((column) => column.title);
  const cells = new Map<string, Partial<Cell>>([
    ["0,0", { value: `${name} · ${stamped}`, style: stamp }],
    ...titles.map((value, at): [string, Partial<Cell>] => [`1,${at}`, { value, style: title }]),
  ]);
  return {
    name,
    columns: columns.map(({ width = 18, format }) => ({
      width,
      style: {
        alignment: { wrapText: true, vertical: "top" },
        ...(format === undefined ? {} : { numFmt: format }),
      },
    })),
    rows: [[`${name} · ${stamped}`], titles, ...rows.map((row): CellValue[] => [...row])],
    cells,
    freezePane: { rows: 2 },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
