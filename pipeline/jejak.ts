import { Command, InvalidArgumentError, Option } from "commander";
import { readConfig } from "./config.ts";
import { JejakError, UsageError } from "./errors.ts";
import { diff } from "./diff/diff.ts";
import { printDifference } from "./diff/print.ts";
import { explain } from "./explain/explain.ts";
import { explainCell } from "./explain/cell.ts";
import { printCell } from "./explain/print-cell.ts";
import { printExplanation } from "./explain/print.ts";
import { stepNames } from "./journal.ts";
import { printProblems, printQuarantine, printReleases, reportSteps } from "./print.ts";
import { nobody } from "./repair/faults.ts";
import { quarantine } from "./repair/quarantine.ts";
import { rooms as roomsOf } from "./rooms.ts";
import { run } from "./run.ts";
import { withLock } from "./lock.ts";
import { defaultSample, writeSample } from "./sample/sample.ts";
import { exampleEdits } from "./simulate/edits-file.ts";
import { printSimulation } from "./simulate/print.ts";
import { simulate } from "./simulate/simulate.ts";
import { findSources } from "./sources/find.ts";
import { landSample } from "./steps/sample.ts";
import { openedOnce } from "./vault/opened-once.ts";
import { keepService } from "./schedule/service.ts";
import { readCurrent, readReleases } from "./steps/release.ts";

const program = new Command("jejak")
  .description(
    "Jejak Inovasi: one city's innovation performance over the years.\n" +
      "Jejak Inovasi: kinerja inovasi satu kota dari tahun ke tahun.",
  )
  .showHelpAfterError("(jejak --help)")
  .exitOverride();

const dataOption = () => new Option("--data <dir>", "where the written part of data/ lies, also JEJAK_DATA");

const common = (options: { data?: string }) => {
  const config = readConfig(
    options.data === undefined ? process.env : { ...process.env, JEJAK_DATA: options.data },
  );
  return { config, rooms: roomsOf(config) };
};

program
  .command("run")
  .description(
    "collect, land, stage, build, check, release and publish, once / menjalankan seluruh jalur, sekali",
  )
  .addOption(dataOption())
  .option("--only <sources>", "collect only these sources, comma separated", list)
  .addOption(new Option("--from <step>", "first step").choices(stepNames))
  .addOption(new Option("--to <step>", "last step").choices(stepNames))
  .option("--as-of <date>", "day of reference, YYYY-MM-DD (default: today in Asia/Jakarta)", day)
  .option("--verify", "read every file again, also one of the same size, inode and times as before")
  .option("--with-sample", "keep the fictional Kota Contoh beside real feeds of agencies")
  .option("--json", "print the record of the run as JSON")
  .addHelpText(
    "after",
    `
Drop files into DIR/inbox/<source>/ and run. A run with nothing new does nothing.
Exit code: 0 all good; 1 something failed or was held back, and is said; 2 usage.

  jejak run                          everything
  jejak run --only awards            look only at the source awards for new files
  jejak run --to check               all but the release
  jejak run --data /tmp/trial        on a folder of its own

Feeds that are pulled stand in DIR/feeds.json; a secret is only named there, and lies in the environment or in a file:
  {"feeds": [
    {"source": "innovations", "name": "sheet", "kind": "http", "format": "csv", "url": "https://…/export?format=csv"},
    {"source": "complaints", "name": "lapor", "kind": "http", "format": "json", "url": "https://…/api/complaints",
     "headers": {"authorization": "Bearer {JEJAK_SECRET_LAPOR}"},
     "paging": {"style": "page", "parameter": "page", "records": "data", "total": "meta.total"}},
    {"source": "tpp", "name": "e-kinerja", "kind": "postgres", "host": "10.0.0.5", "database": "ekinerja",
     "user": "jejak", "password": "JEJAK_SECRET_TPP", "tls": "verify-full", "ca_file": "/etc/jejak/ca.pem",
     "watermark": {"slice": "month", "from": "2018-01", "look_back": 3}}
  ]}
A host that stands there may be in the city's own network; where a server leads on to another host, that one must be public
or stand in also_hosts. The query of a database is pull.sql of the source, or yours in DIR/reference/pull/<source>.sql.
  JEJAK_SECRET_TPP=… or JEJAK_SECRET_TPP_FILE=/run/secrets/tpp, then: jejak run --only tpp`,
  )
  .action(async ({ data, json, ...options }) => {
    const { config, rooms } = common({ data });
    const outcome = await run(
      { ...options, rooms, outside: config },
      { now: () => new Date(), ...reportSteps({ silent: json === true }) },
    );
    if (json === true) console.log(JSON.stringify(outcome.record, null, 2));
    printProblems(outcome.problems);
    process.exitCode = outcome.problems.length > 0 ? 1 : 0;
  });

