import { join } from "node:path";
import { quote } from "../quoted.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Asked } from "./asked.ts";

/** What the catalogue of a release says of a column; earlier releases know no title of a table. */
export interface Catalogued {
  readonly mart: string;
  readonly column: string;
  readonly unit: string | null;
  readonly meaning_indonesian: string;
  readonly meaning_english: string;
  readonly mart_indonesian?: string;
  readonly mart_english?: string;
}

/** The catalogue of the release; empty for one that has none. */
export async function readCatalogue(
  sandbox: Warehouse,
  { releaseDir, tables }: Pick<Asked, "releaseDir" | "tables">,
): Promise<readonly Catalogued[]> {
  if (!tables.includes("catalog")) return [];
  return await sandbox.rows<Catalogued>(`from read_parquet(${quote(join(releaseDir, "catalog.parquet"))})`);
}

/** Writes what tables and columns mean into the database itself, where `duckdb_columns()` and editors find it. */
export async function commentOn(
  warehouse: Warehouse,
  catalogued: readonly Catalogued[],
  tables: readonly string[],
): Promise<void> {
  const statements = catalogued
    .filter(({ mart }) => tables.includes(mart))
    .flatMap(({ mart, column, unit, ...said }, at, all) => {
      const own = commentOf(said.meaning_indonesian, said.meaning_english, unit);
      const title =
        said.mart_indonesian === undefined || all[at - 1]?.mart === mart
          ? []
          : [
              `comment on table marts."${mart}" is ${quote(commentOf(said.mart_indonesian, said.mart_english!, null))};`,
            ];
      return [...title, `comment on column marts."${mart}"."${column}" is ${quote(own)};`];
    });
  if (statements.length > 0) await warehouse.run(statements.join("\n"));
}

const commentOf = (indonesian: string, english: string, unit: string | null) =>
  `${indonesian} / ${english}${unit === null ? "" : ` [${unit}]`}`;
