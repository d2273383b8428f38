import { timingSafeEqual } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { filesBelow } from "../publish/tree.ts";
import { existsSync } from "node:fs";
import type { Rooms } from "../rooms.ts";
import { fail, type Finding, ok, warn } from "./finding.ts";

const copiesWanted = 2;

/** Whether the master key is there, for its owner alone, and whether the copies that were shown hold the same. */
export async function lookAtKey({ keyFile, landing }: Rooms, copies: readonly string[]): Promise<Finding[]> {
  const key = await readFile(keyFile).catch(() => undefined);
  if (key === undefined) {
    const words = {
      indonesian: `belum ada kunci induk di ${keyFile}`,
      english: `there is no master key at ${keyFile}`,
    };
    const sealed = existsSync(landing)
      ? (await filesBelow(landing)).filter((name) => name.endsWith(".enc"))
      : [];
    if (sealed.length === 0)
      return [ok("key", { ...words, english: `${words.english} yet; it is made on first need` })];
    return [
      fail(
        "key",
        {
          indonesian: `${words.indonesian}, padahal ${sealed.length} berkas tersegel dengannya`,
          english: `${words.english}, and ${sealed.length} files are sealed with it`,
        },
        `kembalikan salinan titipan, atau arahkan JEJAK_KEY_FILE ke sana / put an escrowed copy back as ${keyFile} (mode 0600), or point JEJAK_KEY_FILE at it`,
      ),
    ];
  }
  const mode = (await stat(keyFile)).mode & 0o777;
  const own =
    (mode & 0o077) === 0
      ? ok("key", {
          indonesian: `${keyFile}, hanya untuk pemiliknya`,
          english: `${keyFile}, for its owner alone`,
        })
      : fail(
          "key",
          { indonesian: `${keyFile} dapat dibaca orang lain`, english: `${keyFile} is open to others` },
          `chmod 600 ${keyFile}`,
        );
  const looked = await Promise.all(copies.map((copy) => lookAtCopy(key, copy)));
  const good = looked.filter(({ state }) => state === "ok").length;
  if (good >= copiesWanted) return [own, ...looked];
  return [
    own,
    ...looked,
    warn(
      "key copies",
      {
        indonesian: `${good} dari ${copiesWanted} salinan kunci terlihat; tanpa kunci, data pegawai hilang untuk selamanya`,
        english: `${good} of ${copiesWanted} copies of the key were seen; without the key the data of staff are lost for good`,
      },
      `salin kunci ke dua tempat aman di luar mesin ini, lalu tunjukkan / copy ${keyFile} to two safe places apart from this machine, and show them: JEJAK_KEY_COPIES=/media/a/master.key:/media/b/master.key npm run jejak -- doctor`,
    ),
  ];
}

async function lookAtCopy(key: Buffer, path: string): Promise<Finding> {
  const copy = await readFile(path).catch(() => undefined);
  if (copy !== undefined && copy.length === key.length && timingSafeEqual(copy, key))
    return ok("key copy", { indonesian: `${path} sama`, english: `${path} is the same` });
  return fail(
    "key copy",
    copy === undefined
      ? { indonesian: `${path} tidak dapat dibaca`, english: `${path} cannot be read` }
      : { indonesian: `${path} kunci yang lain`, english: `${path} is another key` },
    "salin lagi kunci induk ke sana, dan simpan berkas lain itu sampai jelas apa yang dibukanya / copy the master key there again, and keep the other file until you know what it opens",
  );
}
