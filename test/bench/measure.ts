import type { BenchId } from "../../dashboards/messages/id-method.ts";
import type { Cost } from "./cost.ts";
import type { Figure } from "./figure.ts";

interface Pair {
  readonly work: () => Promise<Cost>;
  readonly limit: () => Promise<Cost>;
  /** The most that work may cost, as a multiple of the limit. */
  readonly target: number;
  readonly peakTargetMib?: number;
  readonly runs?: number;
  /** False where another process does part of the work, or the limit is a time by the clock: processor time tells nothing. */
  readonly hasCpuRatio?: boolean;
}

/** Does `work` and `limit` in turn, after one warm-up each; ratios are medians of the pairs' ratios. */
export async function compare(
  id: BenchId,
  { work, limit, target, peakTargetMib, runs = 5, hasCpuRatio = true }: Pair,
): Promise<Figure> {
  const pairs: { work: Cost; limit: Cost }[] = [];
  for (let round = 0; round <= runs; round += 1) {
    const pair = { work: await work(), limit: await limit() };
    if (round > 0) pairs.push(pair);
  }
  return {
    id,
    value: median(pairs.map((pair) => pair.work.seconds)),
    unit: "s",
    limit_value: median(pairs.map((pair) => pair.limit.seconds)),
    ratio: median(pairs.map((pair) => pair.work.seconds / pair.limit.seconds)),
    runs,
    target,
    ...(hasCpuRatio
      ? { cpu_ratio: median(pairs.map((pair) => pair.work.cpuSeconds / pair.limit.cpuSeconds)) }
      : {}),
    peak_mib: Math.round(Math.max(...pairs.map((pair) => pair.work.peakMib))),
    ...(peakTargetMib === undefined ? {} : { peak_target_mib: peakTargetMib }),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return rounded(sorted[Math.floor(sorted.length / 2)]!);
}

export const rounded = (value: number) => Math.round(value * 1000) / 1000;
