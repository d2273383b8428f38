import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { compileSelect } from "../contract/compile.ts";
import type { Contract } from "../contract/contract.ts";
import { isSealed } from "../contract/persons.ts";
import { sha256, sweep } from "../durable.ts";
import { JejakError, KeyFault } from "../errors.ts";
import { type Clear, inTheClear, openLanded } from "../landed.ts";
import { rawSchema } from "../raw-columns.ts";
import { writeRaw } from "../raw.ts";
import type { LandedFile } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import { readSpellings } from "../spellings.ts";
import type { Keys } from "../vault/master-key.ts";
import { forgetOtherKeys, soleKey } from "../vault/one-key.ts";
import { openedOnce } from "../vault/opened-once.ts";
import type { Warehouse } from "../warehouse.ts";

/** Raise when the way of reading files changes, so that every file is read anew. */
const readerVersion = 5;

/** A landed file read into `raw`: one Parquet file with every record, good or bad, in the file's order. */
export interface RawFile extends LandedFile {
  readonly path: string;
  /** What its codes of spellings stand for, see `spellingColumn`; for sources that have any. */
  readonly spellings: () => Promise<readonly string[]>;
}

/** The landed files that were read under the contracts of today. */
export function listRaw(
  found: readonly FoundSource[],
  files: readonly LandedFile[],
  rooms: Rooms,
): RawFile[] {
  const vault = openedOnce(rooms);
  return found.flatMap((source) => {
    const pathOf = rawPath(rooms, source);
    return files
      .filter((file) => file.source === source.name)
      .map((file) => {
        const path = pathOf(file);
        return { ...file, path, spellings: async () => readSpellings(path, await vault()) };
      })
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
    if (isSealed(source.contract))
      await forgetFormer(
        join(rooms.raw, source.name),
        files.filter((file) => file.source === source.name).map(pathOf),
      );
  }
  return { files: listRaw(found, files, rooms).length, newFiles, rows, problems };
}

/** Removes what was read of the same files under a former contract, which may have let more of a person through. */
export async function forgetFormer(folder: string, paths: readonly string[]): Promise<void> {
  const stemOf = (name: string) => name.split(".")[0]!;
  const hashOf = (name: string) => name.split("-")[0]!;
  const stems = new Set(paths.map((path) => stemOf(basename(path))));
  const hashes = new Set([...stems].map(hashOf));
  for (const name of await readdir(folder))
    if (hashes.has(hashOf(name)) && !stems.has(stemOf(name))) await rm(join(folder, name));
}

/** Where the files of a source are read to, under the contract of today. */
function rawPath(rooms: Rooms, { name, contract }: FoundSource): (file: LandedFile) => string {
  const version = versionOf(contract);
  return ({ sha256: hash, key_id: key }) =>
    join(rooms.raw, name, `${hash}-${version}-${key ?? "plain"}.parquet`);
}

/** A run asks for the paths several times, and compiling every contract takes longer than looking for the files. */
const versions = new WeakMap<Contract, string>();

function versionOf(contract: Contract): string {
  const known = versions.get(contract);
  if (known !== undefined) return known;
  const compiled = compileSelect(
    contract,
    "",
    new Map(contract.columns.map((column) => [column.name, column.name])),
  );
  const aliases = contract.columns.map(({ meta }) => meta.aliases ?? []);
  const version = sha256(JSON.stringify([readerVersion, compiled, rawSchema(contract), aliases])).slice(
    0,
    12,
  );
  versions.set(contract, version);
  return version;
}

async function landFile(
  warehouse: Warehouse,
  found: FoundSource,
  file: LandedFile,
  { rooms, path, vault }: { rooms: Rooms; path: string; vault: () => Promise<Keys> },
): Promise<number | JejakError> {
  let clear: Clear | undefined;
  try {
    clear = await inTheClear(file, rooms, vault);
    const records = await openLanded(warehouse, file, { clear, contract: found.contract });
    await writeRaw(warehouse, found, { records, file, path, keys: clear.keys });
    return records.count;
  } catch (error) {
    if (error instanceof JejakError && !(error instanceof KeyFault)) return error;
    throw error;
  } finally {
    await clear?.dispose();
  }
}
