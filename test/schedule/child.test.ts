import { cp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Errand, inChild } from "../../pipeline/schedule/child.ts";
import { keptFolder, root } from "../folders.ts";

/** A project whose command line does what its first word says. */
const commands = `
const [word] = process.argv.slice(2);
const nip = "198609262011011002";
if (word === "crash") throw new Error("lost at " + nip);
if (word === "endless") setInterval(() => undefined, 1000);
if (word === "bomb") {
  const held = [];
  setInterval(() => held.push(Buffer.alloc(40_000_000, 1)), 20);
}
if (word === "killed") process.kill(process.pid, "SIGKILL");
`;

let project: string;
beforeAll(async () => {
  project = keptFolder();
  for (const part of ["pipeline", "dashboards", "package.json", "package-lock.json"])
    await cp(join(root, part), join(project, part), { recursive: true });
  await writeFile(join(project, "pipeline", "jejak.ts"), commands);
  await symlink(join(root, "node_modules"), join(project, "node_modules"));
});

async function attempt(word: string, more: Partial<Errand> = {}) {
  return await inChild({
    root: project,
    args: [word],
    limitMs: 120_000,
    stop: new AbortController().signal,
    graceMs: 0,
    isSilent: true,
    ...more,
  });
}

test("a run that ends well, crashes or is killed is told apart, without any person's number", async () => {
  expect(await attempt("well")).toMatchObject({ by: "itself", code: 0 });
  const crash = await attempt("crash");
  expect(crash).toMatchObject({ by: "itself", code: 1, tail: expect.stringContaining("lost at •••") });
  expect(await attempt("killed")).toMatchObject({ by: "signal", signal: "SIGKILL" });
});

test("a run that takes too long or too much memory is ended, and this process goes on", async () => {
  expect(await attempt("endless", { limitMs: 3000 })).toMatchObject({ by: "time" });
  const before = process.memoryUsage().rss;
  expect(await attempt("bomb", { memoryBytes: 500_000_000 })).toMatchObject({ by: "memory" });
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});

test("a run is given its grace when the service ends", async () => {
  const controller = new AbortController();
  const ended = attempt("endless", { stop: controller.signal, graceMs: 500 });
  controller.abort();
  expect(await ended).toMatchObject({ by: "stop" });
});
