import type { Model } from "../models/find.ts";
import { isReleased, type Mart } from "../models/mart.ts";
import type { Disclosure } from "../privacy/disclosure.ts";
import { cellOf, type Gathered, gatheringSql, numberingSql, releasedSql } from "../privacy/gather.ts";
import { type Disclosed, relationsOf } from "../privacy/relations.ts";
import type { Publication } from "../privacy/publication.ts";
import type { Suppressed } from "../privacy/suppress.ts";
import type { Warehouse } from "../warehouse.ts";

/** What would be said about people, before it is decided; `names` are the pseudonyms behind the numbers of people. */
export interface Undecided {
  readonly publication: Publication;
  readonly names: readonly string[];
}

interface PersonalMart {
  readonly name: string;
  readonly mart: Mart & { readonly disclosure: Disclosure };
}

/**
 * Fills the schema `release` with what may leave the warehouse of every released mart, under its own name: a mart about
 * people as suppression lets it out with years before that of `asOf` (`YYYY-MM-DD`), every other as it is. `decide` says what of it. Gives its answer.
 */
export async function suppressMarts<S extends Suppressed>(
  warehouse: Warehouse,
  models: readonly Model[],
  { asOf, decide }: { asOf: string; decide: (undecided: Undecided) => S | Promise<S> },
): Promise<S> {
  await warehouse.run(`set variable as_of = date '${asOf}'`);
  await warehouse.run("drop schema if exists release cascade; create schema release;");
  const released = models.flatMap(({ name, mart }) => (isReleased(mart) ? [{ name, mart }] : []));
  const personal = released.flatMap(({ name, mart }) =>
    mart.disclosure === undefined ? [] : [{ name, mart: mart as PersonalMart["mart"] }],
  );
  for (const { name, mart } of released)
    if (mart.disclosure === undefined)
      await warehouse.run(`create view release."${name}" as from marts."${name}"`);
  const { disclosed, names } = await readDisclosed(warehouse, personal);
  const attributeKeys = new Set(personal.flatMap(({ mart }) => mart.disclosure.attributeKeys ?? []));
  const cells = disclosed.map(({ cell }) => cell);
  const relations = relationsOf(disclosed, attributeKeys);
  const suppressed = await decide({ publication: { cells, relations }, names });
  const shown = new Set(suppressed.publication.cells.filter((cell) => cell.isShown).map(({ id }) => id));
  for (const { name, mart } of personal) {
    const own = disclosed.filter(({ cell }) => cell.table === name && shown.has(cell.id));
    await letOut(warehouse, { name, mart }, own);
  }
  return suppressed;
}

async function readDisclosed(
  warehouse: Warehouse,
  marts: readonly PersonalMart[],
): Promise<{ disclosed: Disclosed[]; names: string[] }> {
  if (marts.length === 0) return { disclosed: [], names: [] };
  const disclosures = marts.map(({ mart }) => mart.disclosure);
  await warehouse.run(`create or replace temp table numbered as ${numberingSql(disclosures)}`);
  const disclosed: Disclosed[] = [];
  for (const {
    name: mart,
    mart: { disclosure },
  } of marts)
    for (const [name, column] of Object.entries(disclosure.columns)) {
      const cells = await warehouse.rows<Gathered>(gatheringSql(mart, disclosure, name));
      disclosed.push(...cells.map((gathered) => cellOf(mart, disclosure, { name, column }, gathered)));
    }
  const people = await warehouse.rows<{ number: number; person_id: string }>(
    "select number, person_id from numbered",
  );
  // Numbers begin at 1.
  const names = [""];
  for (const { number, person_id: name } of people) names[number] = name;
  await warehouse.run("drop table numbered");
  return { disclosed, names };
}

/** Writes a mart's part of a release: empty but for the cells given. */
async function letOut(
  warehouse: Warehouse,
  { name, mart: { disclosure } }: PersonalMart,
  shown: readonly Disclosed[],
): Promise<void> {
  const columns = Object.keys(disclosure.columns);
  const types = await warehouse.columns(`from marts."${name}"`);
  const typeOf = (column: string) => types.find((candidate) => candidate.name === column)!.type;
  const definitions = [
    ...disclosure.keys.map((key) => `"${key}" varchar`),
    ...columns.map((column) => `"${column}" ${typeOf(column)}`),
  ];
  await warehouse.run(`create or replace temp table shown (${definitions.join(", ")})`);
  const rows = new Map<string, Disclosed[]>();
  for (const cell of shown) {
    const place = JSON.stringify(cell.places);
    rows.set(place, [...(rows.get(place) ?? []), cell]);
  }
  await warehouse.append(
    "shown",
    [...rows.values()].map((cells) => [
      ...cells[0]!.places,
      ...columns.map((column) => cells.find((cell) => cell.name === column)?.shown ?? null),
    ]),
  );
  await warehouse.run(`create table release."${name}" as ${releasedSql(name, disclosure)}`);
  await warehouse.run("drop table shown");
}
