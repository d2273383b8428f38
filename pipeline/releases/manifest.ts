import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DisclosureAudit } from "../disclosure/record.ts";
import type { Origin } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";

/** The folder of a release that holds what is for the city hall alone. */
export const internalFolder = "internal";

/** What `manifest.json` says of a release. `content_hash` alone identifies what was released. */
export interface Manifest {
  readonly release_id: string;
  readonly content_hash: string;
  readonly created_at: string;
  readonly as_of: string;
  readonly code_version: string;
  readonly inputs: readonly { source: string; origin: Origin; name: string; sha256: string }[];
  /** Head of the disclosure ledger, an input like the files: it decides what stays hidden. Null where it was empty. */
  readonly disclosure_ledger: string | null;
  readonly marts: Readonly<Record<string, { rows: number; sha256: string }>>;
  /** Marts for the city hall alone, in a folder of their own; absent in releases of earlier versions. */
  readonly internal?: Readonly<Record<string, { rows: number; sha256: string }>>;
  readonly checks: { readonly passed: boolean; readonly count: number };
  readonly disclosure_audit: DisclosureAudit;
  readonly origins: readonly Origin[];
  /** Only in the tombstone of a release whose data were removed. */
  readonly withdrawn?: { readonly at: string; readonly reason: string };
}

/** The manifest of the current release; absent before the first, and where all were withdrawn. */
export async function readCurrent(rooms: Rooms): Promise<Manifest | undefined> {
  if (!existsSync(join(rooms.currentRelease, "manifest.json"))) return undefined;
  const manifest = await readManifest(rooms.currentRelease);
  return manifest.withdrawn === undefined ? manifest : undefined;
}

/** Manifests of the releases that stand, oldest first. */
export async function readReleases(rooms: Rooms): Promise<Manifest[]> {
  return (await readEveryRelease(rooms)).filter(({ withdrawn }) => withdrawn === undefined);
}

/** As `readReleases`, with the tombstones of those that were withdrawn. */
export async function readEveryRelease(rooms: Rooms): Promise<Manifest[]> {
  if (!existsSync(rooms.releases)) return [];
  const ids = (await readdir(rooms.releases)).filter((name) => /^\d{8}-[0-9a-f]{12}$/.test(name));
  const manifests = await Promise.all(ids.map((id) => readManifest(join(rooms.releases, id))));
  return manifests.toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1));
}

const readManifest = async (folder: string) =>
  JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
