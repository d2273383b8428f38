import { existsSync } from "node:fs";
import { copyFile, mkdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { settle, sha256File, unfinished } from "./durable.ts";
import { JejakError } from "./errors.ts";
import { type LandedFile, type Origin, writeReceipt } from "./receipts.ts";
import type { Rooms } from "./rooms.ts";
import { toldExtension } from "./told-names.ts";
import type { Keys } from "./vault/master-key.ts";
import { isSound, sealedExtension, sealFile } from "./vault/sealed-file.ts";

/** A file that lies ready to be taken in. */
export interface OfferedFile {
  readonly source: string;
  readonly origin: Origin;
  /** What its receipt calls it. */
  readonly name: string;
  readonly path: string;
}

/** Where the bytes of a landed file lie. */
export const landedPath = (rooms: Rooms, { source, sha256, extension, key_id: key }: LandedFile) =>
  join(rooms.landing, source, `${sha256}${extension}${key === null ? "" : sealedExtension}`);

interface Terms {
  readonly now: Date;
  readonly keys: Keys | undefined;
  readonly known: readonly LandedFile[];
  /** What the hash of its bytes is. */
  readonly hashOf?: (path: string) => Promise<string>;
}

/**
 * Brings one file into `landing` under the hash of its bytes, sealed where `keys` are given, and writes its receipt unless
 * `known` has it. True if it is new.
 */
export async function bring(
  rooms: Rooms,
  { source, origin, name, path }: OfferedFile,
  { now, keys, known, hashOf = sha256File }: Terms,
): Promise<boolean> {
  const sha256 = await hashOf(path);
  const file: LandedFile = {
    source,
    origin,
    name,
    sha256,
    extension: toldExtension(path),
    received_at: now.toISOString(),
    key_id: keys?.id ?? null,
  };
  const landed = landedPath(rooms, file);
  await mkdir(dirname(landed), { recursive: true, mode: 0o700 });
  await (keys === undefined ? keep(path, landed, sha256) : seal(path, landed, sha256, keys));
  if (known.some((other) => isSame(other, file))) return false;
  await writeReceipt(rooms.receipts, file, "received");
  return true;
}

const isSame = (a: LandedFile, b: LandedFile) =>
  a.source === b.source &&
  a.origin === b.origin &&
  a.name === b.name &&
  a.sha256 === b.sha256 &&
  a.key_id === b.key_id;

/** Sealed and read back. What lies there damaged or under another key gives way to the bytes that came again. */
async function seal(from: string, to: string, expected: string, keys: Keys): Promise<void> {
  if (existsSync(to) && (await isSound(to, keys, expected))) return;
  if ((await sealFile(from, to, keys)).sha256 === expected) return;
  await rm(to);
  throw changed(from);
}

async function keep(from: string, to: string, expected: string): Promise<void> {
  if (existsSync(to) && (await stat(to)).size === (await stat(from)).size) return;
  const temporary = unfinished(to);
  await copyFile(from, temporary);
  await settle(temporary, to, async () => {
    if ((await sha256File(temporary)) !== expected) throw changed(from);
  });
}

/** A file changed under our eyes: nothing of it was taken, and the next run finds it again. */
export class StillWritten extends JejakError {
  override readonly name = "StillWritten";
}

const changed = (file: string) =>
  new StillWritten({
    indonesian: `${file} berubah saat dibaca`,
    english: `${file} changed while it was being read`,
    hint: "npm run jejak -- run",
  });
