import type { Command } from "commander";
import { printQuarantine } from "../print.ts";
import { nobody } from "../repair/faults.ts";
import { quarantine } from "../repair/quarantine.ts";
import { common, dataOption } from "./common.ts";

export const addQuarantine = (program: Command): Command =>
  program
    .command("quarantine")
    .description("what is wrong, in whose file / apa yang salah, di berkas siapa")
    .addOption(dataOption())
    .option("--source <source>", "only this source / hanya sumber ini")
    .option("--agency <id>", `only this agency; ${nobody} for rows that name none`)
    .option(
      "--xlsx <out>",
      "write repair workbooks: a folder, or one .xlsx file together with --agency / tulis buku kerja perbaikan",
    )
    .option("--json", "print as JSON / cetak sebagai JSON")
    .addHelpText(
      "after",
      `
Tiap perangkat daerah mendapat buku kerja berisi barisnya sendiri: sel yang salah diwarnai, alasannya disebut, orang ditutupi.
Salinan yang sudah diperbaiki ditaruh di DIR/inbox/perbaikan/.

Each agency gets a workbook of its own rows, with the faulty cells coloured, the reasons, and people masked. Its mended
copy, dropped into DIR/inbox/perbaikan/, replays just those rows in the next run.

  jejak quarantine --source innovations
  jejak quarantine --xlsx /tmp/perbaikan
  jejak quarantine --agency contoh-dinas-01 --xlsx dinas.xlsx`,
    )
    .action(async ({ data, json, ...options }) => {
      const { rooms } = common({ data });
      const found = await quarantine(rooms, options);
      if (json === true) console.log(JSON.stringify(found, null, 2));
      else printQuarantine(found);
    });
