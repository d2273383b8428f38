import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fromArrow } from "arquero";
import { expect, test } from "vitest";
import { keepPast, type PastReleases } from "../../pipeline/publish/past.ts";
import { serve } from "../../pipeline/publish/server.ts";
import { withdraw } from "../../pipeline/releases/withdraw.ts";
import { roomsIn } from "../rooms.ts";
import { temporaryFolder } from "./project.ts";
import { release } from "./release.ts";

const told = (value: number) => ({
  observations: `select 2024 as year, ${value} as value`,
  metrics: `select 'iid' as metric_id`,
});

/** A data folder whose releases became current on the first days of January. */
async function folderOf(releases: readonly { folder: string; id: string }[]): Promise<string> {
  const dataDir = await temporaryFolder();
  const home = path.join(dataDir, "releases");
  for (const { folder, id } of releases) await cp(folder, path.join(home, id), { recursive: true });
  const lines = releases.map(({ id }, at) =>
    JSON.stringify({ at: `2026-01-0${at + 1}T02:00:00.000Z`, release_id: id }),
  );
  await writeFile(path.join(home, "log.ndjson"), `${lines.join("\n")}\n`);
  await mkdir(path.join(dataDir, "site", "now"), { recursive: true });
  await symlink("now", path.join(dataDir, "site", "current"));
  return dataDir;
}

const read = async (dataDir: string) =>
  JSON.parse(await readFile(path.join(dataDir, "status", "releases.json"), "utf8")) as PastReleases;

test("what an earlier release told can be asked of the server, and what releases share is one file", async () => {
  const [spring, autumn] = [await release(told(70.78)), await release(told(77.73))];
  const dataDir = await folderOf([spring, autumn]);
  await keepPast(dataDir);
  const { switches, releases } = await read(dataDir);
  expect(switches.map(({ release_id: id }) => id)).toEqual([spring.id, autumn.id]);
  expect(releases[spring.id]!["metrics"]).toBe(releases[autumn.id]!["metrics"]);
  const { url, close } = await serve({ dataDir, port: 0 });
  try {
    const values = await Promise.all(
      [spring, autumn].map(async ({ id }) => {
        const answer = await fetch(`${url}data/past/${releases[id]!["observations"]}`);
        const [row] = fromArrow(new Uint8Array(await answer.arrayBuffer())).objects() as { value: number }[];
        return row?.value;
      }),
    );
    expect(values).toEqual([70.78, 77.73]);
    expect((await fetch(`${url}data/past/${"0".repeat(32)}.arrow`)).status).toBe(404);
  } finally {
    await close();
  }
});

test("a table that is no longer what its manifest says is not shown as the past", async () => {
  const one = await release(told(1));
  const dataDir = await folderOf([one]);
  await writeFile(path.join(dataDir, "releases", one.id, "observations.parquet"), "x");
  await keepPast(dataDir);
  expect(Object.keys((await read(dataDir)).releases[one.id]!)).toEqual(["metrics"]);
});

test("a withdrawn release is no longer told, and leaves nothing of its own behind", async () => {
  const [spring, autumn] = [await release(told(1)), await release(told(2))];
  const dataDir = await folderOf([spring, autumn]);
  await keepPast(dataDir);
  const before = await read(dataDir);
  await withdraw(roomsIn(dataDir), spring.id, { reason: "salah", now: new Date("2026-02-01T00:00:00Z") });
  const after = await read(dataDir);
  expect(Object.keys(after.releases)).toEqual([autumn.id]);
  const left = (await readdir(path.join(dataDir, "site", "past"))).filter((name) => name.endsWith(".arrow"));
  expect(left.toSorted()).toEqual(Object.values(after.releases[autumn.id]!).toSorted());
  expect(left).not.toContain(before.releases[spring.id]!["observations"]);
});
