import { grouped } from "./grouped.ts";
import type { Cell } from "./publication.ts";
import { leastPeople } from "./thresholds.ts";

/** A sum over people that readers know. */
export type Told = Pick<Cell, "id" | "quantity" | "unit" | "year" | "people" | "attribute">;

/**
 * Pairs of sums of one quantity whose people differ by somebody, and by fewer than their least: taken from each
 * other they tell of those few. The staff of an agency is public by its establishment, so that plain counts of people
 * are compared with each other within one year and not over years; everything else is compared over all years.
 */
export function pairsTooNear<T extends Told>(told: readonly T[]): [T, T][] {
  const pairs: [T, T][] = [];
  for (const alike of grouped(told, ({ quantity }) => quantity).values()) {
    const bySize = alike.toSorted((a, b) => a.people.length - b.people.length || (a.id < b.id ? -1 : 1));
    for (const [at, smaller] of bySize.entries()) {
      const least = leastPeople(smaller);
      for (let next = at + 1; next < bySize.length; next += 1) {
        const larger = bySize[next]!;
        if (larger.people.length - smaller.people.length >= least) break;
        if (!areCompared(smaller, larger)) continue;
        const between = peopleBetween(smaller.people, larger.people, least);
        if (between > 0 && between < least) pairs.push([smaller, larger]);
      }
    }
  }
  return pairs;
}

const areCompared = (a: Told, b: Told) => a.year === b.year || !(isPlain(a) && isPlain(b));

const isPlain = ({ unit, attribute }: Told) => unit === "orang" && attribute === undefined;

/** How many people are behind one of two cells and not behind the other, counted no further than `enough`. */
function peopleBetween(a: Int32Array, b: Int32Array, enough: number): number {
  let [atA, atB, between] = [0, 0, 0];
  while (between < enough && (atA < a.length || atB < b.length)) {
    const [fromA, fromB] = [a[atA] ?? Infinity, b[atB] ?? Infinity];
    if (fromA !== fromB) between += 1;
    if (fromA <= fromB) atA += 1;
    if (fromB <= fromA) atB += 1;
  }
  return between;
}
