import { writeXlsx } from "npm:hucre/xlsx";
import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { type Cell, type Cells } from "./sql-cells.js";
import type { Answered } from "./sql-engine.js";
import { csv } from "./table.js";

/** Where an answer comes from, as every file of it says. */
export interface Stamp {
  readonly release: string;
  readonly madeAt: string;
  readonly sql: string;
}

interface Answer {
  readonly answered: Answered;
  readonly cells: Cells;
  readonly stamp: Stamp;
}

/** Buttons that give the answer as CSV, XLSX, JSON and Arrow; the name of each file holds the release and marks sample data. */
export function sqlDownloads(answer: Answer, t: Messages): HTMLElement {
  const { answered, stamp } = answer;
  const mark = answered.origins.includes("sample") ? `-${t.figure.sampleFile}` : "";
  const forms: readonly (readonly [string, string, () => BlobPart | Promise<BlobPart>])[] = [
    ["csv", "text/csv;charset=utf-8", () => `\uFEFF${asCsv(answer.cells)}`],
    [
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      () => asWorkbook(answer, t),
    ],
    ["json", "application/json", () => asJson(answer)],
    ["arrow", "application/vnd.apache.arrow.stream", () => answered.bytes.slice()],
  ];
  return html`<p class="tools sql-downloads">
    <span>${t.sql.downloads}</span> ${forms.map(([ending, type, make]) => {
      const button = html`<button type="button">${ending.toUpperCase()}</button>`;
      button.addEventListener("click", () => {
        void Promise.resolve(make()).then((content) =>
          save(new Blob([content], { type }), `${t.sql.file}-${stamp.release}${mark}.${ending}`),
        );
      });
      return button;
    })}
  </p>`;
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const places = ({ rows }: Cells) => Array.from({ length: rows }, (_, row) => row);
const plain = (cell: Cell) => (typeof cell === "bigint" ? String(cell) : cell);

const asCsv = (cells: Cells) =>
  csv(
    places(cells),
    cells.columns.map(({ name }, at) => ({ name, value: (row: number) => plain(cells.at(row, at)) })),
  );

/** JSON says itself where it comes from. */
function asJson({ cells, stamp, answered }: Answer): string {
  const rows = places(cells).map((row) =>
    Object.fromEntries(cells.columns.map(({ name }, at) => [name, plain(cells.at(row, at))])),
  );
  return JSON.stringify(
    { release_id: stamp.release, origins: answered.origins, sql: stamp.sql, rows },
    null,
    1,
  );
}

async function asWorkbook({ cells, stamp, answered }: Answer, t: Messages): Promise<BlobPart> {
  const words = t.sql.about;
  const rows = places(cells).map((row) => cells.columns.map((_, at) => plain(cells.at(row, at))));
  const bytes = await writeXlsx({
    sheets: [
      {
        name: t.sql.sheets.answer,
        rows: [cells.columns.map(({ name }) => name), ...rows],
        freezePane: { rows: 1 },
      },
      {
        name: t.sql.sheets.about,
        rows: [
          [words.release, stamp.release],
          [words.made, stamp.madeAt],
          [words.origin, answered.origins.map((origin) => t.sql.origins[origin] ?? origin).join(", ")],
          [words.query, stamp.sql],
        ],
      },
    ],
    properties: { title: `Jejak Inovasi ${stamp.release}` },
  });
  return bytes.slice();
}
