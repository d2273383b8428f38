import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { appendLine } from "../durable.ts";
import type { Rooms } from "../rooms.ts";
import { namedRelease } from "./named.ts";

interface Citation {
  readonly at: string;
  readonly release_id: string;
  readonly where: string;
}

/**
 * Writes down that something on paper cites a release, `where` saying what. Neither its data nor a site of it is removed to
 * make room from then on. Throws for an unknown id.
 */
export async function citeRelease(
  rooms: Rooms,
  id: string,
  { where, now }: { where: string; now: Date },
): Promise<void> {
  const { release_id } = await namedRelease(rooms, id);
  await appendLine(
    pathIn(rooms.releases),
    JSON.stringify({ at: now.toISOString(), release_id, where } satisfies Citation),
  );
}

/** Ids of the releases that something cites; `folder` is where releases lie. */
export async function readCited(folder: string): Promise<ReadonlySet<string>> {
  const path = pathIn(folder);
  if (!existsSync(path)) return new Set();
  const ids = (await readFile(path, "utf8")).split("\n").flatMap((line) => {
    try {
      return [(JSON.parse(line) as Citation).release_id];
    } catch {
      // The blank end of the file, or a line that a crash cut off.
      return [];
    }
  });
  return new Set(ids);
}

const pathIn = (folder: string) => join(folder, "cited.ndjson");
