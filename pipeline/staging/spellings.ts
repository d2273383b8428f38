import { existsSync } from "node:fs";
import { quote } from "../contract/grammar.ts";
import { spellingColumn } from "../contract/persons.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";

/** A raw file of a source, and what its codes of spellings stand for. */
export interface SpeltFile {
  readonly sha256: string;
  readonly path: string;
  readonly spellings: () => Promise<readonly string[]>;
}

/** What codes stand for while a warehouse is staged: all of it, in memory only. */
export const spellingLedger = `
  create or replace temp table spelt (source varchar, file varchar, code integer, spelling varchar);
  create view meta.spellings as from temp.main.spelt;`;

/** Opens the spellings of a source's files into the ledger. */
export async function openSpellings(
  warehouse: Warehouse,
  { name, contract }: FoundSource,
  files: readonly SpeltFile[],
): Promise<void> {
  if (spellingColumn(contract) === undefined) return;
  for (const { sha256, path, spellings } of files)
    if (existsSync(path))
      await warehouse.append(
        "spelt",
        (await spellings()).map((spelling, code) => [name, sha256, code, spelling]),
      );
}

/** SQL of records with the texts that their codes stand for; one that the ledger does not tell is null. */
export function withSpellings({ name, contract }: FoundSource, records: string): string {
  const column = spellingColumn(contract)?.name;
  if (column === undefined) return records;
  return `select coded.* replace (spelt.spelling as "${column}")
    from (${records}) as coded
    left join meta.spellings as spelt
      on spelt.source = ${quote(name)} and spelt.file = coded._file and spelt.code = coded."${column}"`;
}

/**
 * Leaves in the ledger only what names an agency at any date: whatever else was typed goes with the memory, so that the
 * warehouse never holds it.
 */
export async function keepKnownSpellings(warehouse: Warehouse): Promise<void> {
  const [some] = await warehouse.rows("from spelt limit 1");
  const known = some === undefined ? "where false" : "where spelling in (select agency from known_spellings)";
  if (some !== undefined)
    await warehouse.run(`
      create or replace temp table written as
          select distinct cities.city_id, spelt.spelling as agency
          from spelt, (select distinct city_id from ref.agency_aliases) as cities;
      create or replace temp table known_spellings as
          select distinct agency from ref.agency_named('temp.main.written') where agency_id is not null`);
  await warehouse.run(`
    drop view meta.spellings;
    create table meta.spellings as from temp.main.spelt ${known} order by all`);
}
