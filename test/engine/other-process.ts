import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const engine = pathToFileURL(createRequire(import.meta.url).resolve("@duckdb/node-api")).href;

/** Runs statements on a database in a process of its own, then `last` of JavaScript. What it throws is in `err`. */
export function inOtherProcess(file: string, statements: readonly string[], last = ""): { err: string } {
  const program = `
    const { default: { DuckDBInstance } } = await import(${JSON.stringify(engine)});
    const instance = await DuckDBInstance.create(${JSON.stringify(file)}, { storage_compatibility_version: "latest" });
    const connection = await instance.connect();
    for (const sql of ${JSON.stringify(statements)}) await connection.run(sql);
    ${last}`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  return { err: stderr };
}

/** The process dies as by `kill -9`, so that its log stays beside the database. */
export const dying = `process.kill(process.pid, "SIGKILL"); await new Promise(() => {});`;
