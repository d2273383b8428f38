import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { BenchId } from "../../dashboards/messages/id-method.ts";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";
import { offerPayroll, payrollTypes, writePayroll } from "./payroll.ts";

const peakTargetMib = 2048;

/** `collect` and `land` of a payroll, hashing and sealing included, against the engine's bare typed read of the same rows. */
export async function takePayroll(id: BenchId, folder: string, rows: number): Promise<Figure> {
  const csv = join(folder, "payroll.csv");
  const dataDir = join(folder, "data");
  await writePayroll(csv, { rows });
  return compare(id, {
    target: 2.6,
    peakTargetMib,
    work: async () => {
      await rm(dataDir, { recursive: true, force: true });
      await offerPayroll(dataDir, csv);
      return costOf("collectAndLand", { dataDir, source: "tpp" });
    },
    limit: () => costOf("readBare", { csv, types: payrollTypes, file: join(folder, "bare.duckdb") }),
  });
}
