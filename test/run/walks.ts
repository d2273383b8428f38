import { roomsIn } from "../rooms.ts";
import { run, type RunOptions } from "../../pipeline/run.ts";

/** Runs the path up to the release on a data folder, with the clock held still; the pages have tests of their own. */
export async function walk(
  dataDir: string,
  { at = "2026-11-21T03:00:00Z", ...options }: Partial<RunOptions> & { at?: string } = {},
) {
  const rooms = options.rooms ?? roomsIn(dataDir);
  const steps: string[] = [];
  const world = {
    now: () => new Date(at),
    began: (step: string) => void steps.push(step),
    ended: () => undefined,
  };
  const outcome = await run({ to: "release", ...options, rooms }, world);
  return { ...outcome, rooms, steps };
}
