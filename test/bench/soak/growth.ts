import { growth } from "../growth.ts";
import type { Soak } from "./soak.ts";

/** From 4 to 40 million rows of one payroll. */
export const growthSoak: Soak = {
  id: "soak-growth",
  run: (folder) => growth("soak-growth", folder, { rows: [4_000_000, 40_000_000], runs: 3 }),
};
