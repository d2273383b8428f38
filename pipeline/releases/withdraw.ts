import { lstat, readdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../durable.ts";
import { keepPast } from "../publish/past.ts";
import { siteName } from "../publish/site-files.ts";
import type { Rooms } from "../rooms.ts";
import { currentId, switchTo } from "./current.ts";
import { readSwitches } from "./log.ts";
import { type Manifest, readReleases } from "../steps/release.ts";
import { namedRelease } from "./named.ts";

export interface Withdrawal {
  /** The tombstone. */
  readonly manifest: Manifest;
  /** When `current` came to point at it first; null where it never did. */
  readonly publishedAt: string | null;
  /** The release that is current now; null where none is left. */
  readonly current: string | null;
  /** Whether a site that was shown, in either edition, is gone, so that another has to be published. */
  readonly isSiteGone: boolean;
}

/**
 * Takes a release back: its data and its sites are removed, a manifest with the reason stays as its tombstone, and where
 * it was the current one the newest that is left is. Its content is never released again, and the disclosure ledger
 * keeps what it said: somebody may hold it. Pages can no longer ask what it told. What a kill interrupted, the same call finishes. Throws for an unknown id.
 */
export async function withdraw(
  rooms: Rooms,
  id: string,
  { reason, now }: { reason: string; now: Date },
): Promise<Withdrawal> {
  const found = await namedRelease(rooms, id);
  const manifest: Manifest = { ...found, withdrawn: found.withdrawn ?? { at: now.toISOString(), reason } };
  const folder = join(rooms.releases, id);
  await writeWhole(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const current = await currentId(rooms);
  const log = await readSwitches(rooms.releaseLog);
  const next = current === id ? ((await readReleases(rooms)).at(-1)?.release_id ?? null) : current;
  if (current === id || !log.some(({ withdrawn }) => withdrawn === id))
    await switchTo(rooms, next, { now, withdrawn: id, reason: manifest.withdrawn!.reason });
  for (const name of await readdir(folder))
    if (name !== "manifest.json") await rm(join(folder, name), { recursive: true });
  const gone = [await removeSites(rooms.siteInternal, id), await removeSites(rooms.site, id)];
  if (existsSync(rooms.site)) await keepPast(rooms.dataDir);
  return {
    manifest,
    publishedAt: log.find(({ release_id: published }) => published === id)?.at ?? null,
    current: next,
    isSiteGone: gone.includes(true),
  };
}

/** Removes every site of a release in one edition; true where the one that was current was among them. */
async function removeSites(site: string, id: string): Promise<boolean> {
  if (!existsSync(site)) return false;
  for (const name of await readdir(site))
    if (siteName.test(name) && name.startsWith(id))
      await rm(join(site, name), { recursive: true, force: true });
  const link = join(site, "current");
  const isServed = (await lstat(link).catch(() => undefined)) !== undefined;
  if (!isServed || existsSync(link)) return false;
  await rm(link);
  return true;
}
