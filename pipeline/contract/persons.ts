import { kelasJabatanBands, kelasJabatanBandSql } from "../privacy/kelas-jabatan.ts";
import type { Plain } from "./grammar.ts";
import type { Contract, ContractColumn } from "./contract.ts";
import { type Words, wordsOf } from "./words.ts";

/** True for a feed about persons: its bytes are sealed from the door on. */
export const isSealed = ({ columns }: Contract) => columns.some(({ meta }) => meta.pii === true);

/** The column that holds a person's number; undefined for a feed that numbers nobody. */
export const numberColumn = (contract: Contract) => columnOfNumbers(contract)?.name;

/** The same with its grammar. */
export const columnOfNumbers = ({ columns }: Contract) =>
  columns.find(({ meta }) => meta.person === "number");

/** The engine's type whose members are the numbers of a file's persons; its codes are what raw files hold of them. */
export const personType = "person_of_file";

/** The column by whose text a feed about persons names what a reference knows; undefined where there is none. */
export const spellingColumn = ({ columns }: Contract) => columns.find(({ meta }) => meta.isSpelling === true);

/** The engine's type whose members are the spellings of a file; its codes are what raw files hold of them. */
export const spellingType = "spelling_of_file";

/**
 * The usual writing of a column's values. The types of a file's persons and spellings have only members without a fault, so a
 * cell that is one of them needs no judging at all.
 */
export function plainOf(column: ContractColumn): Plain {
  const type = typeOfCodes(column);
  if (type === undefined) return column.grammar.plain;
  return {
    skips: column.grammar.faults.length,
    cast: (cell) => memberSql(cell, type),
    is: (_cell, cast) => `${cast} is not null`,
    value: (cell) => cell,
  };
}

const typeOfCodes = ({ meta }: ContractColumn) =>
  meta.person === "number" ? personType : meta.isSpelling === true ? spellingType : undefined;

const memberSql = (cell: string, type: string) => `try_cast((${cell}) as ${type})`;

const bandWords = wordsOf(kelasJabatanBands);

/** What the compiled SQL of a contract knows words by. */
export const wordsOfContract = ({ columns }: Contract): readonly Words[] => [
  ...columns.flatMap(({ meta }) => (meta.person === "class" ? bandWords : [])),
  ...columns.flatMap(({ grammar }) => grammar.words ?? []),
];

/** A name goes no further than the door. */
export const stopsAtTheDoor = ({ meta }: ContractColumn) => meta.person === "name";

/**
 * SQL for what passes the door of a good value: a number or a spelling as its code, a job class as its band, a text that is
 * one of few words as such. `cast`, where it was worked out, is that of the value's usual writing.
 */
export function throughTheDoor(column: ContractColumn, value: string, cast?: string): string {
  const { meta, grammar } = column;
  const type = typeOfCodes(column);
  if (type !== undefined) return `enum_code(${cast ?? memberSql(value, type)})::integer`;
  if (meta.person === "class") return kelasJabatanBandSql(`(${value})`, bandWords.type);
  const words = grammar.sqlType === "varchar" ? grammar.words : undefined;
  return `(${value})::${words?.type ?? grammar.sqlType}`;
}

/** The type of a column in raw files. */
export const typeInRaw = (column: ContractColumn) =>
  typeOfCodes(column) === undefined ? typeBehindTheDoor(column) : "integer";

/** The type of a column as `stage.sql` sees it: behind the door everything about a person is text. */
export const typeBehindTheDoor = ({ meta, grammar }: ContractColumn) =>
  meta.person === undefined ? grammar.sqlType : "varchar";
