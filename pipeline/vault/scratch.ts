import { lstat, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { writeComing } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { isLiving, startOf } from "../processes.ts";
import type { Keys } from "./master-key.ts";
import { openSealed, sealedExtension } from "./sealed-file.ts";

/** A file or folder in the clear. Call `dispose` as soon as it was read, in a `finally`. */
export interface Unsealed {
  readonly path: string;
  dispose(): Promise<void>;
}

/**
 * Makes the scratch folder, which only its owner may enter, and removes from it what killed processes left in the clear.
 * Call it once at start. Living processes keep theirs, and nothing is touched that this module did not make.
 */
export async function sweepScratch(folder: string): Promise<void> {
  await claim(folder);
  for (const name of await readdir(folder)) {
    const made = /^unsealed-(\d+)-(\d+)-/.exec(name);
    // A restarted container gives its service the same process id again, so the id alone does not tell the dead from the living.
    if (made === null || (await isLiving(Number(made[1]), made[2]!))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Opens a sealed file into a folder of its own below the scratch `folder`, under its name without the sealed ending.
 * Nothing of it stays if it is damaged or was sealed with another key. `watch` sees the bytes in order.
 */
export async function unsealTo(
  path: string,
  folder: string,
  keys: Keys,
  watch: (content: Buffer) => void = () => undefined,
): Promise<Unsealed> {
  const { path: own, dispose } = await scratchFolder(folder);
  const clear = join(own, basename(path, sealedExtension));
  const watched = async function* () {
    for await (const content of openSealed(path, keys)) {
      watch(content);
      yield content;
    }
  };
  try {
    await writeComing(clear, watched());
  } catch (error) {
    await dispose();
    throw error;
  }
  return { path: clear, dispose };
}

/** A folder of its own below the scratch `folder`, for bytes on their way to being sealed. */
export async function scratchFolder(folder: string): Promise<Unsealed> {
  await claim(folder);
  const own = await mkdtemp(join(folder, `unsealed-${process.pid}-${await startOf(process.pid)}-`));
  return { path: own, dispose: () => rm(own, { recursive: true, force: true }) };
}

/** In a folder like /tmp anybody may have made ours before us, as a link or open to himself. */
async function claim(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const about = await lstat(folder);
  const isOurs = process.getuid === undefined || about.uid === process.getuid();
  if (about.isDirectory() && isOurs && (about.mode & 0o077) === 0) return;
  throw new JejakError({
    indonesian: `folder sementara ${folder} bukan milik proses ini sendiri atau terbuka bagi orang lain`,
    english: `the scratch folder ${folder} is not this user's own or is open to others`,
    hint: `bila milik Anda, atau pilih folder lain dengan JEJAK_TMP / chmod 700 ${folder} if it is yours, or set JEJAK_TMP to another folder`,
  });
}
