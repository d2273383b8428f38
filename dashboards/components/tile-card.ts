import type { Tile } from "../meeting/tiles.js";
import { html } from "./dom.js";
import { colourOf, type Context } from "./marts.js";
import { sparkline } from "./sparkline.js";

/** A figure with its course, change, band, rank and status; `years` is the axis that the courses beside it share. */
export function tileCard(
  tile: Tile,
  { years }: { readonly years: readonly [number, number] },
  { t }: Context,
): HTMLElement {
  const { series, year } = tile;
  if (year === null)
    return html`<li class="tile">
      <h3>${series.name}</h3>
      <p class="big">–</p>
      <p class="fine">${t.six.missing}</p>
    </li>`;
  const colour = colourOf(series.metric);
  const status = tile.status === "final" ? null : html`<span class="pill">${t.status[tile.status]}</span>`;
  const said = [tile.rank, `${year}${year < years[1] ? ` · ${t.six.latest}` : ""}`]
    .filter(Boolean)
    .join(" · ");
  return html`<li class="tile" style=${`--own: ${colour}`}>
    <h3>${series.name}</h3>
    <p class="big">${tile.shown} <span class="unit">${tile.unit}</span></p>
    ${sparkline(series.points, series.steps, { years, colour, isRank: series.isRank })}
    <p class="change" data-direction=${tile.direction}>${tile.change}</p>
    <p class="fine">${tile.band === null ? null : html`<strong>${tile.band}</strong> · `}${said} ${status}</p>
  </li>`;
}
