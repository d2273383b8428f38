import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { sha256File, sweep, unfinished, writeWhole } from "../durable.ts";
import { readSwitches } from "../releases/log.ts";
import { openWarehouse } from "../warehouse.ts";
import { compressTree } from "./compress.ts";
import { readArrow } from "./data-files.ts";

/** The tables by which a page tells what was known on an earlier day. */
const toldTables = ["agencies", "agency_year", "changes", "metrics", "observations", "regimes"] as const;

/** What pages learn of earlier releases, served as `/status/releases.json`. */
export interface PastReleases {
  /** Each change of the current release, oldest first; null where none was left. */
  readonly switches: readonly { readonly at: string; readonly release_id: string | null }[];
  /** The file of each table below `/data/past/`, for every release that still stands. */
  readonly releases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Releases that were taken back, and why. */
  readonly withdrawn: Readonly<Record<string, Withdrawn>>;
}

interface Withdrawn {
  readonly at: string;
  readonly reason: string;
}

interface Manifest {
  readonly release_id: string;
  readonly marts: Readonly<Record<string, { readonly sha256: string }>>;
  readonly withdrawn?: Withdrawn;
}

/**
 * Makes the told tables of every standing release readable by pages, in `site/past` under the hash of their content, so
 * that releases which say the same share a file. What no standing release holds any more is removed: a withdrawn release
 * can no longer be asked. Writes `status/releases.json` from the releases' log.
 */
export async function keepPast(dataDir: string): Promise<void> {
  const folder = path.join(dataDir, "site", "past");
  await sweep(path.dirname(folder));
  await mkdir(folder, { recursive: true });
  const every = await readEvery(path.join(dataDir, "releases"));
  const standing = every.filter(({ withdrawn }) => withdrawn === undefined);
  const wanted = new Map(
    standing.flatMap(({ home, marts }) =>
      toldTables.flatMap((table) => {
        const hash = marts[table]?.sha256;
        return hash === undefined
          ? []
          : [[fileOf(hash), { parquet: path.join(home, `${table}.parquet`), hash }]];
      }),
    ),
  );
  const held = await readdir(folder);
  for (const name of held)
    if (!wanted.has(name.replace(/\.(br|gz)$/, ""))) await rm(path.join(folder, name), { recursive: true });
  const missing = [...wanted].filter(([name]) => !held.includes(name));
  if (missing.length > 0) await convert(missing, folder);
  const served = new Set(await readdir(folder));
  const past: PastReleases = {
    switches: (await readSwitches(path.join(dataDir, "releases", "log.ndjson"))).map(
      ({ at, release_id }) => ({ at, release_id }),
    ),
    releases: Object.fromEntries(
      standing.map(({ release_id: id, marts }) => [
        id,
        Object.fromEntries(
          toldTables.flatMap((table) =>
            served.has(fileOf(marts[table]?.sha256 ?? "")) ? [[table, fileOf(marts[table]!.sha256)]] : [],
          ),
        ),
      ]),
    ),
    withdrawn: Object.fromEntries(
      every.flatMap(({ release_id: id, withdrawn }) =>
        withdrawn === undefined ? [] : [[id, withdrawn] as const],
      ),
    ),
  };
  await mkdir(path.join(dataDir, "status"), { recursive: true });
  await writeWhole(path.join(dataDir, "status", "releases.json"), `${JSON.stringify(past, null, 1)}\n`);
}

const fileOf = (hash: string) => `${hash.slice(0, 32)}.arrow`;

async function convert(
  missing: readonly (readonly [string, { readonly parquet: string; readonly hash: string }])[],
  folder: string,
): Promise<void> {
  const scratch = unfinished(folder);
  await mkdir(scratch, { recursive: true });
  const warehouse = await openWarehouse();
  try {
    for (const [name, { parquet, hash }] of missing)
      // What is gone, or no longer what its manifest says, is not shown.
      if (existsSync(parquet) && (await sha256File(parquet)) === hash)
        await writeFile(path.join(scratch, name), (await readArrow(warehouse, parquet)).arrow);
    await compressTree(scratch, { quality: 5 });
    // The table itself comes last: where it stands, its compressed siblings do.
    const made = (await readdir(scratch)).toSorted((a, b) => b.length - a.length);
    for (const name of made) await rename(path.join(scratch, name), path.join(folder, name));
  } finally {
    warehouse.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function readEvery(releases: string): Promise<(Manifest & { readonly home: string })[]> {
  if (!existsSync(releases)) return [];
  const ids = (await readdir(releases)).filter((name) => /^\d{8}-[0-9a-f]{12}$/.test(name)).toSorted();
  return Promise.all(
    ids.map(async (id) => {
      const home = path.join(releases, id);
      const manifest = JSON.parse(await readFile(path.join(home, "manifest.json"), "utf8")) as Manifest;
      return { ...manifest, home };
    }),
  );
}
