import { statfs } from "node:fs/promises";
import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { JejakError } from "./errors.ts";

/** The disk refused to be written: it is full, or it may only be read. */
export class DiskFault extends JejakError {
  override readonly name = "DiskFault";
}

/** The fault of the disk behind an error, be it the system's or told by the engine in words; undefined for any other. */
export function diskFault(error: unknown, folder: string): DiskFault | undefined {
  if (error instanceof DiskFault) return error;
  if (!(error instanceof Error)) return undefined;
  const { code = "" } = error as NodeJS.ErrnoException;
  const told = `${code} ${error.message}`;
  if (/ENOSPC|EDQUOT|EFBIG|No space left|Disk quota|File too large/i.test(told)) return full(folder, error);
  if (/EROFS|Read-only file system/i.test(told)) return readOnly(folder, error);
  if (/EACCES|EPERM|Permission denied/i.test(told) && !isWritable(folder)) return readOnly(folder, error);
  return undefined;
}

/** Whether this process may write where `folder` is, or will be. */
function isWritable(folder: string): boolean {
  try {
    accessSync(standing(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Bytes that this user may still write where `folder` is, or will be. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(standing(folder));
  return bavail * bsize;
}

function standing(folder: string): string {
  let place = folder;
  while (!existsSync(place)) place = dirname(place);
  return place;
}

/** Throws where less than `leastBytes` is free: a run that stops half way for want of room helps nobody. */
export async function expectRoom(folder: string, leastBytes: number): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= leastBytes) return;
  throw new DiskFault({
    indonesian: `tersisa ${megabytes(free)} MB di ${folder}, paling sedikit ${megabytes(leastBytes)} MB; tidak ada yang dijalankan`,
    english: `${megabytes(free)} MB are left at ${folder}, the least is ${megabytes(leastBytes)} MB; nothing was run`,
    hint: "kosongkan cakram; JEJAK_MIN_FREE_MB mengatur batasnya / make room, or npm run jejak -- prune --keep 10; JEJAK_MIN_FREE_MB moves the limit",
    isPassing: true,
  });
}

const megabytes = (bytes: number) => Math.floor(bytes / 1_000_000);

const full = (folder: string, cause: Error) =>
  new DiskFault(
    {
      indonesian: `disk penuh saat menulis di ${folder}; rilis dan situs terakhir tetap berlaku`,
      english: `the disk is full while writing at ${folder}; the last release and its site stand`,
      hint: "kosongkan cakram, lalu jalankan lagi / make room, or npm run jejak -- prune --keep 10, then run again",
      isPassing: true,
    },
    { cause },
  );

const readOnly = (folder: string, cause: Error) =>
  new DiskFault(
    {
      indonesian: `${folder} tidak dapat ditulisi proses ini`,
      english: `${folder} cannot be written by this process`,
      hint: "menyebut folder mana, milik siapa, dan apa yang kurang / npm run jejak -- doctor says which folder, whose it is and what it needs",
    },
    { cause },
  );
