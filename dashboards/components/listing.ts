import { html } from "./dom.js";
import { releaseMark } from "./export-about.js";
import { citation, exportTools } from "./export-tools.js";
import { disclosure } from "./disclosure.js";
import type { Context } from "./marts.js";
import { longTable, table, type Column } from "./table.js";

export interface Listing<Row> {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  readonly subtitle?: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Long and unremarkable: the table opens on request. */
  readonly folded?: boolean;
  /** Shown to its last row at once, e.g. because the address names one of them. */
  readonly whole?: boolean;
}

/** A table that is its own figure: finding, rows, CSV, release. */
export function listing<Row>(
  { id, title, subtitle, rows, columns, folded = false, whole = false }: Listing<Row>,
  context: Context,
): HTMLElement {
  const { t, release } = context;
  const isSample = rows.some((row) => (row as { readonly origin?: string }).origin === "sample");
  const about = { id, title, subtitle, source: t.exports.tableSource, isSample };
  const save = exportTools(() => ({ about, rows, columns }), context);
  const cite = disclosure(t.exports.cite, () => citation(about, context));
  const { body, all } = whole
    ? { body: table(rows, columns, title), all: null }
    : longTable({ rows, columns, caption: title }, t);
  const twin = disclosure(t.figure.table, () => table(rows, columns, title));
  return html`<section class="listing" id=${id}>
    <h2>${title}</h2>
    ${subtitle === undefined ? null : html`<p class="subtitle">${subtitle}</p>`}
    ${rows.length === 0 || folded ? null : body} ${folded ? twin.panel : null}
    ${rows.length === 0 ? null : html`<p class="tools">${folded ? twin.button : all} ${save} ${cite.button}</p>`}
    ${cite.panel}
    <p class="source"><span class="stamp">${t.figure.release} ${releaseMark(release, t)}</span></p>
  </section>`;
}
