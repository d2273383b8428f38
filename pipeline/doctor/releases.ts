import { existsSync } from "node:fs";
import { join } from "node:path";
import { sha256File } from "../durable.ts";
import { isSiteThere } from "../health/conditions.ts";
import type { Rooms } from "../rooms.ts";
import { readCurrent } from "../steps/release.ts";
import { fail, type Finding, ok, warn } from "./finding.ts";

/** Whether the current release is there and every table of it has the bytes that its manifest tells, and whether a site is served. */
export async function lookAtRelease(rooms: Rooms): Promise<Finding[]> {
  const site = isSiteThere(rooms)
    ? ok("site", { indonesian: "situs ada", english: "there is a site" })
    : warn("site", { indonesian: "tidak ada situs", english: "there is no site" }, "npm run jejak -- run");
  const manifest = await readCurrent(rooms);
  if (manifest === undefined) {
    const words = { indonesian: "tidak ada rilis yang berlaku", english: "there is no current release" };
    return [warn("release", words, "npm run jejak -- run"), site];
  }
  const damaged: string[] = [];
  for (const [mart, { sha256 }] of Object.entries(manifest.marts)) {
    const file = join(rooms.currentRelease, `${mart}.parquet`);
    if (!existsSync(file) || (await sha256File(file)) !== sha256) damaged.push(mart);
  }
  const id = manifest.release_id;
  if (damaged.length === 0)
    return [ok("release", { indonesian: `${id} utuh`, english: `${id} is whole` }), site];
  return [
    fail(
      "release",
      {
        indonesian: `${id}: ${damaged.length} tabel rusak atau hilang: ${damaged.join(", ")}`,
        english: `${id}: ${damaged.length} tables are damaged or missing: ${damaged.join(", ")}`,
      },
      `npm run jejak -- run --from stage makes them anew if the files are the same; else restore releases/${id} from a backup`,
    ),
    site,
  ];
}
