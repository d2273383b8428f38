import { mkdtempSync, rmSync } from "node:fs";
import { cp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import { root } from "./root.ts";

/** An empty folder that is removed when the test has finished. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jejak-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty folder for a whole test file, removed at its end. Call it in `beforeAll`. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jejak-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const copied = [
  "pipeline",
  "dashboards",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "observablehq.config.ts",
  "data/published",
  "data/reference",
];

/** A copy of the project's code and tracked data that a test may change; libraries are linked, not copied. */
export async function copyOfProject(): Promise<string> {
  const folder = emptyFolder();
  for (const part of copied)
    await cp(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.includes("dashboards/.observablehq"),
    });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

export { root } from "./root.ts";
