import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { explainCell } from "../explain/cell.ts";
import { explain } from "../explain/explain.ts";
import { printCell } from "../explain/print-cell.ts";
import { printExplanation } from "../explain/print.ts";
import { place, year } from "./arguments.ts";
import { common, dataOption } from "./common.ts";

export const addExplain = (program: Command): Command =>
  program
    .command("explain")
    .description("where a figure comes from: formula, regime, rule, rows and files / dari mana sebuah angka")
    .argument(
      "<figure>",
      "key of a metric, e.g. iid, or a value of a released table, e.g. agency_year.staff / kunci metrik atau nilai tabel",
    )
    .option("--year <year>", "year of measurement / tahun pengukuran", year)
    .option(
      "--agency <id>",
      "an agency or another entity instead of the city / perangkat daerah atau daerah lain",
    )
    .option("--at <keys>", "the row of a table: column=value, comma separated / baris yang mana", place)
    .addOption(dataOption())
    .option("--json", "print as JSON / cetak sebagai JSON")
    .addHelpText(
      "after",
      `
Nilai sebuah tabel dihitung ulang hanya dari baris yang dicetak. Baris tentang orang hanya dihitung banyaknya.

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
