import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { answer } from "../../pipeline/sql/sandbox.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";
import { smallRelease } from "../sql/released.ts";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare, median, rounded } from "./measure.ts";

const rows = 1_000_000;

/** A million released rows as CSV by the sandbox of `jejak sql` against the engine's bare copy of the same file. */
export async function sqlCsv(folder: string): Promise<Figure> {
  const releaseDir = join(folder, "release");
  await mkdir(releaseDir);
  await withWarehouse(":memory:", (warehouse) =>
    warehouse.run(`
      copy (
          select i, 'kota-' || (i % 500) as city_id, 2018 + i % 9 as year, (i % 10000) / 100 as value, 'catatan ' || i as note
          from range(${rows}) as r(i)
      ) to '${join(releaseDir, "million.parquet")}' (format parquet, compression zstd)`),
  );
  const order = { releaseDir, table: "million", out: join(folder, "million.csv") };
  return compare("sql-csv", {
    target: 1.5,
    work: () => costOf("answerCsv", order),
    limit: () => costOf("copyCsv", order),
  });
}

/** Writes a released table as CSV as the sandbox does it. */
export async function answerCsv({
  releaseDir,
  table,
  out,
}: {
  releaseDir: string;
  table: string;
  out: string;
}): Promise<void> {
  const answered = await answer({
    query: `from ${table}`,
    releaseDir,
    tables: [table],
    format: "csv",
    out,
    limit: 10 * rows,
    memory: 1 << 30,
    isPlan: false,
    stamp: { release_id: "", made_at: "", origins: [] },
  });
  if (!answered.ok || answered.rows !== rows)
    throw new Error(`the answer is not the million rows: ${JSON.stringify(answered)}`);
}

const limitSeconds = 1;
const runs = 7;

/** `npm run jejak -- sql "select 42"`, from the call to its end. */
export async function sqlStart(folder: string): Promise<Figure> {
  await smallRelease(folder);
  const env = {
    ...process.env,
    JEJAK_DATA: folder,
    JEJAK_KEY_FILE: `${folder}.key`,
    JEJAK_TMP: `${folder}.tmp`,
  };
  const seconds = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    const { status, stdout } = spawnSync("npm", ["run", "-s", "jejak", "--", "sql", "select 42"], {
      cwd: root,
      env,
      encoding: "utf8",
    });
    if (status !== 0 || !stdout.includes("42")) throw new Error("jejak sql does not answer");
    return (performance.now() - start) / 1000;
  });
  const value = median(seconds.slice(1));
  return {
    id: "sql-start",
    value,
    unit: "s",
    limit_value: limitSeconds,
    ratio: rounded(value / limitSeconds),
    runs,
    target: 1,
  };
}
