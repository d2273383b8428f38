import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { JejakError } from "./errors.ts";
import type { Rooms } from "./rooms.ts";

/**
 * A typed file of `raw` that can no longer be read is taken away, with all that was made of the same landed file, so that the
 * next run makes it anew from the bytes as they came. Undefined for an error that names no such file.
 */
export async function clearDamaged(error: unknown, { raw }: Rooms): Promise<JejakError | undefined> {
  if (!(error instanceof Error) || error instanceof JejakError) return undefined;
  const path = /["']([^"']+\.parquet)["']/.exec(error.message)?.[1];
  if (path?.startsWith(`${raw}${sep}`) !== true) return undefined;
  const [landed] = basename(path).split("-");
  const made = (await readdir(dirname(path))).filter((name) => name.startsWith(landed!));
  for (const name of made) await rm(join(dirname(path), name), { recursive: true });
  const source = basename(dirname(path));
  return new JejakError(
    {
      indonesian: `berkas olahan ${source} (${landed!.slice(0, 12)}) rusak dan disingkirkan; dibuat lagi dari berkas aslinya pada proses berikutnya`,
      english: `a typed file of ${source} (${landed!.slice(0, 12)}) was damaged and taken away; the next run makes it anew from the file as it came`,
      hint: "bila terulang, periksa cakram / npm run jejak -- run; if it comes again, look at the disk: dmesg | tail, smartctl -a",
      isPassing: true,
    },
    { cause: error },
  );
}
