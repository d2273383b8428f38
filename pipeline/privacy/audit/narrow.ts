import type { Sum } from "./attack.ts";

/** An interval per number. */
export interface Box {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const rounds = 100;

/**
 * Narrows the intervals in place by one sum at a time until nothing moves: a whole is at least its parts' least and at
 * most their most, a part what the whole leaves. What it leaves is never too narrow, so whatever fails here has failed.
 */
export function narrow({ low, high }: Box, sums: readonly Sum[]): void {
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const { whole, parts } of sums) {
      const least = total(parts, low);
      const most = total(parts, high);
      moved = raise(low, whole, least) || moved;
      moved = lower(high, whole, most) || moved;
      for (const part of parts) {
        moved = lower(high, part, high[whole]! - (least - low[part]!)) || moved;
        moved = raise(low, part, low[whole]! - without(parts, part, { high, most })) || moved;
      }
    }
    if (!moved) return;
  }
}

function total(parts: readonly number[], bounds: Float64Array): number {
  let sum = 0;
  for (const part of parts) sum += bounds[part]!;
  return sum;
}

/** Infinity less infinity is no number: where the sum has no bound, the others are added anew. */
function without(
  parts: readonly number[],
  part: number,
  { high, most }: { high: Float64Array; most: number },
): number {
  if (most < Infinity) return most - high[part]!;
  let sum = 0;
  for (const other of parts) if (other !== part) sum += high[other]!;
  return sum;
}

// Below this share of the number a step is the rounding of the engine's arithmetic, and would go on for ever.
const smallest = 1e-9;

function raise(low: Float64Array, place: number, bound: number): boolean {
  if (!(bound > low[place]! + smallest * Math.max(1, Math.abs(bound)))) return false;
  low[place] = bound;
  return true;
}

function lower(high: Float64Array, place: number, bound: number): boolean {
  if (!(bound < high[place]! - smallest * Math.max(1, Math.abs(bound)))) return false;
  high[place] = bound;
  return true;
}
