import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Contract, readContract } from "../contract/contract.ts";
import { importModule } from "../programs/here.ts";
import type { Source } from "./source.ts";

/** A source with everything its folder says. */
export interface FoundSource {
  readonly name: string;
  readonly folder: string;
  readonly source: Source;
  readonly contract: Contract;
  /** The text of `stage.sql`. */
  readonly stageSql: string;
}

/** Every folder of `pipeline/sources` below `root`, by name. Adding a folder is all it takes to add a source. */
export async function findSources(root: string): Promise<readonly FoundSource[]> {
  const home = join(root, "pipeline", "sources");
  const names = (await readdir(home, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && existsSync(join(home, entry.name, "source.ts")))
    .map((entry) => entry.name)
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const folder = join(home, name);
      const { default: source } = (await importModule(join(folder, "source.ts"))) as {
        default: Source;
      };
      const stageSql = await readFile(join(folder, "stage.sql"), "utf8");
      return { name, folder, source, contract: readContract(source), stageSql };
    }),
  );
}
