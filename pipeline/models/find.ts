import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { importModule } from "../programs/here.ts";
import type { Computation, Mart } from "./mart.ts";

interface Named {
  readonly name: string;
  /** Path below the project, for lineage and messages. */
  readonly file: string;
}

/** A model made by one SELECT; without a contract it is a step, which is not released. */
interface SqlModel extends Named {
  readonly sql: string;
  readonly mart: Mart | undefined;
}

/** A model made by a pure function over the rows of the tables that it names. */
export interface ComputedModel extends Named {
  readonly computation: Computation;
  readonly mart: Mart;
}

export type Model = SqlModel | ComputedModel;

const computed = ".compute.ts";

/**
 * Every model of `pipeline/marts` below `root`, by name: `<name>.sql` or `<name>.compute.ts` is its body, `<name>.ts` its
 * contract. A body without its contract, or the reverse, is an error; only an SQL step (`_<name>.sql`) has none.
 */
export async function findModels(root: string): Promise<readonly Model[]> {
  const folder = join(root, "pipeline", "marts");
  const files = (await readdir(folder)).toSorted();
  const bodies = files.filter((file) => file.endsWith(".sql") || file.endsWith(computed));
  const names = bodies.map(nameOf);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`pipeline/marts/${twice} has two bodies, .sql and ${computed}`);
  const orphan = files.find((file) => file.endsWith(".ts") && !names.includes(nameOf(file)));
  if (orphan !== undefined) throw new Error(`pipeline/marts/${orphan} has no .sql or ${computed} beside it`);
  const models = bodies.map((body) => readModel(folder, body));
  return (await Promise.all(models)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const nameOf = (file: string) => file.slice(0, file.indexOf("."));

async function readModel(folder: string, body: string): Promise<Model> {
  const name = nameOf(body);
  const file = `pipeline/marts/${body}`;
  const path = join(folder, body);
  const contract = join(folder, `${name}.ts`);
  if (body.endsWith(computed))
    return { name, file, computation: await readComputation(path), mart: await readMart(contract) };
  const mart = name.startsWith("_") ? undefined : await readMart(contract);
  return { name, file, sql: await readFile(path, "utf8"), mart };
}

async function readMart(path: string): Promise<Mart> {
  if (!existsSync(path)) throw new Error(`${path} is missing: a mart needs its grain and its row contract`);
  const mart = await exportWith(path, "grain");
  if (mart === undefined) throw new Error(`${path} exports no mart`);
  return mart as Mart;
}

async function readComputation(path: string): Promise<Computation> {
  const computation = await exportWith(path, "compute");
  if (computation === undefined) throw new Error(`${path} exports no computation`);
  return computation as Computation;
}

async function exportWith(path: string, property: string): Promise<unknown> {
  const exported = Object.values(await importModule(path));
  return exported.find((value) => typeof value === "object" && value !== null && property in value);
}
