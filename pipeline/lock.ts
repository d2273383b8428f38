import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "./durable.ts";
import { JejakError } from "./errors.ts";

/** Runs `work` while no other process runs on the same data folder. A lock whose owner is dead is taken over. */
export async function withLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, "run.lock");
  const file = await open(path, "wx").catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
    const owner = Number(await readFile(path, "utf8"));
    if (owner > 0 && owner !== process.pid && isAlive(owner)) throw held(owner, error);
    await rm(path, { force: true });
    return open(path, "wx");
  });
  try {
    await file.writeFile(String(process.pid));
    await file.close();
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

const held = (owner: number, cause: Error) =>
  new JejakError(
    {
      indonesian: `proses lain (pid ${owner}) sedang bekerja pada folder data ini`,
      english: `another process (pid ${owner}) is at work on this data folder`,
      hint: "wait until it has finished, or choose another folder with --data",
    },
    { cause },
  );
