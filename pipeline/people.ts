import type { KeyObject } from "node:crypto";
import { chmod } from "node:fs/promises";
import { quote } from "./contract/grammar.ts";
import { personType } from "./contract/persons.ts";
import { settle, unfinished } from "./durable.ts";
import { peopleSql, pseudonymMacro } from "./privacy/pseudonym.ts";
import type { Warehouse } from "./warehouse.ts";

/**
 * Makes the type of a file's person numbers and writes what stands behind its codes: `_file`, `code`, `pseudonym`, `sex`.
 * Each number is hashed once. The key is in the connection only for the time of it; the numbers stay in its memory until
 * the type is dropped.
 */
export async function writePeople(
  warehouse: Warehouse,
  path: string,
  { records, number, file, key }: { records: string; number: string; file: string; key: KeyObject },
): Promise<void> {
  const macro = pseudonymMacro(key);
  const temporary = unfinished(path);
  try {
    for (const { sql, values } of macro.open) await warehouse.run(sql, values);
    await warehouse.run(`create or replace temp table people as ${peopleSql(`(${records})`, number)}`);
    await warehouse.run(`create type ${personType} as enum (select nip from people order by pseudonym)`);
    await warehouse.run(
      `copy (
         select ${quote(file)} as _file, enum_code(nip::${personType})::integer as code, pseudonym, sex
         from people order by pseudonym
       ) to ${quote(temporary)} (format parquet, compression zstd)`,
    );
  } finally {
    await warehouse.run("drop table if exists people");
    for (const { sql, values } of macro.close) await warehouse.run(sql, values);
  }
  await chmod(temporary, 0o600);
  await settle(temporary, path);
}
