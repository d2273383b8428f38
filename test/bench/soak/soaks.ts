import { adversarySoak } from "./adversary.ts";
import { growthSoak } from "./growth.ts";
import { killsSoak } from "./kills.ts";
import { linkageSoak } from "./linkage.ts";
import { mutationsSoak } from "./mutations.ts";
import { scheduleSoak } from "./schedule.ts";
import { serviceKillsSoak } from "./service-kills.ts";
import type { Soak } from "./soak.ts";
import { tppGrowthSoak, tppMartsSoak } from "./tpp.ts";

/** Every soak, in the order in which `--only soak` runs them. */
export const soaks: readonly Soak[] = [
  growthSoak,
  tppMartsSoak,
  tppGrowthSoak,
  mutationsSoak,
  killsSoak,
  adversarySoak,
  linkageSoak,
  scheduleSoak,
  serviceKillsSoak,
];
