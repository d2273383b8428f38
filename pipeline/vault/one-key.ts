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
      `point JEJAK_KEY_FILE at the key ${keys}, then npm run jejak -- run; or, to go over to the key ${id}, ` +
      "drop all files about persons again at once (npm run jejak -- sample for Kota Contoh)",
  });
}
