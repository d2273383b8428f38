import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import { idTitle } from "../../pipeline/repair/form.ts";
import { HeldBack } from "../../pipeline/errors.ts";
import { landRepairs, listRepairs } from "../../pipeline/repair/land.ts";
import { quarantine } from "../../pipeline/repair/quarantine.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { land, listRaw } from "../../pipeline/steps/land.ts";
import { stage } from "../../pipeline/steps/stage.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder, root } from "../folders.ts";
import { vaultOf } from "../rooms.ts";
import { emptyRooms, fillInbox, sourcesNamed } from "../steps/folder.ts";

/** The agency of the fictional city, under the one spelling that its files use. */
const aliases = "ejaan,id opd,sumber,keyakinan\nDinas Contoh 01,dinas-contoh-01,contoh-2024-01-01,B\n";

/** Rooms of an operator who knows one agency and nothing else. */
export async function roomsWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<Rooms> {
  const rooms = emptyRooms();
  await fillInbox(rooms, { "agency_aliases/contoh.csv": aliases, ...files });
  return rooms;
}

/** The agency's own workbook, made by LibreOffice. */
export const fixture = () => readFile(join(root, "test", "fixtures", "libreoffice", "inovasi-contoh.xlsx"));

export interface Ledgers {
  readonly problems: readonly string[];
  /** Rows in, loaded, quarantined, duplicate, repaired, by file. */
  readonly sums: Readonly<Record<string, readonly number[]>>;
  /** `row column rule` of every fault. */
  readonly faults: readonly string[];
  /** `rule` of what was said of repairs. */
  readonly told: readonly string[];
}

const few = await sourcesNamed(
  "agency_aliases",
  "entities",
  "urusan",
  "innovation_matches",
  "innovations",
  "tpp",
);

/** Collects, lands and stages a few sources into the next warehouse, and reads the ledgers. */
export async function stageRooms(rooms: Rooms, day = 21): Promise<Ledgers> {
  const vault = vaultOf(rooms);
  const now = new Date(`2026-11-${day}T03:00:00Z`);
  const { files, problems } = await collect(few, rooms, { now, only: undefined, vault });
  await rm(rooms.nextWarehouse, { force: true });
  const landed = await withWarehouse(rooms.nextWarehouse, async (warehouse) => {
    const { problems: unread } = await land(warehouse, few, files, { rooms, vault });
    const raw = listRaw(few, files, rooms);
    const repaired = await landRepairs(warehouse, few, raw, { files, rooms, vault });
    const held = await stage(warehouse, few, raw, listRepairs(files, raw, rooms)).then(
      () => [],
      (error: unknown) => {
        if (error instanceof HeldBack) return [error];
        throw error;
      },
    );
    return [...unread, ...repaired.problems, ...held];
  });
  return {
    problems: [...problems, ...landed].map(({ message }) => message),
    ...(await readLedgers(rooms.nextWarehouse)),
  };
}

/** What became of every record, from a staged warehouse. */
const readLedgers = (file: string): Promise<Omit<Ledgers, "problems">> =>
  withWarehouse(file, async (warehouse) => {
    const sums = await warehouse.rows<{ name: string; counts: number[] }>(`
      select f.name, [rows_in, rows_loaded, rows_quarantined, rows_duplicate, rows_repaired] as counts
      from meta.sums as s join meta.files as f on f.source = s.source and f.file = s.file
      where s.source in ('innovations', 'tpp') order by all`);
    const faults = await warehouse.rows<{ severity: string; source: string; fault: string; rule: string }>(`
      select severity, source, rule, concat_ws(' ', _row % 4294967296, "column", rule) as fault
      from meta.quarantine order by source, _row, "column", rule`);
    return {
      sums: Object.fromEntries(sums.map(({ name, counts }) => [name, counts])),
      faults: faults.filter(({ severity }) => severity === "error").map(({ fault }) => fault),
      told: faults.filter(({ source }) => source === "perbaikan").map(({ rule }) => rule),
    };
  });

/** Writes the repair workbooks of everything in quarantine; paths by agency. */
export async function writeWorkbooks(rooms: Rooms): Promise<ReadonlyMap<string, string>> {
  const { workbooks } = await quarantine(rooms, { xlsx: emptyFolder() });
  return new Map(workbooks.map(({ agency, path }) => [agency, path]));
}

/** The rows of a source's sheet in a repair workbook, by title. */
export async function readRows(path: string, source: string): Promise<Record<string, CellValue>[]> {
  const { sheets } = await readXlsx(await readFile(path));
  const sheet = sheets.find(({ name }) => name === source);
  if (sheet === undefined) throw new Error(`${path} has no sheet ${source}`);
  const [titles = [], ...rows] = sheet.rows;
  return rows.map((row) => Object.fromEntries(titles.map((title, at) => [String(title), row[at] ?? null])));
}

/** Drops a copy of a repair workbook's sheet into the inbox, with rows changed by `mend`; rows that it drops are not sent. */
export async function dropMended(
  rooms: Rooms,
  { path, source, name }: { path: string; source: string; name: string },
  mend: (row: Record<string, CellValue>) => Record<string, CellValue> | undefined,
): Promise<void> {
  const rows = (await readRows(path, source)).flatMap((row) => {
    const after = mend(row);
    return after === undefined ? [] : [after];
  });
  const titles = Object.keys(rows[0] ?? { [idTitle]: null });
  const sheet = {
    name: source,
    rows: [titles, ...rows.map((row) => titles.map((title) => row[title] ?? null))],
  };
  await mkdir(join(rooms.inbox, "perbaikan"), { recursive: true });
  await writeFile(join(rooms.inbox, "perbaikan", name), await writeXlsx({ sheets: [sheet] }));
}
