import type { Holdings } from "./holdings.ts";

/** What one metric shares with another by definition. */
export interface Overlap {
  readonly metric: string;
  readonly other: string;
  /** Everything that both are or hold, sorted. */
  readonly shared: readonly string[];
  /** The part of `metric` that is shared, 0–1; null where the weight of a shared part is not known. */
  readonly share: number | null;
}

/**
 * Every ordered pair of different metrics that share something by definition, directly or through components of
 * components. Throws for a metric that holds itself.
 */
export function overlaps(holdings: Holdings): Overlap[] {
  const wholes = new Map([...holdings.keys()].map((metric) => [metric, wholeOf(metric, holdings)]));
  return [...wholes].flatMap(([metric, own]) =>
    [...wholes].flatMap(([other, others]) => {
      const shared = metric === other ? [] : [...own].filter((part) => others.has(part)).toSorted();
      if (shared.length === 0) return [];
      return [{ metric, other, shared, share: sharedShare(metric, others, holdings) }];
    }),
  );
}

/** A metric and everything below it. */
function wholeOf(metric: string, holdings: Holdings, above: readonly string[] = []): Set<string> {
  if (above.includes(metric)) throw new Error(`metric ${metric} holds itself: ${above.join(" > ")}`);
  const below = [...(holdings.get(metric)?.keys() ?? [])];
  return new Set([metric, ...below.flatMap((part) => [...wholeOf(part, holdings, [...above, metric])])]);
}

/** A part that is shared counts whole and is not looked into; shares above 1 by parts that overlap are cut. */
function sharedShare(metric: string, others: ReadonlySet<string>, holdings: Holdings): number | null {
  if (others.has(metric)) return 1;
  let sum = 0;
  for (const [part, share] of holdings.get(metric) ?? []) {
    const inside = sharedShare(part, others, holdings);
    if (inside === 0) continue;
    if (inside === null || share === null) return null;
    sum += share * inside;
  }
  return Math.min(1, Math.round(sum * 1e6) / 1e6);
}
