import { existsSync } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { quote } from "../contract/grammar.ts";
import { isSealed } from "../contract/persons.ts";
import { settle, sha256, sweep, unfinished } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { type Clear, inTheClear } from "../landed.ts";
import { rawRecords, writeRaw } from "../raw.ts";
import { keepRecords } from "../readers/records.ts";
import { Unreadable } from "../readers/unreadable.ts";
import type { LandedFile } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import { readSpellings } from "../spellings.ts";
import type { SpeltFile } from "../staging/spellings.ts";
import { forgetFormer, type RawFile } from "../steps/land.ts";
import type { Keys } from "../vault/master-key.ts";
import { openedOnce } from "../vault/opened-once.ts";
import type { Warehouse } from "../warehouse.ts";
import { quarantineIdSql, repairSource } from "./form.ts";
import { type Place, repairsInOrder } from "./latest.ts";
import { type MendedRow, type MendedWorkbook, overlay, readMended } from "./read.ts";
import { readTexts, type RowTexts } from "./texts.ts";

/** A mended workbook as `stage` sees it. */
export interface LandedRepair {
  readonly file: LandedFile;
  /** Parquet: which of its rows mends which record; `source`, `file` and `record` are null for an id that nobody knows. */
  readonly mends: string;
  /** Where its rows lie under the contract of a source; without rows for it there is no such file. */
  readonly rawPath: (source: string) => string;
  /** The same as a file of which codes of spellings are read. */
  readonly speltFile: (source: string) => SpeltFile;
}

/** The repairs that count, in the order in which they came; those that were not landed beside these raw files are left out. */
export function listRepairs(
  files: readonly LandedFile[],
  raw: readonly RawFile[],
  rooms: Rooms,
): LandedRepair[] {
  const own = repairsInOrder(files);
  const vault = openedOnce(rooms);
  // What a row was before its repair, and what its contract asks, lies in the files that it may mend.
  const beside = sha256(
    [...own.map(({ sha256: hash }) => hash), ...raw.map(({ path }) => path)].join("\n"),
  ).slice(0, 12);
  return own.map((file) => {
    const pathIn = (folder: string) =>
      join(rooms.raw, folder, `${file.sha256}-${beside}-${file.key_id ?? "plain"}.parquet`);
    const speltFile = (source: string) => {
      const path = pathIn(source);
      return { sha256: file.sha256, path, spellings: async () => readSpellings(path, await vault()) };
    };
    return { file, mends: pathIn(repairSource), rawPath: pathIn, speltFile };
  });
}

/**
 * Reads every repair into raw files beside those whose rows it mends: its row as it stands after the repair, judged by the same
 * contract. A later repair of a row stands on the earlier one. Nothing is done where the same was done before. A repair that
 * cannot be read is a problem, and the others go on.
 */
export async function landRepairs(
  warehouse: Warehouse,
  found: readonly FoundSource[],
  raw: readonly RawFile[],
  world: { files: readonly LandedFile[]; rooms: Rooms; vault: () => Promise<Keys> },
): Promise<{ newFiles: number; problems: JejakError[] }> {
  const repairs = listRepairs(world.files, raw, world.rooms);
  if (repairs.every(({ mends }) => existsSync(mends))) return { newFiles: 0, problems: [] };
  await mkdir(join(world.rooms.raw, repairSource), { recursive: true, mode: 0o700 });
  await sweep(join(world.rooms.raw, repairSource));
  const state: State = new Map();
  const problems: JejakError[] = [];
  let newFiles = 0;
  for (const repair of repairs) {
    const clear = await inTheClear(repair.file, world.rooms, world.vault);
    try {
      const mended = await readMended(clear.path, clear.scratch);
      const targets = await findTargets(warehouse, found, raw, mended);
      const untouched = new Set<string>();
      for (const source of found)
        await landRows(warehouse, source, { repair, mended, targets, untouched, clear, raw, state }, world);
      const rows = mended.rows.filter(({ id }) => !untouched.has(id));
      await writeMends(warehouse, repair, rows, targets);
      newFiles += 1;
    } catch (error) {
      problems.push(problemOf(error, repair.file));
    } finally {
      await clear.dispose();
    }
  }
  const sealed = [
    repairSource,
    ...found.filter(({ contract }) => isSealed(contract)).map(({ name }) => name),
  ];
  for (const folder of sealed)
    if (existsSync(join(world.rooms.raw, folder)))
      await forgetFormer(
        join(world.rooms.raw, folder),
        repairs.map(({ rawPath }) => rawPath(folder)),
      );
  return { newFiles, problems };
}

