import { nextOrder, type Order } from "./agency-state.js";
import type { AgencyLine, Grid } from "./agency-grid.js";
import { heatRow, veils } from "./agency-heat-row.js";
import type { Reading } from "./agency-reading.js";
import { html } from "./dom.js";
import type { Messages } from "../messages/id.js";

export interface Heat {
  readonly grid: Grid;
  readonly caption: string;
  readonly isOutcome: boolean;
  /** Whose verdict each cell bears, where one is chosen. */
  readonly reading?: Reading | undefined;
  readonly order: Order;
}

/**
 * Agencies × years as a table whose cells carry their number on a single hue; every column sorts. `show` writes another
 * measure of the same years into the same cells: a table made anew is laid out anew, which a slow machine cannot do before
 * its reader waits.
 */
export function heatMap(first: Heat, onOrder: (order: Order) => void, t: Messages) {
  const { years } = first.grid;
  const names = new Intl.Collator(t.locale, { numeric: true });
  let shown = first;
  const heads = (["name", ...years] as const).map((by) => {
    const button = html`<button type="button">${by === "name" ? t.agencies.agency : by}</button>`;
    button.addEventListener("click", () => {
      shown = { ...shown, order: nextOrder(shown.order, by) };
      write();
      onOrder(shown.order);
    });
    return { by, cell: html`<th scope="col">${button}</th>` };
  });
  const rows: ReturnType<typeof heatRow>[] = [];
  const veil = veils(t);
  const body = html`<tbody></tbody>`;
  const caption = html`<caption class="visually-hidden"></caption>`;
  const table = html`<table>
    ${caption}
    <thead>
      <tr>
        ${heads.map((head) => head.cell)}
      </tr>
    </thead>
    ${body}
  </table>`;
  const region = html`<div class="scroll heat" role="region" tabindex="0">${table}</div>`;
  const write = () => {
    const { grid, order } = shown;
    caption.textContent = shown.caption;
    region.setAttribute("aria-label", shown.caption);
    table.dataset["hue"] = shown.isOutcome ? "outcome" : "city";
    for (const { by, cell } of heads) {
      if (by === order.by) cell.setAttribute("aria-sort", order.isUp ? "ascending" : "descending");
      else cell.removeAttribute("aria-sort");
    }
    const lines = inOrder(grid.lines, order, names);
    while (rows.length > lines.length) rows.pop()?.row.remove();
    for (const [at, line] of lines.entries()) {
      const row = rows[at] ?? heatRow(years, veil, t);
      if (rows[at] === undefined) rows.push(row);
      row.write(line, shown);
      if (row.row.parentNode === null) body.append(row.row);
    }
  };
  write();
  // Where the years do not fit side by side, the one that orders the table comes into sight.
  requestAnimationFrame(() => {
    const at = years.findIndex((year) => year === first.order.by);
    region.scrollLeft = at < 0 ? 0 : (region.scrollWidth - region.clientWidth) * ((at + 1) / years.length);
  });
  const show = (next: Heat) => {
    shown = next;
    write();
  };
  return { region, show };
}

/** Gaps stand last, whichever way the figures run; agencies with the same figure stand by name. */
function inOrder(lines: readonly AgencyLine[], { by, isUp }: Order, names: Intl.Collator): AgencyLine[] {
  const sign = isUp ? 1 : -1;
  return lines.toSorted((a, b) => {
    if (by === "name") return sign * names.compare(a.name, b.name);
    const [left, right] = [a.values.get(by), b.values.get(by)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || names.compare(a.name, b.name);
    return sign * (left - right) || names.compare(a.name, b.name);
  });
}
