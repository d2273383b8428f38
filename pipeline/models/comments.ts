import { quote } from "../quoted.ts";
import type { Warehouse } from "../warehouse.ts";
import type { CatalogColumn } from "../marts/catalog.ts";

/** What is said of a column, and of its table; earlier releases tell no title of a table and units in Indonesian alone. */
export type Documented = Pick<
  CatalogColumn,
  "mart" | "column" | "unit" | "meaning_indonesian" | "meaning_english"
> &
  Partial<Pick<CatalogColumn, "unit_english" | "mart_indonesian" | "mart_english">>;

/** Writes what tables of the schema `marts` and their columns mean into the database itself, where any tool finds it. */
export async function commentOn(warehouse: Warehouse, columns: readonly Documented[]): Promise<void> {
  const statements = columns.flatMap(({ mart, column, ...said }, at) => {
    const own = commentOf(said.meaning_indonesian, said.meaning_english, unitOf(said));
    const title =
      said.mart_indonesian === undefined || columns[at - 1]?.mart === mart
        ? []
        : [
            `comment on table marts."${mart}" is ${commentOf(said.mart_indonesian, said.mart_english!, null)};`,
          ];
    return [...title, `comment on column marts."${mart}"."${column}" is ${own};`];
  });
  if (statements.length > 0) await warehouse.run(`begin; ${statements.join("\n")} commit;`);
}

const unitOf = ({ unit, unit_english: english = unit }: Pick<Documented, "unit" | "unit_english">) =>
  english === unit ? unit : `${unit} / ${english}`;

const commentOf = (indonesian: string, english: string, unit: string | null) =>
  quote(`${indonesian} / ${english}${unit === null ? "" : ` [${unit}]`}`);
