import type { Cell, Publication } from "../publication.ts";
import { type PastCell, type PastRelease, publishedValue } from "./past.ts";
import { findDifferences } from "./sets.ts";
import type { Limits } from "./limits.ts";
import { isPlain, type Told, toldBefore } from "./told.ts";

/**
 * Cells that must not be shown because of what earlier releases did: hidden stays hidden; what would differ from an
 * earlier sum by too few people is not shown; and where the people of an earlier cell cannot be told any more, a changed
 * value is not shown. Suppression begins with these.
 */
export function heldFromBefore(
  publication: Publication,
  past: readonly PastRelease[],
  limits: Limits,
): ReadonlySet<string> {
  return new Set([
    ...hiddenBefore(publication, past),
    ...changedUnknown(publication, past),
    ...tooNear(publication, past, limits),
  ]);
}

/** Ids of cells that any earlier release hid. */
export function hiddenBefore({ cells }: Publication, past: readonly PastRelease[]): string[] {
  const hidden = new Set<string>();
  for (const release of past) for (const { id, isShown } of release.cells) if (!isShown) hidden.add(id);
  return cells.filter(({ id }) => hidden.has(id)).map(({ id }) => id);
}

/** Ids of cells whose value is another than the one an earlier release showed of people who are not known any more. */
export function changedUnknown({ cells }: Publication, past: readonly PastRelease[]): string[] {
  const now = new Map(cells.map((cell) => [cell.id, cell]));
  const isChanged = ({ id, inner, published, multiple }: PastCell) => {
    const cell = now.get(id);
    if (cell === undefined || inner !== null || published === null) return false;
    return publishedValue(cell) !== published || cell.multiple !== multiple;
  };
  return [
    ...new Set(
      past.flatMap((release) => release.cells.filter((cell) => isChanged(cell)).map(({ id }) => id)),
    ),
  ];
}

function tooNear({ cells }: Publication, past: readonly PastRelease[], limits: Limits): string[] {
  const differences = findDifferences([...cells.map(toldAlone), ...past.flatMap(toldBefore)], limits);
  const near = differences.filter(({ other }) => other?.isPast === true).map(({ told }) => told);
  return cells.filter((cell) => near.some((told) => isSameSum(cell, told))).map(({ id }) => id);
}

const isSameSum = ({ quantity, year, people }: Cell, told: Told) =>
  quantity === told.quantity &&
  year === told.year &&
  people.length === told.people.length &&
  people.every((person, index) => person === told.people[index]);

const toldAlone = (cell: Cell): Told => ({
  cells: [cell.id],
  quantity: cell.quantity,
  unit: cell.unit,
  year: cell.year,
  isPlain: isPlain(cell),
  people: cell.people,
  contributions: null,
  isPast: false,
});
