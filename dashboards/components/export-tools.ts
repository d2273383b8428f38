import { html } from "./dom.js";
import { citationOf, factsOf, fileNameOf, type About } from "./export-about.js";
import type { Context } from "./marts.js";
import { csv, type Column } from "./table.js";

interface Saved<Row> {
  readonly about: About;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/**
 * Buttons that save what is shown when they are pressed: rows as CSV and XLSX; where `figure` finds a drawing, that as PNG
 * and SVG.
 */
export function exportTools<Row>(
  shown: () => Saved<Row>,
  context: Context,
  figure?: () => HTMLElement | null,
): HTMLElement {
  const { t } = context;
  const failed = html`<span class="fine" role="status"></span>`;
  const button = (kind: string, make: () => Blob | Promise<Blob>) => {
    const made = html`<button type="button" aria-label=${t.exports.save(kind)}>${kind}</button>`;
    made.addEventListener("click", () => {
      failed.textContent = "";
      void Promise.resolve()
        .then(make)
        .then((file) => download(file, fileNameOf(shown().about, kind.toLowerCase(), context)))
        .catch((fault: unknown) => {
          console.error(fault);
          failed.textContent = t.exports.failed;
        });
    });
    return made;
  };
  const picture = async () => {
    const drawn = figure?.();
    const { about } = shown();
    if (!drawn) throw new Error(`${about.id} is not on the page`);
    const made = await import("./export-picture.js");
    return { made, drawn: made.pictureOf(drawn, about, context) };
  };
  const pictures = [
    button("PNG", async () => {
      const { made, drawn } = await picture();
      return await made.pngFile(drawn);
    }),
    button("SVG", async () => {
      const { made, drawn } = await picture();
      return made.svgFile(drawn);
    }),
  ];
  const files = [
    button("CSV", () => csvFile(shown(), context)),
    button("XLSX", async () => {
      const { workbookOf } = await import("./export-workbook.js");
      const { about, ...table } = shown();
      return await workbookOf(table, about, context);
    }),
  ];
  return html`<span class="saves"
    >${t.exports.saveAs} ${files} ${figure === undefined ? null : pictures} ${failed}</span
  >`;
}

/** The rows, each with what it belongs to: a CSV has no other place for it. */
function csvFile<Row>({ about, rows, columns }: Saved<Row>, context: Context): Blob {
  const facts = factsOf(about, context).map(([name, fact]): Column<Row> => ({ name, value: () => fact }));
  // A byte order mark is what makes spreadsheets read the file as UTF-8.
  return new Blob(["\uFEFF", csv(rows, [...columns, ...facts])], { type: "text/csv;charset=utf-8" });
}

/** The reference to copy. */
export function citation(about: About, context: Context): HTMLElement {
  const { t } = context;
  const text = citationOf(about, context);
  const done = html`<span role="status"></span>`;
  const copy = html`<button type="button">${t.exports.copy}</button>`;
  copy.addEventListener("click", () => {
    void navigator.clipboard.writeText(text).then(() => {
      done.textContent = t.exports.copied;
    });
  });
  return html`<div class="citation">
    <p>${text}</p>
    <p class="tools">${copy} ${done}</p>
  </div>`;
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
