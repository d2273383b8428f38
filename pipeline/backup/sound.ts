import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { sha256File } from "../durable.ts";
import { landedPath } from "../landing.ts";
import { type LandedFile, readReceipts } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import { internalFolder, readEveryRelease } from "../releases/manifest.ts";
import type { Keys } from "../vault/master-key.ts";
import { isSound, sealedExtension } from "../vault/sealed-file.ts";
import { keptFiles } from "./kept.ts";

/** What of a data folder is not as its own records say. */
export interface Soundness {
  /** Paths, relative to the data folder, of landed files and released tables that are missing or whose bytes are other than recorded. */
  readonly damaged: readonly string[];
  /** Sealed files that could not be looked into, for their key is not here; their bytes are kept as they are. */
  readonly unopened: number;
  /** Keys that sealed files are of. */
  readonly keyIds: readonly string[];
}

/** Holds landed bytes against their names and receipts, and released tables against their manifests. */
export async function soundness(rooms: Rooms, keys: Keys | undefined): Promise<Soundness> {
  const current = await readReceipts(rooms.receipts);
  const landed = await landedFaults(rooms, { current, keys });
  const released = await releasedFaults(rooms);
  return {
    damaged: [...landed.damaged, ...released].map((path) => path.slice(rooms.dataDir.length + 1)).toSorted(),
    unopened: landed.unopened,
    keyIds: [...new Set(current.flatMap(({ key_id: id }) => (id === null ? [] : [id])))].toSorted(),
  };
}

async function landedFaults(
  rooms: Rooms,
  { current, keys }: { current: readonly LandedFile[]; keys: Keys | undefined },
) {
  const byPath = new Map(current.map((file) => [landedPath(rooms, file), file]));
  const damaged = [...byPath.keys()].filter((path) => !existsSync(path));
  let unopened = 0;
  for (const { path: way } of await keptFiles(rooms)) {
    const path = join(rooms.dataDir, way);
    const hash = /^[0-9a-f]{64}/.exec(basename(path))?.[0];
    if (!path.startsWith(rooms.landing) || hash === undefined) continue;
    if (!path.endsWith(sealedExtension)) {
      if ((await sha256File(path)) !== hash) damaged.push(path);
    } else if (keys === undefined || byPath.get(path)?.key_id !== keys.id) unopened += 1;
    else if (!(await isSound(path, keys, hash))) damaged.push(path);
  }
  return { damaged, unopened };
}

async function releasedFaults(rooms: Rooms): Promise<string[]> {
  const damaged: string[] = [];
  for (const { release_id: id, marts, internal, withdrawn } of await readEveryRelease(rooms)) {
    if (withdrawn !== undefined) continue;
    const open = Object.entries(marts).map(([name, mart]) => [`${name}.parquet`, mart] as const);
    const closed = Object.entries(internal ?? {}).map(
      ([name, mart]) => [join(internalFolder, `${name}.parquet`), mart] as const,
    );
    for (const [name, { sha256 }] of [...open, ...closed]) {
      const path = join(rooms.releases, id, name);
      if (!existsSync(path) || (await sha256File(path)) !== sha256) damaged.push(path);
    }
  }
  return damaged;
}
