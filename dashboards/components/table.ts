import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";

/** A column of a table and of its CSV: `value` is the raw cell, `show` what a reader sees. */
export interface Column<Row> {
  readonly name: string;
  readonly value: (row: Row) => string | number | boolean | null | undefined;
  readonly show?: (row: Row) => unknown;
  readonly numeric?: boolean;
}

/** A table that scrolls inside itself on narrow screens and is reachable by keyboard. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  caption: string,
): HTMLElement {
  const kind = (column: Column<Row>) => (column.numeric ? "numeric" : null);
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class=${kind(column)}>${column.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column) => html`<td class=${kind(column)}>${cell(column, row)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

interface LongTable<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly caption: string;
  /** Rows that are shown before it is asked for in full. */
  readonly few?: number;
}

/** A table, and where it is long a button that shows the rest of it. */
export function longTable<Row>(
  { rows, columns, caption, few = 12 }: LongTable<Row>,
  t: Messages,
): { body: HTMLElement; all: HTMLElement | null } {
  if (rows.length <= few + 4) return { body: table(rows, columns, caption), all: null };
  const body = html`<div>${table(rows.slice(0, few), columns, caption)}</div>`;
  const all = html`<button type="button">${t.figure.showAll(rows.length)}</button>`;
  all.addEventListener("click", () => {
    body.replaceChildren(table(rows, columns, caption));
    all.remove();
  });
  return { body, all };
}

function cell<Row>(column: Column<Row>, row: Row): unknown {
  const shown = column.show ? column.show(row) : column.value(row);
  return shown === null || shown === undefined || shown === "" ? "–" : shown;
}

/** RFC 4180 text with raw values; a missing value is an empty cell. */
export function csv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const quote = (value: string | number | boolean | null | undefined) => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [
    columns.map((column) => quote(column.name)),
    ...rows.map((row) => columns.map((column) => quote(column.value(row)))),
  ];
  return `${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}
