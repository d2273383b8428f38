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
  const net = netOf(observations);
  const periods = basisOf(dummiesOf(observations).map(net));
  const x = net(Float64Array.from(observations.map((one) => one.x)));
  const y = net(Float64Array.from(observations.map((one) => one.y)));
  for (const column of [x, y]) for (const period of periods) takeOut(column, period);
  return { observations, x, y, periods };
}

/** Turns a column, in place, into its values times the roots of their weights, net of the weighted mean of their effect. */
function netOf(observations: readonly Observation[]): (column: Float64Array) => Float64Array {
  const effects = placesOf(observations.map(({ effect }) => effect));
  const roots = observations.map(({ weight = 1 }) => Math.sqrt(weight));
  const weights = roots.map((root) => root ** 2);
  const totals = new Float64Array(observations.length);
  for (let at = 0; at < weights.length; at += 1) totals[effects[at]!]! += weights[at]!;
  const sums = new Float64Array(observations.length);
  return (column) => {
    sums.fill(0);
    for (let at = 0; at < column.length; at += 1) sums[effects[at]!]! += column[at]! * weights[at]!;
    for (let at = 0; at < column.length; at += 1) {
      const mean = sums[effects[at]!]! / totals[effects[at]!]!;
      column[at] = column[at]! * roots[at]! - mean * roots[at]!;
    }
    return column;
  };
}

/** A column for each period, in order: 1 where an observation is of it. */
function dummiesOf(observations: readonly Observation[]): Float64Array[] {
  const names = [...new Set(observations.map(({ period }) => period))].toSorted();
  const columns = names.map(() => new Float64Array(observations.length));
  const columnOf = new Map(names.map((name, at) => [name, columns[at]!]));
  for (let at = 0; at < observations.length; at += 1) columnOf.get(observations[at]!.period)![at] = 1;
  return columns;
}

/** Which of the names each is, as a number from 0. */
function placesOf(names: readonly string[]): number[] {
  const places = new Map<string, number>();
  return names.map((name) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
}

/** Takes its part along a direction of length 1 out of a column. */
function takeOut(column: Float64Array, direction: Float64Array): void {
  const share = dot(column, direction);
  for (let at = 0; at < column.length; at += 1) column[at]! -= share * direction[at]!;
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

export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let at = 0; at < a.length; at += 1) total += a[at]! * b[at]!;
  return total;
}

const byPlace = (a: Observation, b: Observation) =>
  compare(a.effect, b.effect) || compare(a.period, b.period) || compare(a.name, b.name);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
