import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { quote } from "../contract/grammar.ts";
import {
  appendLine,
  pointAt,
  settle,
  sha256,
  sha256File,
  sweep,
  unfinished,
  writeWhole,
} from "../durable.ts";
import { dataPackage } from "../models/package.ts";
import type { Model } from "../models/find.ts";
import { isReleased } from "../models/mart.ts";
import type { LandedFile, Origin } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { Warehouse } from "../warehouse.ts";
import { suppressMarts } from "./suppress.ts";
import { refuseSmallCells } from "./small-cells.ts";

/** What `manifest.json` says of a release. `content_hash` alone identifies what was released. */
export interface Manifest {
  readonly release_id: string;
  readonly content_hash: string;
  readonly created_at: string;
  readonly as_of: string;
  readonly code_version: string;
  readonly inputs: readonly { source: string; origin: Origin; name: string; sha256: string }[];
  readonly marts: Readonly<Record<string, { rows: number; sha256: string }>>;
  readonly checks: { readonly passed: boolean; readonly count: number };
  /** No audit is made yet, so it passes only where no released mart about people (`personal_marts`) has a row. */
  readonly disclosure_audit: { readonly passed: boolean; readonly personal_marts: number };
  readonly origins: readonly Origin[];
}

/**
 * Writes every released mart as Parquet into a new immutable folder and points `current` at it. Content that `current`
 * already has makes no new release; content that an older release has re-points `current` to that one.
 */
export async function release(
  warehouse: Warehouse,
  models: readonly Model[],
  rooms: Rooms,
  facts: { inputs: readonly LandedFile[]; codeVersion: string; asOf: string; now: Date; checks: number },
): Promise<{ manifest: Manifest; isNew: boolean; rows: number }> {
  await mkdir(rooms.releases, { recursive: true });
  await sweep(rooms.releases);
  const draft = unfinished(join(rooms.releases, "draft"));
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  await suppressMarts(warehouse, models, facts);
  const marts = await exportMarts(warehouse, models, draft);
  const personalMarts = models.filter(
    ({ name, mart }) => mart?.disclosure !== undefined && (marts[name]?.rows ?? 0) > 0,
  ).length;
  const contentHash = sha256(
    Object.entries(marts)
      .map(([name, mart]) => `${name}:${mart.sha256}`)
      .toSorted()
      .join("\n"),
  );
  const before = await findRelease(rooms, contentHash);
  const manifest: Manifest = {
    release_id: before?.release_id ?? `${day(facts.now)}-${contentHash.slice(0, 12)}`,
    content_hash: contentHash,
    created_at: before?.created_at ?? facts.now.toISOString(),
    as_of: facts.asOf,
    code_version: facts.codeVersion,
    inputs: facts.inputs.map(({ source, origin, name, sha256: hash }) => ({
      source,
      origin,
      name,
      sha256: hash,
    })),
    marts,
    checks: { passed: true, count: facts.checks },
    disclosure_audit: { passed: personalMarts === 0, personal_marts: personalMarts },
    origins: [...new Set(facts.inputs.map(({ origin }) => origin))].toSorted(),
  };
  if (before === undefined) {
    await writeWhole(join(draft, "datapackage.json"), json(dataPackage(manifest.release_id, models)));
    await writeWhole(join(draft, "manifest.json"), json(manifest));
    await settle(draft, join(rooms.releases, manifest.release_id));
  } else await rm(draft, { recursive: true });
  await switchTo(rooms, manifest.release_id, facts.now);
  const rows = Object.values(marts).reduce((sum, mart) => sum + mart.rows, 0);
  return { manifest: before ?? manifest, isNew: before === undefined, rows };
}

/** The manifest of the current release; absent before the first. */
export async function readCurrent(rooms: Rooms): Promise<Manifest | undefined> {
  if (!existsSync(join(rooms.currentRelease, "manifest.json"))) return undefined;
  return JSON.parse(await readFile(join(rooms.currentRelease, "manifest.json"), "utf8")) as Manifest;
}

/** Manifests of all releases, oldest first. */
export async function readReleases(rooms: Rooms): Promise<Manifest[]> {
  if (!existsSync(rooms.releases)) return [];
  const ids = (await readdir(rooms.releases)).filter((name) => /^\d{8}-[0-9a-f]{12}$/.test(name));
  const manifests = await Promise.all(
    ids.map(
      async (id) => JSON.parse(await readFile(join(rooms.releases, id, "manifest.json"), "utf8")) as Manifest,
    ),
  );
  return manifests.toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1));
}

async function exportMarts(warehouse: Warehouse, models: readonly Model[], folder: string) {
  const marts: Record<string, { rows: number; sha256: string }> = {};
  for (const { name, mart } of models.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!isReleased(mart)) continue;
    await refuseSmallCells(warehouse, name, mart);
    const path = join(folder, `${name}.parquet`);
    const order = mart.grain.map((column) => `"${column}" nulls first`).join(", ");
    await warehouse.run(
      `copy (from release."${name}" order by ${order}) to ${quote(path)} (format parquet, compression zstd)`,
    );
    const [counted] = await warehouse.rows<{ count: number }>(
      `select count(*) as count from release."${name}"`,
    );
    marts[name] = { rows: counted!.count, sha256: await sha256File(path) };
  }
  return marts;
}

async function findRelease(rooms: Rooms, contentHash: string): Promise<Manifest | undefined> {
  return (await readReleases(rooms)).find((manifest) => manifest.content_hash === contentHash);
}

async function switchTo(rooms: Rooms, id: string, now: Date): Promise<void> {
  const current = existsSync(rooms.currentRelease) ? await readlink(rooms.currentRelease) : undefined;
  if (current === id) return;
  await pointAt(rooms.currentRelease, id);
  await appendLine(
    rooms.releaseLog,
    JSON.stringify({ at: now.toISOString(), release_id: id, from: current ?? null }),
  );
}

const day = (instant: Date) =>
  instant.toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" }).replaceAll("-", "");
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
