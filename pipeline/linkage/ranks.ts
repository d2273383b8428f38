/** Ranks from 1; ties share the mean of theirs, and differences of rounding are ties. */
export function midRanks(values: ArrayLike<number>): number[] {
  const rounded = Array.from(values, (value) => Math.round(value * 1e9));
  return rounded.map((value) => {
    const below = rounded.filter((other) => other < value).length;
    const equal = rounded.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

/** Ranks with a mean of 0 and a mean square of 1; all 0 where every rank is tied. */
export function standardised(ranks: readonly number[]): number[] {
  const mean = (ranks.length + 1) / 2;
  const squares = ranks.reduce((total, rank) => total + (rank - mean) ** 2, 0);
  return ranks.map((rank) => (squares === 0 ? 0 : (rank - mean) / Math.sqrt(squares / ranks.length)));
}
