import type { Command } from "commander";
import { withLock } from "../lock.ts";
import { expectPast } from "../sample/options.ts";
import { defaultSample, writeSample } from "../sample/sample.ts";
import { findSources } from "../sources/find.ts";
import { landSample } from "../steps/sample.ts";
import { openedOnce } from "../vault/opened-once.ts";
import { decimalNumber, wholeNumber, years } from "./arguments.ts";
import { common, dataOption } from "./common.ts";

export const addSample = (program: Command): Command =>
  program
    .command("sample")
    .description("draw the fictional Kota Contoh to practise on / membuat Kota Contoh (data contoh)")
    .addOption(dataOption())
    .option(
      "--agencies <n>",
      "agencies that report at the end / banyaknya perangkat daerah pelapor",
      wholeNumber,
      defaultSample.agencies,
    )
    .option("--years <a-b>", "first and last year / tahun pertama dan terakhir", years, [
      defaultSample.fromYear,
      defaultSample.toYear,
    ])
    .option("--scale <s>", "multiplies staff / pengali jumlah pegawai", decimalNumber, defaultSample.scale)
    .option(
      "--seed <k>",
      "another seed is another city / benih lain, kota lain",
      wholeNumber,
      defaultSample.seed,
    )
    .option(
      "--null",
      "a city in which innovation changes nothing / kota yang inovasinya tidak mengubah apa pun",
    )
    .option("--out <dir>", "write the files there and land nothing / hanya tulis berkasnya di sana")
    .addHelpText(
      "after",
      `
Kotanya rekaan dan ditandai "data contoh". Tanpa --out ia ikut pada proses berikutnya, sampai ada satu berkas asli.

The city is invented, and every chart that draws it says "data contoh / sample data". The same options give the same bytes.
Without --out it is landed for the next run; one real file of a feed that it fills too drops it, unless run --with-sample.

  jejak sample                        Kota Contoh, 26 agencies, 2018-2025
  jejak sample --out /tmp/contoh      only the files, with faults.json: every fault planted in them`,
    )
    .action(async ({ data, out, years: [fromYear, toYear], null: isNull, agencies, scale, seed }) => {
      const { rooms } = common({ data });
      const now = new Date();
      expectPast({ toYear }, now);
      const options = { agencies, fromYear, toYear, scale, seed, isNull: isNull === true };
      if (out !== undefined) {
        const { files, faults } = await writeSample({ ...options, folder: out });
        console.log(`${files.length} files, ${faults.length} planted faults in ${out}`);
        return;
      }
      const { files, isNew } = await withLock(rooms.dataDir, async () =>
        landSample(await findSources(rooms.root), rooms, {
          options,
          now,
          vault: openedOnce(rooms),
        }),
      );
      console.log(
        `${files} files of Kota Contoh ${isNew ? "landed" : "are landed already"}  → npm run jejak -- run`,
      );
    });
