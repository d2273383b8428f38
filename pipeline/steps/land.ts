import { existsSync } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { compileSelect } from "../contract/compile.ts";
import type { Contract } from "../contract/contract.ts";
import { isSealed, numberColumn, personType } from "../contract/persons.ts";
import { quote } from "../contract/grammar.ts";
import { type HeaderMatch, matchHeader } from "../contract/headers.ts";
import { structuralCode } from "../contract/mask.ts";
import { settle, sha256, sweep, unfinished } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { type HeaderVerdict, readCsv, type Records } from "../readers/csv.ts";
import { Unreadable } from "../readers/unreadable.ts";
import { readXlsx } from "../readers/xlsx/read.ts";
import type { LandedFile } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import { unsealTo } from "../vault/scratch.ts";
import type { Keys } from "../vault/master-key.ts";
import { writePeople } from "../people.ts";
import type { Warehouse } from "../warehouse.ts";
import { landedPath } from "../landing.ts";
import { sheetOrderOfSql } from "../rows.ts";

/** Raise when the way of reading files changes, so that every file is read anew. */
const readerVersion = 1;

/** A landed file read into `raw`: one Parquet file with every record, good or bad, in the file's order. */
export interface RawFile extends LandedFile {
  readonly path: string;
}

/** SQL of every record in raw files, each with the row a person sees. */
export const rawRecords = (paths: readonly string[]) =>
  `select * exclude (file_row_number) replace (coalesce(_row, file_row_number + 2) as _row)
   from read_parquet([${paths.map(quote).join(", ")}], file_row_number = true)`;

/** Where the pseudonyms behind the person codes of a raw file lie. */
export const peoplePath = (path: string) => path.replace(/\.parquet$/, ".people.parquet");

/** The landed files that were read under the contracts of today. */
export function listRaw(
  found: readonly FoundSource[],
  files: readonly LandedFile[],
  rooms: Rooms,
): RawFile[] {
  return found.flatMap((source) =>
    files
      .filter((file) => file.source === source.name)
      .map((file) => ({ ...file, path: rawPath(rooms, source, file) }))
      .filter(({ path }) => existsSync(path)),
  );
}

/**
 * Reads each landed file once into immutable Parquet: typed values, the row a person sees (`_row`) and the mask of faults.
 * A file that was read before under the same contract is left alone. A file that cannot be read at all is a problem,
 * and the rest goes on. `rows` counts the records of new files.
 */
export async function land(
  warehouse: Warehouse,
  found: readonly FoundSource[],
  files: readonly LandedFile[],
  { rooms, vault }: { rooms: Rooms; vault: () => Promise<Keys> },
): Promise<{ files: number; newFiles: number; rows: number; problems: JejakError[] }> {
  const problems: JejakError[] = [];
  let newFiles = 0;
  let rows = 0;
  for (const source of found) {
    await mkdir(join(rooms.raw, source.name), { recursive: true, mode: 0o700 });
    await sweep(join(rooms.raw, source.name));
    for (const file of files.filter((candidate) => candidate.source === source.name)) {
      const path = rawPath(rooms, source, file);
      if (existsSync(path)) continue;
      const outcome = await landFile(warehouse, source, file, { rooms, path, vault });
      if (outcome instanceof JejakError) problems.push(outcome);
      else {
        newFiles += 1;
        rows += outcome;
      }
    }
  }
  return { files: listRaw(found, files, rooms).length, newFiles, rows, problems };
}

function rawPath(
  rooms: Rooms,
  { name, contract }: FoundSource,
  { sha256: hash, key_id: key }: LandedFile,
): string {
  const compiled = compileSelect(
    contract,
    "",
    new Map(contract.columns.map((column) => [column.name, column.name])),
  );
  const aliases = contract.columns.map(({ meta }) => meta.aliases ?? []);
  const version = sha256(JSON.stringify([readerVersion, compiled, aliases])).slice(0, 12);
  return join(rooms.raw, name, `${hash}-${version}-${key ?? "plain"}.parquet`);
}

async function landFile(
  warehouse: Warehouse,
  found: FoundSource,
  file: LandedFile,
  { rooms, path, vault }: { rooms: Rooms; path: string; vault: () => Promise<Keys> },
): Promise<number | JejakError> {
  const { name: source, contract } = found;
  if (file.extension !== ".csv" && file.extension !== ".xlsx")
    return new JejakError({
      indonesian: `${file.name}: bentuk berkas ${file.extension || "tanpa akhiran"} belum dapat dibaca`,
      english: `${file.name}: files of the form ${file.extension || "without an ending"} cannot be read yet`,
      hint: `save it as CSV or XLSX and drop it into inbox/${source}/`,
    });
  let clear: Clear | undefined;
  try {
    clear = await inTheClear(file, rooms, vault);
    const records = await openRecords(file, clear, contract);
    if (records instanceof JejakError) return records;
    await writeRaw(warehouse, found, { records, file, path, keys: clear.keys });
    return records.count;
  } catch (error) {
    if (error instanceof JejakError) return error;
    throw error;
  } finally {
    await clear?.dispose();
  }
}

