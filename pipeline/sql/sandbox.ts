import { join } from "node:path";
import { commentOn, type Documented } from "../models/comments.ts";
import { quote } from "../quoted.ts";
import { problemOf, refused, type Problem } from "../query/problem.ts";
import { bracketed, oneSelect, opening, tablesNamed } from "../query/statement.ts";
import { openWarehouse, type Warehouse } from "../warehouse.ts";
import type { Answer, Asked, Staging } from "./asked.ts";
import { readCatalogue } from "./catalogue.ts";
import { originsOf } from "./origins.ts";
import { writeAnswer } from "./write-answer.ts";

/**
 * Answers one SELECT over the released tables that it names, and over nothing else of the machine.
 *
 * The tables are copied into a database in memory; then files, network and extensions are shut, but for the one file of the
 * answer, and the configuration is locked. Only after that the engine sees the query, which must be one SELECT by its words and
 * by the engine's parser, and stands in brackets when it runs. What the time limit is for is the caller's: he ends the process.
 */
export async function answer(asked: Asked): Promise<Answer> {
  const one = oneSelect(asked.query);
  if ("refusal" in one) return { ok: false, problem: refused(asked.query, one.refusal) };
  const named = tablesNamed(one.select, asked.tables);
  const sandbox = await openWarehouse(":memory:", { memory: `${asked.memory}B` });
  try {
    const catalogued = await readCatalogue(sandbox, asked);
    await load(sandbox, asked, named);
    await commentOn(
      sandbox,
      catalogued.filter(({ mart }) => named.includes(mart)),
    );
    const origins = await originsOf(sandbox, named, asked.stamp.origins);
    await lock(sandbox, asked.out);
    return await ask(sandbox, one.select, { asked, named, catalogued, origins });
  } finally {
    sandbox.close();
  }
}

async function load(
  sandbox: Warehouse,
  { releaseDir, staging }: Asked,
  named: readonly string[],
): Promise<void> {
  await sandbox.run("create schema marts; set search_path = 'marts'");
  for (const table of named)
    await sandbox.run(
      `create table marts."${table}" as from read_parquet(${quote(join(releaseDir, `${table}.parquet`))})`,
    );
  if (staging !== undefined) await loadStaging(sandbox, staging);
}

/** Copied, not attached: an attached warehouse would open everything else that it holds to a qualified name. */
async function loadStaging(sandbox: Warehouse, { warehouse, tables }: Staging): Promise<void> {
  await sandbox.run(`create schema staging; attach ${quote(warehouse)} as kept (read_only)`);
  for (const table of tables)
    await sandbox.run(`create table staging."${table}" as from kept.staging."${table}"`);
  await sandbox.run("detach kept");
}

async function lock(sandbox: Warehouse, out: string | undefined): Promise<void> {
  await sandbox.run(`
    set errors_as_json = true;
    ${out === undefined ? "" : `set allowed_paths = [${quote(out)}];`}
    set enable_external_access = false;
    set lock_configuration = true;`);
}

interface Ready {
  readonly asked: Asked;
  readonly named: readonly string[];
  readonly catalogued: readonly Documented[];
  readonly origins: readonly string[];
}

async function ask(
  sandbox: Warehouse,
  select: string,
  { asked, named, catalogued, origins }: Ready,
): Promise<Answer> {
  const names = {
    tables: asked.tables,
    columns: catalogued.flatMap(({ mart, column }) => (named.includes(mart) ? [column] : [])),
  };
  const failed = (error: unknown, offset: number): Answer => {
    const problem = problemOf((error as Error).message, { sql: asked.query, offset, names });
    if (problem === undefined) throw error;
    return { ok: false, problem };
  };
  try {
    const alone = await sandbox.examine(select);
    if (alone.statements !== 1 || !alone.isSelect) return { ok: false, problem: notOne(asked.query) };
  } catch (error) {
    return failed(error, 0);
  }
  try {
    const query = bracketed(select);
    const { isSelect, columns } = await sandbox.examine(query);
    if (!isSelect) return { ok: false, problem: notOne(asked.query) };
    const written = await writeAnswer(sandbox, query, { asked, columns, origins });
    return { ok: true, ...written, tables: named, origins };
  } catch (error) {
    return failed(error, opening.length);
  }
}

const notOne = (sql: string): Problem => refused(sql, { kind: "several", word: "", at: 0 });
