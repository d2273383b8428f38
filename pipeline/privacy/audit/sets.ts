import { leastBehind, type Limits } from "./limits.ts";
import type { Told } from "./told.ts";

/** Two sums of one quantity that readers know, and whose contributors differ by few. */
export interface Difference {
  /** The one that is of the publication at hand; the second is of nobody where `other` is null. */
  readonly told: Told;
  readonly other: Told | null;
}

/** Contributors as bits, over the people that occur in one quantity. */
interface Group {
  readonly told: Told;
  readonly bits: Uint32Array;
  readonly size: number;
}

/**
 * Pairs of sums of one quantity whose contributors differ by at least one person and by fewer than the threshold, over
 * years, tables, views and releases; at least one of each pair is of the publication at hand. Sums of nobody count: a sum
 * of few differs from them by few. Plain counts of staff are not compared over years:
 * who joins and leaves an agency is known without them.
 */
export function findDifferences(all: readonly Told[], limits: Limits): Difference[] {
  const quantities = new Map<string, Told[]>();
  for (const told of all) quantities.set(told.quantity, [...(quantities.get(told.quantity) ?? []), told]);
  return [...quantities.values()].flatMap((told) => within(told, limits));
}

function within(all: readonly Told[], limits: Limits): Difference[] {
  const groups = asGroups(all).toSorted((a, b) => a.size - b.size);
  const differences: Difference[] = [];
  for (const [index, { told, bits, size }] of groups.entries()) {
    const least = leastBehind(told, limits);
    if (size > 0 && size < least && !told.isPast) differences.push({ told, other: null });
    for (let next = index + 1; next < groups.length; next += 1) {
      const other = groups[next]!;
      if (other.size - size >= least) break;
      if (told.isPast && other.told.isPast) continue;
      if (told.isPlain && other.told.isPlain && told.year !== other.told.year) continue;
      const apart = differing(bits, other.bits, least);
      if (apart === 0 || apart >= least) continue;
      differences.push(told.isPast ? { told: other.told, other: told } : { told, other: other.told });
    }
  }
  return differences;
}

/** Of sums over the same people in the same year one is enough of now and one of before. */
function asGroups(all: readonly Told[]): Group[] {
  const bit = new Map<number, number>();
  for (const { people } of all) for (const person of people) if (!bit.has(person)) bit.set(person, bit.size);
  const words = (bit.size + 31) >>> 5;
  const groups = new Map<string, Group>();
  for (const told of all) {
    const bits = new Uint32Array(words);
    for (const person of told.people) bits[bit.get(person)! >>> 5]! |= 1 << (bit.get(person)! & 31);
    const key = `${told.isPast} ${told.year} ${Buffer.from(bits.buffer).toString("latin1")}`;
    if (!groups.has(key)) groups.set(key, { told, bits, size: told.people.length });
  }
  return [...groups.values()];
}

/** In how many people two groups differ; it stops counting at `enough`. */
function differing(a: Uint32Array, b: Uint32Array, enough: number): number {
  let count = 0;
  for (let word = 0; word < a.length; word += 1) {
    for (let bits = (a[word]! ^ b[word]!) >>> 0; bits !== 0; bits &= bits - 1) count += 1;
    if (count >= enough) return count;
  }
  return count;
}
