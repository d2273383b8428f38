import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder for what several test files need and none of them changes. */
    shared: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), "jejak-shared-"));

export function setup({ provide }: TestProject): void {
  provide("shared", folder);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
