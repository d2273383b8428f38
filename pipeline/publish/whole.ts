import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { settle, sweep, unfinished } from "../durable.ts";
import { syncTree } from "./tree.ts";

/**
 * Runs `make` with an empty folder beside `folder`, then gives what it made the name `folder` in one step; a folder that has
 * it already stays, or with `replaces` gives way.
 *
 * A process that dies leaves only a scratch folder, which the next one sweeps.
 */
export async function makeWhole(
  folder: string,
  make: (scratch: string) => Promise<string>,
  { replaces = false }: { replaces?: boolean } = {},
): Promise<void> {
  await sweep(path.dirname(folder));
  const scratch = unfinished(folder);
  await mkdir(scratch, { recursive: true });
  try {
    const made = await make(scratch);
    await syncTree(made);
    if (replaces && existsSync(folder)) await rename(folder, path.join(scratch, "replaced"));
    await settle(made, folder).catch((error: unknown) => {
      // Another process made the same from the same.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
