import { join } from "node:path";
import { killRounds } from "../../schedule/killed.ts";
import { copyOf } from "../../kills/trial.ts";
import { prepare } from "../../schedule/prepared.ts";
import { casesOf, noneMayFail } from "./cases.ts";
import type { Soak } from "./soak.ts";

/** Services and their runs killed two hundred times while files arrive: none is lost or doubled, the site is one whole release. */
export const serviceKillsSoak: Soak = {
  id: "soak-service-kills",
  async run(folder) {
    const { cases, seed } = casesOf(200);
    const prepared = await prepare(join(folder, "prepared"));
    let tried = 0;
    let failed = 0;
    for (let round = 0; tried < cases; round += 1) {
      const { rooms } = await copyOf(prepared, join(folder, `round-${round}`));
      const { kills, broken } = await killRounds(rooms, {
        kills: Math.min(20, cases - tried),
        seed: seed + round,
      });
      tried += kills;
      failed += broken.length;
      for (const what of broken) console.error(`seed ${seed + round}: ${what}`);
    }
    return noneMayFail("soak-service-kills", tried, failed, seed);
  },
};
