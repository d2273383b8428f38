import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { KeyFault } from "../errors.ts";
import type { LandedFile } from "../receipts.ts";

/**
 * Why files cannot be taken together with those of the key `id`: they are sealed with another, so one person would have two
 * pseudonyms and be counted twice. Undefined where all are of that key or about nobody.
 */
export function underOtherKeys(files: readonly LandedFile[], id: string): KeyFault | undefined {
  const others = files.filter(({ key_id: key }) => key !== null && key !== id);
  const [first] = others;
  if (first === undefined) return undefined;
  const keys = [...new Set(others.map(({ key_id: key }) => key))].join(", ");
  return new KeyFault({
    indonesian: `${others.length} berkas disegel dengan kunci lain: ${keys}, misalnya ${first.name}, sedangkan kunci ini ${id}`,
    english: `${others.length} files are sealed with another key: ${keys}, ${first.name} for one, and this one is ${id}`,
    hint:
      `arahkan JEJAK_KEY_FILE ke kunci ${keys}, atau taruh lagi semua berkas tentang orang untuk beralih kunci / ` +
      `point JEJAK_KEY_FILE at the key ${keys}, then npm run jejak -- run; or, to go over to the key ${id}, ` +
      "drop all files about persons again at once (npm run jejak -- sample for Kota Contoh)",
  });
}

/** The key that all sealed ones of the files are of; undefined where none is sealed. Throws where they are of several. */
export function soleKey(files: readonly LandedFile[]): string | undefined {
  const id = files.find(({ key_id: key }) => key !== null)?.key_id ?? undefined;
  const mixed = id === undefined ? undefined : underOtherKeys(files, id);
  if (mixed !== undefined) throw mixed;
  return id;
}

/** Pseudonyms under a key that no file is sealed with any more are of no use, and the key may be in wrong hands. */
export async function forgetOtherKeys(folder: string, id: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const key = /-([0-9a-f]{12})(?:\.parquet|\.people\.parquet|\.spellings\.enc)$/.exec(name)?.[1];
    if (key !== undefined && key !== id) await rm(join(folder, name));
  }
}
