import { rm } from "node:fs/promises";
import { devNull } from "node:os";
import { basename, extname, join } from "node:path";
import { listFolder } from "../connectors/folder.ts";
import { sha256File } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { bring, StillWritten } from "../landing.ts";
import { Unreadable } from "../readers/unreadable.ts";
import { openWorkbook } from "../readers/xlsx/read.ts";
import type { LandedFile } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { Keys } from "../vault/master-key.ts";
import { repairSource } from "./form.ts";
import { repairTerms } from "./read.ts";

/**
 * Takes in the mended workbooks of `inbox/perbaikan`. All are sealed, since anybody may type anything into one, and then
 * gone from the inbox. Each is named after its bytes, so that no later one takes its place: what was mended stays mended.
 * What is no repair stays where it lies and is a problem; what is still being written waits.
 */
export async function collectRepairs(
  rooms: Rooms,
  {
    now,
    vault,
    known,
    unfinished,
  }: {
    now: Date;
    vault: () => Promise<Keys>;
    known: readonly LandedFile[];
    /** Paths that somebody is still writing. */
    unfinished: ReadonlySet<string>;
  },
): Promise<{ newFiles: number; unfinished: readonly string[]; problems: JejakError[] }> {
  const problems: JejakError[] = [];
  const growing: string[] = [];
  let newFiles = 0;
  for (const { path } of await listFolder(join(rooms.inbox, repairSource))) {
    if (unfinished.has(path)) continue;
    try {
      await expectRepair(path);
      const extension = extname(path).toLowerCase();
      const hash = (await sha256File(path)).slice(0, 12);
      const name = `inbox/${repairSource}/${basename(path, extname(path))}-${hash}${extension}`;
      const offered = { source: repairSource, origin: "inbox", name, path } as const;
      if (await bring(rooms, offered, { now, keys: await vault(), known })) newFiles += 1;
      await rm(path);
    } catch (error) {
      if (!(error instanceof JejakError)) throw error;
      if (error instanceof StillWritten) growing.push(path);
      else problems.push(error);
    }
  }
  return { newFiles, unfinished: growing, problems };
}

async function expectRepair(path: string): Promise<void> {
  try {
    await openWorkbook(path, devNull, repairTerms);
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    const name = `inbox/${repairSource}/${basename(path)}`;
    throw new JejakError(
      {
        indonesian: `${name} bukan buku kerja perbaikan: ${cause.indonesian}`,
        english: `${name} is no repair workbook: ${cause.message}`,
        hint: "membuatnya; taruh salinan yang sudah diperbaiki di sana / npm run jejak -- quarantine --xlsx DIR makes one; drop its mended copy there",
      },
      { cause },
    );
  }
}
