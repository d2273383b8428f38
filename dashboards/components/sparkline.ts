import type { Change } from "../../pipeline/marts/changes.ts";
import { svg } from "./dom.js";

export interface SparkPoint {
  readonly year: number;
  readonly value: number;
  readonly isChosen: boolean;
}

/** A small course of one figure: dots for years, lines only where a change may be computed. Higher is drawn higher. */
export function sparkline(
  points: readonly SparkPoint[],
  lines: readonly Pick<Change, "from_year" | "to_year" | "from_value" | "to_value" | "is_chosen">[],
  { years, colour, isRank = false }: { years: readonly [number, number]; colour: string; isRank?: boolean },
): SVGElement {
  const [width, height, pad] = [160, 44, 6];
  const values = points.map((point) => point.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (year: number) =>
    pad + ((year - years[0]) / Math.max(1, years[1] - years[0])) * (width - 2 * pad);
  const share = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  const y = (value: number) => pad + (isRank ? share(value) : 1 - share(value)) * (height - 2 * pad);
  const newest = points.findLast((point) => point.isChosen);
  return svg`<svg class="sparkline" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
    <line x1="0" x2=${width} y1=${height - 0.5} y2=${height - 0.5} stroke="var(--hair)" />
    ${lines.map(
      (line) =>
        svg`<line x1=${x(line.from_year)} y1=${y(line.from_value)} x2=${x(line.to_year)} y2=${y(line.to_value)} stroke=${colour} stroke-width="1.6" stroke-linecap="round" stroke-dasharray=${line.is_chosen ? null : "2 3"} />`,
    )}
    ${points.map(
      (point) =>
        svg`<circle cx=${x(point.year)} cy=${y(point.value)} r=${point === newest ? 4 : 2.4} fill=${point.isChosen ? colour : "var(--paper)"} stroke=${colour} />`,
    )}
  </svg>`;
}
