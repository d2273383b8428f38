import { hiddenAlone } from "./alone.ts";
import { pairsTooNear, type Told } from "./between.ts";
import { hideWhatTells, lightestOf } from "./margins.ts";
import { byId, hide, numbersOf, type PublishedNumber, type Sum, weightOf } from "./numbers.ts";
import type { Cell, Publication } from "./publication.ts";
import { type Rest, restOf, shareOf } from "./rests.ts";
import type { Reason } from "./reasons.ts";

/** What may be shown, and why the rest may not. */
export interface Suppressed {
  readonly publication: Publication;
  /** By the id of each hidden cell. */
  readonly reasons: ReadonlyMap<string, Reason>;
}

/**
 * Decides which cells of a publication are shown; what its cells say of themselves (`isShown`) is not asked, but what is
 * in `kept` stays hidden. First goes what may not be told for itself, then the lighter of two cells that together tell
 * of few, then what the hidden would follow from. It depends on no order and on nobody's number.
 */
export function suppress(publication: Publication, kept: ReadonlySet<string> = new Set()): Suppressed {
  const { numbers, sums } = numbersOf(publication);
  const alone = hiddenAlone(publication);
  for (const number of numbers)
    if (number.cells.some(({ id }) => alone.has(id) || kept.has(id))) hide(number);
  const near = hideNear(numbers);
  do hideWhatTells(numbers, sums);
  while (hideNearRests(numbers, sums));
  const hidden = new Set(numbers.filter(({ isHidden }) => isHidden).flatMap(({ cells }) => cells));
  const reasonFor = (cell: Cell): Reason =>
    alone.get(cell.id) ?? (near.has(cell) ? "few between two" : "follows from others");
  return {
    publication: {
      ...publication,
      cells: publication.cells.map((cell) => ({ ...cell, isShown: !hidden.has(cell) })),
    },
    reasons: new Map([...hidden].map((cell) => [cell.id, reasonFor(cell)])),
  };
}

/** Hides the lightest number behind each rest that with another sum tells of few; gives whether there was one. */
function hideNearRests(numbers: readonly PublishedNumber[], sums: readonly Sum[]): boolean {
  const rests = sums.flatMap((sum) => [restOf(sum), shareOf(sum)].filter((rest) => rest !== undefined));
  const shown = numbers.filter(({ isHidden }) => !isHidden);
  const told = [
    ...shown.map((number): Told & Partial<Rest> => ({ ...number.cell, from: [number] })),
    ...rests,
  ];
  let isAny = false;
  for (const pair of pairsTooNear(told)) {
    const from = pair.map((sum) => sum.from!);
    if (from.flat().some(({ isHidden }) => isHidden)) continue;
    const lightest = pair.map(({ whole }, at) => lightestOf(from[at]!, whole));
    hide(lightestOf(lightest));
    isAny = true;
  }
  return isAny;
}

/** Keeps the heaviest of each set of numbers that may not stand beside each other, and gives the cells that it hides. */
function hideNear(numbers: readonly PublishedNumber[]): Set<Cell> {
  const numberOf = new Map(numbers.flatMap((number) => number.cells.map((cell) => [cell, number] as const)));
  const shown = numbers.filter(({ isHidden }) => !isHidden);
  const rivals = new Map<PublishedNumber, PublishedNumber[]>();
  const oppose = (a: PublishedNumber, b: PublishedNumber) => rivals.set(a, [...(rivals.get(a) ?? []), b]);
  for (const [a, b] of pairsTooNear(shown.flatMap(({ cells }) => cells))) {
    const [one, other] = [numberOf.get(a)!, numberOf.get(b)!];
    oppose(one, other);
    oppose(other, one);
  }
  const gone = new Set<Cell>();
  const kept = new Set<PublishedNumber>();
  for (const number of [...rivals.keys()].toSorted((a, b) => weightOf(b) - weightOf(a) || byId(a, b))) {
    if (number.isHidden) continue;
    const isRival = number.block.some((member) => rivals.get(member)?.some((rival) => kept.has(rival)));
    if (isRival) for (const { cells } of hide(number)) for (const cell of cells) gone.add(cell);
    else for (const member of number.block) kept.add(member);
  }
  return gone;
}
