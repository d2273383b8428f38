import type { Command } from "commander";
import { examine } from "../doctor/doctor.ts";
import { common, dataOption } from "./common.ts";

const marks = { ok: "  ok   ", warn: "  !    ", fail: "  GAGAL" };

export const addDoctor = (program: Command): Command =>
  program
    .command("doctor")
    .description(
      "look at folders, key, clock, disk, port, jobs, feeds, alerts, release / memeriksa semua yang dibutuhkan",
    )
    .addOption(dataOption())
    .option("--json", "print as JSON / cetak sebagai JSON")
    .addHelpText(
      "after",
      `
Setiap baris yang tidak ok menyebut cara memperbaikinya. Kode keluar 1 bila ada yang gagal; peringatan saja 0.

Each line that is not ok says what mends it. Exit code: 1 where something fails; warnings alone are 0.

  JEJAK_KEY_COPIES=/media/a/master.key:/media/b/master.key jejak doctor    compares the copies of the key too`,
    )
    .action(async ({ data, json }) => {
      const { config, rooms } = common({ data });
      const findings = await examine(rooms, config, new Date());
      if (json === true) console.log(JSON.stringify(findings, null, 2));
      else
        for (const { about, state, indonesian, english, mend } of findings) {
          console.log(`${marks[state]}  ${about.padEnd(11)} ${indonesian}`);
          if (english !== indonesian) console.log(`${"".padEnd(21)} ${english}`);
          if (mend !== "") console.log(`${"".padEnd(21)} → ${mend}`);
        }
      if (findings.some(({ state }) => state === "fail")) process.exitCode = 1;
    });
