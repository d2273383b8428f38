import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { disclose } from "../disclosure/gate.ts";
import { recordDisclosure } from "../disclosure/ledger-of.ts";
import { settle, sha256, sha256File, sweep, unfinished, writeWhole } from "../durable.ts";
import { HeldBack } from "../errors.ts";
import { dataPackage } from "../models/package.ts";
import type { Model } from "../models/find.ts";
import type { LandedFile } from "../receipts.ts";
import { switchTo } from "../releases/current.ts";
import { readSwitches, rolledBack } from "../releases/log.ts";
import { internalFolder, type Manifest, readCurrent, readEveryRelease } from "../releases/manifest.ts";
import type { Rooms } from "../rooms.ts";
import type { Keys } from "../vault/master-key.ts";
import type { Warehouse } from "../warehouse.ts";
import { exportInternal, exportMarts } from "./export-marts.ts";
import { suppressMarts } from "./suppress.ts";

export { type Manifest, readCurrent, readEveryRelease, readReleases } from "../releases/manifest.ts";

interface Facts {
  readonly inputs: readonly LandedFile[];
  readonly codeVersion: string;
  readonly asOf: string;
  readonly now: Date;
  readonly checks: number;
  readonly vault: () => Promise<Keys>;
}

/** What became of a release. */
export interface Released {
  /** The release that is current now. */
  readonly manifest: Manifest;
  readonly isNew: boolean;
  readonly rows: number;
  /** The release that the content is of, where somebody rolled it back and it so stays. */
  readonly rolledBack?: string;
}

/**
 * Decides and audits what may be shown of people, writes every released mart as Parquet into a new immutable folder and
 * points `current` at it. Content that `current` already has makes no new release; content that an older release has
 * re-points `current` to that one, but for content that was rolled back. Throws where the audit finds anything and where the content was withdrawn.
 */
export async function release(
  warehouse: Warehouse,
  models: readonly Model[],
  rooms: Rooms,
  facts: Facts,
): Promise<Released> {
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
  const internal = await exportInternal(warehouse, models, draft);
  const contentHash = sha256(
    [
      ...Object.entries(marts).map(([name, mart]) => `${name}:${mart.sha256}`),
      ...Object.entries(internal).map(([name, mart]) => `${internalFolder}/${name}:${mart.sha256}`),
    ]
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
    internal,
    checks: { passed: true, count: facts.checks },
    disclosure_audit: disclosure.record,
    origins: [...new Set(facts.inputs.map(({ origin }) => origin))].toSorted(),
  };
  // Before the release has its name: what the ledger does not hold was never told to anybody.
  await recordDisclosure(disclosure, manifest, { rooms, vault, now });
  if (before === undefined) {
    await writeWhole(join(draft, "datapackage.json"), json(dataPackage(manifest, models)));
    await writeWhole(join(draft, "manifest.json"), json(manifest));
    await settle(draft, join(rooms.releases, manifest.release_id));
  } else {
    await replaceDamaged(join(rooms.releases, before.release_id), draft, marts);
    await rm(draft, { recursive: true });
  }
  const rows = Object.values(marts).reduce((sum, mart) => sum + mart.rows, 0);
  const stays = await heldBy(rooms, manifest.release_id);
  if (stays !== undefined) return { manifest: stays, isNew: false, rows, rolledBack: manifest.release_id };
  await switchTo(rooms, manifest.release_id, { now });
  return { manifest: before ?? manifest, isNew: before === undefined, rows };
}

/** The release that a rollback made current, where the content is what it led away from; undefined where it may return. */
async function heldBy(rooms: Rooms, id: string): Promise<Manifest | undefined> {
  return rolledBack(await readSwitches(rooms.releaseLog)).has(id) ? readCurrent(rooms) : undefined;
}

/** Gives a release that stands the tables back that were lost or damaged since; the same content has the same bytes. */
async function replaceDamaged(folder: string, draft: string, marts: Manifest["marts"]): Promise<void> {
  for (const [name, { sha256: expected }] of Object.entries(marts)) {
    const file = `${name}.parquet`;
    const isWhole = existsSync(join(folder, file)) && (await sha256File(join(folder, file))) === expected;
    if (!isWhole) await settle(join(draft, file), join(folder, file));
  }
}

const returned = ({ release_id: id, withdrawn }: Manifest) =>
  new HeldBack({
    by: "withdrawn",
    indonesian: `isi ini sama dengan rilis ${id} yang ditarik (${withdrawn!.reason}), tidak ada yang dirilis`,
    english: `this content is that of release ${id}, which was withdrawn (${withdrawn!.reason}); nothing was released`,
    hint: "perbaiki berkasnya atau nyatakan koreksi / mend the files or declare a correction, then: npm run jejak -- run",
  });

const day = (instant: Date) =>
  instant.toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" }).replaceAll("-", "");
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
