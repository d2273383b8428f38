import type { Attack, Sum } from "./attack.ts";
import type { Box } from "./narrow.ts";

/** Numbers that hang together through sums, without those that the attacker already knows. */
export interface Component {
  /** Places in the attack, ascending. */
  readonly places: readonly number[];
  readonly sums: readonly Sum[];
}

/** Whether an interval has come down to one number, as far as arithmetic on doubles can tell. */
export const isKnown = ({ low, high }: Box, place: number): boolean =>
  high[place]! < Infinity && high[place]! - low[place]! <= 1e-9 * Math.max(1, Math.abs(high[place]!));

/** A known number ties nothing together, so it parts what else would be one large system. */
export function componentsOf({ unknowns, sums }: Attack, box: Box): Component[] {
  const head = Int32Array.from(unknowns, (_, place) => place);
  const headOf = (place: number): number => {
    while (head[place] !== place) place = head[place] = head[head[place]!]!;
    return place;
  };
  const open = sums.map(({ whole, parts }) => [whole, ...parts].filter((place) => !isKnown(box, place)));
  for (const [first, ...others] of open)
    if (first !== undefined) for (const other of others) head[headOf(other)] = headOf(first);
  const components = new Map<number, { places: number[]; sums: Sum[] }>();
  for (const place of unknowns.keys()) {
    if (isKnown(box, place)) continue;
    const component = components.get(headOf(place)) ?? { places: [], sums: [] };
    component.places.push(place);
    components.set(headOf(place), component);
  }
  for (const [index, [first]] of open.entries())
    if (first !== undefined) components.get(headOf(first))!.sums.push(sums[index]!);
  return [...components.values()];
}
