/** One measured figure against its limit, both taken in the same run; `ratio` is the median of the pairs' ratios. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly limit_value: number;
  readonly ratio: number;
  readonly runs: number;
  /** By how much the process grew at most while it worked, where that was watched. */
  readonly memory_mb?: number;
}

/** Times `work` and `limit` in turn, after one warm-up each, and gives the medians in seconds. */
export async function compare(
  id: string,
  { work, limit, runs = 5 }: { work: () => Promise<void>; limit: () => Promise<void>; runs?: number },
): Promise<Figure> {
  const pairs: [number, number][] = [];
  for (let round = 0; round <= runs; round += 1) {
    const pair: [number, number] = [await seconds(work), await seconds(limit)];
    if (round > 0) pairs.push(pair);
  }
  return {
    id,
    value: median(pairs.map(([value]) => value)),
    unit: "s",
    limit_value: median(pairs.map(([, value]) => value)),
    ratio: median(pairs.map(([value, bare]) => value / bare)),
    runs,
  };
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]! * 1000) / 1000;
}
