import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BenchId } from "../../dashboards/messages/id-method.ts";
import { type Cost, costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { median, rounded } from "./measure.ts";
import { landedPayroll } from "./payroll.ts";

/** Tenfold rows may cost as much more as this exponent says, and hold no more memory than this. */
const exponentTarget = 1.05;
const peakTargetMib = 2048;

/**
 * How the cost of landing a payroll grows from the fewest to the most rows: the exponent of its CPU time, which a busy
 * machine troubles least. `value` and `limit_value` are the seconds of the most and of the fewest.
 */
export async function growth(
  id: BenchId,
  folder: string,
  { rows, runs }: { rows: readonly [number, number]; runs: number },
): Promise<Figure> {
  const costs: Cost[][] = [];
  for (const count of rows) {
    const own = join(folder, String(count));
    await mkdir(own, { recursive: true });
    const { dataDir } = await landedPayroll(own, { rows: count });
    const rounds: Cost[] = [];
    for (let round = 0; round <= runs; round += 1)
      rounds.push(await costOf("land", { dataDir, source: "tpp" }));
    costs.push(rounds.slice(1));
    await rm(own, { recursive: true, force: true });
  }
  const [few, many] = costs as [Cost[], Cost[]];
  const cpu = (cost: readonly Cost[]) => median(cost.map(({ cpuSeconds }) => cpuSeconds));
  return {
    id,
    value: median(many.map(({ seconds }) => seconds)),
    unit: "s",
    limit_value: median(few.map(({ seconds }) => seconds)),
    ratio: rounded(Math.log(cpu(many) / cpu(few)) / Math.log(rows[1] / rows[0])),
    runs,
    target: exponentTarget,
    peak_mib: Math.round(Math.max(...many.map(({ peakMib }) => peakMib))),
    peak_target_mib: peakTargetMib,
  };
}
