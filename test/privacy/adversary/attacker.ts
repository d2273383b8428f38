import type { Cell, Publication } from "../../../pipeline/privacy/publication.ts";
import { solve } from "./elimination.ts";
import { widthOf } from "./enumeration.ts";

/** What somebody learned who should not have. */
export interface Win {
  readonly by: "elimination" | "enumeration" | "few" | "difference" | "insider" | "alike";
  readonly cells: readonly string[];
}

const few = { orang: 5, rupiah: 10 } as Readonly<Record<string, number>>;

/** The smallest numbers are worth the search. */
const mostTried = 6;

interface Sum {
  readonly cells: readonly string[];
  readonly cell: Cell;
  readonly pay: ReadonlyMap<number, number>;
}

/** Everything that the releases tell one who holds them all: written from the rules, not from the audit. */
export function attack(releases: readonly Publication[]): Win[] {
  const newest = releases.at(-1)!;
  return [
    ...releases.flatMap((release, index) => solved(release, releases.slice(0, index))),
    ...releases.flatMap((release, index) => narrowed(release, releases.slice(0, index))),
    ...takenApart(releases.flatMap((release) => sumsOf(release))),
    ...releases.flatMap((release) => alike(release)),
    ...sumsOf(newest).flatMap(insider),
  ];
}

/** A number that an earlier release showed of the same people is no news, though it be hidden now. */
const isTold = (cell: Cell, earlier: readonly Publication[]) =>
  earlier.some(({ cells }) =>
    cells.some(
      ({ id, isShown, people }) => id === cell.id && isShown && String(people) === String(cell.people),
    ),
  );

function solved(release: Publication, earlier: readonly Publication[]): Win[] {
  const cells = new Map(release.cells.map((cell) => [cell.id, cell]));
  return solve(release)
    .filter(({ id, width }) => {
      const { unit, contributions } = cells.get(id)!;
      return unit === "orang" || width < 0.15 * Math.max(0, ...(contributions ?? []));
    })
    .filter(({ id }) => !isTold(cells.get(id)!, earlier))
    .map(({ id }) => ({ by: "elimination", cells: [id] }));
}

function narrowed(release: Publication, earlier: readonly Publication[]): Win[] {
  return release.cells
    .filter((cell) => cell.unit === "orang" && !cell.isShown && !isTold(cell, earlier))
    .toSorted((a, b) => a.people.length - b.people.length)
    .slice(0, mostTried)
    .filter(({ id }) => widthOf(release, id, few["orang"]!) < few["orang"]!)
    .map(({ id }) => ({ by: "enumeration", cells: [id] }));
}

/** Shown cells, what shown parts leave of a shown whole, and what shown parts make together. */
function sumsOf({ cells, relations }: Publication): Sum[] {
  const known = new Map(cells.map((cell) => [cell.id, cell]));
  const payOf = (ids: readonly string[]) => {
    const pay = new Map<number, number>();
    for (const id of ids) {
      const { people, contributions } = known.get(id)!;
      people.forEach((person, index) =>
        pay.set(person, (pay.get(person) ?? 0) + (contributions?.[index] ?? 1)),
      );
    }
    return pay;
  };
  const isShown = (id: string) => known.get(id)!.isShown;
  return [
    ...cells
      .filter((cell) => cell.isShown)
      .map((cell) => ({ cells: [cell.id], cell, pay: payOf([cell.id]) })),
    ...relations.flatMap(({ whole, parts }) => {
      const cell = known.get(whole)!;
      const shown = parts.filter(isShown);
      const rest = { cells: [whole, ...shown], cell, pay: payOf(parts.filter((part) => !isShown(part))) };
      const together = { cells: shown, cell, pay: payOf(shown) };
      return [...(cell.isShown && rest.pay.size > 0 ? [rest] : []), ...(shown.length > 0 ? [together] : [])];
    }),
  ];
}

function takenApart(sums: readonly Sum[]): Win[] {
  const wins: Win[] = [];
  for (const [index, one] of sums.entries()) {
    const least = few[one.cell.unit]!;
    if (one.pay.size > 0 && one.pay.size < least) wins.push({ by: "few", cells: one.cells });
    for (const other of sums.slice(0, index)) {
      if (other.cell.quantity !== one.cell.quantity) continue;
      if (one.cell.column === "people" && one.cell.year !== other.cell.year) continue;
      const onlyOne = [...one.pay.keys()].filter((person) => !other.pay.has(person)).length;
      const onlyOther = other.pay.size - (one.pay.size - onlyOne);
      const between = onlyOne + onlyOther;
      if (between > 0 && between < least)
        wins.push({ by: "difference", cells: [...one.cells, ...other.cells] });
    }
  }
  return wins;
}

/** The second of an amount takes off what he knows to be his. */
function insider({ cells, cell, pay }: Sum): Win[] {
  if (cell.unit !== "rupiah" || pay.size === 0) return [];
  const [largest = 0, second = 0, ...rest] = [...pay.values()].toSorted((a, b) => b - a);
  const estimate = rest.reduce((sum, amount) => sum + amount, largest + second) - second;
  return estimate - largest < 0.15 * largest ? [{ by: "insider", cells }] : [];
}

/** Whoever is in the whole is of the part, nearly for certain. */
function alike({ cells, relations }: Publication): Win[] {
  const known = new Map(cells.map((cell) => [cell.id, cell]));
  return relations.flatMap(({ whole, parts, isByAttribute }) => {
    const all = known.get(whole)!;
    if (isByAttribute !== true || !all.isShown) return [];
    return parts
      .filter((id) => known.get(id)!.isShown && known.get(id)!.value > 0.9 * all.value)
      .map((id): Win => ({ by: "alike", cells: [whole, id] }));
  });
}
