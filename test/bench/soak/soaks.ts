import { growthSoak } from "./growth.ts";
import type { Soak } from "./soak.ts";

/** Every soak, in the order in which `--only soak` runs them. */
export const soaks: readonly Soak[] = [growthSoak];
