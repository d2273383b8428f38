import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildShell } from "../../../pipeline/publish/shell.ts";
import { drawing, moments } from "../../kills/moments.ts";
import { killAndFinish, rehearse } from "../../kills/rehearsal.ts";
import { root } from "../../root.ts";
import { casesOf, noneMayFail } from "./cases.ts";
import type { Soak } from "./soak.ts";

const all = [...moments, ...drawing];

/** Runs killed a hundred times, site and all: the next run gives the same content, and nothing is left over. */
export const killsSoak: Soak = {
  id: "soak-kills",
  async run(folder) {
    const { cases, seed } = casesOf(100);
    const rehearsal = await rehearse(folder, "publish", ({ site }) => buildShell({ root, siteDir: site }));
    let tried = 0;
    let failed = 0;
    for (let index = 0; index < cases; index += 1) {
      const moment = all[index % all.length]!;
      const share = ((Math.imul(seed + index, 2_654_435_761) >>> 8) % 1000) / 1000;
      const trial = join(folder, "trial");
      const { wasKilled, broken } = await killAndFinish(rehearsal, moment, { share, folder: trial });
      await rm(trial, { recursive: true, force: true });
      for (const what of broken)
        console.error(`seed ${seed}, kill ${index} ${moment.name}, ${share} of it: ${what}`);
      if (wasKilled) tried += 1;
      if (broken.length > 0) failed += 1;
    }
    return noneMayFail("soak-kills", tried, failed, seed);
  },
};
