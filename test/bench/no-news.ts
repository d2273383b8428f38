import { rm } from "node:fs/promises";
import { join } from "node:path";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";

/** A run that has nothing new to do against a run of everything, pages included. */
export async function noNews(folder: string): Promise<Figure> {
  const settled = join(folder, "settled");
  const fresh = join(folder, "fresh");
  await costOf("run", { dataDir: settled });
  return compare("no-news", {
    target: 0.02,
    work: () => costOf("run", { dataDir: settled }),
    limit: async () => {
      await rm(fresh, { recursive: true, force: true });
      return costOf("run", { dataDir: fresh });
    },
  });
}
