import { type Command, Option } from "commander";
import { brief, languages } from "../brief/brief.ts";
import { UsageError } from "../errors.ts";
import { printProblems } from "../print.ts";
import { editions } from "../publish/release.ts";
import { year } from "./arguments.ts";
import { common, dataOption } from "./common.ts";

export const addBrief = (program: Command): Command =>
  program
    .command("brief")
    .description(
      "the meeting pack: one A4 page, slides or an annex / bahan rapat: satu lembar A4, salindia, lampiran",
    )
    .option("--year <year>", "year that the meeting is about / tahun yang dirapatkan", year)
    .option(
      "--agency <id>",
      "an agency, or another city, instead of our own city / perangkat daerah, atau kota lain",
    )
    .option("--all-agencies", "a sheet for each agency / satu lembar tiap perangkat daerah")
    .option("--out <file>", "a file whose name ends in .pdf, .pptx or .xlsx")
    .addOption(
      new Option("--language <name>", "language of the pack (default: indonesian)").choices(
        Object.keys(languages),
      ),
    )
    .addOption(
      new Option(
        "--edition <name>",
        "the edition for everybody, or the one for the city hall alone (default: public)",
      ).choices(editions),
    )
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
PDF: halaman Rapat, satu A4 tiap subjek. PPTX: grafik dan kalimatnya, sumber di catatan. XLSX: semua angkanya.

The PDF is the page Rapat, one A4 page each; the slides hold its charts as pictures and its words as text, with sources in
the notes; the annex holds every figure as a number, a table per sheet. All are stamped with the release and its origin.
PDF and PPTX need a Chromium: of PATH, or the one that JEJAK_CHROMIUM names. Without one the annex is written instead.

  jejak brief --year 2023 --out rapat.pdf
  jejak brief --year 2023 --agency dinkes-ppkb --out dinkes.pptx
  jejak brief --year 2023 --all-agencies --out lampiran.xlsx
  jejak brief --year 2023 --language english --out meeting.pdf
  jejak brief --year 2023 --edition internal --out rapat-internal.pdf     with follow-ups and claims, marked so`,
    )
    .action(async ({ data, year: ofYear, out, ...asked }) => {
      if (ofYear === undefined || out === undefined)
        throw new UsageError({
          indonesian: ofYear === undefined ? "tahun rapat belum disebut" : "nama berkas hasil belum disebut",
          english:
            ofYear === undefined ? "the year of the meeting is missing" : "the file to write is missing",
          hint: "npm run jejak -- brief --year 2023 --out rapat.pdf",
        });
      const { rooms, config } = common({ data });
      const made = await brief(rooms, { ...asked, year: ofYear, out }, config);
      const count = made.subjects.length;
      console.log(`[id] ${count} lembar rapat dari rilis ${made.releaseId}: ${made.file}`);
      console.log(`[en] ${count} meeting sheets of release ${made.releaseId}: ${made.file}`);
      if (made.missing === undefined) return;
      printProblems([made.missing]);
      process.exitCode = 1;
    });
