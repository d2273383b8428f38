import { writeXlsx } from "npm:hucre/xlsx";
import { citationOf, factsOf, type About } from "./export-about.js";
import type { Context } from "./marts.js";
import type { Column } from "./table.js";

const head = { font: { bold: true }, alignment: { wrapText: true, vertical: "top" } } as const;

/** A workbook of two sheets: the rows with typed cells, and what they are, whose and of which release. */
export async function workbookOf<Row>(
  { rows, columns }: { readonly rows: readonly Row[]; readonly columns: readonly Column<Row>[] },
  about: About,
  context: Context,
): Promise<Blob> {
  const { t } = context;
  const facts = [...factsOf(about, context), [t.exports.citationName, citationOf(about, context)] as const];
  const cells = rows.map((row) => columns.map((column) => column.value(row) ?? null));
  const longest = (at: number) =>
    Math.max(
      columns[at]?.name.length ?? 0,
      ...cells.slice(0, 200).map((row) => String(row[at] ?? "").length),
    );
  const bytes = await writeXlsx({
    sheets: [
      {
        // A sheet that travels alone still says what it is.
        name: about.isSample ? t.figure.sample : t.exports.data,
        columns: columns.map((_, at) => ({ width: Math.min(60, longest(at) + 2) })),
        rows: [columns.map(({ name }) => name), ...cells],
        cells: new Map(columns.map(({ name }, at) => [`0,${at}`, { value: name, style: head }])),
        freezePane: { rows: 1 },
      },
      {
        name: t.exports.about,
        columns: [{ width: 24 }, { width: 100, style: { alignment: { wrapText: true, vertical: "top" } } }],
        rows: facts.map(([name, fact]) => [name, fact]),
      },
    ],
    properties: { title: about.title, subject: about.subtitle ?? "", creator: "Jejak Inovasi" },
  });
  return new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}
