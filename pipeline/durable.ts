import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, open, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";

const readBytes = 1 << 20;

/** SHA-256 of a file's bytes, as 64 hex digits. */
export async function sha256File(path: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, "r");
  try {
    // A run hashes a thousand files of a few kilobytes: room for more than a file holds costs more than its hash.
    const { size } = await file.stat();
    const buffer = Buffer.allocUnsafe(Math.min(size + 1, readBytes));
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

export const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** A name beside `path` for a file or folder in the making. `sweep` knows it by the process that made it. */
export const unfinished = (path: string) => `${path}.tmp-${process.pid}`;

/**
 * Makes a finished temporary file or folder durable and gives it its name in one step. It is looked at by `prove` while the
 * disk writes; what is found wrong there keeps the name from it.
 */
export async function settle(
  temporary: string,
  path: string,
  prove: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await Promise.all([syncPath(temporary), prove()]);
  await rename(temporary, path);
  await syncPath(dirname(path));
}

/** Bytes that may wait for the disk. */
const waitingBytes = 8 << 20;

/** Writes a new file of what comes, which only its owner may read; what comes next is made while the disk writes. */
export const writeComing = (path: string, chunks: AsyncIterable<Buffer>): Promise<void> =>
  pipeline(chunks, createWriteStream(path, { flags: "wx", mode: 0o600, highWaterMark: waitingBytes }));

/** Writes a whole file or nothing. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = unfinished(path);
  const file = await open(temporary, "w");
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
  await settle(temporary, path);
}

/** Appends one line and waits until it is on disk. A line that an earlier crash cut off is closed first. */
export async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "a+");
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const cutOff = size > 0 && last.toString() !== "\n";
    await file.appendFile(`${cutOff ? "\n" : ""}${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Points the symbolic link `link` at `target` in one step; readers see the old or the new target, never none. */
export async function pointAt(link: string, target: string): Promise<void> {
  if (existsSync(link) && (await readlink(link)) === target) return;
  const temporary = unfinished(link);
  await rm(temporary, { force: true });
  await symlink(target, temporary);
  await rename(temporary, link);
  await syncPath(dirname(link));
}

/** Removes what a killed process left unfinished directly below `folder`. A living process keeps its own. */
export async function sweep(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    const owner = /\.tmp-(\d+)/.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
