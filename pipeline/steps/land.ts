import { existsSync } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { compileSelect } from "../contract/compile.ts";
import type { Contract } from "../contract/contract.ts";
import { columnOfNumbers, isSealed, numberColumn, personType } from "../contract/persons.ts";
import { quote } from "../contract/grammar.ts";
import { type HeaderMatch, matchHeader, meaningOf } from "../contract/headers.ts";
import { structuralCode } from "../contract/mask.ts";
import { isTotalsRow } from "../contract/totals.ts";
import { settle, sha256, sweep, unfinished } from "../durable.ts";
import { JejakError, KeyFault } from "../errors.ts";
import { type OpenFile, openRecords } from "../readers/open.ts";
import type { Records } from "../readers/records.ts";
import { suggestRenamed } from "../readers/renamed.ts";
import { personNumber } from "../readers/typed.ts";
import type { LandedFile } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import { unsealTo } from "../vault/scratch.ts";
import type { Keys } from "../vault/master-key.ts";
import { forgetOtherKeys, soleKey } from "../vault/one-key.ts";
import { writePeople } from "../people.ts";
import type { Warehouse } from "../warehouse.ts";
import { landedPath } from "../landing.ts";

/** Raise when the way of reading files changes, so that every file is read anew. */
const readerVersion = 2;

/** A landed file read into `raw`: one Parquet file with every record, good or bad, in the file's order. */
export interface RawFile extends LandedFile {
  readonly path: string;
}

/** SQL of every record in raw files, each with the row a person sees. */
export const rawRecords = (paths: readonly string[]) =>
  `select * exclude (file_row_number, _first_row) replace (coalesce(_row, file_row_number + _first_row) as _row)
   from read_parquet([${paths.map(quote).join(", ")}], file_row_number = true)`;

/** Where the pseudonyms behind the person codes of a raw file lie. */
export const peoplePath = (path: string) => path.replace(/\.parquet$/, ".people.parquet");

/** The landed files that were read under the contracts of today. */
export function listRaw(
  found: readonly FoundSource[],
  files: readonly LandedFile[],
  rooms: Rooms,
): RawFile[] {
  return found.flatMap((source) => {
    const pathOf = rawPath(rooms, source);
    return files
      .filter((file) => file.source === source.name)
      .map((file) => ({ ...file, path: pathOf(file) }))
      .filter(({ path }) => existsSync(path));
  });
}

/**
 * Reads each landed file once into immutable Parquet: typed values, the row a person sees (`_row`) and the mask of faults.
 * A file that was read before under the same contract is left alone. A file that cannot be read at all is a problem,
 * and the rest goes on; without the one key of all files about persons nothing does. `rows` counts the records of new files.
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
  const keyId = soleKey(files);
  for (const source of found) {
    await mkdir(join(rooms.raw, source.name), { recursive: true, mode: 0o700 });
    await sweep(join(rooms.raw, source.name));
    const pathOf = rawPath(rooms, source);
    for (const file of files.filter((candidate) => candidate.source === source.name)) {
      const path = pathOf(file);
      if (existsSync(path)) continue;
      const outcome = await landFile(warehouse, source, file, { rooms, path, vault });
      if (outcome instanceof JejakError) problems.push(outcome);
      else {
        newFiles += 1;
        rows += outcome;
      }
    }
    if (keyId !== undefined) await forgetOtherKeys(join(rooms.raw, source.name), keyId);
  }
  return { files: listRaw(found, files, rooms).length, newFiles, rows, problems };
}

/** Where the files of a source are read to, under the contract of today. */
function rawPath(rooms: Rooms, { name, contract }: FoundSource): (file: LandedFile) => string {
  const compiled = compileSelect(
    contract,
    "",
    new Map(contract.columns.map((column) => [column.name, column.name])),
  );
  const aliases = contract.columns.map(({ meta }) => meta.aliases ?? []);
  const version = sha256(JSON.stringify([readerVersion, compiled, aliases])).slice(0, 12);
  return ({ sha256: hash, key_id: key }) =>
    join(rooms.raw, name, `${hash}-${version}-${key ?? "plain"}.parquet`);
}

