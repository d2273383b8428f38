import { join } from "node:path";
import type { BenchId } from "../../dashboards/messages/id-method.ts";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";
import { landedPayroll, payrollTypes } from "./payroll.ts";

const peakTargetMib = 2048;

/** `land` of a payroll, unsealing and pseudonyms included, against the engine's bare typed read of the same rows. */
export async function landPayroll(id: BenchId, folder: string, rows: number): Promise<Figure> {
  const { dataDir, csv } = await landedPayroll(folder, { rows });
  return compare(id, {
    target: 2,
    peakTargetMib,
    work: () => costOf("land", { dataDir, source: "tpp" }),
    limit: () => costOf("readBare", { csv, types: payrollTypes, file: join(folder, "bare.duckdb") }),
  });
}
