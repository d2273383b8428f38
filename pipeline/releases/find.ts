import { JejakError, UsageError } from "../errors.ts";
import type { Rooms } from "../rooms.ts";
import { type Manifest, readCurrent } from "./manifest.ts";
import { namedRelease } from "./named.ts";

/** The release of an id, or the current one. Throws for an unknown id, for one that was withdrawn, and where there is none yet. */
export async function findRelease(rooms: Rooms, id: string | undefined): Promise<Manifest> {
  const manifest = id === undefined ? await readCurrent(rooms) : await namedRelease(rooms, id);
  if (manifest === undefined)
    throw new JejakError({
      indonesian: "belum ada rilis",
      english: "nothing was released yet",
      hint: "npm run jejak -- run",
    });
  if (manifest.withdrawn !== undefined)
    throw new UsageError({
      indonesian: `rilis ${manifest.release_id} sudah ditarik: ${manifest.withdrawn.reason}`,
      english: `release ${manifest.release_id} was withdrawn: ${manifest.withdrawn.reason}`,
      hint: "npm run jejak -- releases",
    });
  return manifest;
}
