import type { Cell, Publication, Relation } from "../publication.ts";
import { isUnchanged, type PastCell, type PastRelease } from "./past.ts";
import type { Limits } from "./limits.ts";
import { narrowBy, type Unknown, unknownOf, unknownOfPast } from "./unknowns.ts";

/** The system of the attacker who holds all releases: numbers of which he knows an interval, and sums that bind them. */
export interface Attack {
  readonly unknowns: readonly Unknown[];
  readonly sums: readonly Sum[];
}

/** As a `Relation`, by place in `unknowns`. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * Joins the releases. A cell that did not change since is one number, with what each release says of it; a changed one
 * is a number of its own for each version. Throws where a relation of the publication does not hold: the bounds would
 * mean nothing.
 */
export function attackOf(publication: Publication, past: readonly PastRelease[], limits: Limits): Attack {
  const unknowns: Unknown[] = publication.cells.map((cell) => unknownOf(cell, limits));
  const now = new Map(publication.cells.map(({ id }, place) => [id, place]));
  const sums = new Map<string, Sum>();
  for (const relation of publication.relations) {
    refuseUntrue(relation, publication.cells, now);
    keep(sums, relation, now);
  }
  const versions = new Map<string, { place: number; past: PastCell }[]>();
  for (const release of past) {
    const places = placesOf(release, { unknowns, now, versions, cells: publication.cells, limits });
    for (const relation of release.relations) {
      const isWhole = [relation.whole, ...relation.parts].every((id) => places.has(id));
      if (isWhole && mayHold(relation, places, unknowns)) keep(sums, relation, places);
    }
  }
  return { unknowns, sums: [...sums.values()] };
}

interface Joining {
  readonly unknowns: Unknown[];
  readonly now: ReadonlyMap<string, number>;
  readonly versions: Map<string, { place: number; past: PastCell }[]>;
  readonly cells: readonly Cell[];
  readonly limits: Limits;
}

/** Where each cell of an earlier release stands in the joint system. */
function placesOf(release: PastRelease, { unknowns, now, versions, cells, limits }: Joining) {
  const places = new Map<string, number>();
  for (const past of release.cells) {
    const here = now.get(past.id);
    if (here !== undefined && isUnchanged(past, cells[here]!)) {
      narrowBy(unknowns[here]!, past);
      places.set(past.id, here);
      continue;
    }
    const older = versions.get(past.id) ?? [];
    const same = older.find((version) => isSameVersion(version.past, past));
    if (same === undefined) {
      places.set(past.id, unknowns.length);
      versions.set(past.id, [...older, { place: unknowns.length, past }]);
      unknowns.push(unknownOfPast(past, limits));
    } else {
      narrowBy(unknowns[same.place]!, past);
      places.set(past.id, same.place);
    }
  }
  return places;
}

function isSameVersion(a: PastCell, b: PastCell): boolean {
  if (a.inner === null || b.inner === null)
    return (
      a.inner === b.inner && a.published !== null && a.published === b.published && a.multiple === b.multiple
    );
  return (
    a.inner.value === b.inner.value &&
    a.inner.people.length === b.inner.people.length &&
    a.inner.people.every((person, index) => person === b.inner!.people[index])
  );
}

function keep(sums: Map<string, Sum>, { whole, parts }: Relation, places: ReadonlyMap<string, number>): void {
  const sum = { whole: places.get(whole)!, parts: parts.map((id) => places.get(id)!) };
  sums.set(`${sum.whole}=${sum.parts.toSorted((a, b) => a - b).join("+")}`, sum);
}

function refuseUntrue(
  { whole, parts }: Relation,
  cells: readonly Cell[],
  now: ReadonlyMap<string, number>,
): void {
  const ids = [whole, ...parts];
  const strange = ids.find((id) => !now.has(id));
  if (strange !== undefined) throw new Error(`a relation names ${strange}, which is no cell`);
  const [value = 0, ...others] = ids.map((id) => cells[now.get(id)!]!.value);
  const gap = Math.abs(value - others.reduce((sum, part) => sum + part, 0));
  if (gap > tolerance(value)) throw new Error(`${whole} is not the sum of its ${parts.length} parts`);
}

/** Where sealed values cannot be opened any more, what an old relation binds may in part be of another time. */
function mayHold(
  { whole, parts }: Relation,
  places: ReadonlyMap<string, number>,
  unknowns: readonly Unknown[],
) {
  const values = [whole, ...parts].map((id) => unknowns[places.get(id)!]!.truth);
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return known.length === 0;
  const [value = 0, ...others] = known;
  return Math.abs(value - others.reduce((sum, part) => sum + part, 0)) <= tolerance(value);
}

/** Amounts are whole rupiah; means are floating. */
const tolerance = (value: number) => 1e-6 * Math.max(1, Math.abs(value));
