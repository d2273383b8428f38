import { dot, type Residuals } from "./within.ts";

/** What a cluster adds to the estimate. */
interface ClusterSums {
  readonly cluster: string;
  /** Σ x̃², the cluster's partial leverage up to a factor. */
  readonly xx: number;
  /** Σ x̃ỹ. */
  readonly xy: number;
  /** Which observations are the cluster's. */
  readonly rows: readonly number[];
}

/**
 * The slope of y on x net of both effects: the mean of the slopes within agencies, weighted by how much the predictor
 * varies in each.
 *
 * `stdError` is CR1: Σ over clusters of the squared score, times G / (G − 1) × (N − 1) / (N − K). K counts the slope, the
 * constant and the periods, not the agencies' effects, which are nested in the clusters (as Stata's `xtreg, fe` and
 * R's fixest do; Cameron and Miller 2015, Journal of Human Resources 50(2), section III.B).
 */
export interface Slope {
  readonly slope: number;
  readonly stdError: number;
  readonly observations: number;
  /** In the order of their names. */
  readonly clusters: readonly ClusterSums[];
  /** Σ x̃². */
  readonly xx: number;
  /** The factor of CR1. */
  readonly correction: number;
  /** What it was fitted to. */
  readonly residuals: Residuals;
}

/** Null where predictor or outcome does not vary within agencies, or there is nothing to judge the spread by. */
export function slopeOf(residuals: Residuals): Slope | null {
  const clusters = clusterSums(residuals);
  const { observations, periods } = residuals;
  const count = observations.length;
  const xx = clusters.reduce((total, cluster) => total + cluster.xx, 0);
  const freedom = count - 2 - periods.length;
  const yy = dot(residuals.y, residuals.y);
  if (
    clusters.length < 2 ||
    freedom < 1 ||
    isNothing(xx, observations, "x") ||
    isNothing(yy, observations, "y")
  )
    return null;
  const slope = clusters.reduce((total, { xy }) => total + xy, 0) / xx;
  const correction = (clusters.length / (clusters.length - 1)) * ((count - 1) / freedom);
  const scores = clusters.reduce((total, cluster) => total + (cluster.xy - slope * cluster.xx) ** 2, 0);
  return {
    slope,
    stdError: Math.sqrt(correction * scores) / xx,
    observations: count,
    clusters,
    xx,
    correction,
    residuals,
  };
}

/** Whether the squares that are left are only rounding of those that were there. */
const isNothing = (left: number, observations: Residuals["observations"], side: "x" | "y") =>
  left <=
  1e-18 * observations.reduce((total, { weight = 1, [side]: value }) => total + weight * value * value, 0);

function clusterSums({ observations, x, y }: Residuals): ClusterSums[] {
  const members = new Map<string, number[]>();
  observations.forEach(({ cluster }, at) => {
    const group = members.get(cluster);
    if (group === undefined) members.set(cluster, [at]);
    else group.push(at);
  });
  return [...members]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([cluster, rows]) => ({ cluster, xx: dotOver(rows, x, x), xy: dotOver(rows, x, y), rows }));
}

/** The product of two columns over some of their rows. */
export function dotOver(rows: readonly number[], a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (const at of rows) total += a[at]! * b[at]!;
  return total;
}

/**
 * How many clusters of equal weight the estimate is worth: G / (1 + CV² of the clusters' partial leverage), which is
 * (Σ c)² / Σ c² with c = Σ x̃² of a cluster. It is G* of Carter, Schnepel and Steigerwald (2017, Review of Economics and
 * Statistics 99(4), 698–709) for uncorrelated errors, G*(0) of MacKinnon, Nielsen and Webb (2023, Stata Journal 23(4),
 * 942–982): with effects by cluster, errors that are wholly correlated within one leave no variance to compare.
 */
export function effectiveClusters({ clusters, xx }: Slope): number {
  return xx ** 2 / clusters.reduce((total, cluster) => total + cluster.xx ** 2, 0);
}
