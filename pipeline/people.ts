import type { KeyObject } from "node:crypto";
import { chmod } from "node:fs/promises";
import { trimmedSql } from "./contract/blanks.ts";
import { type Grammar, quote } from "./contract/grammar.ts";
import { personType } from "./contract/persons.ts";
import { settle, unfinished } from "./durable.ts";
import { peopleSql, pseudonymMacro } from "./privacy/pseudonym.ts";
import type { Warehouse } from "./warehouse.ts";

interface Numbered {
  /** SQL of the texts in the file's column of numbers, each once, as `cell`. */
  readonly cells: string;
  readonly grammar: Grammar;
  /** Hash of the file. */
  readonly file: string;
  readonly key: KeyObject;
}

/**
 * Makes the type of a file's person numbers and writes what stands behind its codes: `_file`, `code`, `pseudonym`, `sex`.
 * Its members are the numbers in which `grammar` finds no fault. Each is hashed once. The key is in the connection only for
 * the time of it; the numbers stay in its memory until the type is dropped.
 */
export async function writePeople(
  warehouse: Warehouse,
  path: string,
  { cells, grammar, file, key }: Numbered,
): Promise<void> {
  const macro = pseudonymMacro(key);
  const temporary = unfinished(path);
  const faults = grammar.faults.map((fault) => fault.sql("writing", "nip"));
  try {
    for (const { sql, values } of macro.open) await warehouse.run(sql, values);
    // A table of its own and no `where`, or the engine would trim and judge every record and not each writing.
    await warehouse.run(
      `create or replace temp table writings as
       select writing, ${grammar.sql("writing")} as nip
       from (select ${trimmedSql("cell")} as writing from (${cells}))`,
    );
    await warehouse.run(
      `create or replace temp table people as
       ${peopleSql(`(from writings where not (${faults.join(" or ")}))`, "nip")}`,
    );
    await warehouse.run(`create type ${personType} as enum (select nip from people order by pseudonym)`);
    await warehouse.run(
      `copy (
         select ${quote(file)} as _file, enum_code(nip::${personType})::integer as code, pseudonym, sex
         from people order by pseudonym
       ) to ${quote(temporary)} (format parquet, compression zstd)`,
    );
  } finally {
    for (const table of ["writings", "people"]) await warehouse.run(`drop table if exists ${table}`);
    for (const { sql, values } of macro.close) await warehouse.run(sql, values);
  }
  await chmod(temporary, 0o600);
  await settle(temporary, path);
}
