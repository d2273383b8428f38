import { ruler, svg } from "./dom.js";
import type { Size } from "./drawing.js";

/** One row: its words and its figure above, its bar below. */
export interface RowBar {
  readonly label: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** `gain` and `loss` are told apart by fill and outline, `missing` is what was not got, `level` marks where a sum stands. */
  readonly kind: "gain" | "loss" | "missing" | "level";
}

const rowRem = 2.7;

/**
 * Horizontal bars on one scale, each under its own words, so that no width makes words collide. `domain` holds every
 * `from` and `to`. A thin rule hands the end of a bar down to the next where `isChain`.
 */
export function rowBars(
  bars: readonly RowBar[],
  { width, rem }: Size,
  {
    domain: [low, high],
    isChain = false,
  }: { readonly domain: readonly [number, number]; readonly isChain?: boolean },
): SVGElement {
  const size = 0.85 * rem;
  const measure = ruler(size);
  const edge = 0.25 * rem;
  const at = (value: number) => edge + ((value - low) / (high - low || 1)) * (width - 2 * edge);
  const rows = bars.map((bar, index) => {
    const top = index * rowRem * rem;
    const room = width - measure(bar.value) - 1.2 * rem;
    const [left, right] = [at(Math.min(bar.from, bar.to)), at(Math.max(bar.from, bar.to))];
    return svg`<g transform=${`translate(0, ${top})`}>
      <text y=${size} font-size=${size}>${shortened(bar.label, room, measure)}</text>
      <text x=${width} y=${size} font-size=${size} font-weight="600" text-anchor="end">${bar.value}</text>
      ${
        isChain && index < bars.length - 1
          ? svg`<line class="handed" x1=${at(bar.to)} x2=${at(bar.to)} y1=${1.3 * rem} y2=${(rowRem + 2.1) * rem}></line>`
          : null
      }
      ${
        bar.kind === "level"
          ? svg`<rect class="level" x=${at(bar.to) - 0.15 * rem} width=${0.3 * rem} y=${1.25 * rem} height=${0.95 * rem}></rect>`
          : svg`<rect class=${bar.kind} x=${left} width=${Math.max(2, right - left)} y=${1.35 * rem} height=${0.75 * rem}></rect>`
      }
    </g>`;
  });
  const height = bars.length * rowRem * rem;
  return svg`<svg class="rows" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>${rows}</svg>`;
}

/** As much of a text as fits: without what stands in brackets, then with an ellipsis. */
export function shortened(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const plain = text.replace(/ \(\D[^()]*\)/, "");
  if (measure(plain) <= room) return plain;
  let short = plain;
  while (short.length > 1 && measure(`${short}…`) > room) short = short.slice(0, -1).trimEnd();
  return `${short}…`;
}
