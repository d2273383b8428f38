/** Moves labels apart so that no two are nearer than `gap`, keeping their order. */
export function spreadLabels(
  at: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = at.map((_, index) => index).toSorted((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  const placed = [...at];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of order) placed[index] = last = Math.max(placed[index] ?? 0, last + gap, top);
  let next = bottom + gap;
  for (const index of order.toReversed()) placed[index] = next = Math.min(placed[index] ?? 0, next - gap);
  return placed;
}
