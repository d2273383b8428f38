import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { z } from "zod";
import { sha256 } from "../durable.ts";
import type { Inner } from "../privacy/audit/past.ts";
import { twoLargest } from "../privacy/audit/unknowns.ts";
import type { Cell } from "../privacy/publication.ts";

/** Who is behind each cell, by the name of a person that stays the same from release to release. */
const sealedShape = z.object({
  people: z.array(z.string()),
  /** Each set once, by place in `people`. */
  sets: z.array(z.array(z.int())),
  /** In the order of the cells: set, exact value, largest and second contribution. */
  cells: z.array(z.tuple([z.int(), z.number(), z.number(), z.number()])),
});

// Sixteen hex digits tell a city's people apart: that two of 100,000 share them has a chance of 3 in 10,000 million.
const nameOf = (name: string) => (/^[0-9a-f]{64}$/.test(name) ? name : sha256(name)).slice(0, 16);

/** The contributors of all cells as bytes, the same for the same people and values. `names` are pseudonyms by number. */
export function packContributors(cells: readonly Cell[], names: readonly string[]): Buffer {
  const people = [
    ...new Set(cells.flatMap((cell) => Array.from(cell.people, (number) => nameOf(names[number]!)))),
  ];
  people.sort();
  const place = new Map(people.map((name, index) => [name, index]));
  const sets = new Map<string, { index: number; places: number[] }>();
  const packed = cells.map((cell) => {
    const places = Array.from(cell.people, (number) => place.get(nameOf(names[number]!))!).toSorted(
      (a, b) => a - b,
    );
    const key = places.join();
    const set = sets.get(key) ?? { index: sets.size, places };
    sets.set(key, set);
    return [set.index, cell.value, ...twoLargest(cell)] as const;
  });
  const text = JSON.stringify({
    people,
    sets: [...sets.values()].map(({ places }) => places),
    cells: packed,
  });
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/** The reverse, in numbers that `numberOf` gives to names. */
export function unpackContributors(packed: Buffer, numberOf: (name: string) => number): Inner[] {
  const { people, sets, cells } = sealedShape.parse(JSON.parse(brotliDecompressSync(packed).toString()));
  const numbers = people.map(numberOf);
  const numbered = sets.map((places) => Int32Array.from(places, (at) => numbers[at]!).toSorted());
  return cells.map(([set, value, largest, second]) => ({ people: numbered[set]!, value, largest, second }));
}

/** Numbers of people by their names: those of the publication at hand, and new ones for whoever is not in it. */
export function numbering(names: readonly string[]): (name: string) => number {
  const numbers = new Map(names.map((name, number) => [nameOf(name), number]));
  let next = names.length;
  return (name) => {
    const known = numbers.get(name) ?? next++;
    numbers.set(name, known);
    return known;
  };
}
