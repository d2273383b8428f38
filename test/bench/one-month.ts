import { rm } from "node:fs/promises";
import { join } from "node:path";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";
import { collectPayroll, offerPayroll, writePayroll } from "./payroll.ts";

const months = 96;
const rows = 24_000;

/** Collecting and landing one new month behind 96 landed ones against doing so in an empty folder. */
export async function oneMonth(folder: string): Promise<Figure> {
  const long = join(folder, "long");
  const empty = join(folder, "empty");
  for (let month = 0; month < months; month += 1) {
    const csv = join(folder, `bulan-${month}.csv`);
    await writePayroll(csv, { rows, month });
    await offerPayroll(long, csv);
    await rm(csv);
  }
  await collectPayroll(long);
  await costOf("landNew", { dataDir: long, source: "tpp" });
  let next = months;
  return compare("one-month", {
    target: 1.3,
    work: async () => {
      await offerPayroll(long, await newMonth(folder, next));
      next += 1;
      return costOf("collectAndLand", { dataDir: long, source: "tpp" });
    },
    limit: async () => {
      await rm(empty, { recursive: true, force: true });
      await offerPayroll(empty, await newMonth(folder, next));
      return costOf("collectAndLand", { dataDir: empty, source: "tpp" });
    },
  });
}

async function newMonth(folder: string, month: number): Promise<string> {
  const csv = join(folder, `bulan-${month}.csv`);
  await writePayroll(csv, { rows, month });
  return csv;
}
