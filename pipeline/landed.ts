import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "./contract/contract.ts";
import { unfinished } from "./durable.ts";
import { JejakError } from "./errors.ts";
import { landedPath } from "./landing.ts";
import { openRecords } from "./readers/open.ts";
import type { Records } from "./readers/records.ts";
import { type CsvScan, CsvScanner } from "./readers/scan.ts";
import type { LandedFile } from "./receipts.ts";
import type { Rooms } from "./rooms.ts";
import type { Keys } from "./vault/master-key.ts";
import { unsealTo } from "./vault/scratch.ts";
import type { Warehouse } from "./warehouse.ts";

export interface Clear {
  readonly path: string;
  /** Where canonical records may be written. */
  readonly scratch: string;
  readonly keys: Keys | undefined;
  /** What its bytes look like as a CSV, where they passed by on their way into the clear. */
  readonly seen: CsvScan | undefined;
  readonly dispose: () => Promise<void>;
}

/** A landed file as it can be read; sealed bytes, and whatever is written of them, only ever lie in the scratch folder. */
export async function inTheClear(file: LandedFile, rooms: Rooms, vault: () => Promise<Keys>): Promise<Clear> {
  const landed = landedPath(rooms, file);
  if (file.key_id === null) {
    const scratch = unfinished(join(rooms.raw, file.source, `${file.sha256}.ndjson`));
    return {
      path: landed,
      scratch,
      keys: undefined,
      seen: undefined,
      dispose: () => rm(scratch, { force: true }),
    };
  }
  const keys = await vault();
  const scanner = new CsvScanner();
  const { path, dispose } = await unsealTo(landed, rooms.scratch, keys, (content) =>
    scanner.accepts(content),
  );
  const scratch = `${path}.ndjson`;
  return {
    path,
    scratch,
    keys,
    seen: scanner.verdict(),
    dispose: async () => {
      await rm(scratch, { force: true });
      await dispose();
    },
  };
}

/** The records of a landed file; whatever the system has against reading it is the file's own problem. */
export async function openLanded(
  warehouse: Warehouse,
  { name, extension }: LandedFile,
  { clear: { path, scratch, seen }, contract }: { clear: Clear; contract: Contract },
): Promise<Records> {
  try {
    return await openRecords({ name, extension, path, scratch, seen, terms: contract, warehouse });
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    if (cause instanceof JejakError || reason === undefined) throw cause;
    throw new JejakError(
      {
        indonesian: `${name}: berkas tidak dapat dibaca: ${reason}`,
        english: `${name}: the file cannot be read: ${reason}`,
        hint: "taruh lagi di folder inbox-nya / drop it into its inbox folder again",
      },
      { cause },
    );
  }
}