program
  .command("schedule")
  .description(
    "run now and by the clock, and serve the site / menjalankan menurut jadwal dan menyajikan situs",
  )
  .addOption(dataOption())
  .option("--port <port>", "port of the site; 0 takes a free one, also JEJAK_PORT", port)
  .option("--host <host>", "address to listen on, also JEJAK_HOST")
  .option("--cron <expression>", "when to run, in Asia/Jakarta, also JEJAK_CRON")
  .option("--watch", "also publish when a page changes")
  .addHelpText("after", "\nStops with Ctrl+C. The run at 02:15 WIB every night is the default.")
  .action(async ({ data, ...options }) => {
    const { config, rooms } = common({ data });
    await keepService({ rooms, outside: config, ...config, ...options });
  });

program
  .command("sample")
  .description("draw the fictional Kota Contoh to practise on / membuat Kota Contoh (data contoh)")
  .addOption(dataOption())
  .option("--agencies <n>", "agencies that report at the end", wholeNumber, defaultSample.agencies)
  .option("--years <a-b>", "first and last year", years, [defaultSample.fromYear, defaultSample.toYear])
  .option("--scale <s>", "multiplies staff", decimalNumber, defaultSample.scale)
  .option("--seed <k>", "another seed is another city", wholeNumber, defaultSample.seed)
  .option("--null", "a city in which innovation changes nothing")
  .option("--out <dir>", "write the files there and land nothing")
  .addHelpText(
    "after",
    `
The city is invented, and every chart that draws it says "data contoh / sample data". The same options give the same bytes.
Without --out it is landed for the next run; one real file of a feed that it fills too drops it, unless run --with-sample.

  jejak sample                        Kota Contoh, 26 agencies, 2018-2025
  jejak sample --out /tmp/contoh      only the files, with faults.json: every fault planted in them`,
  )
  .action(async ({ data, out, years: [fromYear, toYear], null: isNull, agencies, scale, seed }) => {
    const { rooms } = common({ data });
    const options = { agencies, fromYear, toYear, scale, seed, isNull: isNull === true };
    if (out !== undefined) {
      const { files, faults } = await writeSample({ ...options, folder: out });
      console.log(`${files.length} files, ${faults.length} planted faults in ${out}`);
      return;
    }
    const { files, isNew } = await withLock(rooms.dataDir, async () =>
      landSample(await findSources(rooms.root), rooms, {
        options,
        now: new Date(),
        vault: openedOnce(rooms),
      }),
    );
    console.log(
      `${files} files of Kota Contoh ${isNew ? "landed" : "are landed already"}  → npm run jejak -- run`,
    );
  });

program
  .command("explain")
  .description("where a figure comes from: formula, regime, rule, rows and files / dari mana sebuah angka")
  .argument("<figure>", "key of a metric, e.g. iid, or a value of a released table, e.g. agency_year.staff")
  .option("--year <year>", "year of measurement", year)
  .option("--agency <id>", "an agency or another entity instead of the city")
  .option("--at <keys>", "the row of a table: column=value, comma separated", place)
  .addOption(dataOption())
  .option("--json", "print as JSON")
  .addHelpText(
    "after",
    `
A value of a table is made again from the rows that are printed, and from them alone. Rows about persons are only counted.

  jejak explain iid --year 2022
  jejak explain ombudsman --year 2021 --agency kota-surabaya
  jejak explain observations.value --at metric_id=iid,entity_id=3576,year=2022,source_id=target-24jam-2024-02-28`,
  )
  .action(async (figure, { data, json, year: ofYear, agency, at = {} }) => {
    const { rooms } = common({ data });
    const [mart = "", column] = figure.split(".");
    if (column !== undefined) {
      const years = ofYear === undefined ? {} : { year: String(ofYear) };
      const agencies = agency === undefined ? {} : { agency_id: agency };
      const cell = await explainCell(rooms, { mart, column, place: { ...years, ...agencies, ...at } });
      if (json === true) console.log(JSON.stringify(cell, null, 2));
      else printCell(cell);
      return;
    }
    if (ofYear === undefined)
      throw new UsageError({
        indonesian: "tahun metrik belum disebut",
        english: "the year of the metric is missing",
        hint: `npm run jejak -- explain ${figure} --year 2023`,
      });
    const explanation = await explain(rooms, { metric: figure, year: ofYear, entity: agency ?? "3576" });
    if (json === true) console.log(JSON.stringify(explanation, null, 2));
    else printExplanation(explanation);
  });

