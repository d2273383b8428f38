import { type Command, Option } from "commander";
import { stepNames } from "../journal.ts";
import { printProblems, reportSteps } from "../print.ts";
import { editions } from "../publish/release.ts";
import { run } from "../run.ts";
import { sourceNames } from "../sources/names.ts";
import { endWithParent } from "../schedule/end-with-parent.ts";
import { day, list } from "./arguments.ts";
import { common, dataOption } from "./common.ts";

/** A day: what holds a folder longer than this is to be looked at by somebody. */
const longestWaitMs = 86_400_000;

export const addRun = (program: Command): Command =>
  program
    .command("run")
    .description(
      "collect, land, stage, build, check, release and publish, once / menjalankan seluruh jalur, sekali",
    )
    .addOption(dataOption())
    .option(
      "--only <sources>",
      "collect only these sources, comma separated / hanya sumber ini, dipisah koma",
      list,
    )
    .addOption(new Option("--from <step>", "first step / langkah pertama").choices(stepNames))
    .addOption(new Option("--to <step>", "last step / langkah terakhir").choices(stepNames))
    .option(
      "--as-of <date>",
      "day of reference, YYYY-MM-DD (default: today in Asia/Jakarta) / hari acuan",
      day,
    )
    .option(
      "--verify",
      "read every file again, also one of the same size, inode and times as before / baca ulang semua berkas",
    )
    .option(
      "--with-sample",
      "keep the fictional Kota Contoh beside real feeds of agencies / tetap sertakan Kota Contoh",
    )
    .addOption(
      new Option(
        "--edition <name>",
        "publish the site for everybody, the one for the city hall alone, into DIR/site-internal, or both (default: public)",
      ).choices([...editions, "both"] as const),
    )
    .option(
      "--wait",
      "wait until a process that holds the data folder has finished / tunggu proses lain selesai",
    )
    .option(
      "--skip-feeds <sources>",
      "do not ask the declared feeds of these sources / jangan tarik sumber ini",
      list,
    )
    .addOption(new Option("--slot <name>", "the scheduled attempt that this is").hideHelp())
    .option("--json", "print the record of the run as JSON / cetak catatan proses sebagai JSON")
    .addHelpText("after", helpText)
    .action(async ({ data, json, wait, skipFeeds, ...options }) => {
      endWithParent();
      const { config, rooms } = common({ data });
      const outcome = await run(
        {
          ...options,
          rooms,
          outside: config,
          unasked: skipFeeds,
          waitMs: wait === true ? longestWaitMs : undefined,
          leastFreeBytes: config.leastFreeBytes,
          keepReleases: config.keepReleases,
        },
        { now: () => new Date(), ...reportSteps({ silent: json === true }) },
      );
      if (json === true) console.log(JSON.stringify(outcome.record, null, 2));
      printProblems(outcome.problems);
      process.exitCode = outcome.problems.length > 0 ? 1 : 0;
    });

const helpText = () => `
Taruh berkas di DIR/inbox/<sumber>/ lalu jalankan. Tanpa berkas baru tidak ada yang dikerjakan.
Kode keluar: 0 baik; 1 ada yang gagal atau tertahan, dan disebut; 2 salah pakai.

Drop files into DIR/inbox/<source>/ and run. A run with nothing new does nothing.
Exit code: 0 all good; 1 something failed or was held back, and is said; 2 usage.

Sumber / sources:
${namesOfSources()}

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
  JEJAK_SECRET_TPP=… or JEJAK_SECRET_TPP_FILE=/run/secrets/tpp, then: jejak run --only tpp`;

/** The folders that the inbox may have, a few to a line. */
const namesOfSources = () =>
  sourceNames(common({}).config.root)
    .join(", ")
    .replaceAll(/(.{1,110}),? /g, "$1\n");
