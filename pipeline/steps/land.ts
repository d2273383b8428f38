import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { compileSelect } from "../contract/compile.ts";
import { quote } from "../contract/grammar.ts";
import { type HeaderMatch, matchHeader } from "../contract/headers.ts";
import { structuralRules } from "../contract/mask.ts";
import { settle, sha256, sweep, unfinished } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { readCsv } from "../readers/csv.ts";
import type { LandedFile } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";
import { landedPath } from "./collect.ts";

/** Raise when the way of reading files changes, so that every file is read anew. */
const readerVersion = 1;

/** A landed file read into `raw`: one Parquet file with every record, good or bad, in the file's order. */
export interface RawFile extends LandedFile {
  readonly path: string;
}

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
  rooms: Rooms,
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
      const outcome = await landFile(warehouse, source, file, { rooms, path });
      if (outcome instanceof JejakError) problems.push(outcome);
      else {
        newFiles += 1;
        rows += outcome;
      }
    }
  }
  return { files: listRaw(found, files, rooms).length, newFiles, rows, problems };
}

function rawPath(rooms: Rooms, { name, contract }: FoundSource, { sha256: hash }: LandedFile): string {
  const compiled = compileSelect(
    contract,
    "",
    new Map(contract.columns.map((column) => [column.name, column.name])),
  );
  const aliases = contract.columns.map(({ meta }) => meta.aliases ?? []);
  const version = sha256(JSON.stringify([readerVersion, compiled, aliases])).slice(0, 12);
  return join(rooms.raw, name, `${hash}-${version}-plain.parquet`);
}

async function landFile(
  warehouse: Warehouse,
  { name: source, contract }: FoundSource,
  file: LandedFile,
  { rooms, path }: { rooms: Rooms; path: string },
): Promise<number | JejakError> {
  if (file.extension !== ".csv")
    return new JejakError({
      indonesian: `${file.name}: bentuk berkas ${file.extension || "tanpa akhiran"} belum dapat dibaca`,
      english: `${file.name}: files of the form ${file.extension || "without an ending"} cannot be read yet`,
      hint: `save it as CSV and drop it into inbox/${source}/`,
    });
  const scratch = unfinished(`${path}.ndjson`);
  const temporary = unfinished(path);
  try {
    const records = await readCsv(landedPath(rooms, file), scratch);
    const match = matchHeader(contract, records.header);
    const textOf = new Map([...match.positions].map(([column, at]) => [column, records.field(at)]));
    const sql = `select _row, ${headerShape(match)} as _shape, * exclude (_row, _shape) from (${records.sql})`;
    await warehouse.run(
      `copy (select ${quote(file.sha256)} as _file, null::varchar as _sheet, * from (${compileSelect(contract, sql, textOf)}))
       to ${quote(temporary)} (format parquet, compression zstd, kv_metadata {header: ${quote(headerVerdict(match))}})`,
    );
    const [written] = await warehouse.rows<{ count: number }>(
      `select count(*) as count from read_parquet(${quote(temporary)})`,
    );
    if (written!.count !== records.count)
      throw new Error(`${file.name}: ${records.count} records went in and ${written!.count} came out`);
    await settle(temporary, path);
    return records.count;
  } finally {
    await rm(scratch, { force: true });
    await rm(temporary, { force: true });
  }
}

/** A header that the contract cannot accept makes every record of the file a bad one, so that none is lost from sight. */
function headerShape({ missing, duplicated }: HeaderMatch): string {
  const code = (rule: (typeof structuralRules)[number]) => `${structuralRules.indexOf(rule) + 1}::tinyint`;
  if (missing.length > 0) return code("missing_column");
  return duplicated.length > 0 ? code("duplicate_column") : "_shape";
}

/** What the header was found to be, kept inside the Parquet file for the quarantine's sentences. */
export interface HeaderVerdict {
  readonly missing: readonly string[];
  readonly duplicated: readonly string[];
  readonly extra: readonly string[];
}

const headerVerdict = ({ missing, duplicated, extra }: HeaderMatch) =>
  JSON.stringify({ missing, duplicated, extra } satisfies HeaderVerdict);
