import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The names of all sources, by their folders alone. */
export const sourceNames = (root: string): string[] =>
  readdirSync(join(root, "pipeline", "sources"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
