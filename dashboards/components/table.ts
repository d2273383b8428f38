import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";

/** A column of a table and of its CSV: `value` is the raw cell, `show` what a reader sees. */
export interface Column<Row> {
  readonly name: string;
  readonly value: (row: Row) => string | number | boolean | null | undefined;
  readonly show?: (row: Row) => unknown;
  readonly numeric?: boolean;
  /** Names and words of the record stay Indonesian on English pages, and a voice is told so. */
  readonly language?: "id";
}

/** A table that scrolls inside itself on narrow screens and is reachable by keyboard. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  caption: string,
): HTMLElement {
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class=${kindOf(column)}>${column.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(row, columns))}
      </tbody>
    </table>
  </div>`;
}

const kindOf = (column: { readonly numeric?: boolean }) => (column.numeric ? "numeric" : null);

const line = <Row>(row: Row, columns: readonly Column<Row>[]) =>
  html`<tr>
    ${columns.map((column) => html`<td class=${kindOf(column)} lang=${column.language}>${cell(column, row)}</td>`)}
  </tr>`;

interface LongTable<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly caption: string;
  /** Rows that are shown before it is asked for in full. */
  readonly few?: number;
}

/** Rows that a slow machine still writes within a frame or two. */
const atOnce = 25;

/** A table, and where it is long a button that shows the rest of it, some rows a frame so that the page stays awake. */
export function longTable<Row>(
  { rows, columns, caption, few = 12 }: LongTable<Row>,
  t: Messages,
): { body: HTMLElement; all: HTMLElement | null } {
  if (rows.length <= few + 4) return { body: table(rows, columns, caption), all: null };
  const body = table(rows.slice(0, few), columns, caption);
  const all = html`<button type="button">${t.figure.showAll(rows.length)}</button>`;
  const end = body.querySelector("tbody");
  const goOn = (from: number) => {
    end?.append(...rows.slice(from, from + atOnce).map((row) => line(row, columns)));
    const isLeft = from + atOnce < rows.length && body.isConnected;
    if (isLeft) requestAnimationFrame(() => goOn(from + atOnce));
    else body.removeAttribute("aria-busy");
  };
  all.addEventListener("click", () => {
    body.setAttribute("aria-busy", "true");
    all.remove();
    body.focus();
    goOn(few);
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
