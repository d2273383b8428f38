import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { readCurrent } from "../../pipeline/steps/release.ts";
import { root } from "../root.ts";
import { emptyFolder } from "../folders.ts";
import { walk } from "./walks.ts";

test("a run after kill -9 at any moment gives the release that an undisturbed run gives", async () => {
  const undisturbed = await walk(emptyFolder(), { asOf: "2026-11-21" });
  const wanted = (await readCurrent(undisturbed.rooms))?.content_hash;
  for (const milliseconds of [900, 1700, 2500, 3300]) {
    const dataDir = emptyFolder();
    await killedAfter(milliseconds, dataDir);
    const { rooms, problems } = await walk(dataDir, { asOf: "2026-11-21" });
    expect(problems).toEqual([]);
    expect((await readCurrent(rooms))?.content_hash).toBe(wanted);
  }
});

async function killedAfter(milliseconds: number, dataDir: string): Promise<void> {
  const args = [
    "--import",
    "tsx",
    join(root, "pipeline", "jejak.ts"),
    "run",
    "--to",
    "release",
    "--data",
    dataDir,
  ];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("close", resolve));
  await wait(milliseconds);
  child.kill("SIGKILL");
  await ended;
}