async function landFile(
  warehouse: Warehouse,
  { source: { key }, contract }: FoundSource,
  file: LandedFile,
  { rooms, path, vault }: { rooms: Rooms; path: string; vault: () => Promise<Keys> },
): Promise<number | JejakError> {
  const temporary = unfinished(path);
  let clear: Clear | undefined;
  try {
    clear = await inTheClear(file, rooms, vault);
    const { path: at, scratch, keys } = clear;
    const records = await openFile({ ...file, path: at, scratch, means: meaningOf(contract), warehouse });
    const match = matchHeader(contract, records.header);
    const verdict = { ...match, renamed: await suggestRenamed(warehouse, contract, match) };
    const textOf = textsOf(contract, records, match);
    const number = columnOfNumbers(contract);
    if (number !== undefined) {
      if (keys === undefined) throw new Error(`${file.name} is about persons and was not sealed`);
      await writePeople(warehouse, peoplePath(path), {
        records: records.sql,
        number: textOf.get(number.name) ?? "null::varchar",
        grammar: number.grammar,
        file: file.sha256,
        key: keys.pseudonym,
      });
    }
    const totals = isTotalsRow(
      key.flatMap((column) => textOf.get(column) ?? []),
      records.header.map((_, position) => records.field(position)),
    );
    // Where a record stands is one value to the contract, which hands it through.
    const placed =
      `select {'sheet': _sheet, 'row': _row} as _row, (${shapeOf(match, totals)})::tinyint as _shape, ` +
      `* exclude (_row, _sheet, _shape) from (${records.sql})`;
    await warehouse.run(
      `copy (
         select ${quote(file.sha256)} as _file, _row.sheet as _sheet, _row.row as _row,
             ${records.firstRow}::utinyint as _first_row, * exclude (_row)
         from (${compileSelect(contract, placed, textOf)})
       ) to ${quote(temporary)} (format parquet, compression zstd, compression_level 1, kv_metadata {header: ${quote(headerVerdict(contract, verdict, records.header))}})`,
    );
    const [written] = await warehouse.rows<{ count: number }>(
      `select count(*) as count from read_parquet(${quote(temporary)})`,
    );
    if (written!.count !== records.count)
      throw new Error(`${file.name}: ${records.count} records went in and ${written!.count} came out`);
    await chmod(temporary, 0o600);
    await settle(temporary, path);
    return records.count;
  } catch (error) {
    if (error instanceof JejakError && !(error instanceof KeyFault)) return error;
    throw error;
  } finally {
    await clear?.dispose();
    await warehouse.run(`drop type if exists ${personType}`);
    await rm(temporary, { force: true });
  }
}

/** SQL for the text of each column that the file has. A person's number must come as text. */
function textsOf(contract: Contract, records: Records, { positions }: HeaderMatch): Map<string, string> {
  const number = numberColumn(contract);
  return new Map(
    [...positions].map(([column, at]) => {
      const text = records.field(at);
      const isNumber = column === number ? records.isNumber?.(at) : undefined;
      return [column, isNumber === undefined ? text : personNumber(text, isNumber)];
    }),
  );
}

interface Clear {
  readonly path: string;
  /** Where canonical records may be written. */
  readonly scratch: string;
  readonly keys: Keys | undefined;
  readonly dispose: () => Promise<void>;
}

/** A landed file as it can be read; sealed bytes, and whatever is written of them, only ever lie in the scratch folder. */
async function inTheClear(file: LandedFile, rooms: Rooms, vault: () => Promise<Keys>): Promise<Clear> {
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

/** The records of a file; whatever the system has against reading it is the file's own problem. */
async function openFile(file: OpenFile): Promise<Records> {
  try {
    return await openRecords(file);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    if (cause instanceof JejakError || reason === undefined) throw cause;
    throw new JejakError(
      {
        indonesian: `${file.name}: berkas tidak dapat dibaca: ${reason}`,
        english: `${file.name}: the file cannot be read: ${reason}`,
        hint: "drop it into its inbox folder again",
      },
      { cause },
    );
  }
}

/**
 * SQL for what is wrong with a record's shape. A header that the contract cannot accept makes every record of the file a
 * bad one, so that none is lost from sight; a row of totals is none, however many fields it has.
 */
function shapeOf({ missing, duplicated }: HeaderMatch, totals: string): string {
  const header =
    missing.length > 0
      ? structuralCode("missing_column")
      : duplicated.length > 0
        ? structuralCode("duplicate_column")
        : "_shape";
  const ragged = structuralCode("too_many_fields");
  return `case when _shape <= ${ragged} and ${totals} then ${structuralCode("totals_row")} else ${header} end`;
}

/** What the header was found to be, kept inside the Parquet file for the quarantine's sentences. */
export interface HeaderVerdict {
  readonly missing: readonly string[];
  readonly duplicated: readonly string[];
  readonly extra: readonly string[];
  /** Missing column → an unknown title that may be meant for it. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** A file without a header has a record in its place, so a feed about persons tells of unknown headers by their position. */
function headerVerdict(
  contract: Contract,
  { missing, duplicated, extra, renamed }: HeaderVerdict,
  header: readonly string[],
): string {
  const said = (title: string) => (isSealed(contract) ? `#${header.indexOf(title) + 1}` : title);
  return JSON.stringify({
    missing,
    duplicated,
    extra: extra.map(said),
    renamed: Object.fromEntries(Object.entries(renamed).map(([column, title]) => [column, said(title)])),
  } satisfies HeaderVerdict);
}
