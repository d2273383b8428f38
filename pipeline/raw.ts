import { chmod, rm } from "node:fs/promises";
import { compileSelect, passingColumns } from "./contract/compile.ts";
import type { Contract, ContractColumn } from "./contract/contract.ts";
import { quote } from "./contract/grammar.ts";
import { type HeaderMatch, matchHeader } from "./contract/headers.ts";
import { layOutMask, maskColumns, structuralCode } from "./contract/mask.ts";
import {
  columnOfNumbers,
  numberColumn,
  personType,
  spellingColumn,
  spellingType,
  wordsOfContract,
} from "./contract/persons.ts";
import { isTotalsRow } from "./contract/totals.ts";
import { learn } from "./contract/words.ts";
import { settle, unfinished } from "./durable.ts";
import { judgeHeader } from "./header-verdict.ts";
import { writePeople } from "./people.ts";
import { fieldNumbers, rawSchema } from "./raw-columns.ts";
import type { Records } from "./readers/records.ts";
import { personNumber } from "./readers/typed.ts";
import type { LandedFile } from "./receipts.ts";
import { sheetOrderOfSql } from "./rows.ts";
import type { FoundSource } from "./sources/find.ts";
import { writeSpellings } from "./spellings.ts";
import type { Keys } from "./vault/master-key.ts";
import type { Warehouse } from "./warehouse.ts";

/** SQL of every record in raw files of a contract, each with the row a person sees. */
export const rawRecords = (contract: Contract, paths: readonly string[]) =>
  `select * exclude (file_row_number, _first_row) replace (coalesce(_row, file_row_number + _first_row) as _row)
   from read_parquet([${paths.map(quote).join(", ")}], file_row_number = true, schema = ${rawSchema(contract)})`;

/** Where the pseudonyms behind the person codes of a raw file lie. */
export const peoplePath = (path: string) => path.replace(/\.parquet$/, ".people.parquet");

// A dictionary of amounts is sought in vain, at an eighth of the cost of writing; words need few entries. Version 2 packs the
// differences of numbers, which takes two thirds of the time to write and half of it to read.
const parquetOptions =
  "format parquet, parquet_version v2, compression zstd, compression_level 1, dictionary_size_limit 1000";

/** Writes the records of a file as Parquet under the contract of its source, and the people behind its person codes. */
export async function writeRaw(
  warehouse: Warehouse,
  { source: { key }, contract }: FoundSource,
  raw: { records: Records; file: LandedFile; path: string; keys: Keys | undefined },
): Promise<void> {
  const { records, file, path, keys } = raw;
  const temporary = unfinished(path);
  const match = matchHeader(contract, records.header);
  const textOf = textsOf(contract, records, match);
  try {
    const header = await judgeHeader(warehouse, contract, { match, records });
    await learn(warehouse, wordsOfContract(contract));
    await writeCoded(warehouse, contract, { records, match, file, path, keys });
    const totals = isTotalsRow(
      key.flatMap((column) => textOf.get(column) ?? []),
      records.header.map((_, position) => records.field(position)),
    );
    const shape = shapeOf(match, records, totals);
    const shaped = `select _row, (${shape})::tinyint as _shape, * exclude (_row, _shape) from (${records.sql})`;
    const origin = {
      // One word, since a text would be written anew for every record.
      _file: `${quote(file.sha256)}::enum(${quote(file.sha256)})`,
      ...(header.sheets.length === 0 ? {} : { _sheet: sheetNameSql(header.sheets) }),
      _first_row: `${records.firstRow}::utinyint`,
    };
    const columns = [
      ...Object.keys(origin),
      "_row",
      ...maskColumns(layOutMask(contract)),
      ...passingColumns(contract, textOf).map(({ name }) => name),
    ];
    await warehouse.run(
      `copy (
         select ${Object.entries(origin)
           .map(([name, sql]) => `${sql} as ${name}`)
           .join(", ")}, *
         from (${compileSelect(contract, shaped, textOf)})
       ) to ${quote(temporary)} (${parquetOptions}, field_ids ${fieldNumbers(contract, columns)},
           kv_metadata {header: ${quote(JSON.stringify(header))}})`,
    );
    const [written] = await warehouse.rows<{ count: number }>(
      `select count(*) as count from read_parquet(${quote(temporary)})`,
    );
    if (written!.count !== records.count)
      throw new Error(`${file.name}: ${records.count} records went in and ${written!.count} came out`);
    await chmod(temporary, 0o600);
    await settle(temporary, path);
  } finally {
    for (const type of [personType, spellingType]) await warehouse.run(`drop type if exists ${type}`);
    await rm(temporary, { force: true });
  }
}

