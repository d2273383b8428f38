import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Bounds, unbounded } from "./connectors/postgres.ts";
import { JejakError } from "./errors.ts";
import type { PostgresFeed } from "./feeds.ts";
import type { Rooms } from "./rooms.ts";
import { slicesDue } from "./slices.ts";
import type { FoundSource } from "./sources/find.ts";

/** The query of a source: `pull.sql` of its folder, or what the operator has laid over it for the vendor's own tables. */
export async function pullQuery(
  { name, folder }: FoundSource,
  { dataDir }: Rooms,
  { watermark }: PostgresFeed,
): Promise<string> {
  const overlay = join(dataDir, "reference", "pull", `${name}.sql`);
  const path = [overlay, join(folder, "pull.sql")].find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new JejakError({
      indonesian: `sumber ${name} belum punya kueri`,
      english: `the source ${name} has no query yet`,
      hint: `tulis satu SELECT; kolomnya menjadi judul kolom berkas / write one SELECT into ${overlay}; its columns are the headers of the file`,
    });
  const query = await readFile(path, "utf8");
  const isBounded = ["jejak.since", "jejak.until"].every((bound) => query.includes(`'${bound}'`));
  // Without both bounds each slice would hold everything.
  if (watermark !== undefined && !isBounded)
    throw new JejakError({
      indonesian: `${path} tidak membaca current_setting('jejak.since') dan ('jejak.until'), padahal ada watermark`,
      english: `${path} does not read current_setting('jejak.since') and ('jejak.until'), yet there is a watermark`,
      hint: "batasi kolom penanda dengan keduanya, atau hapus watermark / bound the watermark column by both, or leave watermark out of the feed",
    });
  return query;
}

/** One copy to make: the end of its file's name, its bounds, and how far the pull has come after it. */
export interface SliceToPull {
  readonly file: string;
  readonly bounds: Bounds;
  readonly pulledTo: string | undefined;
}

export function slicesOf(
  { watermark }: PostgresFeed,
  pulledTo: string | undefined,
  now: Date,
): readonly SliceToPull[] {
  if (watermark === undefined) return [{ file: "", bounds: unbounded, pulledTo: undefined }];
  return slicesDue(watermark, pulledTo, now).map(({ name, since, until }) => ({
    file: `/${name}`,
    bounds: { since, until },
    pulledTo: name,
  }));
}
