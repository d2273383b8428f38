import { mkdir } from "node:fs/promises";
import { defaultSample } from "../../pipeline/sample/sample.ts";
import { run } from "../../pipeline/run.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { landSample } from "../../pipeline/steps/sample.ts";
import { roomsIn, vaultOf } from "../rooms.ts";
import { root } from "../root.ts";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";

const now = new Date("2026-11-21T03:00:00Z");
const seconds = 2;

/** Every mart of the published record and of Kota Contoh at its full size, against two seconds by the clock. */
export async function buildMarts(folder: string): Promise<Figure> {
  const rooms = roomsIn(folder);
  await mkdir(folder, { recursive: true });
  await landSample(await findSources(root), rooms, { options: defaultSample, now, vault: vaultOf(rooms) });
  const { problems } = await run(
    { rooms, to: "stage" },
    { now: () => now, began: () => undefined, ended: () => undefined },
  );
  if (problems.length > 0) throw problems[0]!;
  return compare("build-marts", {
    target: 1,
    hasCpuRatio: false,
    work: () => costOf("buildMarts", { dataDir: folder }),
    limit: () => Promise.resolve({ seconds, cpuSeconds: seconds, peakMib: 0 }),
  });
}
