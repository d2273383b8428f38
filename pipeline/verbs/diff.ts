import type { Command } from "commander";
import { diff } from "../diff/diff.ts";
import { printDifference } from "../diff/print.ts";
import { common, dataOption } from "./common.ts";

export const addDiff = (program: Command): Command =>
  program
    .command("diff")
    .description(
      "what changed between two releases, and why / apa yang berubah di antara dua rilis, dan mengapa",
    )
    .argument("<from>", "id of a release, see: jejak releases / id rilis")
    .argument("<to>", "id of another release / id rilis lain")
    .addOption(dataOption())
    .option("--json", "print every changed value as JSON / cetak setiap perubahan sebagai JSON")
    .action(async (from, to, { data, json }) => {
      const { rooms } = common({ data });
      const difference = await diff(rooms, { from, to });
      if (json === true) console.log(JSON.stringify(difference, null, 2));
      else printDifference(difference);
    });
