import { rm } from "node:fs/promises";
import { join } from "node:path";
import { roomsIn } from "../rooms.ts";
import { run } from "../../pipeline/run.ts";
import { compare, type Figure } from "./measure.ts";

/** A run that has nothing new to do against a run of everything, pages included. */
export async function noNews(folder: string): Promise<Figure> {
  const world = {
    now: () => new Date("2026-11-21T03:00:00Z"),
    began: () => undefined,
    ended: () => undefined,
  };
  const settled = roomsIn(join(folder, "settled"));
  const fresh = roomsIn(join(folder, "fresh"));
  await run({ rooms: settled }, world);
  return compare("no-news", {
    runs: 3,
    work: async () => void (await run({ rooms: settled }, world)),
    limit: async () => {
      await rm(fresh.dataDir, { recursive: true, force: true });
      await run({ rooms: fresh }, world);
    },
  });
}
