import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { keptFolder } from "../folders.ts";
import { drawing, moments } from "../kills/moments.ts";
import { killAndFinish, type Rehearsal, rehearse } from "../kills/rehearsal.ts";

let folder: string;
let rehearsal: Rehearsal;

beforeAll(async () => {
  folder = keptFolder();
  rehearsal = await rehearse(folder, "release");
});

const tries = [...moments.filter(({ isAtTheEdge }) => !isAtTheEdge), ...drawing];

test.each(tries.map((moment, order) => ({ moment, name: moment.name, order })))(
  "after kill -9 $name the next run gives the release of an undisturbed one, and nothing is left over",
  async ({ moment, order }) => {
    const share = ((order * 7) % 10) / 10;
    const { wasKilled, broken } = await killAndFinish(rehearsal, moment, {
      share,
      folder: join(folder, `trial-${order}`),
    });
    expect(broken).toEqual([]);
    expect(wasKilled).toBe(true);
  },
);
