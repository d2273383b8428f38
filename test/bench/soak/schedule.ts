import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { simulateYears } from "../../schedule/simulated.ts";
import { casesOf, noneMayFail } from "./cases.ts";
import type { Soak } from "./soak.ts";

const years = 10;

/** Ten years of a service with outages, deaths and failures: every time ran once or was skipped by policy, never two at once. */
export const scheduleSoak: Soak = {
  id: "soak-schedule",
  async run(folder) {
    const { cases, seed } = casesOf(1);
    let slots = 0;
    let failed = 0;
    for (let index = 0; index < cases; index += 1) {
      const own = join(folder, String(index));
      await mkdir(own);
      const seen = await simulateYears(own, { years, seed: seed + index });
      slots += seen.slots;
      failed += seen.broken.length;
      for (const what of seen.broken) console.error(`seed ${seed + index}: ${what}`);
      console.error(
        `seed ${seed + index}, ${years} years: ${seen.ran} ran, ${seen.skipped} skipped, ${seen.outages} outages, ${seen.crashes} deaths`,
      );
    }
    return noneMayFail("soak-schedule", slots, failed, seed);
  },
};
