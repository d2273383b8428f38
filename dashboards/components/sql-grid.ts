import type { Messages } from "../messages/id.js";
import { isNumeric } from "../query/portable.js";
import { html } from "./dom.js";
import { cellText, type Cells, sortedBy } from "./sql-cells.js";

/** Rows drawn beyond what is seen, above and below. */
const spare = 12;
/** Letters that a column shows at most; the title of a cell holds all. */
const widest = 42;

/**
 * A table of any length: only the rows that are seen are in the page. A click on a column's head sorts, up, down, and as it came.
 */
export function sqlGrid(cells: Cells, t: Messages): HTMLElement {
  const heads = cells.columns.map((column, at) => {
    const button = html`<button type="button" title=${t.sql.sortBy(column.name)}>
      ${column.name}<small>${column.type.toLowerCase()}</small>
    </button>`;
    button.addEventListener("click", () => turn(at));
    return html`<th scope="col" class=${isNumeric(column) ? "numeric" : null}>${button}</th>`;
  });
  const body = html`<tbody></tbody>`;
  const frame = html`<div class="sql-grid" role="region" tabindex="0" aria-label=${t.sql.results}>
    <table aria-rowcount=${cells.rows + 1}>
      <colgroup>
        ${cells.columns.map((_, at) => html`<col style=${`width: ${widthOf(cells, at)}ch`} />`)}
      </colgroup>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      ${body}
    </table>
  </div>`;
  let order: Uint32Array | undefined;
  let sorting: { column: number; direction: 1 | -1 } | undefined;
  let drawn = "";

  const draw = () => {
    const height = rowHeight(frame);
    const first = Math.max(0, Math.floor(frame.scrollTop / height) - spare);
    const last = Math.min(
      cells.rows,
      Math.ceil((frame.scrollTop + (frame.clientHeight || 400)) / height) + spare,
    );
    const now = `${first} ${last} ${sorting?.column} ${sorting?.direction}`;
    if (now === drawn) return;
    drawn = now;
    const rows = Array.from({ length: Math.max(0, last - first) }, (_, at) =>
      rowOf(cells, order?.[first + at] ?? first + at, first + at),
    );
    body.replaceChildren(gap(first * height), ...rows, gap((cells.rows - last) * height));
  };
  const turn = (column: number) => {
    const next = sorting?.column !== column ? 1 : sorting.direction === 1 ? -1 : undefined;
    sorting = next === undefined ? undefined : { column, direction: next };
    order = sorting === undefined ? undefined : sortedBy(cells, column, sorting.direction);
    for (const [at, head] of heads.entries())
      if (at === sorting?.column)
        head.setAttribute("aria-sort", sorting.direction === 1 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    draw();
  };
  frame.addEventListener("scroll", draw, { passive: true });
  new ResizeObserver(draw).observe(frame);
  draw();
  return frame;
}

function rowOf(cells: Cells, row: number, at: number): HTMLElement {
  return html`<tr aria-rowindex=${at + 2}>
    ${cells.columns.map((column, index) => {
      const cell = cells.at(row, index);
      const text = cellText(cell);
      return html`<td
        class=${`${isNumeric(column) ? "numeric " : ""}${cell === null ? "null" : ""}`}
        title=${text.length > widest ? text : null}
      >
        ${cell === null ? "null" : text}
      </td>`;
    })}
  </tr>`;
}

const gap = (height: number) => html`<tr aria-hidden="true" style=${`height: ${height}px`}></tr>`;

/** Every row is as high as its style says, so that the place of one is known without drawing those above it. */
const rowHeight = (frame: HTMLElement) => 1.75 * Number.parseFloat(getComputedStyle(frame).fontSize || "16");

function widthOf(cells: Cells, column: number): number {
  const { name, type } = cells.columns[column]!;
  let letters = Math.max(name.length, type.length * 0.8);
  for (let row = 0; row < Math.min(cells.rows, 200); row++)
    letters = Math.max(letters, cellText(cells.at(row, column)).length);
  return Math.min(widest, letters) + 3;
}
