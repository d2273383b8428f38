import { rm } from "node:fs/promises";
import { join } from "node:path";
import { rooms as roomsOf } from "../../pipeline/rooms.ts";
import { run } from "../../pipeline/run.ts";
import { root } from "../root.ts";
import { compare, type Figure } from "./measure.ts";

/** A run that has nothing new to do against a run of everything, pages included. */
export async function noNews(folder: string): Promise<Figure> {
  const world = {
    now: () => new Date("2026-11-21T03:00:00Z"),
    began: () => undefined,
    ended: () => undefined,
  };
  const settled = roomsOf({ root, dataDir: join(folder, "settled") });
  const fresh = roomsOf({ root, dataDir: join(folder, "fresh") });
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
