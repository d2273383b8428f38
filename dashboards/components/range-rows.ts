import { ruler, svg } from "./dom.js";
import type { Size } from "./drawing.js";
import { shortened } from "./row-bars.js";

/** A value with its interval under its own words; without a value it is a hollow ring. */
export interface RangeRow {
  readonly label: string;
  readonly value: string;
  readonly at: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const rowRem = 2.5;

/** Dots with intervals on one scale, each under its own words, in two columns where they fit. */
export function rangeRows(
  rows: readonly RangeRow[],
  { width, rem }: Size,
  {
    domain: [low, high],
    ticks,
  }: { readonly domain: readonly [number, number]; readonly ticks: readonly number[] },
): SVGElement {
  const size = 0.85 * rem;
  const measure = ruler(size);
  const columns = width >= 50 * rem ? 2 : 1;
  const gap = 3 * rem;
  const own = (width - (columns - 1) * gap) / columns;
  const perColumn = Math.ceil(rows.length / columns);
  const edge = 0.4 * rem;
  const x = (value: number) => edge + ((value - low) / (high - low)) * (own - 2 * edge);
  const y = 1.6 * rem;
  const drawn = rows.map((row, index) => {
    const at = row.at ?? low;
    const corner = `translate(${Math.floor(index / perColumn) * (own + gap)}, ${(index % perColumn) * rowRem * rem})`;
    return svg`<g transform=${corner}>
      <text y=${size} font-size=${size}>${shortened(row.label, own - measure(row.value) - 1.2 * rem, measure)}</text>
      <text x=${own} y=${size} font-size=${size} font-weight="600" text-anchor="end">${row.value}</text>
      <line class="track" x1=${x(low)} x2=${x(high)} y1=${y} y2=${y}></line>
      ${ticks.map((tick) => svg`<line class="track" x1=${x(tick)} x2=${x(tick)} y1=${y - 0.2 * rem} y2=${y + 0.2 * rem}></line>`)}
      ${
        row.low === null || row.high === null
          ? null
          : svg`<line class="interval" x1=${x(row.low)} x2=${x(row.high)} y1=${y} y2=${y}></line>`
      }
      <circle class=${row.at === null ? "hollow" : "full"} cx=${x(at)} cy=${y} r=${0.32 * rem}></circle>
    </g>`;
  });
  const height = perColumn * rowRem * rem;
  const ends = Array.from({ length: columns }, (_, column) =>
    ticks.map(
      (tick) =>
        svg`<text class="tick" x=${column * (own + gap) + x(tick)} y=${height + 0.7 * rem} font-size=${0.75 * rem} text-anchor="middle">${tick}</text>`,
    ),
  ).flat();
  return svg`<svg class="ranges" width=${width} height=${height + rem} viewBox=${`0 0 ${width} ${height + rem}`}>${drawn}${ends}</svg>`;
}
