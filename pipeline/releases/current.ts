import { readlink, rm } from "node:fs/promises";
import { appendLine, pointAt } from "../durable.ts";
import type { Rooms } from "../rooms.ts";

/** Id of the release that `current` names; null before the first, and where all were withdrawn. */
export async function currentId({ currentRelease }: Rooms): Promise<string | null> {
  return await readlink(currentRelease).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

/** Points `current` at a release, or at none, and writes the change into the log. `more` goes into its line. */
export async function switchTo(
  rooms: Rooms,
  id: string | null,
  { now, ...more }: { now: Date; withdrawn?: string; reason?: string; rollback?: true },
): Promise<void> {
  const before = await currentId(rooms);
  if (before === id && more.withdrawn === undefined) return;
  if (id === null) await rm(rooms.currentRelease, { force: true });
  else await pointAt(rooms.currentRelease, id);
  await appendLine(
    rooms.releaseLog,
    JSON.stringify({ at: now.toISOString(), release_id: id, from: before, ...more }),
  );
}
