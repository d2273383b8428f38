import { randomInt } from "node:crypto";
import type { BenchId } from "../../../dashboards/messages/id-method.ts";
import type { Figure } from "../figure.ts";

/**
 * How many cases a soak tries and what they are drawn from; `JEJAK_SOAK_CASES` and `JEJAK_SOAK_SEED` choose otherwise. Said
 * at the start, so that one which is cut short can be begun again.
 */
export function casesOf(usual: number): { cases: number; seed: number } {
  const cases = Number(process.env.JEJAK_SOAK_CASES ?? usual);
  const seed = Number(process.env.JEJAK_SOAK_SEED ?? randomInt(2 ** 31));
  console.error(`${cases} cases of seed ${seed}`);
  return { cases, seed };
}

/** The outcome of a soak of which no case may fail; each failure is told as it comes. */
export const noneMayFail = (id: BenchId, tried: number, failed: number, seed: number): Figure => ({
  id,
  value: failed,
  unit: "failed cases",
  limit_value: 0,
  ratio: failed / tried,
  runs: tried,
  target: 0,
  seed,
});
