import type { Released } from "./steps/release.ts";

/** What a run says of its release: a new one, unchanged content, or content that somebody rolled back. */
export function releaseNote({ manifest: { release_id: id }, isNew, rolledBack }: Released) {
  if (rolledBack !== undefined)
    return {
      indonesian: `${id} tetap berlaku; isi ${rolledBack} sudah digulung balik`,
      english: `${id} stays; the content is of ${rolledBack}, which was rolled back`,
    };
  if (isNew) return { indonesian: id, english: id };
  return { indonesian: `${id}, isi tidak berubah`, english: `${id}, content unchanged` };
}