/** Writes the records of a file as Parquet under the contract of its source, and the people behind its person codes. */
export async function writeRaw(
  warehouse: Warehouse,
  { contract }: FoundSource,
  raw: { records: Records; file: LandedFile; path: string; keys: Keys | undefined },
): Promise<void> {
  const { records, file, path, keys } = raw;
  const temporary = unfinished(path);
  const match = matchHeader(contract, records.header);
  const textOf = new Map([...match.positions].map(([column, at]) => [column, records.field(at)]));
  const shape = records.verdict === undefined ? headerShape(match) : "_shape";
  const sql = `select _row, ${shape} as _shape, * exclude (_row, _shape) from (${records.sql})`;
  const number = numberColumn(contract);
  const verdict = verdictOf(contract, match, records);
  try {
    if (number !== undefined) {
      if (keys === undefined) throw new Error(`${file.name} is about persons and was not sealed`);
      await writePeople(warehouse, peoplePath(path), {
        records: records.sql,
        number: textOf.get(number) ?? "null::varchar",
        file: file.sha256,
        key: keys.pseudonym,
      });
    }
    await warehouse.run(
      `copy (
         select ${quote(file.sha256)} as _file, ${sheetNameSql(verdict.sheets ?? [])} as _sheet, *
         from (${compileSelect(contract, sql, textOf)})
       ) to ${quote(temporary)} (format parquet, compression zstd, kv_metadata {header: ${quote(JSON.stringify(verdict))}})`,
    );
    const [written] = await warehouse.rows<{ count: number }>(
      `select count(*) as count from read_parquet(${quote(temporary)})`,
    );
    if (written!.count !== records.count)
      throw new Error(`${file.name}: ${records.count} records went in and ${written!.count} came out`);
    await chmod(temporary, 0o600);
    await settle(temporary, path);
  } finally {
    await warehouse.run(`drop type if exists ${personType}`);
    await rm(temporary, { force: true });
  }
}

const sheetNameSql = (sheets: readonly string[]) =>
  sheets.length === 0
    ? "null::varchar"
    : `([${sheets.map(quote).join(", ")}])[${sheetOrderOfSql("_row")} + 1]`;

export interface Clear {
  readonly path: string;
  /** Where canonical records may be written. */
  readonly scratch: string;
  readonly keys: Keys | undefined;
  readonly dispose: () => Promise<void>;
}

/** A landed file as it can be read; sealed bytes, and whatever is written of them, only ever lie in the scratch folder. */
export async function inTheClear(file: LandedFile, rooms: Rooms, vault: () => Promise<Keys>): Promise<Clear> {
  const landed = landedPath(rooms, file);
  if (file.key_id === null) {
    const scratch = unfinished(join(rooms.raw, file.source, `${file.sha256}.ndjson`));
    return { path: landed, scratch, keys: undefined, dispose: () => rm(scratch, { force: true }) };
  }
  const keys = await vault();
  const { path, dispose } = await unsealTo(landed, rooms.scratch, keys);
  const scratch = `${path}.ndjson`;
  return {
    path,
    scratch,
    keys,
    dispose: async () => {
      await rm(scratch, { force: true });
      await dispose();
    },
  };
}

/** A landed file as records, or why it cannot be read. */
export async function openRecords(
  { name, extension, source }: LandedFile,
  { path, scratch }: Clear,
  contract: Contract,
): Promise<Records | JejakError> {
  try {
    return extension === ".xlsx" ? await readXlsx(path, scratch, contract) : await readCsv(path, scratch);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    const { indonesian, message } =
      cause instanceof Unreadable ? cause : { indonesian: reason, message: reason };
    return new JejakError(
      {
        indonesian: `${name}: berkas tidak dapat dibaca: ${indonesian}`,
        english: `${name}: the file cannot be read: ${message}`,
        hint: `save it anew as CSV in UTF-8 or as XLSX and drop it into inbox/${source}/ again`,
      },
      { cause },
    );
  }
}

/** A header that the contract cannot accept makes every record of the file a bad one, so that none is lost from sight. */
function headerShape({ missing, duplicated }: HeaderMatch): string {
  if (missing.length > 0) return `${structuralCode("missing_column")}::tinyint`;
  return duplicated.length > 0 ? `${structuralCode("duplicate_column")}::tinyint` : "_shape";
}

/** In a feed about persons a sheet may be named after one, so there it goes by its number. */
function verdictOf(contract: Contract, match: HeaderMatch, { verdict, sheets = [] }: Records): HeaderVerdict {
  const { missing, duplicated, extra, unread = [] } = verdict ?? { ...match, unread: [] };
  const named = (names: readonly string[], word: string) =>
    isSealed(contract) ? names.map((_, index) => `${word} ${index + 1}`) : names;
  return {
    missing,
    duplicated,
    extra,
    unread: named(unread, "lembar lain"),
    sheets: named(sheets, "lembar"),
  };
}
