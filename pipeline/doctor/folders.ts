import { existsSync } from "node:fs";
import { lstat, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freeBytes } from "../disk.ts";
import type { Rooms } from "../rooms.ts";
import { fail, type Finding, ok, warn } from "./finding.ts";

/** Whether the data folder can be written, by writing into each of its rooms; and how much room there is. */
export async function lookAtFolders(rooms: Rooms, leastFreeBytes: number): Promise<Finding[]> {
  const places = [rooms.dataDir, rooms.landing, rooms.raw, rooms.releases, rooms.status, rooms.site];
  const shut: string[] = [];
  for (const place of places) if (!(await canWrite(place))) shut.push(place);
  const user = process.getuid?.() ?? "?";
  const written =
    shut.length === 0
      ? ok("data", {
          indonesian: `${rooms.dataDir} dapat ditulisi`,
          english: `${rooms.dataDir} can be written`,
        })
      : fail(
          "data",
          {
            indonesian: `tidak dapat ditulisi pengguna ${user}: ${shut.join(", ")}`,
            english: `user ${user} cannot write: ${shut.join(", ")}`,
          },
          `serahkan foldernya kepada pengguna ini; bila cakram hanya dapat dibaca, pasang ulang / chown -R ${user} ${rooms.dataDir}; if the disk is mounted read-only: dmesg | tail, then mount -o remount,rw`,
        );
  return [
    written,
    ...(await lookAtOthers(rooms)),
    await lookAtScratch(rooms.scratch),
    await lookAtRoom(rooms, leastFreeBytes),
  ];
}

/** Whoever may write into a room could slip in what was never received. */
async function lookAtOthers({ dataDir, landing, releases, status, inbox }: Rooms): Promise<Finding[]> {
  const abouts = [dataDir, landing, releases, status, inbox].map(async (place) => {
    const about = await lstat(place).catch(() => undefined);
    return about?.isDirectory() === true && (about.mode & 0o002) !== 0 ? [place] : [];
  });
  const open = (await Promise.all(abouts)).flat();
  if (open.length === 0) return [];
  return [
    fail(
      "data",
      {
        indonesian: `siapa saja dapat menulis ke ${open.join(", ")}`,
        english: `anybody can write into ${open.join(", ")}`,
      },
      `chmod o-w ${open.join(" ")}`,
    ),
  ];
}

/** A folder that is not there yet is made by the first run, if the one above it can be written. */
async function canWrite(folder: string): Promise<boolean> {
  const trial = join(folder, `.doctor-${process.pid}`);
  if (!existsSync(folder)) return true;
  try {
    await writeFile(trial, "");
    return true;
  } catch {
    return false;
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
}

async function lookAtScratch(scratch: string): Promise<Finding> {
  await mkdir(scratch, { recursive: true, mode: 0o700 }).catch(() => undefined);
  const about = await lstat(scratch).catch(() => undefined);
  const isOwn = process.getuid === undefined || about?.uid === process.getuid();
  if (about?.isDirectory() === true && isOwn && (about.mode & 0o077) === 0)
    return ok("scratch", {
      indonesian: `${scratch} hanya terbuka bagi pemiliknya`,
      english: `${scratch} is open to its owner alone`,
    });
  return fail(
    "scratch",
    {
      indonesian: `${scratch} bukan milik pengguna ini sendiri atau terbuka bagi orang lain`,
      english: `${scratch} is not this user's own or is open to others`,
    },
    `bila milik Anda, atau pilih folder lain dengan JEJAK_TMP / chmod 700 ${scratch} if it is yours, or set JEJAK_TMP to another folder`,
  );
}

async function lookAtRoom({ dataDir }: Rooms, leastFreeBytes: number): Promise<Finding> {
  const [free, least] = [await freeBytes(dataDir), leastFreeBytes].map((bytes) =>
    Math.floor(bytes / 1_000_000),
  );
  const words = { indonesian: `tersisa ${free} MB`, english: `${free} MB are free` };
  if (free! < least!)
    return fail(
      "disk",
      words,
      `batasnya ${least} MB: kosongkan cakram, atau hapus rilis lama / ${least} MB is the least (JEJAK_MIN_FREE_MB): make room, or npm run jejak -- prune --keep 10`,
    );
  if (free! < 4 * least!) return warn("disk", words, "npm run jejak -- prune --keep 10 --dry-run");
  return ok("disk", words);
}
