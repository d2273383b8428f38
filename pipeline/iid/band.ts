import type { BandRow } from "./method.js";

/**
 * The name of the band of an index value (0–100) in the bands of `year`, judged after rounding to two decimals, half up:
 * the bands end and begin a hundredth apart (60.00 and 60.01).
 *
 * `bands` may be the whole band table; rows of other metrics and years are passed over. Undefined when that year states
 * no band for the value, as for the lower values of 2025: a band of another year is never used.
 */
export function band(value: number, year: number, bands: readonly BandRow[]): string | undefined {
  const rounded = roundToHundredths(value);
  return bands.find(
    ({ metric_id: metric, from_year: from, to_year: to, lower, upper }) =>
      metric === "iid" &&
      from <= year &&
      year <= (to ?? Infinity) &&
      (lower ?? -Infinity) <= rounded &&
      rounded <= (upper ?? Infinity),
  )?.band;
}

// 1.005 * 100 is 100.49999999999999: twelve digits are far more than a score has and fewer than the noise needs.
export const roundToHundredths = (value: number) => Math.round(Number((value * 100).toPrecision(12))) / 100;
