import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readCurrent } from "../releases/manifest.ts";
import type { Rooms } from "../rooms.ts";
import { publish } from "../steps/publish.ts";

/**
 * Publishes the current release in every edition that has a site, so that each shows what is in force. A release of a version
 * that knew no internal edition leaves that one without a current site. Does nothing where no release is left.
 */
export async function followCurrent(rooms: Rooms): Promise<void> {
  const current = await readCurrent(rooms);
  if (current === undefined) return;
  const { dataDir, root, currentRelease: releaseDir } = rooms;
  if (existsSync(rooms.site)) await publish({ dataDir, releaseDir, root });
  if (!existsSync(rooms.siteInternal)) return;
  if (current.internal !== undefined) await publish({ dataDir, releaseDir, root, edition: "internal" });
  else await rm(join(rooms.siteInternal, "current"), { force: true });
}
