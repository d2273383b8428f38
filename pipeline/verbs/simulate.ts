import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { exampleEdits } from "../simulate/edits-file.ts";
import { printSimulation } from "../simulate/print.ts";
import { simulate } from "../simulate/simulate.ts";
import { year } from "./arguments.ts";
import { common, dataOption } from "./common.ts";

export function addSimulate(program: Command): void {
  const simulation = program
    .command("simulate")
    .description("what the index becomes if innovations change / apa jadinya indeks bila inovasi berubah")
    .option("--year <year>", "year whose portfolio and rules are used / tahun yang dipakai", year)
    .option(
      "--edits <file>",
      "JSON file of edits; without one, where the city stands and its best next steps / berkas JSON berisi perubahan",
    )
    .option("--city <id>", "which city, where the release holds several / kota yang mana")
    .addOption(dataOption())
    .option("--json", "print as JSON / cetak sebagai JSON")
    .addHelpText(
      "after",
      `
Perubahan dibuat satu per satu atas tingkat terverifikasi pada rilis yang berlaku.
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
}
