import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { type Benchmark, benchmarks } from "../../dashboards/components/benchmarks.ts";
import { root } from "../root.ts";
import type { Figure } from "./figure.ts";

const path = join(root, "dashboards", "components", "benchmarks.ts");

const measured = new Map(benchmarks.map((row) => [row.id, row]));

/** Writes a measured figure where the page Metode reads it; the others keep theirs. */
export async function record(figure: Figure): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  measured.set(figure.id, {
    ...shown(figure),
    day: new Date().toISOString().slice(0, 10),
    engine: `DuckDB ${dependencies["@duckdb/node-api"]}`,
    cores: cpus().length,
    memory_gib: Math.round(totalmem() / 2 ** 30),
  } satisfies Benchmark);
  const rows = [...measured.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const before = await readFile(path, "utf8");
  const start = before.indexOf("export const benchmarks");
  const lines = rows.map((row) => `  ${JSON.stringify(row)},\n`).join("");
  await writeFile(
    path,
    `${before.slice(0, start)}export const benchmarks: readonly Benchmark[] = [\n${lines}];\n`,
  );
}

const shown = ({ id, ratio, target, cpu_ratio: cpu, peak_mib: peak, runs }: Figure) => ({
  id,
  ratio,
  target,
  cpu_ratio: cpu ?? null,
  peak_mib: peak ?? null,
  runs,
});
