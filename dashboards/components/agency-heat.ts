import { nextOrder, type Order } from "./agency-state.js";
import type { AgencyLine, Grid } from "./agency-grid.js";
import { agencyLink } from "./agency-link.js";
import { cellKey, type Reading } from "./agency-reading.js";
import { html } from "./dom.js";
import { number } from "./format.js";
import { concealed } from "./hole.js";
import type { Messages } from "../messages/id.js";

interface Heat {
  readonly caption: string;
  readonly isOutcome: boolean;
  /** Whose verdict each cell bears, where one is chosen. */
  readonly reading?: Reading | undefined;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** Agencies × years as a table whose cells carry their number on a single hue; every column sorts. */
export function heatMap(
  grid: Grid,
  { caption, isOutcome, reading, order: first, onOrder }: Heat,
  t: Messages,
) {
  const { years, lines, decimals, scale } = grid;
  let order = first;
  const heads = (["name", ...years] as const).map((by) => {
    const button = html`<button type="button">${by === "name" ? t.agencies.agency : by}</button>`;
    button.addEventListener("click", () => {
      order = nextOrder(order, by);
      arrange();
      onOrder(order);
    });
    return { by, cell: html`<th scope="col">${button}</th>` };
  });
  const veils = new Map<string, HTMLElement>();
  // Where much is withheld the same cell stands a hundred times.
  const veil = (why: string) => {
    const one = veils.get(why) ?? html`<td class="withheld">${concealed(why, t)}</td>`;
    veils.set(why, one);
    return one.cloneNode(true);
  };
  const mark = (line: AgencyLine, year: number) => {
    const verdict = reading?.verdicts.get(cellKey({ agency_id: line.id, year }));
    return verdict === undefined
      ? null
      : html`<span data-verdict=${verdict.status}
          ><span class="visually-hidden">${t.agency.rules.statuses[verdict.status]}</span></span
        >`;
  };
  const cell = (line: AgencyLine, year: number) => {
    const value = line.values.get(year);
    if (value !== undefined)
      return html`<td style=${`--at: ${shade(value, scale)}%`}>
        ${number(value, decimals, t.locale)}${mark(line, year)}
      </td>`;
    const why = line.hidden?.get(year);
    return why === undefined ? html`<td class="gap">–${mark(line, year)}</td>` : veil(why);
  };
  const drawn = lines.map((line) => ({
    line,
    row: html`<tr>
      <th scope="row">${agencyLink(line.id, line.name, t)}</th>
      ${years.map((year) => cell(line, year))}
    </tr>`,
  }));
  const body = html`<tbody></tbody>`;
  const arrange = () => {
    for (const { by, cell: head } of heads) {
      if (by === order.by) head.setAttribute("aria-sort", order.isUp ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    }
    body.replaceChildren(...inOrder(drawn, order, t.locale).map(({ row }) => row));
  };
  const region = html`<div class="scroll heat" role="region" tabindex="0" aria-label=${caption}>
    <table data-hue=${isOutcome ? "outcome" : "city"}>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => head.cell)}
        </tr>
      </thead>
      ${body}
    </table>
  </div>`;
  arrange();
  // Where the years do not fit side by side, the one that orders the table comes into sight.
  requestAnimationFrame(() => {
    const at = years.findIndex((year) => year === first.by);
    region.scrollLeft = at < 0 ? 0 : (region.scrollWidth - region.clientWidth) * ((at + 1) / years.length);
  });
  return region;
}

/** From 14 % to 100 % of the hue, so that the least figure still differs from a gap. */
function shade(value: number, scale: Grid["scale"]): number {
  const [low, high] = scale ?? [0, 0];
  return Math.round(14 + (high > low ? (86 * (value - low)) / (high - low) : 0));
}

/** Gaps stand last, whichever way the figures run; agencies with the same figure stand by name. */
function inOrder<Drawn extends { readonly line: AgencyLine }>(
  drawn: readonly Drawn[],
  { by, isUp }: Order,
  locale: string,
): Drawn[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const sign = isUp ? 1 : -1;
  return drawn.toSorted(({ line: a }, { line: b }) => {
    const byName = names.compare(a.name, b.name);
    if (by === "name") return sign * byName;
    const [left, right] = [a.values.get(by), b.values.get(by)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || byName;
    return sign * (left - right) || byName;
  });
}
