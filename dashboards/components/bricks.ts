import { svg } from "./dom.js";
import type { Size } from "./drawing.js";

/** A part of the index: what was got of its most, both in index points. */
export interface Brick {
  readonly name: string;
  readonly got: number;
  readonly most: number;
}

/** One index as a course of bricks. */
export interface Course {
  readonly name: string;
  readonly value: string;
  readonly bricks: readonly Brick[];
}

/**
 * Indexes of one scale of 100 as courses of bricks: a brick is as wide as its part may become, and filled as far as it
 * was got. All courses have the same bricks in the same order.
 */
export function brickwork(
  courses: readonly Course[],
  { width, rem }: Size,
  show: (value: number) => string,
): SVGElement {
  const size = 0.85 * rem;
  const small = (width < 30 * rem ? 0.75 : 0.85) * rem;
  const [head, row] = [2.6 * rem, 4.4 * rem];
  const total = courses[0]?.bricks.reduce((sum, { most }) => sum + most, 0) ?? 100;
  const at = (points: number) => (points / total) * width;
  const starts = (bricks: readonly Brick[]) =>
    bricks.map((_, index) => bricks.slice(0, index).reduce((sum, { most }) => sum + most, 0));
  const heading = courses.slice(0, 1).flatMap(({ bricks }) =>
    bricks.map(
      (
        { name, most },
        index,
      ) => svg`<g class="brick-name" transform=${`translate(${at(starts(bricks)[index]!)}, 0)`}>
        <text y=${small} font-size=${small}>${name}</text>
        <text y=${2.25 * small} font-size=${small}>${show(most)}</text>
      </g>`,
    ),
  );
  const drawn = courses.map(({ name, value, bricks }, index) => {
    const offsets = starts(bricks);
    return svg`<g transform=${`translate(0, ${head + index * row})`}>
      <text y=${1.1 * rem} font-size=${size} font-weight="600">${name}</text>
      <text x=${width} y=${1.1 * rem} font-size=${1.15 * rem} font-weight="600" text-anchor="end">${value}</text>
      ${bricks.map((brick, place) => oneBrick(brick, { left: at(offsets[place]!), at, rem, small }, show))}
    </g>`;
  });
  const height = head + courses.length * row;
  return svg`<svg class="bricks" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    ${heading} ${drawn}
  </svg>`;
}

interface Place {
  readonly left: number;
  readonly at: (points: number) => number;
  readonly rem: number;
  readonly small: number;
}

function oneBrick({ got, most }: Brick, { left, at, rem, small }: Place, show: (value: number) => string) {
  const joint = 0.12 * rem;
  const [top, height] = [1.6 * rem, 2.2 * rem];
  const wide = Math.max(0, at(most) - joint);
  const isRoomy = at(got) > 3 * rem;
  return svg`<g transform=${`translate(${left}, 0)`}>
    <rect class="missing" width=${wide} y=${top} height=${height}></rect>
    <rect class="got" width=${Math.min(wide, at(got))} y=${top} height=${height}></rect>
    ${isRoomy ? svg`<text class="on-brick" x=${0.5 * rem} y=${top + height / 2 + small * 0.35} font-size=${small}>${show(got)}</text>` : null}
  </g>`;
}
