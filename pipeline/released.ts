import { join } from "node:path";
import { quote } from "./contract/grammar.ts";
import { JejakError } from "./errors.ts";
import { internalFolder } from "./releases/manifest.ts";
import type { Rooms } from "./rooms.ts";
import { type Manifest, readCurrent } from "./steps/release.ts";

/** The current release, for questions to it; `table` is the SQL of one of its marts. */
export interface Released {
  readonly manifest: Manifest;
  readonly table: (mart: string) => string;
  /** The same of a mart that is for the city hall alone. */
  readonly internalTable: (mart: string) => string;
}

/** Throws where nothing was released yet, and where the release lacks one of the marts `needed`. */
export async function readReleased(rooms: Rooms, needed: readonly string[]): Promise<Released> {
  const manifest = await readCurrent(rooms);
  if (manifest === undefined)
    throw new JejakError({
      indonesian: "belum ada rilis",
      english: "nothing was released yet",
      hint: "npm run jejak -- run",
    });
  if (needed.some((mart) => !(mart in manifest.marts)))
    throw new JejakError({
      indonesian: `rilis ${manifest.release_id} dibuat oleh versi yang lebih lama`,
      english: `release ${manifest.release_id} was made by an older version`,
      hint: "npm run jejak -- run",
    });
  const within = (...place: readonly string[]) =>
    `read_parquet(${quote(`${join(rooms.currentRelease, ...place)}.parquet`)})`;
  return {
    manifest,
    table: (mart) => within(mart),
    internalTable: (mart) => within(internalFolder, mart),
  };
}
