import { tppGrowth } from "../tpp-growth.ts";
import { tppMarts } from "../tpp-marts.ts";
import type { Soak } from "./soak.ts";

/** The marts of pay over 40 million rows against the plain group-by. */
export const tppMartsSoak: Soak = {
  id: "soak-tpp-marts",
  run: (folder) => tppMarts("soak-tpp-marts", folder, { rows: 40_000_000, runs: 3 }),
};

/** Over 0.4, 4 and 40 million rows. */
export const tppGrowthSoak: Soak = {
  id: "soak-tpp-growth",
  run: (folder) => tppGrowth("soak-tpp-growth", folder, { rows: [400_000, 4_000_000, 40_000_000], runs: 3 }),
};
