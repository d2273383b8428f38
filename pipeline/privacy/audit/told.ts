import type { Cell, Publication, Relation } from "../publication.ts";
import type { PastRelease } from "./past.ts";
import { isUnchanged } from "./past.ts";

/** A sum over people that readers know: a cell that they were shown, or what cells leave when they are taken from each other. */
export interface Told {
  /** Cells that it is made of, the first one the sum itself or the whole. */
  readonly cells: readonly string[];
  readonly quantity: string;
  readonly unit: Cell["unit"];
  readonly year: number;
  /** Ascending. */
  readonly people: Int32Array;
  /** What each of `people` adds, in their order; null for an old release, and where everybody adds 1. */
  readonly contributions: Float64Array | null;
  /** A count of staff by nothing but their office. */
  readonly isPlain: boolean;
  /** Whether only an earlier release tells it. */
  readonly isPast: boolean;
}

interface Tellable extends Omit<Told, "cells" | "contributions" | "isPast" | "isPlain"> {
  readonly id: string;
  readonly contributions?: Float64Array | undefined;
  readonly attribute?: string | undefined;
  readonly isShown: boolean;
}

/** What the publication tells, with what earlier releases tell of cells that it hides and that did not change since. */
export function toldNow({ cells, relations }: Publication, past: readonly PastRelease[]): Told[] {
  const shownBefore = new Set<string>();
  const now = new Map(cells.map((cell) => [cell.id, cell]));
  for (const release of past)
    for (const old of release.cells) {
      const cell = now.get(old.id);
      if (old.isShown && cell !== undefined && !cell.isShown && isUnchanged(old, cell))
        shownBefore.add(old.id);
    }
  const tellable = cells.map((cell) =>
    shownBefore.has(cell.id) ? Object.assign({}, cell, { isShown: true }) : cell,
  );
  return toldBy(tellable, relations, false);
}

/** What an earlier release tells; cells whose people are not known any more tell of nobody in particular and are left out. */
export function toldBefore({ cells, relations }: PastRelease): Told[] {
  const tellable = cells.flatMap((cell) =>
    cell.inner === null ? [] : [{ ...cell, people: cell.inner.people }],
  );
  return toldBy(tellable, relations, true);
}

function toldBy(cells: readonly Tellable[], relations: readonly Relation[], isPast: boolean): Told[] {
  const named = new Map(cells.map((cell) => [cell.id, cell]));
  const shown = cells
    .filter(({ isShown }) => isShown)
    .map((cell): Told => ({
      ...about(cell),
      cells: [cell.id],
      people: cell.people,
      contributions: cell.contributions ?? null,
      isPast,
    }));
  const sums = relations.flatMap(({ whole, parts }) => {
    const [of, ...others] = [whole, ...parts].map((id) => named.get(id));
    if (of === undefined || others.includes(undefined)) return [];
    const addends = others as Tellable[];
    const open = addends.filter(({ isShown }) => isShown);
    const hidden = addends.filter(({ isShown }) => !isShown);
    const told: Told[] = [];
    if (of.isShown && hidden.length > 0) told.push(sumOf(of, [of, ...open], { addends: hidden, isPast }));
    if (open.length > 1 || open.some(({ quantity }) => quantity !== of.quantity))
      told.push(sumOf(of, open, { addends: open, isPast }));
    return told;
  });
  return [...shown, ...sums];
}

const about = ({ quantity, unit, year, attribute }: Tellable) => ({
  quantity,
  unit,
  year,
  isPlain: isPlain({ unit, attribute }),
});

export const isPlain = ({ unit, attribute }: { unit: string; attribute?: string | undefined }) =>
  unit === "orang" && attribute === undefined;

function sumOf(
  whole: Tellable,
  from: readonly Tellable[],
  { addends, isPast }: { addends: readonly Tellable[]; isPast: boolean },
): Told {
  const parts = new Map<number, number>();
  for (const { people, contributions } of addends)
    for (const [index, person] of people.entries())
      parts.set(person, (parts.get(person) ?? 0) + (contributions?.[index] ?? 1));
  const people = Int32Array.from(parts.keys()).toSorted();
  const isWeighed = addends.some(({ contributions }) => contributions !== undefined);
  return {
    ...about(whole),
    cells: from.map(({ id }) => id),
    people,
    contributions: isWeighed ? Float64Array.from(people, (person) => parts.get(person)!) : null,
    isPast,
  };
}
