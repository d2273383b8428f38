/** Ranks from 1; ties share the mean of theirs, and differences of rounding are ties. */
export function midRanks(values: ArrayLike<number>): number[] {
  const rounded = Array.from(values, (value) => Math.round(value * 1e9));
  const below = new Map<number, number>();
  const equal = new Map<number, number>();
  for (const [at, value] of rounded.toSorted((a, b) => a - b).entries()) {
    if (!below.has(value)) below.set(value, at);
    equal.set(value, (equal.get(value) ?? 0) + 1);
  }
  return rounded.map((value) => below.get(value)! + (equal.get(value)! + 1) / 2);
}

/** Ranks with a mean of 0 and a mean square of 1; all 0 where every rank is tied. */
export function standardised(ranks: readonly number[]): number[] {
  const mean = (ranks.length + 1) / 2;
  const squares = ranks.reduce((total, rank) => total + (rank - mean) ** 2, 0);
  return ranks.map((rank) => (squares === 0 ? 0 : (rank - mean) / Math.sqrt(squares / ranks.length)));
}
