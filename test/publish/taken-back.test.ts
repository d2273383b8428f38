import { appendFile, cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fromArrow } from "arquero";
import { beforeAll, expect, test } from "vitest";
import { followCurrent } from "../../pipeline/publish/follow.ts";
import type { PastReleases } from "../../pipeline/publish/past.ts";
import { serve } from "../../pipeline/publish/server.ts";
import { filesBelow } from "../../pipeline/publish/tree.ts";
import { switchTo } from "../../pipeline/releases/current.ts";
import { rollback } from "../../pipeline/releases/rollback.ts";
import { withdraw } from "../../pipeline/releases/withdraw.ts";
import { type Rooms, rooms as roomsOf } from "../../pipeline/rooms.ts";
import { publish } from "../../pipeline/steps/publish.ts";
import { project, temporaryFolder } from "./project.ts";
import { release } from "./release.ts";

const slow = { timeout: 240_000 };
const now = new Date("2026-03-02T00:00:00Z");

let rooms: Rooms;
let spring: string;
let autumn: string;

const told = (value: number) =>
  release(
    { observations: `select 2024 as year, ${value} as value`, metrics: "select 'iid' as metric_id" },
    { innovation_claims: `select ${value} as claim` },
  );

/** Two releases, both published in both editions, the later one in force. */
beforeAll(async () => {
  const [first, second] = [await told(70.78), await told(77.73)];
  [spring, autumn] = [first.id, second.id];
  const [root, dataDir] = [await project(), await temporaryFolder()];
  rooms = roomsOf({ root, dataDir, keyFile: `${dataDir}.key`, scratchDir: `${dataDir}.scratch` });
  for (const { folder, id } of [first, second]) {
    await cp(folder, path.join(rooms.releases, id), { recursive: true });
    await switchTo(rooms, id, { now });
    await mkdir(rooms.siteInternal, { recursive: true });
    await followCurrent(rooms);
  }
}, 300_000);

const json = async (url: string) => (await (await fetch(url)).json()) as Record<string, unknown>;

/** What a reader is told: the release in force, its figure, and what stands at the address of the later one. */
async function read() {
  const { url, close } = await serve({ dataDir: rooms.dataDir, port: 0 });
  try {
    const { release_id: id } = (await json(`${url}data/release.json`)) as { release_id: string };
    const bytes = await (await fetch(`${url}data/${id}/observations.arrow`)).arrayBuffer();
    const [row] = fromArrow(new Uint8Array(bytes)).objects() as { value: number }[];
    const later = await fetch(`${url}data/${autumn}/observations.arrow`);
    const about = await fetch(`${url}rilis/${autumn}`);
    const past = (await json(`${url}status/releases.json`)) as unknown as PastReleases;
    return { id, value: row?.value, later: later.status, about: await about.text(), past };
  } finally {
    await close();
  }
}

const internalOf = async () =>
  JSON.parse(await readFile(path.join(rooms.siteInternal, "current", "data", "release.json"), "utf8")) as {
    release_id: string;
  };

test(
  "a rollback shows the older release's figures and stamp in both editions, and the later one is still told of",
  slow,
  async () => {
    expect(await read()).toMatchObject({ id: autumn, value: 77.73 });
    await rollback(rooms, spring, now);
    await followCurrent(rooms);
    const shown = await read();
    expect(shown).toMatchObject({ id: spring, value: 70.78, later: 200, past: { withdrawn: {} } });
    expect(shown.about).toContain(autumn);
    expect(shown.past.switches.at(-1)).toMatchObject({ release_id: spring });
    expect((await internalOf()).release_id).toBe(spring);
  },
);

test("what was removed to make room is no change of what was known", slow, async () => {
  const { past: before } = await read();
  await appendFile(
    rooms.releaseLog,
    `${JSON.stringify({ at: now.toISOString(), pruned: "20250101-0123456789ab", keep: 2 })}\n`,
  );
  await publish({ dataDir: rooms.dataDir, releaseDir: rooms.currentRelease, root: rooms.root });
  expect((await read()).past.switches).toEqual(before.switches);
});

test(
  "a withdrawn release is gone from tables, sites, editions and the past, and readers are told why",
  slow,
  async () => {
    await switchTo(rooms, autumn, { now });
    await followCurrent(rooms);
    const { past: before } = await read();
    const figure = before.releases[autumn]!["observations"]!;
    const done = await withdraw(rooms, autumn, { reason: "satu unit ikut terbit", now });
    expect(done).toMatchObject({ isSiteGone: true, current: spring });
    await followCurrent(rooms);
    const shown = await read();
    expect(shown).toMatchObject({ id: spring, value: 70.78, later: 404 });
    expect(shown.about).toContain("satu unit ikut terbit");
    expect(shown.past.withdrawn).toEqual({
      [autumn]: { at: now.toISOString(), reason: "satu unit ikut terbit" },
    });
    expect(Object.keys(shown.past.releases)).toEqual([spring]);
    expect((await internalOf()).release_id).toBe(spring);
    const left = await filesBelow(rooms.dataDir);
    expect(left.filter((file) => file.includes(autumn))).toEqual([`releases/${autumn}/manifest.json`]);
    expect(left.filter((file) => file.includes(figure))).toEqual([]);
  },
);