/** Makes the types of the texts that raw files hold as codes, and writes what stands behind these codes. */
async function writeCoded(
  warehouse: Warehouse,
  contract: Contract,
  raw: { records: Records; match: HeaderMatch; file: LandedFile; path: string; keys: Keys | undefined },
): Promise<void> {
  const { records, match, file, path, keys } = raw;
  const number = columnOfNumbers(contract);
  const spelling = spellingColumn(contract);
  if (number === undefined && spelling === undefined) return;
  if (keys === undefined) throw new Error(`${file.name} is about persons and was not sealed`);
  try {
    // Finding the texts costs as much as reading the file, so those of both columns are found at once.
    const texts = codedTexts(contract, { records, match, columns: { number, spelling } });
    await warehouse.run(`create or replace temp table coded_texts as ${texts}`);
    const cellsOf = (column: string) => `select distinct ${column} as cell from coded_texts`;
    if (number !== undefined)
      await writePeople(warehouse, peoplePath(path), {
        cells: cellsOf("number"),
        grammar: number.grammar,
        file: file.sha256,
        key: keys.pseudonym,
      });
    if (spelling !== undefined)
      await writeSpellings(warehouse, path, {
        cells: cellsOf("spelling"),
        grammar: spelling.grammar,
        keys,
      });
  } finally {
    await warehouse.run("drop table if exists coded_texts");
  }
}

const sheetNameSql = (sheets: readonly string[]) =>
  `([${sheets.map(quote).join(", ")}])[${sheetOrderOfSql("_row")} + 1]`;

/** SQL for the text of each column that the file has. A person's number must come as text. */
function textsOf(
  contract: Contract,
  records: Pick<Records, "field" | "isNumber">,
  { positions }: Pick<HeaderMatch, "positions">,
): Map<string, string> {
  const number = numberColumn(contract);
  return new Map(
    [...positions].map(([column, at]) => {
      const text = records.field(at);
      const isNumber = column === number ? records.isNumber?.(at) : undefined;
      return [column, isNumber === undefined ? text : personNumber(text, isNumber)];
    }),
  );
}

/** SQL of the texts that raw files hold as codes, `number` and `spelling`, each pair once, read by as little of the records as can be. */
function codedTexts(
  contract: Contract,
  { records, match, columns: { number, spelling } }: CodedColumns,
): string {
  const coded = [number?.name, spelling?.name];
  const positions = new Map([...match.positions].filter(([column]) => coded.includes(column)));
  const few = records.only?.([...positions.values()]) ?? records;
  const textOf = textsOf(contract, few, { positions });
  const [numberSql, spellingSql] = coded.map((column) => textOf.get(column ?? "") ?? "null::varchar");
  return `select distinct ${numberSql} as number, ${spellingSql} as spelling from (${few.sql})`;
}

interface CodedColumns {
  readonly records: Records;
  readonly match: HeaderMatch;
  readonly columns: Readonly<Record<"number" | "spelling", ContractColumn | undefined>>;
}

/**
 * SQL for what is wrong with a record's shape. A header that the contract cannot accept makes every record of the file a
 * bad one, so that none is lost from sight; a row of totals is none, however many fields it has.
 */
function shapeOf({ missing, duplicated }: HeaderMatch, { sheets }: Records, totals: string): string {
  const header =
    sheets !== undefined
      ? "_shape"
      : missing.length > 0
        ? structuralCode("missing_column")
        : duplicated.length > 0
          ? structuralCode("duplicate_column")
          : "_shape";
  const malformed = (["malformed_line", "malformed_record", "nested_value"] as const).map(structuralCode);
  return `case when not list_contains([${malformed.join(", ")}], _shape) and ${totals} then ${structuralCode("totals_row")} else ${header} end`;
}
