import * as Plot from "npm:@observablehq/plot";
import type { Band } from "../../pipeline/marts/bands.ts";
import type { Years } from "./axis.js";
import type { Size } from "./drawing.js";
import { number } from "./format.js";
import { bandsOf, span } from "./regimes.js";
import type { Valued } from "./told.js";

export interface YearBand extends Band {
  readonly year: number;
  readonly low: number;
  readonly high: number;
}

/** The bands of the index, each year by its own thresholds; one that is open ends at 0 or 100. */
export const yearBands = (bands: readonly Band[], years: Years): YearBand[] =>
  span(...years).flatMap((year) =>
    bandsOf(bands, "iid", year)
      .map((band) => ({ ...band, year, low: Math.floor(band.lower ?? 0), high: band.upper ?? 100 }))
      .filter((band) => band.high > band.low),
  );

export const bandRects = (bands: readonly YearBand[]) =>
  Plot.rect(bands, {
    x1: (band) => band.year - 0.5,
    x2: (band) => band.year + 0.5,
    y1: "low",
    y2: "high",
    fill: (band) => `var(--band-${Math.min(4, band.band_order)})`,
    inset: 1,
  });

/** How a number is set that is read before all others. */
export const valueFont = ({ rem, width }: Size) =>
  ({
    fontSize: (width < 40 * rem ? 0.85 : 1.15) * rem,
    fontWeight: 600,
    fontVariant: "tabular-nums",
  }) as const;

/** Published values, full where in use and hollow where not, each with its number; the lower of two has it below. */
export function valueMarks(valued: readonly Valued[], size: Size, locale: string) {
  const { rem } = size;
  const isLower = (row: Valued) => valued.some((it) => it.year === row.year && it.value > row.value);
  return [
    Plot.dot(valued, {
      x: "year",
      y: "value",
      r: 0.36 * rem,
      fill: (row) => (row.is_chosen ? "var(--city)" : "var(--paper)"),
      stroke: "var(--city)",
      strokeWidth: 2,
    }),
    ...[false, true].map((below) =>
      Plot.text(
        valued.filter((row) => isLower(row) === below),
        {
          x: "year",
          y: "value",
          text: (row) => number(row.value, row.decimals, locale),
          dy: (below ? 1.25 : -1.15) * rem,
          fill: "var(--ink)",
          stroke: "var(--halo)",
          strokeWidth: 4,
          ...valueFont(size),
        },
      ),
    ),
  ];
}
