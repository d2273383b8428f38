import { UsageError } from "../errors.ts";
import type { Rooms } from "../rooms.ts";
import { type Manifest, readEveryRelease } from "./manifest.ts";

/** The release of an id, a tombstone too. Throws for an id that there is none of. */
export async function namedRelease(rooms: Rooms, id: string): Promise<Manifest> {
  const all = await readEveryRelease(rooms);
  const found = all.find(({ release_id: name }) => name === id);
  if (found !== undefined) return found;
  throw new UsageError({
    indonesian: `tidak ada rilis ${id}`,
    english: `there is no release ${id}`,
    hint:
      all.length === 0
        ? "belum ada rilis / nothing was released yet: npm run jejak -- run"
        : `yang terbaru / npm run jejak -- releases; the newest is ${all.at(-1)!.release_id}`,
  });
}
