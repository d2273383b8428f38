import { existsSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import type { Journal } from "./journal.ts";
import type { Rooms } from "./rooms.ts";
import { type Warehouse, withWarehouse } from "./warehouse.ts";

/** The next warehouse is made anew; a run that begins behind the staging goes on from the one that stands. */
export async function onNextWarehouse(
  { warehouse, nextWarehouse }: Rooms,
  journal: Journal,
  work: (warehouse: Warehouse) => Promise<void>,
): Promise<void> {
  if (!(["stage", "build", "check"] as const).some(journal.includes)) return;
  // A log that a killed process left would be replayed into the new file, or hold it shut.
  const isAnew = journal.includes("stage") || !existsSync(nextWarehouse);
  if (isAnew) for (const path of [nextWarehouse, `${nextWarehouse}.wal`]) await rm(path, { force: true });
  if (!journal.includes("stage") && isAnew) await copyFile(warehouse, nextWarehouse);
  await withWarehouse(nextWarehouse, async (warehouse) => {
    await work(warehouse);
    // Closing writes what is only in the log, and says nothing where the disk is full.
    await warehouse.run("checkpoint");
  });
}
