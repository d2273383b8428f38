import { join } from "node:path";
import { judge } from "../../steps/mutation-batch.ts";
import { casesOf, noneMayFail } from "./cases.ts";
import type { Soak } from "./soak.ts";

const batch = 100;

/** Broken files by the ten thousand: nothing crashes, no record is lost, every file adds up. */
export const mutationsSoak: Soak = {
  id: "soak-mutations",
  async run(folder) {
    const { cases, seed } = casesOf(10_000);
    let failed = 0;
    for (let from = 0; from < cases; from += batch) {
      const numbers = Array.from({ length: Math.min(batch, cases - from) }, (_, index) => from + index);
      const { broken } = await judge(seed, numbers, join(folder, "data"));
      for (const sentence of broken) console.error(sentence);
      failed += broken.length;
    }
    return noneMayFail("soak-mutations", cases, failed, seed);
  },
};
