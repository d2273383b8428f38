import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { type Command, Option } from "commander";
import { UsageError } from "../errors.ts";
import { type Format, formats } from "../sql/asked.ts";
import { startChild } from "../sql/in-child.ts";
import { decimalNumber, wholeNumber } from "./arguments.ts";
import { dataOption } from "./data-option.ts";

/** Rows of an answer where nothing else is asked for. */
const usualLimit = {
  table: 100,
  xlsx: 1_048_575,
  csv: 1_000_000,
  json: 1_000_000,
  parquet: 1_000_000,
  arrow: 1_000_000,
} as const;

export const addSql = (program: Command): Command =>
  program
    .command("sql")
    .description("ask a release one SELECT / satu pertanyaan SQL kepada rilis")
    .argument("[query]", "one SELECT; without it and --file, the standard input / satu SELECT")
    .option("--file <file>", "read the query from a file / baca pertanyaan dari berkas")
    .addOption(
      new Option(
        "--format <format>",
        "of the answer; else by the name of --out, else table / bentuk jawaban",
      ).choices(formats),
    )
    .option("--out <file>", "write the answer there / tulis jawaban ke berkas ini")
    .option("--release <id>", "of another release than the current one, see: jejak releases / rilis lain")
    .option(
      "--limit <rows>",
      "rows at most; 100 in a table, a million in a file / paling banyak baris",
      wholeNumber,
    )
    .option("--timeout <seconds>", "time at most / paling lama", decimalNumber, 30)
    .option("--explain", "print the engine's plan, not the answer / cetak rencana mesin")
    .option(
      "--internal",
      "open staging.* too; only for the owner of the data folder, with --purpose / buka juga staging.*, untuk pemilik folder data",
    )
    .option("--purpose <text>", "why; stays in the audit / alasan; dicatat")
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Setiap tabel rilis ada dengan namanya; "from catalog" menyebut semuanya. Setiap pertanyaan dicatat di DIR/sql_audit.ndjson.

Every released table is there by its name; "from catalog" tells them and their columns, "describe agency_year" one of them.
Each question is a line of DIR/sql_audit.ndjson: who, when, what, how many rows, how long.

  jejak sql "select year, value, band from observations where metric_id = 'iid' and is_chosen order by year"
  jejak sql "from agency_year" --out agency_year.xlsx
  jejak sql --file pipeline/questions/index_and_its_methods.sql --format csv`,
    )
    .action(
      async (
        query: string | undefined,
        { data, file, format, out, limit, timeout, explain, internal, purpose, release },
      ) => {
        // Started first: it loads the engine while the question is still being read.
        const child = startChild();
        const end = () => child.end();
        process.on("SIGINT", end).on("SIGTERM", end);
        try {
          const [{ common }, { askRelease }, { printAnswer }] = await Promise.all([
            import("./common.ts"),
            import("../sql/ask.ts"),
            import("../sql/print.ts"),
          ]);
          const { rooms } = common({ data });
          const chosen = formatOf(format as Format | undefined, out);
          const told = await askRelease(
            rooms,
            {
              query: query ?? (await readQuery(file)),
              format: chosen,
              limit: limit ?? usualLimit[chosen],
              timeoutMs: timeout * 1000,
              isPlan: explain === true,
              ...(out === undefined ? {} : { out }),
              ...(release === undefined ? {} : { release }),
              ...(internal === true ? { purpose: needed(purpose) } : {}),
            },
            {
              child,
              now: () => new Date(),
              show: (path) => pipeline(createReadStream(path), process.stdout, { end: false }),
            },
          );
          printAnswer(told, out);
        } finally {
          child.end();
        }
      },
    );

async function readQuery(file: string | undefined): Promise<string> {
  if (file === undefined) return await text(process.stdin);
  return await readFile(file, "utf8").catch((cause: Error) => {
    throw new UsageError(
      {
        indonesian: `berkas ${file} tidak dapat dibaca`,
        english: `the file ${file} cannot be read`,
        hint: "jejak sql --file q.sql",
      },
      { cause },
    );
  });
}

function formatOf(format: Format | undefined, out: string | undefined): Format {
  const named = formats.find((name) => out !== undefined && extname(out) === `.${name}`);
  const chosen = format ?? named ?? (out === undefined ? "table" : undefined);
  if (
    chosen !== undefined &&
    (out === undefined ? ["table", "csv", "json"].includes(chosen) : chosen !== "table")
  )
    return chosen;
  throw new UsageError(
    out === undefined
      ? {
          indonesian: `${chosen} ditulis ke berkas`,
          english: `${chosen} is written to a file`,
          hint: `--out hasil.${chosen}`,
        }
      : {
          indonesian: `bentuk ${out} tidak dikenal`,
          english: `the form of ${out} is not known`,
          hint: `--format ${formats.filter((name) => name !== "table").join("|")}`,
        },
  );
}

function needed(purpose: string | undefined): string {
  if (purpose !== undefined && purpose.trim() !== "") return purpose;
  throw new UsageError({
    indonesian: "--internal membuka data pribadi; sebutkan untuk apa",
    english: "--internal opens personal data; say what for",
    hint: '--internal --purpose "…"',
  });
}
