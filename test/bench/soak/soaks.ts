import { adversarySoak } from "./adversary.ts";
import { growthSoak } from "./growth.ts";
import { killsSoak } from "./kills.ts";
import { mutationsSoak } from "./mutations.ts";
import type { Soak } from "./soak.ts";

/** Every soak, in the order in which `--only soak` runs them. */
export const soaks: readonly Soak[] = [growthSoak, mutationsSoak, killsSoak, adversarySoak];
