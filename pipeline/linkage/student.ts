import jStat from "jstat";

/** The quantile of Student's t with `df` degrees of freedom. */
export const tQuantile = (probability: number, df: number): number => jStat.studentt.inv(probability, df);

/** The probability of a t as far from 0 as this one, on either side. */
export const twoSidedP = (t: number, df: number): number =>
  Number.isFinite(t) ? Math.min(1, 2 * jStat.studentt.cdf(-Math.abs(t), df)) : 0;

/** The confidence of every interval, and one less the level of every test. */
export const confidence = 0.95;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An estimate with its standard error, and the interval by t with `df` degrees of freedom. */
export function tInterval(estimate: number, stdError: number, df: number): Interval {
  const spread = tQuantile((1 + confidence) / 2, df) * stdError;
  return { low: estimate - spread, high: estimate + spread };
}

const power = 0.8;

/**
 * The least slope that a two-sided test at 5 per cent detects with a power of 80 per cent: the standard error times the
 * sum of the two quantiles of t (Bloom 1995, Evaluation Review 19(5), 547–556).
 */
export const detectableSlope = (stdError: number, df: number): number =>
  (tQuantile((1 + confidence) / 2, df) + tQuantile(power, df)) * stdError;
