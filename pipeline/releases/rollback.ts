import { UsageError } from "../errors.ts";
import type { Rooms } from "../rooms.ts";
import { switchTo } from "./current.ts";
import type { Manifest } from "../steps/release.ts";
import { namedRelease } from "./named.ts";

/**
 * Makes an older release the current one again, until a run releases other content than what was led away from. Throws for an unknown id and for one that was withdrawn.
 */
export async function rollback(rooms: Rooms, id: string, now: Date): Promise<Manifest> {
  const manifest = await namedRelease(rooms, id);
  if (manifest.withdrawn !== undefined)
    throw new UsageError({
      indonesian: `rilis ${id} sudah ditarik: ${manifest.withdrawn.reason}`,
      english: `release ${id} was withdrawn: ${manifest.withdrawn.reason}`,
      hint: "npm run jejak -- releases",
    });
  await switchTo(rooms, id, { now, rollback: true });
  return manifest;
}
