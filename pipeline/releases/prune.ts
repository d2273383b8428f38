import { readdir, rename, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { appendLine, unfinished } from "../durable.ts";
import { siteName } from "../publish/site-files.ts";
import type { Rooms } from "../rooms.ts";
import { readReleases } from "../steps/release.ts";
import { readCited } from "./cited.ts";
import { currentId } from "./current.ts";

/**
 * Removes old releases and their sites to make room: all but the newest `keep`, the current one and those that something
 * cites. Tombstones stay, so that withdrawn content is known when it comes again. What the disclosure ledger holds of a release
 * stays as well: it was told. Gives the ids that were removed, or with `isTrial` would be.
 */
export async function prune(
  rooms: Rooms,
  { keep, now, isTrial = false }: { keep: number; now: Date; isTrial?: boolean },
): Promise<string[]> {
  const current = await currentId(rooms);
  const cited = await readCited(rooms.releases);
  const old = (await readReleases(rooms))
    .map(({ release_id: id }) => id)
    .slice(0, -keep)
    .filter((id) => id !== current && !cited.has(id));
  if (isTrial) return old;
  for (const id of old) {
    // First the line; a removal that a kill cuts short is swept by the next run.
    await appendLine(rooms.releaseLog, JSON.stringify({ at: now.toISOString(), pruned: id, keep }));
    await removeSites(rooms, id);
    const gone = unfinished(join(rooms.releases, id));
    await rename(join(rooms.releases, id), gone);
    await rm(gone, { recursive: true, force: true });
  }
  return old;
}

async function removeSites({ site }: Rooms, id: string): Promise<void> {
  if (!existsSync(site)) return;
  for (const name of await readdir(site))
    if (siteName.test(name) && name.startsWith(id))
      await rm(join(site, name), { recursive: true, force: true });
}
