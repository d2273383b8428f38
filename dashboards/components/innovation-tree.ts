import { ruler, svg } from "./dom.js";
import type { Size } from "./drawing.js";
import { shortened } from "./row-bars.js";

/** A line of a tree: what it says, how deep it hangs, and what it hangs by. */
export interface Branch {
  readonly label: string;
  /** Said beside the label in smaller letters: a year, a kind of link. */
  readonly beside: string;
  readonly depth: number;
  /** A dashed branch is a looser link than a drawn one. */
  readonly isLoose: boolean;
}

const stepRem = 1.5;

/**
 * A tree with one line to each row, so that no width makes words collide. Every branch stands below what it hangs by.
 * Where some line has no room for what is said beside it, all say it below.
 */
export function tree(branches: readonly Branch[], { width, rem }: Size): SVGElement {
  const size = 0.85 * rem;
  const bold = ruler(size, 600);
  const plain = ruler(size);
  const x = (depth: number) => (0.5 + depth * stepRem) * rem;
  const left = (depth: number) => x(depth) + 0.7 * rem;
  const isTight = branches.some(
    ({ label, beside, depth }) => left(depth) + bold(label) + plain(beside) + 0.8 * rem > width,
  );
  const rowRem = isTight ? 2.7 : 1.9;
  const y = (row: number) => row * rowRem * rem + 0.95 * rem;
  const rows = branches.map(({ label, beside, depth, isLoose }, row) => {
    const room = width - left(depth) - 0.2 * rem;
    const shown = shortened(label, room, bold);
    const parent = branches.findLastIndex((it, at) => at < row && it.depth === depth - 1);
    const kind = isLoose ? "loose" : "firm";
    const [besideX, besideY] = isTight
      ? [left(depth), y(row) + 1.35 * rem]
      : [left(depth) + bold(shown) + 0.6 * rem, y(row) + 0.3 * rem];
    return svg`<g>
      ${
        parent === -1
          ? null
          : svg`<path class=${kind} d=${`M${x(depth - 1)},${y(parent) + 0.35 * rem}V${y(row)}H${x(depth) - 0.3 * rem}`}></path>`
      }
      <circle cx=${x(depth)} cy=${y(row)} r=${0.3 * rem} class=${kind}></circle>
      <text x=${left(depth)} y=${y(row) + 0.3 * rem} font-size=${size} font-weight="600">${shown}</text>
      <text class="beside" x=${besideX} y=${besideY} font-size=${size}>${shortened(beside, room, plain)}</text>
    </g>`;
  });
  const height = branches.length * rowRem * rem;
  return svg`<svg class="tree" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>${rows}</svg>`;
}
