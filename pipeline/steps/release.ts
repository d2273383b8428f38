import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { disclose } from "../disclosure/gate.ts";
import { recordDisclosure } from "../disclosure/ledger-of.ts";
import type { DisclosureAudit } from "../disclosure/record.ts";
import { settle, sha256, sha256File, sweep, unfinished, writeWhole } from "../durable.ts";
import { HeldBack } from "../errors.ts";
import { dataPackage } from "../models/package.ts";
import type { Model } from "../models/find.ts";
import type { LandedFile, Origin } from "../receipts.ts";
import { switchTo } from "../releases/current.ts";
import type { Rooms } from "../rooms.ts";
import type { Keys } from "../vault/master-key.ts";
import type { Warehouse } from "../warehouse.ts";
import { exportMarts } from "./export-marts.ts";
import { suppressMarts } from "./suppress.ts";

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
  readonly checks: { readonly passed: boolean; readonly count: number };
  readonly disclosure_audit: DisclosureAudit;
  readonly origins: readonly Origin[];
  /** Only in the tombstone of a release whose data were removed. */
  readonly withdrawn?: { readonly at: string; readonly reason: string };
}

interface Facts {
  readonly inputs: readonly LandedFile[];
  readonly codeVersion: string;
  readonly asOf: string;
  readonly now: Date;
  readonly checks: number;
  readonly vault: () => Promise<Keys>;
}

/**
 * Decides and audits what may be shown of people, writes every released mart as Parquet into a new immutable folder and
 * points `current` at it. Content that `current` already has makes no new release; content that an older release has
 * re-points `current` to that one. Throws where the audit finds anything and where the content was withdrawn.
 */
export async function release(
  warehouse: Warehouse,
  models: readonly Model[],
  rooms: Rooms,
  facts: Facts,
): Promise<{ manifest: Manifest; isNew: boolean; rows: number }> {
  await mkdir(rooms.releases, { recursive: true });
  await sweep(rooms.releases);
  const made = await readEveryRelease(rooms);
  const { asOf, vault, now } = facts;
  const disclosure = await suppressMarts(warehouse, models, {
    asOf,
    decide: (undecided) => disclose(undecided, rooms, { vault, made }),
  });
  const draft = unfinished(join(rooms.releases, "draft"));
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  const marts = await exportMarts(warehouse, models, draft);
  const contentHash = sha256(
    Object.entries(marts)
      .map(([name, mart]) => `${name}:${mart.sha256}`)
      .toSorted()
      .join("\n"),
  );
  const before = made.find((manifest) => manifest.content_hash === contentHash);
  if (before?.withdrawn !== undefined) throw returned(before);
  const manifest: Manifest = {
    release_id: before?.release_id ?? `${day(now)}-${contentHash.slice(0, 12)}`,
    content_hash: contentHash,
    created_at: before?.created_at ?? now.toISOString(),
    as_of: asOf,
    code_version: facts.codeVersion,
    inputs: facts.inputs.map(({ source, origin, name, sha256: hash }) => ({
      source,
      origin,
      name,
      sha256: hash,
    })),
    disclosure_ledger: disclosure.ledger.head,
    marts,
    checks: { passed: true, count: facts.checks },
    disclosure_audit: disclosure.record,
    origins: [...new Set(facts.inputs.map(({ origin }) => origin))].toSorted(),
  };
  // Before the release has its name: what the ledger does not hold was never told to anybody.
  await recordDisclosure(disclosure, manifest, { rooms, vault, now });
  if (before === undefined) {
    await writeWhole(join(draft, "datapackage.json"), json(dataPackage(manifest.release_id, models)));
    await writeWhole(join(draft, "manifest.json"), json(manifest));
    await settle(draft, join(rooms.releases, manifest.release_id));
  } else {
    await replaceDamaged(join(rooms.releases, before.release_id), draft, marts);
    await rm(draft, { recursive: true });
  }
  await switchTo(rooms, manifest.release_id, { now });
  const rows = Object.values(marts).reduce((sum, mart) => sum + mart.rows, 0);
  return { manifest: before ?? manifest, isNew: before === undefined, rows };
}

/** Gives a release that stands the tables back that were lost or damaged since; the same content has the same bytes. */
async function replaceDamaged(folder: string, draft: string, marts: Manifest["marts"]): Promise<void> {
  for (const [name, { sha256: expected }] of Object.entries(marts)) {
    const file = `${name}.parquet`;
    const isWhole = existsSync(join(folder, file)) && (await sha256File(join(folder, file))) === expected;
    if (!isWhole) await settle(join(draft, file), join(folder, file));
  }
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

const returned = ({ release_id: id, withdrawn }: Manifest) =>
  new HeldBack({
    by: "withdrawn",
    indonesian: `isi ini sama dengan rilis ${id} yang ditarik (${withdrawn!.reason}), tidak ada yang dirilis`,
    english: `this content is that of release ${id}, which was withdrawn (${withdrawn!.reason}); nothing was released`,
    hint: "mend the files or declare a correction, then: npm run jejak -- run",
  });

const day = (instant: Date) =>
  instant.toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" }).replaceAll("-", "");
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
