import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** One agency in one period. */
export interface Observation {
  /** Which one it is; no two have the same. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Whose own level is taken out: an agency's span in which nothing about it or its measures changed. */
  readonly effect: string;
  /** Whose common level is taken out: a year. */
  readonly period: string;
  /** Within which nothing is taken to be independent; holds whole effects. */
  readonly cluster: string;
  /** Precision: the inverse of the sampling variance, up to a factor. */
  readonly weight?: number;
}

/** Observations net of both effects, in the order of effect and period whatever their order was. */
export interface Residuals {
  readonly observations: readonly Observation[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Orthonormal columns that span the periods net of the effects. */
  readonly periods: readonly Float64Array[];
}

/**
 * What is left of predictor and outcome after an effect for each agency and each period, weighted where there are
 * weights (each value then stands times the root of its weight). Periods that the effects already explain, as where no
 * agency spans a change of method, are told by their eigenvalues and not taken out twice.
 */
export function withinEffects(unordered: readonly Observation[]): Residuals {
  const observations = unordered.toSorted(byPlace);
  const roots = columnOf(observations, ({ weight = 1 }) => Math.sqrt(weight));
  const effects = placesOf(observations, ({ effect }) => effect);
  const net = (values: Float64Array) => withoutMeans(values, effects, roots);
  const names = [...new Set(observations.map(({ period }) => period))].toSorted();
  const dummies = names.map((name) => columnOf(observations, ({ period }) => (period === name ? 1 : 0)));
  const periods = basisOf(dummies.map(net));
  const residuals = (values: Float64Array) => withoutParts(net(values), periods);
  return {
    observations,
    x: residuals(columnOf(observations, ({ x }) => x)),
    y: residuals(columnOf(observations, ({ y }) => y)),
    periods,
  };
}

function columnOf(
  observations: readonly Observation[],
  valueOf: (observation: Observation) => number,
): Float64Array {
  const column = new Float64Array(observations.length);
  for (let at = 0; at < column.length; at += 1) column[at] = valueOf(observations[at]!);
  return column;
}

/** Which of the names each observation has, as a number from 0. */
function placesOf(
  observations: readonly Observation[],
  nameOf: (observation: Observation) => string,
): Float64Array {
  const places = new Map<string, number>();
  return columnOf(observations, (observation) => {
    const name = nameOf(observation);
    const known = places.get(name) ?? places.size;
    places.set(name, known);
    return known;
  });
}

/** Values times the roots of their weights, net of the weighted mean of their effect. */
function withoutMeans(values: Float64Array, effects: Float64Array, roots: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  const weights = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const weight = roots[at]! ** 2;
    sums[effects[at]!]! += values[at]! * weight;
    weights[effects[at]!]! += weight;
  }
  const rest = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const mean = sums[effects[at]!]! / weights[effects[at]!]!;
    rest[at] = values[at]! * roots[at]! - mean * roots[at]!;
  }
  return rest;
}

/** Takes out of a column its parts along orthonormal directions, one after the other. */
function withoutParts(column: Float64Array, directions: readonly Float64Array[]): Float64Array {
  for (const direction of directions) {
    const share = dot(column, direction);
    for (let at = 0; at < column.length; at += 1) column[at]! -= share * direction[at]!;
  }
  return column;
}

/** Below this part of the largest eigenvalue a direction is rounding: dummies have none that is small but not nothing. */
const tolerance = 1e-10;

/** An orthonormal basis of what the columns span, by the eigenvectors of their few products rather than of themselves. */
function basisOf(columns: readonly Float64Array[]): Float64Array[] {
  const [first] = columns;
  if (first === undefined) return [];
  const products = new Matrix(columns.map((column) => columns.map((other) => dot(column, other))));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(products, {
    assumeSymmetric: true,
  });
  const largest = Math.max(...realEigenvalues);
  return realEigenvalues.flatMap((value, at) => {
    if (value <= tolerance * largest || largest <= tolerance) return [];
    const vector = eigenvectorMatrix.getColumn(at);
    const scale = 1 / Math.sqrt(value);
    const direction = new Float64Array(first.length);
    for (const [of, column] of columns.entries())
      for (let row = 0; row < column.length; row += 1) direction[row]! += vector[of]! * column[row]!;
    for (let row = 0; row < direction.length; row += 1) direction[row]! *= scale;
    return [direction];
  });
}

export const dot = (a: Float64Array, b: Float64Array): number => {
  let total = 0;
  for (let at = 0; at < a.length; at += 1) total += a[at]! * b[at]!;
  return total;
};

const byPlace = (a: Observation, b: Observation) =>
  compare(a.effect, b.effect) || compare(a.period, b.period) || compare(a.name, b.name);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
