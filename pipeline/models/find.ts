import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Mart } from "./mart.ts";

/** A model: one `.sql` and, unless its name begins with `_`, the `.ts` that says what the SQL cannot. */
export interface Model {
  readonly name: string;
  readonly sql: string;
  /** Path below the project, for lineage and messages. */
  readonly file: string;
  /** Absent for a step that is not released. */
  readonly mart: Mart | undefined;
}

/** Every model of `pipeline/marts` below `root`, by name. A released one without its `.ts`, or the reverse, is an error. */
export async function findModels(root: string): Promise<readonly Model[]> {
  const folder = join(root, "pipeline", "marts");
  const files = await readdir(folder);
  const names = files.filter((file) => file.endsWith(".sql")).map((file) => file.slice(0, -4));
  const contracts = files.filter((file) => file.endsWith(".ts"));
  const orphan = contracts.find((file) => !names.includes(file.slice(0, -3)));
  if (orphan !== undefined) throw new Error(`pipeline/marts/${orphan} has no .sql beside it`);
  return Promise.all(
    names.toSorted().map(async (name) => ({
      name,
      sql: await readFile(join(folder, `${name}.sql`), "utf8"),
      file: `pipeline/marts/${name}.sql`,
      mart: name.startsWith("_") ? undefined : await readMart(join(folder, `${name}.ts`)),
    })),
  );
}

async function readMart(path: string): Promise<Mart> {
  if (!existsSync(path)) throw new Error(`${path} is missing: a mart needs its grain and its row contract`);
  const exported = Object.values((await import(pathToFileURL(path).href)) as Record<string, unknown>);
  const mart = exported.find((value) => typeof value === "object" && value !== null && "grain" in value);
  if (mart === undefined) throw new Error(`${path} exports no mart`);
  return mart as Mart;
}
