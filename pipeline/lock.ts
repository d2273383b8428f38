import { join } from "node:path";
import { type DeadHolder, takeLease } from "./lease.ts";

export const runLock = (dataDir: string) => join(dataDir, "run.lock");

/**
 * Runs `work` while no other process runs on the same data folder. A lock whose owner is dead is taken over, and `work` is
 * told of him; for one that lives, at most `waitMs` are waited. Throws `LeaseHeld`.
 */
export async function withLock<T>(
  dataDir: string,
  work: (before: DeadHolder | undefined) => Promise<T>,
  { waitMs }: { waitMs?: number | undefined } = {},
): Promise<T> {
  const { before, release } = await takeLease(runLock(dataDir), {
    what: "run",
    waitMs,
    // Two that write at once do more harm than one that dies: a killed run is finished by the next.
    lost: (error) => {
      throw error;
    },
  });
  try {
    return await work(before);
  } finally {
    await release();
  }
}
