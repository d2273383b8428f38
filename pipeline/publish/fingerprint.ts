import { readFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "../durable.ts";
import { root as here } from "../programs/here.ts";
import { savedQueries } from "../questions/saved.ts";
import { hashesBelow } from "./tree.ts";

const thisRoom = path.join(here, "pipeline", "publish");

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

/**
 * Names what a shell is built from: pages, configuration, the questions that it offers, versions of libraries, and the code that builds it.
 *
 * Pipeline code that pages run is linked into `dashboards`, so it counts as a page's file.
 */
export async function fingerprint(root: string): Promise<string> {
  const { packages } = JSON.parse(await readFile(path.join(root, "package-lock.json"), "utf8")) as Lock;
  const versions = Object.entries(packages)
    .filter(([name, { dev }]) => name !== "" && dev !== true)
    .map(([name, { version }]) => [name, version]);
  const parts = [
    await hashesBelow(path.join(root, "dashboards")),
    await readFile(path.join(root, "observablehq.config.ts"), "utf8"),
    versions,
    await hashesBelow(thisRoom),
    await savedQueries(),
  ];
  return sha256(JSON.stringify(parts));
}
