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
  const roots = observations.map(({ weight = 1 }) => Math.sqrt(weight));
  const members = new Map<string, number[]>();
  observations.forEach(({ effect }, at) => members.set(effect, [...(members.get(effect) ?? []), at]));
  const net = (values: readonly number[]): Float64Array => {
    const rest = Float64Array.from(values, (value, at) => value * roots[at]!);
    for (const group of members.values()) {
      const weight = sum(group.map((at) => roots[at]! ** 2));
      const mean = sum(group.map((at) => values[at]! * roots[at]! ** 2)) / weight;
      for (const at of group) rest[at]! -= mean * roots[at]!;
    }
    return rest;
  };
  const names = [...new Set(observations.map(({ period }) => period))].toSorted();
  const periods = basisOf(
    names.map((name) => net(observations.map(({ period }) => (period === name ? 1 : 0)))),
  );
  const residuals = (values: readonly number[]) => {
    const rest = net(values);
    for (const period of periods) {
      const share = dot(rest, period);
      period.forEach((value, at) => (rest[at]! -= share * value));
    }
    return rest;
  };
  return {
    observations,
    x: residuals(observations.map(({ x }) => x)),
    y: residuals(observations.map(({ y }) => y)),
    periods,
  };
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
    return [
      first.map((_, row) => scale * columns.reduce((sum, column, of) => sum + vector[of]! * column[row]!, 0)),
    ];
  });
}

export const dot = (a: Float64Array, b: Float64Array): number => {
  let total = 0;
  for (let at = 0; at < a.length; at += 1) total += a[at]! * b[at]!;
  return total;
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const byPlace = (a: Observation, b: Observation) =>
  compare(a.effect, b.effect) || compare(a.period, b.period) || compare(a.name, b.name);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
