import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { settings } from "../../pipeline/settings.ts";
import { root } from "../root.ts";

const unit = join(root, "pipeline/install/jejak.service");
const container = join(root, "pipeline/install/Containerfile");
const analyze = (...args: string[]) => promisify(execFile)("systemd-analyze", ["--no-pager", ...args]);

/** Settings that a file sets; what secrets are called is the operator's. */
const namesIn = (text: string) =>
  [...text.matchAll(/\b(JEJAK_(?!SECRET_)[A-Z_]+)=/g)].map(([, name]) => name!);

test("systemd finds nothing amiss in the unit, and grants it little", async () => {
  const { stdout, stderr } = await analyze("verify", unit);
  expect(stdout + stderr).not.toContain("jejak.service:");
  const exposure = (await analyze("security", "--offline=true", unit)).stdout;
  // On its scale of 0 to 10 a unit without any protection has 9.6.
  expect(Number(/exposure level for jejak.service: ([\d.]+)/.exec(exposure)?.[1])).toBeLessThan(2);
});

test("unit and container file set only what there is to set, and start what there is", async () => {
  for (const file of [unit, container]) {
    const text = await readFile(file, "utf8");
    expect(namesIn(text).length, file).toBeGreaterThan(2);
    for (const name of namesIn(text)) expect(settings.shape, file).toHaveProperty(name);
    expect(text).toContain("pipeline/programs/launch.mjs");
  }
});

test("the container file copies all that a run reads, and no written data", async () => {
  const text = await readFile(container, "utf8");
  const copied = [...text.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, sources]) => sources!.split(" "));
  for (const source of copied) expect(existsSync(join(root, source)), source).toBe(true);
  expect(copied.toSorted()).toEqual([
    "dashboards",
    "data/published",
    "data/reference",
    "observablehq.config.ts",
    "package-lock.json",
    "package.json",
    "pipeline",
    "tsconfig.json",
  ]);
  expect(text).toMatch(/^USER node$/m);
});
