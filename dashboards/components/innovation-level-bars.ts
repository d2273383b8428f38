import { ruler, svg } from "./dom.js";
import type { Size } from "./drawing.js";
import { shortened } from "./row-bars.js";

/** An indicator with its level of three; each level is as wide as the indicator weighs. */
export interface LevelBar {
  readonly label: string;
  readonly value: string;
  readonly level: number;
  readonly weight: number;
}

const rowRem = 2.5;

/** Three bricks to each indicator, got or missing, under its own words; in two columns where they fit. */
export function levelBars(bars: readonly LevelBar[], { width, rem }: Size): SVGElement {
  const size = 0.85 * rem;
  const measure = ruler(size);
  const columns = width >= 50 * rem ? 2 : 1;
  const gap = 3 * rem;
  const own = (width - (columns - 1) * gap) / columns;
  const perColumn = Math.ceil(bars.length / columns);
  const heaviest = Math.max(...bars.map((bar) => bar.weight));
  const drawn = bars.map(({ label, value, level, weight }, at) => {
    const [x, y] = [Math.floor(at / perColumn) * (own + gap), (at % perColumn) * rowRem * rem];
    const brick = (own / 3) * (weight / heaviest);
    return svg`<g transform=${`translate(${x}, ${y})`}>
      <text y=${size} font-size=${size}>${shortened(label, own - measure(value) - 1.2 * rem, measure)}</text>
      <text x=${own} y=${size} font-size=${size} font-weight="600" text-anchor="end">${value}</text>
      ${[0, 1, 2].map(
        (step) =>
          svg`<rect class=${step < level ? "got" : "missing"} x=${step * brick + 1} width=${Math.max(2, brick - 3)} y=${1.25 * rem} height=${0.6 * rem}></rect>`,
      )}
    </g>`;
  });
  const height = perColumn * rowRem * rem;
  return svg`<svg class="bricks" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>${drawn}</svg>`;
}
