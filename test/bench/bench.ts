import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import type { Figure } from "./measure.ts";
import { landCsv } from "./land-csv.ts";
import { landPayroll } from "./land-payroll.ts";
import { landXlsx } from "./land-xlsx.ts";
import { noNews } from "./no-news.ts";

const benches: Readonly<Record<string, (folder: string) => Promise<Figure>>> = {
  "land-csv": landCsv,
  "land-payroll": landPayroll,
  "land-xlsx": landXlsx,
  "no-news": noNews,
};

const { json, only } = new Command("bench")
  .description("what things cost, as ratios to a limit that is taken in the same run")
  .option("--json", "one JSON object per line")
  .option("--only <id>", `one of ${Object.keys(benches).join(", ")}`)
  .parse()
  .opts<{ json?: true; only?: string }>();

for (const [id, bench] of Object.entries(benches)) {
  if (only !== undefined && only !== id) continue;
  const folder = await mkdtemp(join(tmpdir(), "jejak-bench-"));
  try {
    const figure = await bench(folder);
    const { value, unit, limit_value: limit, ratio, runs } = figure;
    console.log(
      json
        ? JSON.stringify(figure)
        : `${id.padEnd(12)} ${ratio} × the limit (${value} ${unit} against ${limit}, ${runs} runs)`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
