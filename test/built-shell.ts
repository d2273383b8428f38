import { existsSync } from "node:fs";
import { cp, mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { fingerprint } from "../pipeline/publish/fingerprint.ts";
import { buildShell } from "../pipeline/publish/shell.ts";
import { makeWhole } from "../pipeline/publish/whole.ts";
import type { Rooms } from "../pipeline/rooms.ts";
import { root } from "./root.ts";

/**
 * Lays the project's built pages into a data folder, so that a run there has only its data to add. Built once for all test files; a
 * bench shares nothing and builds its own.
 */
export async function layShell({ site }: Rooms): Promise<void> {
  if (process.env["VITEST"] === undefined) return;
  const shell = await built(inject("shared"));
  await cp(shell, join(site, basename(shell)), { recursive: true });
}

async function built(shared: string): Promise<string> {
  const shell = join(shared, `.shell-${await fingerprint(root)}`);
  const lock = join(shared, "shell.lock");
  while (!existsSync(shell)) {
    const isOurs = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (!isOurs) await pause(200);
    else
      try {
        await makeWhole(
          shell,
          async (scratch) => (await buildShell({ root, siteDir: join(scratch, "site") })).folder,
        );
      } finally {
        await rm(lock, { recursive: true });
      }
  }
  return shell;
}
