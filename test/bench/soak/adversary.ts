import { loadSolver } from "../../../pipeline/privacy/audit/solver.ts";
import { attack } from "../../privacy/adversary/attacker.ts";
import { drawCorrected, letOut } from "../../privacy/adversary/cases.ts";
import { publicationOf } from "../../privacy/adversary/tables.ts";
import { casesOf, noneMayFail } from "./cases.ts";
import type { Soak } from "./soak.ts";

/** Cities by the thousand, each released twice: whoever holds both recovers nothing. A release held back is not tried. */
export const adversarySoak: Soak = {
  id: "soak-adversary",
  async run() {
    const { cases, seed } = casesOf(5_000);
    const solver = await loadSolver();
    let tried = 0;
    let failed = 0;
    for (let index = 0; index < cases; index += 1) {
      const [before, after] = drawCorrected((seed + index) % 2 ** 31).map(publicationOf);
      const first = letOut(before!, [], solver)?.publication;
      if (first === undefined) continue;
      const second = letOut(after!, [first], solver)?.publication;
      tried += 1;
      const wins = attack(second === undefined ? [first] : [first, second]);
      for (const { by, cells } of wins)
        console.error(`seed ${seed}, city ${index}: ${by} of ${cells.join(" − ")}`);
      if (wins.length > 0) failed += 1;
    }
    return noneMayFail("soak-adversary", tried, failed, seed);
  },
};
