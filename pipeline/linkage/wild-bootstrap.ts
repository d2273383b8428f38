import type { Random } from "../sample/random.ts";
import { dotOver, type Slope } from "./slope.ts";
import { confidence, type Interval } from "./student.ts";

/** Writes one draw of the clusters' weights. */
export type Draw = (weights: Float64Array) => void;

/** Fewer clusters than this have too few draws of two points to tell 5 per cent apart (Webb 2023). */
const leastForRademacher = 12;

/**
 * Weights of mean 0 and variance 1: Rademacher's ±1, and under twelve clusters the six points of Webb (2023, Canadian
 * Journal of Economics 56(3), 839–858).
 */
export function drawsOf(random: Random, clusters: number): Draw {
  if (clusters < leastForRademacher)
    return (weights) => {
      for (let at = 0; at < weights.length; at += 1) weights[at] = random.pick(webb);
    };
  return (weights) => {
    for (let at = 0; at < weights.length; at += 1) weights[at] = random.next() & 0x8000_0000 ? 1 : -1;
  };
}

const webb = [0.5, 1, 1.5].flatMap((square) => [-Math.sqrt(square), Math.sqrt(square)]);

/** A test of any slope, on the same draws for each. */
export interface WildTest {
  /** The two-sided p of a slope: (1 + b) / (1 + B), b of B draws being as far off as what was seen. */
  readonly p: (slope: number) => number;
  /** The slopes about the estimate that are not rejected at 5 per cent; null where no bound is found on a side. */
  readonly interval: () => Interval | null;
}

/**
 * The wild cluster bootstrap-t with the null imposed (Cameron, Gelbach and Miller 2008, Review of Economics and Statistics
 * 90(3), 414–427; Roodman, Nielsen, MacKinnon and Webb 2019, Stata Journal 19(1), 4–60).
 *
 * A draw's numerator and cluster scores are linear in the slope under test, so its squared t is a quotient of two
 * quadratics in it: five numbers by draw, made from the clusters' sums once, answer for every slope.
 */
export function wildBootstrap(fit: Slope, draw: Draw, draws: number): WildTest {
  const { clusters, xx, slope: estimate, residuals } = fit;
  const size = clusters.length;
  const width = residuals.periods.length;
  const [n0, n1, ss0, ss01, ss1] = Array.from({ length: 5 }, () => new Float64Array(draws)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const owns = Float64Array.from(clusters, (cluster) => cluster.xx);
  const crosses = Float64Array.from(clusters, (cluster) => cluster.xy);
  // x̃ and ỹ on the periods' columns, by cluster and then period in one piece each: a draw passes over all of them.
  const onPeriods = (own: Float64Array) =>
    Float64Array.from(
      clusters.flatMap(({ rows }) => residuals.periods.map((period) => dotOver(rows, own, period))),
    );
  const [xs, ys] = [onPeriods(residuals.x), onPeriods(residuals.y)];
  const weights = new Float64Array(size);
  const onY = new Float64Array(width);
  const onX = new Float64Array(width);
  for (let b = 0; b < draws; b += 1) {
    draw(weights);
    onY.fill(0);
    onX.fill(0);
    let [numerator0, numerator1] = [0, 0];
    for (let g = 0; g < size; g += 1) {
      const weight = weights[g]!;
      numerator0 += weight * crosses[g]!;
      numerator1 += weight * owns[g]!;
      for (let t = 0; t < width; t += 1) {
        onY[t]! += weight * ys[g * width + t]!;
        onX[t]! += weight * xs[g * width + t]!;
      }
    }
    let [square0, square01, square1] = [0, 0, 0];
    for (let g = 0; g < size; g += 1) {
      const own = owns[g]!;
      let score0 = weights[g]! * crosses[g]! - (own * numerator0) / xx;
      let score1 = weights[g]! * own - (own * numerator1) / xx;
      for (let t = 0; t < width; t += 1) {
        score0 -= xs[g * width + t]! * onY[t]!;
        score1 -= xs[g * width + t]! * onX[t]!;
      }
      square0 += score0 * score0;
      square01 += score0 * score1;
      square1 += score1 * score1;
    }
    n0[b] = numerator0;
    n1[b] = numerator1;
    ss0[b] = square0;
    ss01[b] = square01;
    ss1[b] = square1;
  }
  const scores = clusters.reduce((total, cluster) => total + (cluster.xy - estimate * cluster.xx) ** 2, 0);
  const p = (slope: number): number => {
    const seen = ((estimate - slope) * xx) ** 2 / scores;
    let beyond = 0;
    for (let b = 0; b < draws; b += 1) {
      const numerator = n0[b]! - slope * n1[b]!;
      const square = ss0[b]! - 2 * slope * ss01[b]! + slope * slope * ss1[b]!;
      // A draw of equal signs gives back what was seen: rounding must not decide which of the two is larger.
      if (numerator * numerator >= seen * square * (1 - 1e-9)) beyond += 1;
    }
    return (1 + beyond) / (1 + draws);
  };
  return { p, interval: () => invert(p, fit) };
}

/** Walks out from the estimate until the test rejects, then halves the last step until it is as fine as numbers are. */
function invert(p: (slope: number) => number, { slope, stdError }: Slope): Interval | null {
  const isKept = (value: number) => p(value) > 1 - confidence;
  const bound = (sign: 1 | -1): number | null => {
    let inside = slope;
    let step = stdError / 8;
    for (let steps = 0; steps < 200; steps += 1) {
      const outside = inside + sign * step;
      if (!isKept(outside)) return between(inside, outside, isKept);
      inside = outside;
      if (steps >= 64) step *= 1.5;
    }
    return null;
  };
  const [low, high] = [bound(-1), bound(1)];
  return low === null || high === null ? null : { low, high };
}

function between(kept: number, rejected: number, isKept: (value: number) => boolean): number {
  let [inside, outside] = [kept, rejected];
  for (let halvings = 0; halvings < 50; halvings += 1) {
    const middle = (inside + outside) / 2;
    if (isKept(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
