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
    .option("--port <port>", "port of the site; 0 takes a free one, also JEJAK_PORT", port)
    .option("--host <host>", "address to listen on, also JEJAK_HOST")
    .option("--cron <expression>", "when to run, in Asia/Jakarta, also JEJAK_CRON")
    .option("--watch", "also publish when a page changes")
    .addHelpText("after", "\nStops with Ctrl+C. The run at 02:15 WIB every night is the default.")
    .action(async ({ data, ...options }) => {
      const { config, rooms } = common({ data });
      await keepService({ rooms, outside: config, ...config, ...options });
    });
