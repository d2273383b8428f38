import { join } from "node:path";
import type { BenchId } from "../../dashboards/messages/id-method.ts";
import { type Cost, costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { median, rounded } from "./measure.ts";
import { writeStagedPay } from "./payroll.ts";
import { peakTargetMib } from "./tpp-marts.ts";

/** The exponent by which the processor time of those marts grows over the given numbers of rows. */
export async function tppGrowth(
  id: BenchId,
  folder: string,
  { rows, runs }: { rows: readonly number[]; runs: number },
): Promise<Figure> {
  const costs: Cost[][] = [];
  for (const [index, count] of rows.entries()) {
    const parquet = join(folder, `${index}.parquet`);
    await writeStagedPay(parquet, count);
    const rounds: Cost[] = [];
    for (let round = 0; round <= runs; round += 1)
      rounds.push(await costOf("buildPay", { parquet, file: join(folder, "built.duckdb") }));
    costs.push(rounds.slice(1));
  }
  const typical = (pick: (cost: Cost) => number, cost: readonly Cost[] = []) => median(cost.map(pick));
  const cpu = costs.map((cost) => typical(({ cpuSeconds }) => cpuSeconds, cost));
  return {
    id,
    value: typical(({ seconds }) => seconds, costs.at(-1)),
    unit: "s",
    limit_value: typical(({ seconds }) => seconds, costs[0]),
    ratio: rounded(slope(rows.map(Math.log), cpu.map(Math.log))),
    runs,
    target: 1.15,
    peak_mib: Math.round(Math.max(...costs.flat().map(({ peakMib }) => peakMib))),
    peak_target_mib: peakTargetMib,
  };
}

/** The slope of the straight line that lies nearest to the points. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const along = xs.reduce((sum, value, index) => sum + (value - x) * (ys[index]! - y), 0);
  return along / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}
