import { trimmedSql } from "./contract/blanks.ts";
import { type Grammar } from "./contract/grammar.ts";
import { spellingType } from "./contract/persons.ts";
import type { Keys } from "./vault/master-key.ts";
import { openSealed, sealBytes } from "./vault/sealed-file.ts";
import type { Warehouse } from "./warehouse.ts";

/** Where the spellings behind the codes of a raw file lie, sealed. */
const spellingsPath = (path: string) => path.replace(/\.parquet$/, ".spellings.enc");

interface Spelt {
  /** SQL of the texts in the file's column of spellings, each once, as `cell`. */
  readonly cells: string;
  readonly grammar: Grammar;
  readonly keys: Keys;
}

/**
 * Makes the type of a file's spellings and seals them beside its raw file. Its members are the texts in which `grammar` finds
 * no fault, each once; its codes are what the raw file holds of them.
 */
export async function writeSpellings(
  warehouse: Warehouse,
  path: string,
  { cells, grammar, keys }: Spelt,
): Promise<void> {
  const faults = grammar.faults.map((fault) => fault.sql("spelling", "spelling"));
  try {
    await warehouse.run(
      `create or replace temp table spellings as
       select distinct spelling
       from (select ${trimmedSql("cell")} as spelling from (${cells}))
       where spelling is not null and not (${faults.join(" or ")})`,
    );
    await warehouse.run(
      `create type ${spellingType} as enum (select spelling from spellings order by spelling)`,
    );
    const members = await warehouse.rows<{ spelling: string }>("from spellings order by spelling");
    const list = JSON.stringify(members.map(({ spelling }) => spelling));
    await sealBytes(Buffer.from(list), spellingsPath(path), keys);
  } finally {
    await warehouse.run("drop table if exists spellings");
  }
}

/** The spellings of a raw file, each at the place of its code. */
export async function readSpellings(path: string, keys: Keys): Promise<readonly string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of openSealed(spellingsPath(path), keys)) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as string[];
}
