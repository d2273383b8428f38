import type { Contract } from "./contract/contract.ts";
import { quote } from "./contract/grammar.ts";
import { layOutMask, maskColumns } from "./contract/mask.ts";
import { typeInRaw } from "./contract/persons.ts";

/**
 * The columns that raw files of a contract may have, with their SQL types, in order. A column's place, from 1, is its field's
 * number in the files. A file lacks what would be empty in all its records, and is read as if it had it.
 */
const rawColumns = (contract: Contract): readonly (readonly [name: string, type: string])[] => [
  ["_file", "varchar"],
  ["_sheet", "varchar"],
  ["_first_row", "utinyint"],
  ["_row", "bigint"],
  ...maskColumns(layOutMask(contract)).map((mask) => [mask, "bigint"] as const),
  ...contract.columns.map((column) => [column.name, typeInRaw(column)] as const),
];

/** SQL for the numbers of some columns' fields, as they are written. */
export function fieldNumbers(contract: Contract, written: readonly string[]): string {
  const fields = rawColumns(contract).flatMap(([name], index) =>
    written.includes(name) ? [`"${name}": ${index + 1}`] : [],
  );
  return `{${fields.join(", ")}}`;
}

/** SQL of a schema by which files are read that lack some columns. */
export function rawSchema(contract: Contract): string {
  const fields = rawColumns(contract).map(
    ([name, type], index) =>
      `${index + 1}: {name: ${quote(name)}, type: ${quote(type)}, default_value: null}`,
  );
  return `map {${fields.join(", ")}}`;
}
