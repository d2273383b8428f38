import { grouped, joined } from "./grouped.ts";
import type { Cell, Publication } from "./publication.ts";
import { leastPeople } from "./thresholds.ts";

/** One number, wherever it stands: the unknown of whoever reckons from sums. */
export interface PublishedNumber {
  /** The least id among its cells. */
  readonly id: string;
  readonly cell: Cell;
  readonly cells: readonly Cell[];
  /** How wide readers must find it while it is hidden, in its unit: what the least number of its people add to it. */
  readonly need: number;
  /** What whoever adds most to it knows to be in it. */
  readonly floor: number;
  /** The sums that it is in. */
  readonly sums: Membership[];
  /** Numbers that are hidden with it, itself included. */
  readonly block: PublishedNumber[];
  isHidden: boolean;
}

/** A number's place in a sum: a part adds, the whole takes off. */
export interface Membership {
  readonly sum: Sum;
  readonly sign: 1 | -1;
}

/** Parts that add up to a whole. */
export interface Sum {
  readonly whole: PublishedNumber;
  readonly parts: readonly PublishedNumber[];
}

/** The numbers of a publication and the sums between them; cells that a relation calls the same are one number. */
export function numbersOf({ cells, relations }: Publication): { numbers: PublishedNumber[]; sums: Sum[] } {
  const same = joined(
    relations.flatMap(({ whole, parts }) => (parts.length === 1 ? [[whole, parts[0]!] as const] : [])),
  );
  const byTop = new Map<string, PublishedNumber>();
  for (const [top, own] of grouped(cells, ({ id }) => same(id))) byTop.set(top, numberOf(own));
  const numbers = [...byTop.values()].toSorted(byId);
  bindBlocks(numbers);
  const at = (id: string) => byTop.get(same(id))!;
  const sums = relations
    .filter(({ parts }) => parts.length > 1)
    .map(({ whole, parts }): Sum => ({ whole: at(whole), parts: parts.map(at).toSorted(byId) }))
    .toSorted((a, b) => byId(a.whole, b.whole) || byId(a.parts[0]!, b.parts[0]!));
  for (const sum of sums) {
    sum.whole.sums.push({ sum, sign: -1 });
    for (const part of sum.parts) part.sums.push({ sum, sign: 1 });
  }
  return { numbers, sums };
}

export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function numberOf(cells: readonly Cell[]): PublishedNumber {
  const ordered = cells.toSorted(byId);
  const cell = ordered[0]!;
  const each = cell.people.length === 0 ? 1 : cell.value / cell.people.length;
  return {
    id: cell.id,
    cell,
    cells: ordered,
    need: leastPeople(cell) * each,
    floor: cell.people.length === 0 ? 0 : (cell.contributions?.reduce((a, b) => Math.max(a, b)) ?? 1),
    sums: [],
    block: [],
    isHidden: false,
  };
}

function bindBlocks(numbers: readonly PublishedNumber[]): void {
  const firstOf = new Map<string, PublishedNumber>();
  const pairs: [PublishedNumber, PublishedNumber][] = [];
  for (const number of numbers)
    for (const { block } of number.cells) {
      if (block === undefined) continue;
      const first = firstOf.get(block);
      if (first === undefined) firstOf.set(block, number);
      else pairs.push([first, number]);
    }
  const top = joined(pairs);
  for (const members of grouped(numbers, top).values())
    for (const number of members) number.block.push(...members);
}

/** Hides a number and its block, and gives what was not hidden before. */
export function hide(number: PublishedNumber): PublishedNumber[] {
  const fresh = number.block.filter(({ isHidden }) => !isHidden);
  for (const member of fresh) member.isHidden = true;
  return fresh;
}

/** How much is lost with a number and its block. */
export const weightOf = ({ block }: PublishedNumber) =>
  block.reduce((sum, { cell }) => sum + Math.abs(cell.value), 0);
