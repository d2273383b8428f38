import type { AgencyLine, Grid } from "./agency-grid.js";
import type { Heat } from "./agency-heat.js";
import { agencyAddress, agencyLink } from "./agency-link.js";
import { cellKey } from "./agency-reading.js";
import { html } from "./dom.js";
import { number } from "./format.js";
import { concealed } from "./hole.js";
import type { Messages } from "../messages/id.js";

/** A line of the heat map that may be written over with another agency or another measure. */
export function heatRow(years: readonly number[], veil: (why: string) => Node, t: Messages) {
  const link = agencyLink("", "", t) as HTMLAnchorElement;
  const cells = years.map((year) => heatCell(year, veil, t));
  const row = html`<tr>
    <th scope="row">${link}</th>
    ${cells.map(({ cell }) => cell)}
  </tr>`;
  const write = (line: AgencyLine, heat: Heat) => {
    link.href = agencyAddress(line.id, t);
    link.textContent = line.name;
    for (const cell of cells) cell.write(line, heat);
  };
  return { row, write };
}

function heatCell(year: number, veil: (why: string) => Node, t: Messages) {
  const cell = document.createElement("td");
  const figure = document.createTextNode("");
  const verdict = document.createElement("span");
  verdict.setAttribute("role", "img");
  let shown: Look | undefined;
  const write = (line: AgencyLine, { grid, reading }: Heat) => {
    const value = line.values.get(year);
    const why = value === undefined ? line.hidden?.get(year) : undefined;
    const look: Look =
      value !== undefined ? shade(value, grid.scale) : why === undefined ? "gap" : "withheld";
    if (look !== shown) dress(cell, look);
    shown = look;
    if (why !== undefined) return cell.replaceChildren(veil(why));
    const text = value === undefined ? "–" : number(value, grid.decimals, t.locale);
    if (figure.data !== text) figure.data = text;
    const status = reading?.verdicts.get(cellKey({ agency_id: line.id, year }))?.status;
    if (cell.firstChild !== figure) cell.replaceChildren(figure);
    if (status === undefined) return verdict.remove();
    if (verdict.dataset["verdict"] !== status) {
      verdict.dataset["verdict"] = status;
      verdict.setAttribute("aria-label", t.agency.rules.statuses[status] ?? status);
    }
    if (verdict.parentNode === null) cell.append(verdict);
    return undefined;
  };
  return { cell, write };
}

/** The step of its shade, or what stands in place of a figure. */
type Look = number | "gap" | "withheld";

function dress(cell: HTMLElement, look: Look): void {
  cell.className = typeof look === "number" ? "" : look;
  if (typeof look === "number") cell.dataset["shade"] = String(look);
  else delete cell.dataset["shade"];
}

/** What stands in a withheld cell; where much is withheld the same stands a hundred times. */
export function veils(t: Messages): (why: string) => Node {
  const made = new Map<string, HTMLElement>();
  return (why) => {
    const one = made.get(why) ?? concealed(why, t);
    made.set(why, one);
    return one.cloneNode(true);
  };
}

/** A step of 0 to 10, of which `heat.css` makes shades; the least is still one, so that the least figure differs from a gap. */
function shade(value: number, scale: Grid["scale"]): number {
  const [low, high] = scale ?? [0, 0];
  return Math.round(high > low ? (10 * (value - low)) / (high - low) : 0);
}
