import { grouped } from "./grouped.ts";
import { type DisclosedColumn, seriesOf } from "./disclosure.ts";
import type { Cell, Relation } from "./publication.ts";

/** A cell with what its table says of it. */
export interface Disclosed {
  readonly cell: Cell;
  readonly name: string;
  readonly column: DisclosedColumn;
  readonly keys: readonly string[];
  /** Values of the keys, in their order. */
  readonly places: readonly (string | null)[];
  /** What readers are given, if it is shown. */
  readonly shown: number;
}

/**
 * Every sum that readers can reckon with: the parts of a column in its row, one number in two tables, and a table that
 * adds up what another has by more keys. Throws where the parts do not add up to their whole.
 */
export function relationsOf(disclosed: readonly Disclosed[], attributeKeys: ReadonlySet<string>): Relation[] {
  const relations = [...withinRows(disclosed), ...betweenTables(disclosed, attributeKeys)];
  const valueOf = new Map(disclosed.map(({ cell }) => [cell.id, cell.value]));
  for (const { whole, parts } of relations) {
    const sum = parts.reduce((total, part) => total + valueOf.get(part)!, 0);
    if (Math.abs(sum - valueOf.get(whole)!) > 1e-6 * Math.max(1, sum))
      throw new Error(`${whole} is ${valueOf.get(whole)}, its ${parts.length} parts add up to ${sum}`);
  }
  return relations;
}

const rowOf = ({ cell, places }: Disclosed) => JSON.stringify([cell.table, ...places]);

function* withinRows(disclosed: readonly Disclosed[]): Generator<Relation> {
  for (const row of grouped(disclosed, rowOf).values())
    for (const [whole, parts] of grouped(row, ({ column }) => column.partOf)) {
      const total = row.find(({ name }) => name === whole);
      if (total === undefined) continue;
      yield {
        whole: total.cell.id,
        parts: parts.map(({ cell }) => cell.id),
        isByAttribute: parts.some(({ column }) => column.attribute !== undefined),
      };
    }
}

function* betweenTables(
  disclosed: readonly Disclosed[],
  attributeKeys: ReadonlySet<string>,
): Generator<Relation> {
  for (const series of grouped(disclosed, ({ column }) => seriesOf(column)).values()) {
    const byKeys = [...grouped(series, ({ keys }) => keys.toSorted().join()).values()];
    for (const alike of byKeys) yield* sameNumbers(alike);
    for (const wholes of byKeys)
      for (const parts of byKeys) {
        const [few, many] = [wholes[0]!.keys, parts[0]!.keys];
        if (few.length >= many.length || !few.every((key) => many.includes(key))) continue;
        if (byKeys.some((between) => liesBetween(between[0]!.keys, few, many))) continue;
        yield* sums(
          wholes,
          parts,
          few,
          many.some((key) => !few.includes(key) && attributeKeys.has(key)),
        );
      }
  }
}

const liesBetween = (keys: readonly string[], few: readonly string[], many: readonly string[]) =>
  keys.length > few.length &&
  keys.length < many.length &&
  few.every((key) => keys.includes(key)) &&
  keys.every((key) => many.includes(key));

const placeOf = ({ keys, places }: Disclosed, wanted: readonly string[]) =>
  JSON.stringify(wanted.map((key) => places[keys.indexOf(key)]));

/** Cells of one number: the first stands for the others in every sum. */
function* sameNumbers(cells: readonly Disclosed[]): Generator<Relation> {
  const keys = cells[0]!.keys;
  for (const [first, ...others] of grouped(cells, (cell) => placeOf(cell, keys)).values())
    for (const other of others) yield { whole: first!.cell.id, parts: [other.cell.id] };
}

function* sums(
  wholes: readonly Disclosed[],
  parts: readonly Disclosed[],
  keys: readonly string[],
  isByAttribute: boolean,
): Generator<Relation> {
  const partsAt = grouped(parts, (part) => placeOf(part, keys));
  for (const [place, [whole]] of grouped(wholes, (cell) => placeOf(cell, keys))) {
    const own = grouped(partsAt.get(place) ?? [], (part) => placeOf(part, part.keys.toSorted()));
    if (own.size > 0)
      yield {
        whole: whole!.cell.id,
        parts: [...own.values()].map(([first]) => first!.cell.id),
        isByAttribute,
      };
  }
}
