import { join } from "node:path";
import type { BenchId } from "../../dashboards/messages/id-method.ts";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";
import { writeStagedPay } from "./payroll.ts";

/** A build may hold what the engine may and what the process around it takes. */
export const peakTargetMib = 4096 + 512;

/** The marts of pay over a payroll of so many rows, against the plain group-by with people and top two of the same Parquet. */
export async function tppMarts(
  id: BenchId,
  folder: string,
  { rows, runs }: { rows: number; runs: number },
): Promise<Figure> {
  const parquet = join(folder, "tpp.parquet");
  await writeStagedPay(parquet, rows);
  return compare(id, {
    target: 1.5,
    peakTargetMib,
    runs,
    work: () => costOf("buildPay", { parquet, file: join(folder, "built.duckdb") }),
    limit: () => costOf("groupPay", { parquet, file: join(folder, "plain.duckdb") }),
  });
}
