import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { JejakError } from "../../pipeline/errors.ts";
import { HeldBack } from "../../pipeline/errors.ts";
import { readReceipts } from "../../pipeline/receipts.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { roomsIn, vaultOf } from "../rooms.ts";
import { findSources, type FoundSource } from "../../pipeline/sources/find.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { land, listRaw } from "../../pipeline/steps/land.ts";
import { stage } from "../../pipeline/steps/stage.ts";
import { type Row, type Warehouse, withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder, root } from "../folders.ts";

/** What became of every record, as the ledgers of `meta` tell it; files go by their names below `inbox`. */
export interface Staged {
  readonly problems: readonly JejakError[];
  /** True when more was refused than the source tolerates. */
  readonly isHeldBack: boolean;
  readonly sums: readonly Sum[];
  readonly quarantine: readonly Row[];
  readonly duplicates: readonly Row[];
  /** Records whose part of the city a later file brought anew. */
  readonly superseded: readonly Row[];
  /** Rows of a staging table, by file and row. */
  readonly staged: Readonly<Record<string, readonly Row[]>>;
}

interface Sum {
  readonly source: string;
  readonly file: string;
  readonly rows_in: number;
  readonly rows_loaded: number;
  readonly rows_quarantined: number;
  readonly rows_duplicate: number;
}

/** An empty data folder beside the project's code; nothing published is in it. */
export function emptyRooms(): Rooms {
  const dataDir = emptyFolder();
  return {
    ...roomsIn(dataDir),
    published: join(dataDir, "none"),
    reference: join(dataDir, "none"),
  };
}

/** The named sources, in the order given. */
export async function sourcesNamed(...names: readonly string[]): Promise<readonly FoundSource[]> {
  const found = await findSources(root);
  return names.map((name) => found.find((source) => source.name === name)!);
}

/** Writes files below `inbox`; keys are paths such as `awards/2024.csv`. */
export async function fillInbox(rooms: Rooms, files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(rooms.inbox, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** Collects, lands and stages the sources, and reads the ledgers. */
export async function stageInbox(rooms: Rooms, found: readonly FoundSource[]): Promise<Staged> {
  const { problems: strays } = await collect(found, rooms, {
    now: new Date("2026-11-21T03:00:00Z"),
    only: undefined,
    vault: vaultOf(rooms),
  });
  const files = await readReceipts(rooms.receipts);
  return withWarehouse(":memory:", async (warehouse) => {
    const landed = await land(warehouse, found, files, { rooms, vault: vaultOf(rooms) });
    const isHeldBack = await isHeld(stage(warehouse, found, listRaw(found, files, rooms)));
    return {
      problems: [...strays, ...landed.problems],
      isHeldBack,
      sums: await ledger<Sum>(warehouse, "sums", "all"),
      quarantine: await ledger(warehouse, "quarantine", 'source, file, _row, "column" nulls first, rule'),
      duplicates: await ledger(warehouse, "duplicates", "all"),
      superseded: await ledger(warehouse, "superseded", "all"),
      staged: Object.fromEntries(
        await Promise.all(
          found.map(
            async ({ name }) =>
              [
                name,
                await warehouse.rows(`select * exclude _file from staging."${name}" order by _file, _row`),
              ] as const,
          ),
        ),
      ),
    };
  });
}

async function isHeld(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (error instanceof HeldBack) return true;
    throw error;
  }
}

const ledger = <T = Row>(warehouse: Warehouse, table: string, order: string) =>
  warehouse.rows<T>(
    `select ledger.* replace (replace(files.name, 'inbox/', '') as file)
     from meta."${table}" as ledger join meta.files as files using (source, file) order by ${order}`,
  );
