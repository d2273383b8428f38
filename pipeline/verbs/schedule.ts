import type { Command } from "commander";
import { keepService } from "../schedule/service.ts";
import { port } from "./arguments.ts";
import { common, dataOption } from "./common.ts";

export const addSchedule = (program: Command): Command =>
  program
    .command("schedule")
    .description(
      "run now and by the clock, and serve the site / menjalankan menurut jadwal dan menyajikan situs",
    )
    .addOption(dataOption())
    .option("--port <port>", "port of the site; 0 takes a free one, also JEJAK_PORT / port situs", port)
    .option("--host <host>", "address to listen on, also JEJAK_HOST / alamat yang didengarkan")
    .option(
      "--internal-port <port>",
      "also build the internal edition, and serve it here to who knows its password (jejak password), also JEJAK_INTERNAL_PORT / sajikan juga edisi internal, dengan kata sandi",
      port,
    )
    .option(
      "--cron <expression>",
      "when everything is run, in Asia/Jakarta, also JEJAK_CRON / kapan semuanya dijalankan",
    )
    .option("--watch", "also publish when a page changes / terbitkan juga bila halaman berubah")
    .addHelpText(
      "after",
      `
Berhenti dengan Ctrl+C. Semuanya dijalankan saat mulai dan pukul 02.15 WIB tiap malam; berkas yang ditaruh di inbox segera
setelah berhenti berubah. Waktu yang terlewat disusulkan.

Stops with Ctrl+C. Everything is run at the start and at 02:15 WIB every night, a dropped file as soon as it stops changing.
Every run is a process of its own: what takes too long or too much memory is ended, and tried again after 5 minutes or more.
Times that passed while the machine was off are made up for: the latest of each job, or all where the job says so.

DIR/schedule.json gives jobs their times; a source has a job of its own if it has a declared feed:
  {"jobs": {"everything": {"cron": "15 2 * * *", "missed": "latest", "limit_minutes": 120, "retries": 2},
            "tpp": {"cron": "0 3 5 * *", "missed": "all"}}}
Without a proxy that speaks TLS (JEJAK_TLS=proxy) the internal edition is served on the loopback address only.
DIR/schedule/slots.ndjson tells what became of each time.`,
    )
    .action(async ({ data, internalPort, ...options }) => {
      const { config, rooms } = common({ data });
      const internal = { ...config.internal, port: internalPort ?? config.internal.port };
      await keepService({ rooms, ...config, ...options, internal });
    });