const simulation = program
  .command("simulate")
  .description("what the index becomes if innovations change / apa jadinya indeks bila inovasi berubah")
  .option("--year <year>", "year whose portfolio and rules are used", year)
  .option("--edits <file>", "JSON file of edits; without one, where the city stands and its best next steps")
  .option("--city <id>", "which city, where the release holds several")
  .addOption(dataOption())
  .option("--json", "print as JSON")
  .addHelpText(
    "after",
    `
Edits are made one after the other, on verified levels of the current release:

${exampleEdits}

  jejak simulate --year 2023                        where the city stands, and its best next steps
  jejak simulate --year 2023 --edits rencana.json   the index before and after
  jejak simulate --year 2023 --edits rencana.json --json`,
  )
  .action(async ({ data, json, year: ofYear, edits, city }) => {
    if (ofYear === undefined) {
      if (edits === undefined) return simulation.outputHelp();
      throw new UsageError({
        indonesian: "tahun belum disebut",
        english: "which year is not said",
        hint: "npm run jejak -- simulate --year 2023 --edits FILE",
      });
    }
    const { rooms } = common({ data });
    const answer = await simulate(rooms, { year: ofYear, edits, city });
    if (json === true) console.log(JSON.stringify(answer, null, 2));
    else printSimulation(answer);
  });

program
  .command("quarantine")
  .description("what is wrong, in whose file / apa yang salah, di berkas siapa")
  .addOption(dataOption())
  .option("--source <source>", "only this source")
  .option("--agency <id>", `only this agency; ${nobody} for rows that name none`)
  .option("--xlsx <out>", "write repair workbooks: a folder, or one .xlsx file together with --agency")
  .option("--json", "print as JSON")
  .addHelpText(
    "after",
    `
Each agency gets a workbook of its own rows, with the faulty cells coloured, the reasons, and people masked. Its mended
copy, dropped into DIR/inbox/perbaikan/, replays just those rows in the next run.

  jejak quarantine --source innovations
  jejak quarantine --xlsx /tmp/perbaikan
  jejak quarantine --agency dinkes-ppkb --xlsx dinkes.xlsx`,
  )
  .action(async ({ data, json, ...options }) => {
    const { rooms } = common({ data });
    const found = await quarantine(rooms, options);
    if (json === true) console.log(JSON.stringify(found, null, 2));
    else printQuarantine(found);
  });

program
  .command("releases")
  .description("every release, newest first / semua rilis, terbaru dahulu")
  .addOption(dataOption())
  .option("--json", "print as JSON")
  .action(async ({ data, json }) => {
    const { rooms } = common({ data });
    const releases = (await readReleases(rooms)).toReversed();
    if (json === true) console.log(JSON.stringify(releases, null, 2));
    else printReleases(releases, (await readCurrent(rooms))?.release_id);
  });

program
  .command("diff")
  .description(
    "what changed between two releases, and why / apa yang berubah di antara dua rilis, dan mengapa",
  )
  .argument("<from>", "id of a release, see: jejak releases")
  .argument("<to>", "id of another release")
  .addOption(dataOption())
  .option("--json", "print every changed value as JSON")
  .action(async (from, to, { data, json }) => {
    const { rooms } = common({ data });
    const difference = await diff(rooms, { from, to });
    if (json === true) console.log(JSON.stringify(difference, null, 2));
    else printDifference(difference);
  });

function list(text: string): string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function place(text: string): Record<string, string> {
  const pairs = text.split(",").map((pair) => /^\s*(\w+)\s*=(.*)$/s.exec(pair));
  if (pairs.some((pair) => pair === null)) throw new InvalidArgumentError("write column=value,column=value");
  return Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!.trim()]));
}

function day(text: string): string {
  const instant = new Date(`${text}T00:00:00Z`);
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(text)
  )
    return text;
  throw new InvalidArgumentError("a day is written YYYY-MM-DD");
}

function year(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("a year has four digits");
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("a whole number is needed");
}

function decimalNumber(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new InvalidArgumentError("a number is needed, with a point for decimals");
}

function years(text: string): [number, number] {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return [Number(from), Number(to)];
  throw new InvalidArgumentError("years are written 2018-2025");
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError("a port is a number from 0 to 65535");
}

// Whoever reads only the first lines, such as head, closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has printed its own message; help and version end with 0.
  if (error instanceof Error && "exitCode" in error && "code" in error) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof JejakError)) throw error;
  printProblems([error]);
  return error instanceof UsageError ? 2 : 1;
}
