import type { Attack } from "./attack.ts";
import type { Component } from "./components.ts";
import { isCount } from "./limits.ts";
import type { Unknown } from "./unknowns.ts";

/** What one attacker knows besides the releases: his own part, at least, of some numbers of a component. */
export interface Attacker {
  /** Least value by index in the component's places. */
  readonly floors: ReadonlyMap<number, number>;
  /** Width that the hidden number must keep against him. */
  readonly need: number;
}

export const outsider = ({ need }: Unknown): Attacker => ({ floors: new Map(), need });

/**
 * All contributors of a component together, each with what he knows of his own, against whoever contributes most to the
 * hidden number. No single attacker knows more: who withstands this one withstands them all.
 */
export function everybody({ unknowns }: Attack, { places }: Component, at: number): Attacker {
  const floors = places.map((place, index) => {
    const unknown = unknowns[place]!;
    return [index, index === at ? unknown.second : unknown.largest] as const;
  });
  return { floors: new Map(floors), need: unknowns[places[at]!]!.need };
}

/**
 * The attackers that can be told apart: people in the same numbers are one, with the largest part that any of them has.
 * The largest contributor of the hidden number is left out, for it is he whom it gives away; he attacks the second one.
 */
export function contributors(
  { unknowns }: Attack,
  { places }: Component,
  { at, insider }: { at: number; insider: number },
): Attacker[] {
  const target = unknowns[places[at]!]!;
  const victim = victimOf(target);
  const parts = new Map<number, [index: number, amount: number][]>();
  for (const [index, place] of places.entries())
    for (const [person, amount] of partsOf(unknowns[place]!))
      parts.set(person, [...(parts.get(person) ?? []), [index, amount]]);
  const groups = new Map<string, Map<number, number>>();
  for (const [person, own] of parts) {
    if (person === victim) continue;
    const group = own.map(([index]) => index).join(",");
    const floors = groups.get(group) ?? new Map<number, number>();
    for (const [index, amount] of own) floors.set(index, Math.max(floors.get(index) ?? 0, amount));
    groups.set(group, floors);
  }
  const attackers = [...groups.values()].map((floors) => ({ floors, need: target.need }));
  if (victim === undefined || isCount(target) || target.second === 0) return attackers;
  return [...attackers, { floors: new Map(parts.get(victim)), need: Math.max(1, insider * target.second) }];
}

/** Whom a hidden number gives away first: the largest contributor of an amount, the one person of a count. */
function victimOf({ cell, ...unknown }: Unknown): number | undefined {
  if (cell === null || cell.people.length === 0) return undefined;
  if (isCount(unknown)) return cell.people.length === 1 ? cell.people[0] : undefined;
  let most = 0;
  for (const index of cell.people.keys())
    if ((cell.contributions?.[index] ?? 1) > (cell.contributions?.[most] ?? 1)) most = index;
  return cell.people[most];
}

function partsOf({ cell }: Unknown): (readonly [person: number, amount: number])[] {
  if (cell === null) return [];
  return Array.from(cell.people, (person, index) => [person, cell.contributions?.[index] ?? 1] as const);
}
