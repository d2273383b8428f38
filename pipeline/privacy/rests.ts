import type { Told } from "./between.ts";
import type { PublishedNumber, Sum } from "./numbers.ts";

/** A sum over people that stands nowhere and that readers reckon from what they see. */
export interface Rest extends Told {
  /** What each of `people` adds. */
  readonly contributions: Float64Array;
  /** The shown numbers that it is reckoned from; each that is hidden changes or ends it. */
  readonly from: readonly PublishedNumber[];
  readonly whole: PublishedNumber;
}

/** What a shown whole leaves when its shown parts are taken off; undefined where it leaves nobody. */
export function restOf(sum: Sum): Rest | undefined {
  if (sum.whole.isHidden) return undefined;
  const hidden = sum.parts.filter(({ isHidden }) => isHidden);
  return addedUp(sum, hidden, [sum.whole, ...sum.parts.filter(({ isHidden }) => !isHidden)]);
}

/** What shown parts make together of the whole's quantity; undefined where that is nobody, or a cell of that quantity. */
export function shareOf(sum: Sum): Rest | undefined {
  const shown = sum.parts.filter(({ isHidden }) => !isHidden);
  const isNew = shown.length > 1 || shown.some(({ cell }) => cell.quantity !== sum.whole.cell.quantity);
  return isNew && shown.length < sum.parts.length ? addedUp(sum, shown, shown) : undefined;
}

function addedUp(
  { whole }: Sum,
  parts: readonly PublishedNumber[],
  from: readonly PublishedNumber[],
): Rest | undefined {
  const added = new Map<number, number>();
  for (const { cell } of parts)
    for (const [at, person] of cell.people.entries())
      added.set(person, (added.get(person) ?? 0) + (cell.contributions?.[at] ?? 1));
  if (added.size === 0) return undefined;
  const people = Int32Array.from(added.keys()).toSorted();
  const { id, quantity, unit, year, attribute } = whole.cell;
  return {
    id: `${id} less ${from.length}`,
    quantity,
    unit,
    year,
    ...(attribute === undefined ? {} : { attribute }),
    people,
    contributions: Float64Array.from(people, (person) => added.get(person)!),
    from,
    whole,
  };
}
