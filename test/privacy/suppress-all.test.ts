import { describe, expect, test } from "vitest";
import type { Cell, Publication, Relation } from "../../pipeline/privacy/publication.ts";
import { suppress } from "../../pipeline/privacy/suppress.ts";
import { leastPeople, thresholds } from "../../pipeline/privacy/thresholds.ts";
import { drawStaff, publicationOf } from "./adversary/tables.ts";

const cities = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe.each(cities)("in random city %i", (seed) => {
  const { publication } = suppress(publicationOf(drawStaff(seed)));
  const cells = new Map(publication.cells.map((cell) => [cell.id, cell]));

  test("nothing that is shown breaks a rule", () => {
    const broken = publication.cells.filter(
      (cell) => cell.isShown && cell.people.length > 0 && cell.people.length < leastPeople(cell),
    );
    expect(broken.map(({ id }) => id)).toEqual([]);
    expect(tooNear(publication)).toEqual([]);
  });

  test("no hidden cell follows from one sum after another", () => {
    expect(worked(publication, cells)).toEqual([]);
  });

  test("no rest of a total is of few people", () => {
    expect(publication.relations.filter((relation) => leavesFew(relation, cells))).toEqual([]);
  });
});

/** Every pair of shown cells of one quantity, looked at the plain way: as sets. */
function tooNear({ cells }: Publication): string[] {
  const shown = cells.filter(({ isShown }) => isShown);
  return shown.flatMap((a, at) =>
    shown.slice(at + 1).flatMap((b) => {
      const isStaff = [a, b].every(({ unit, attribute }) => unit === "orang" && attribute === undefined);
      if (a.quantity !== b.quantity || (isStaff && a.year !== b.year)) return [];
      const [inA, inB] = [new Set(a.people), new Set(b.people)];
      const between =
        a.people.filter((person) => !inB.has(person)).length +
        b.people.filter((person) => !inA.has(person)).length;
      return between > 0 && between < leastPeople(a) ? [`${a.id} and ${b.id}`] : [];
    }),
  );
}

/** Hidden cells that a reader with a pencil works out: in a sum with one unknown, the unknown is what is missing. */
function worked({ cells, relations }: Publication, byId: ReadonlyMap<string, Cell>): string[] {
  const known = new Set(cells.filter(({ isShown }) => isShown).map(({ id }) => id));
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const { whole, parts } of relations) {
      const unknown = [whole, ...parts].filter((id) => !known.has(id));
      if (unknown.length === 1) known.add(unknown[0]!);
    }
  }
  return [...known].filter((id) => !byId.get(id)!.isShown);
}

function leavesFew({ whole, parts }: Relation, byId: ReadonlyMap<string, Cell>): boolean {
  if (!byId.get(whole)!.isShown) return false;
  const hidden = parts.map((id) => byId.get(id)!).filter(({ isShown }) => !isShown);
  const people = new Set(hidden.flatMap((cell) => [...cell.people]));
  return people.size > 0 && people.size < thresholds.people;
}
