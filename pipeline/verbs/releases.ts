import type { Command } from "commander";
import { printReleases } from "../print.ts";
import { readCurrent, readEveryRelease } from "../steps/release.ts";
import { common, dataOption } from "./common.ts";

export const addReleases = (program: Command): Command =>
  program
    .command("releases")
    .description("every release, newest first / semua rilis, terbaru dahulu")
    .addOption(dataOption())
    .option("--json", "print as JSON / cetak sebagai JSON")
    .action(async ({ data, json }) => {
      const { rooms } = common({ data });
      const releases = (await readEveryRelease(rooms)).toReversed();
      if (json === true) console.log(JSON.stringify(releases, null, 2));
      else printReleases(releases, (await readCurrent(rooms))?.release_id);
    });
