import { kelasJabatanBandSql } from "../privacy/kelas-jabatan.ts";
import type { Plain } from "./grammar.ts";
import type { Contract, ContractColumn } from "./contract.ts";

/** True for a feed about persons: its bytes are sealed from the door on. */
export const isSealed = ({ columns }: Contract) => columns.some(({ meta }) => meta.pii === true);

/** The column that holds a person's number; undefined for a feed that numbers nobody. */
export const numberColumn = (contract: Contract) => columnOfNumbers(contract)?.name;

/** The same with its grammar. */
export const columnOfNumbers = ({ columns }: Contract) =>
  columns.find(({ meta }) => meta.person === "number");

/** The engine's type whose members are the numbers of a file's persons; its codes are what raw files hold of them. */
export const personType = "person_of_file";

/**
 * The usual writing of a column's values. The type of a file's persons has only numbers without a fault, so a cell that
 * is one of its members needs no judging at all.
 */
export const plainOf = ({ meta, grammar }: ContractColumn): Plain =>
  meta.person === "number"
    ? {
        skips: grammar.faults.length,
        cast: memberSql,
        is: (_cell, cast) => `${cast} is not null`,
        value: (cell) => cell,
      }
    : grammar.plain;

const memberSql = (number: string) => `try_cast((${number}) as ${personType})`;

/**
 * SQL for what passes the door of a good value: a number as its code, a job class as its band, a name not at all. `cast`,
 * where it was worked out, is that of the value's usual writing.
 */
export function throughTheDoor({ meta, grammar }: ContractColumn, value: string, cast?: string): string {
  if (meta.person === "number") return `enum_code(${cast ?? memberSql(value)})::integer`;
  if (meta.person === "class") return `${kelasJabatanBandSql(`(${value})`)}::varchar`;
  if (meta.person === "name") return "null::varchar";
  return `(${value})::${grammar.sqlType}`;
}

/** The type of a column as `stage.sql` sees it: behind the door everything about a person is text. */
export const typeBehindTheDoor = ({ meta, grammar }: ContractColumn) =>
  meta.person === undefined ? grammar.sqlType : "varchar";
