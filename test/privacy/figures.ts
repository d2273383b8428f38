import type { Cell, Publication } from "../../pipeline/privacy/publication.ts";
import { suppress } from "../../pipeline/privacy/suppress.ts";

/** People numbered from `first`. */
export const somebody = (first: number, count: number) =>
  Int32Array.from({ length: count }, (_, at) => first + at);

/** How many of some people there are; everybody is of one city and year unless said. */
export const counted = (id: string, people: Int32Array, more: Partial<Cell> = {}): Cell => ({
  id,
  table: "t",
  column: "people",
  quantity: "people",
  unit: "orang",
  year: 2024,
  value: people.length,
  multiple: 1,
  people,
  isShown: false,
  ...more,
});

/** What some people earn, each of them `each` (rupiah) or as listed. */
export function paid(
  id: string,
  people: Int32Array,
  {
    each = 50_000_000,
    amounts,
    ...more
  }: Partial<Cell> & { each?: number; amounts?: readonly number[] } = {},
): Cell {
  const contributions = Float64Array.from(people, (_, at) => amounts?.[at] ?? each);
  return counted(id, people, {
    quantity: "pay",
    unit: "rupiah",
    value: contributions.reduce((sum, amount) => sum + amount, 0),
    multiple: 1_000_000,
    contributions,
    staff: people.length,
    ...more,
  });
}

/** Why each hidden cell is hidden, by its id. */
export const hiddenOf = (cells: readonly Cell[], relations: Publication["relations"] = []) =>
  Object.fromEntries([...suppress({ cells, relations }).reasons].toSorted(([a], [b]) => (a < b ? -1 : 1)));
