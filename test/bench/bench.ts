import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { buildMarts } from "./build-marts.ts";
import { type Figure, isMet, sentence } from "./figure.ts";
import { growth } from "./growth.ts";
import { landCsv } from "./land-csv.ts";
import { landPayroll } from "./land-payroll.ts";
import { landXlsx } from "./land-xlsx.ts";
import { linkageConfirmatory } from "./linkage-confirmatory.ts";
import { noNews } from "./no-news.ts";
import { oneMonth } from "./one-month.ts";
import { pages } from "./pages.ts";
import { pullPostgres } from "./pull-postgres.ts";
import { record } from "./record.ts";
import { serveLoad } from "./serve-load.ts";
import { soaks } from "./soak/soaks.ts";
import { sqlFirst, sqlPage, sqlReady } from "./sql-page.ts";
import { sqlCsv, sqlStart } from "./sql-shell.ts";
import { takePayroll } from "./take-payroll.ts";
import { tppMarts } from "./tpp-marts.ts";

type Bench = (folder: string) => Promise<Figure | readonly Figure[]>;

const ordinary: Readonly<Record<string, Bench>> = {
  "land-csv": landCsv,
  "land-payroll": (folder) => landPayroll("land-payroll", folder, 1_000_000),
  "take-payroll": (folder) => takePayroll("take-payroll", folder, 1_000_000),
  "land-xlsx": landXlsx,
  "linkage-confirmatory": linkageConfirmatory,
  "no-news": noNews,
  "one-month": oneMonth,
  "pull-postgres": pullPostgres,
  "build-marts": buildMarts,
  "tpp-marts": (folder) => tppMarts("tpp-marts", folder, { rows: 4_000_000, runs: 5 }),
  "sql-csv": sqlCsv,
  "sql-start": sqlStart,
  "sql-ready": sqlReady,
  "sql-first": sqlFirst,
  "sql-page": sqlPage,
  pages,
  "serve-load": serveLoad,
  growth: (folder) => growth("growth", folder, { rows: [400_000, 4_000_000], runs: 3 }),
};

/** What takes many minutes, and runs only when it is named. */
const long: Readonly<Record<string, Bench>> = {
  "land-payroll-10m": (folder) => landPayroll("land-payroll-10m", folder, 10_000_000),
  "take-payroll-10m": (folder) => takePayroll("take-payroll-10m", folder, 10_000_000),
};

const soaking = Object.fromEntries(soaks.map(({ id, run }) => [id, run]));
const every = { ...ordinary, ...long, ...soaking };

const {
  json,
  only,
  record: isRecorded,
} = new Command("bench")
  .description("what things cost, as ratios to a limit that is taken in the same run")
  .option("--json", "one JSON object per line")
  .option("--only <id>", `soak for every soak, or one of ${Object.keys(every).join(", ")}`)
  .option("--record", "write the figures where the page Metode shows them")
  .parse()
  .opts<{ json?: true; only?: string; record?: true }>();

for (const [id, bench] of Object.entries(chosen(only))) {
  const folder = await mkdtemp(join(tmpdir(), `jejak-bench-${id}-`));
  try {
    for (const figure of [await bench(folder)].flat()) {
      if (isRecorded) await record(figure);
      console.log(json ? JSON.stringify(figure) : sentence(figure));
      if (!isMet(figure)) process.exitCode = 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function chosen(name: string | undefined): Readonly<Record<string, Bench>> {
  if (name === undefined) return ordinary;
  if (name === "soak") return soaking;
  const bench = every[name];
  if (bench === undefined)
    throw new Error(`there is no bench ${name}; there are ${Object.keys(every).join(", ")}`);
  return { [name]: bench };
}
