import type { Cell, Publication } from "../publication.ts";
import type { Finding } from "./findings.ts";

/**
 * Cells to hide besides, so that what was found goes away: of sums that may not be taken from each other the lightest
 * shown cell, beside a hidden cell that stands alone the lightest one nearest to it through sums. Empty where nothing is
 * left to hide.
 */
export function hideBesides(publication: Publication, findings: readonly Finding[]): Set<string> {
  const shown = new Map(publication.cells.filter(({ isShown }) => isShown).map((cell) => [cell.id, cell]));
  const near = nearest(publication, shown);
  const hidden = new Set<string>();
  for (const { cells } of findings) {
    const among = cells.flatMap((id) => shown.get(id) ?? []);
    const candidates = among.length > 0 ? among : cells.flatMap(near);
    const lightest = candidates.toSorted(byWeight)[0];
    if (lightest !== undefined) hidden.add(lightest.id);
  }
  return hidden;
}

/** What is known to be nobody's protects nothing. */
const byWeight = (a: Cell, b: Cell) =>
  Number(a.people.length === 0) - Number(b.people.length === 0) ||
  a.value - b.value ||
  (a.id < b.id ? -1 : 1);

/** For a hidden cell the shown ones of the nearest sums that have any, going from sum to sum through hidden cells. */
function nearest({ relations }: Publication, shown: ReadonlyMap<string, Cell>): (id: string) => Cell[] {
  const sumsOf = new Map<string, string[][]>();
  for (const { whole, parts } of relations) {
    const sum = [whole, ...parts];
    for (const id of sum) sumsOf.set(id, [...(sumsOf.get(id) ?? []), sum]);
  }
  return (start) => {
    const reached = new Set([start]);
    for (let edge = [start]; edge.length > 0;) {
      const sums = edge.flatMap((id) => sumsOf.get(id) ?? []);
      const found = [...new Set(sums.flat())].flatMap((id) => shown.get(id) ?? []);
      if (found.length > 0) return found;
      edge = [...new Set(sums.flat())].filter((id) => !reached.has(id));
      for (const id of edge) reached.add(id);
    }
    return [];
  };
}
