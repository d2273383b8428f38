import { existsSync } from "node:fs";
import { join } from "node:path";
import { JejakError, UsageError } from "../errors.ts";
import { withLock } from "../lock.ts";
import { readReceipts } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import { findSources, type FoundSource } from "../sources/find.ts";
import { openedOnce } from "../vault/opened-once.ts";
import { type Warehouse, withWarehouse } from "../warehouse.ts";
import { countFaults, type FaultCount, findOwners, findRefused, nobody, type Which } from "./faults.ts";
import { readLatest } from "./latest.ts";
import { writeRepairWorkbook } from "./workbook.ts";

export interface Quarantine {
  readonly faults: readonly FaultCount[];
  /** The repair workbooks that were written. */
  readonly workbooks: readonly { readonly agency: string; readonly path: string; readonly rows: number }[];
}

/**
 * What stands in quarantine after the last run, and, where `xlsx` is given, repair workbooks: one per agency below that folder,
 * or the one file of that name for one agency. A run that was held back is read before the one that was released.
 */
export async function quarantine(
  rooms: Rooms,
  { xlsx, ...which }: Which & { xlsx?: string | undefined },
): Promise<Quarantine> {
  const found = await findSources(rooms.root);
  if (which.source !== undefined && !found.some(({ name }) => name === which.source))
    throw unknownSource(which.source, found);
  return withLock(rooms.dataDir, async () =>
    withWarehouse(await lastAccounted(rooms), async (warehouse) => {
      if (which.agency !== undefined) await expectAgency(warehouse, which.agency);
      await findOwners(warehouse, found);
      const faults = await countFaults(warehouse, which);
      const workbooks =
        xlsx === undefined ? [] : await writeWorkbooks(warehouse, found, rooms, { xlsx, which });
      return { faults, workbooks };
    }),
  );
}

async function writeWorkbooks(
  warehouse: Warehouse,
  found: readonly FoundSource[],
  rooms: Rooms,
  { xlsx, which }: { xlsx: string; which: Which },
): Promise<Quarantine["workbooks"]> {
  const refused = await findRefused(warehouse, which);
  const files = await readReceipts(rooms.receipts);
  const latest = await readLatest(warehouse, found, refused, { files, rooms, vault: openedOnce(rooms) });
  const agencies = [...new Set(refused.map((record) => record.agency_id ?? nobody))].toSorted();
  const workbooks: { agency: string; path: string; rows: number }[] = [];
  for (const agency of agencies) {
    const own = refused.filter((record) => (record.agency_id ?? nobody) === agency);
    const isFile = which.agency !== undefined && /\.xlsx$/i.test(xlsx);
    const path = isFile ? xlsx : join(xlsx, `${agency}.xlsx`);
    await writeRepairWorkbook(path, agency, found, { refused: own, latest });
    workbooks.push({ agency, path, rows: own.length });
  }
  return workbooks;
}

/** A run that was held back leaves its warehouse beside the one of the release; one that was killed half-way is passed over. */
async function lastAccounted(rooms: Rooms): Promise<string> {
  for (const file of [rooms.nextWarehouse, rooms.warehouse]) {
    if (!existsSync(file)) continue;
    const [whole] = await withWarehouse(file, (warehouse) =>
      warehouse.rows(
        "select 1 as one from duckdb_tables() where schema_name = 'meta' and table_name = 'accounted'",
      ),
    );
    if (whole !== undefined) return file;
  }
  throw new JejakError({
    indonesian: "belum ada catatan karantina dari versi ini",
    english: "there is no record of the quarantine by this version yet",
    hint: "npm run jejak -- run",
  });
}

const shownNear = 5;

/** Throws a `UsageError` that names the ids most like it for an agency that the run did not know. */
async function expectAgency(warehouse: Warehouse, agency: string): Promise<void> {
  const known = await warehouse.rows<{ agency_id: string }>(
    `select agency_id from (select distinct agency_id from ref.agency_aliases union select $1)
     order by agency_id <> $2, jaro_winkler_similarity(agency_id, lower($2)) desc, agency_id`,
    [nobody, agency],
  );
  if (known[0]!.agency_id === agency) return;
  const near = known.slice(0, shownNear).map((one) => one.agency_id);
  throw new UsageError({
    indonesian: `tidak ada perangkat daerah dengan id ${agency}; yang paling mirip: ${near.join(", ")}`,
    english: `there is no agency of the id ${agency}; nearest to it: ${near.join(", ")}`,
    hint: `npm run jejak -- quarantine --agency ${near[0]!}`,
  });
}

const unknownSource = (source: string, found: readonly FoundSource[]) =>
  new UsageError({
    indonesian: `tidak ada sumber bernama ${source}`,
    english: `there is no source named ${source}`,
    hint: `sources: ${found.map(({ name }) => name).join(", ")}`,
  });