function problemOf(cause: unknown, { name }: LandedFile): JejakError {
  if (cause instanceof JejakError) return cause;
  if (!(cause instanceof Unreadable)) throw cause;
  return new JejakError(
    {
      indonesian: `${name}: perbaikan tidak dapat dibaca: ${cause.indonesian}`,
      english: `${name}: the repair cannot be read: ${cause.message}`,
      hint: `taruh lagi buku kerja yang sudah diperbaiki / drop the mended workbook into inbox/${repairSource}/ again`,
    },
    { cause },
  );
}

/** What the rows of `source`, file and record have become by the repairs so far. */
type State = Map<string, RowTexts>;

interface Landing {
  readonly repair: LandedRepair;
  readonly mended: MendedWorkbook;
  readonly targets: ReadonlyMap<string, Place>;
  /** Ids of rows that came back as they went out. */
  readonly untouched: Set<string>;
  readonly clear: Clear;
  readonly raw: readonly RawFile[];
  readonly state: State;
}

/** The record behind each id, looked for in the sources that the sheets are named after, or else in all. */
async function findTargets(
  warehouse: Warehouse,
  found: readonly FoundSource[],
  raw: readonly RawFile[],
  { rows, sheets }: MendedWorkbook,
): Promise<Map<string, Place>> {
  const ids = `[${rows.map(({ id }) => quote(id)).join(", ")}]::varchar[]`;
  const named = found.filter(({ name }) => sheets.includes(name));
  const targets = new Map<string, Place>();
  for (const { name, contract } of sheets.every((sheet) => named.some((source) => source.name === sheet))
    ? named
    : found) {
    const paths = raw.filter(({ source }) => source === name).map(({ path }) => path);
    if (paths.length === 0 || rows.length === 0) continue;
    const matches = await warehouse.rows<{ id: string; file: string; record: number }>(
      `select ${quarantineIdSql(quote(name), "_file", "_row")} as id, _file as file, _row as record
       from (${rawRecords(contract, paths)}) where id in (select unnest(${ids}))`,
    );
    for (const { id, file, record } of matches) targets.set(id, { source: name, file, record });
  }
  return targets;
}

/** Writes the rows of one source; those in which nothing was changed are no repair. */
async function landRows(
  warehouse: Warehouse,
  found: FoundSource,
  { repair, mended, targets, untouched, clear, raw, state }: Landing,
  { rooms, vault }: { rooms: Rooms; vault: () => Promise<Keys> },
): Promise<void> {
  const { name: source, contract } = found;
  const own = mended.rows.flatMap((row) => {
    const target = targets.get(row.id);
    return target?.source === source ? [{ row, target }] : [];
  });
  if (own.length === 0) return;
  const originals = new Map<string, RowTexts>();
  for (const file of raw.filter((candidate) => candidate.source === source)) {
    const records = own
      .filter(({ target }) => target.file === file.sha256)
      .map(({ target }) => target.record);
    if (records.length === 0 || originals.has(placeOf({ source, file: file.sha256, record: records[0]! })))
      continue;
    for (const [record, texts] of await readTexts(warehouse, found, { file, records }, { rooms, vault }))
      originals.set(placeOf({ source, file: file.sha256, record }), texts);
  }
  const changed: { row: MendedRow; texts: RowTexts }[] = [];
  for (const { row, target } of own) {
    const before = state.get(placeOf(target)) ?? originals.get(placeOf(target));
    const texts = before === undefined ? undefined : overlay(contract, before, row);
    if (texts === undefined) untouched.add(row.id);
    else {
      state.set(placeOf(target), texts);
      changed.push({ row, texts });
    }
  }
  if (changed.length === 0) return;
  const scratch = `${clear.scratch}.${source}`;
  try {
    const header = contract.columns.map(({ name }) => name);
    const mends = changed.map(({ row: { record }, texts: { texts } }) => ({
      r: record,
      s: 0,
      c: header.map((column) => texts.get(column) ?? null),
    }));
    await writeRaw(warehouse, found, {
      records: await keepRecords(header, mends, scratch),
      file: repair.file,
      path: repair.rawPath(source),
      keys: clear.keys,
    });
  } finally {
    await rm(scratch, { force: true });
  }
}

const placeOf = ({ source, file, record }: Place) => `${source}\n${file}\n${record}`;

async function writeMends(
  warehouse: Warehouse,
  { mends: path, file }: LandedRepair,
  rows: readonly MendedRow[],
  targets: ReadonlyMap<string, Place>,
): Promise<void> {
  const temporary = unfinished(path);
  await warehouse.run(
    "create or replace temp table mends (repair varchar, repair_record bigint, id varchar, source varchar, file varchar, record bigint)",
  );
  await warehouse.append(
    "mends",
    rows.map(({ record, id }) => {
      const target = targets.get(id);
      return [file.sha256, record, id, target?.source ?? null, target?.file ?? null, target?.record ?? null];
    }),
  );
  await warehouse.run(`copy mends to ${quote(temporary)} (format parquet, compression zstd)`);
  await chmod(temporary, 0o600);
  await settle(temporary, path);
}
