import { appendFile, readdir, readFile, readlink, rm, stat } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { findUnanswered } from "../../pipeline/publish/server.ts";
import { publish } from "../../pipeline/steps/publish.ts";
import { project, temporaryFolder, writeFiles } from "./project.ts";
import { release } from "./release.ts";

const slow = { timeout: 240_000 };
const years = (last: number) => ({
  observations: `select i as year, 'iid' as metric_id from range(2000, ${last}) t(i)`,
});

let root: string;
let dataDir: string;
beforeAll(async () => {
  root = await project();
  dataDir = await temporaryFolder();
});

test("a site holds the pages, the data and what was published of them, and is made once", slow, async () => {
  const { folder: releaseDir, id } = await release(years(5000));
  const made = await publish({ dataDir, releaseDir, root });
  expect(made).toMatchObject({ pages: ["index.html"], reused: false });
  expect(path.basename(made.site)).toMatch(new RegExp(`^${id}-[0-9a-f]{8}$`));
  expect(await readlink(path.join(dataDir, "site/current"))).toBe(path.basename(made.site));
  expect(await readdir(path.join(made.site, "data", id))).toEqual([
    "observations.arrow",
    "observations.arrow.br",
    "observations.arrow.gz",
    "release.json",
    "schema.json",
  ]);
  expect(JSON.parse(await readFile(path.join(made.site, "data/release.json"), "utf8"))).toMatchObject({
    release_id: id,
  });

  const { ino } = await stat(path.join(made.site, "index.html"));
  expect(await publish({ dataDir, releaseDir, root })).toEqual({ ...made, reused: true });
  expect((await stat(path.join(made.site, "index.html"))).ino).toBe(ino);
});

test("new data keeps the shell, new pages keep the data, and both give a new folder", slow, async () => {
  const dataDir = await temporaryFolder();
  const root = await project();
  const [spring, autumn] = [await release(years(2024)), await release(years(2025))];
  const first = await publish({ dataDir, releaseDir: spring.folder, root });
  const second = await publish({ dataDir, releaseDir: autumn.folder, root });
  expect(await sameFile(first.site, second.site, "index.html")).toBe(true);

  await writeFiles(root, { "dashboards/index.md": "# Ringkasan baru" });
  const third = await publish({ dataDir, releaseDir: autumn.folder, root });
  expect(new Set([first.site, second.site, third.site]).size).toBe(3);
  expect(await readFile(path.join(third.site, "index.html"), "utf8")).toContain("Ringkasan baru");

  const back = await publish({ dataDir, releaseDir: spring.folder, root });
  const kept = (await readdir(path.join(dataDir, "site"))).filter((name) => name.startsWith("2"));
  expect(kept.toSorted()).toEqual([back, second, third].map(({ site }) => path.basename(site)).toSorted());
  expect(await readlink(path.join(dataDir, "site/current"))).toBe(path.basename(back.site));
});

test("a damaged release leaves the site that is served", slow, async () => {
  const [good, bad] = [await release(years(2024)), await release(years(2025))];
  const { site } = await publish({ dataDir, releaseDir: good.folder, root });
  await appendFile(path.join(bad.folder, "observations.parquet"), "x");
  await expect(publish({ dataDir, releaseDir: bad.folder, root })).rejects.toThrow("1 marts changed");
  expect(await readlink(path.join(dataDir, "site/current"))).toBe(path.basename(site));
  expect((await readdir(path.join(dataDir, "site"))).filter((name) => name.includes(".tmp-"))).toEqual([]);
});

test("pages that do not build leave the site that is served", slow, async () => {
  const dataDir = await temporaryFolder();
  const root = await project();
  const { folder: releaseDir } = await release(years(2024));
  const { site } = await publish({ dataDir, releaseDir, root });
  await writeFiles(root, { "dashboards/index.md": "# Nilai ${1 +}" });
  await expect(publish({ dataDir, releaseDir, root })).rejects.toThrow("1 faults in the pages");
  expect(await readlink(path.join(dataDir, "site/current"))).toBe(path.basename(site));
});

async function sameFile(one: string, other: string, file: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(path.join(one, file)), stat(path.join(other, file))]);
  return a.ino === b.ino;
}

test(
  "a site that lost a file is made anew, and that of a cited release stays however many follow",
  slow,
  async () => {
    const dataDir = await temporaryFolder();
    const first = await release(years(2001));
    const made = await publish({ dataDir, releaseDir: first.folder, root });
    await rm(path.join(made.site, "index.html"));
    expect(await publish({ dataDir, releaseDir: first.folder, root })).toEqual({ ...made, reused: false });
    expect(await readFile(path.join(made.site, "index.html"), "utf8")).toContain("</html>");

    const cited = { at: "2026-11-22T03:00:00Z", release_id: first.id, where: "LKjIP 2026" };
    await writeFiles(dataDir, { "releases/cited.ndjson": `${JSON.stringify(cited)}\n` });
    for (const last of [2002, 2003, 2004, 2005])
      await publish({ dataDir, releaseDir: (await release(years(last))).folder, root });
    const kept = (await readdir(path.join(dataDir, "site"))).filter((name) => name.startsWith("2"));
    expect(kept).toHaveLength(4);
    expect(kept).toContain(path.basename(made.site));
  },
);

test("a site is asked for each page and table before it is shown", async () => {
  const siteDir = await temporaryFolder();
  const site = path.join(siteDir, "20260301-aaaaaaaaaaaa-00000000");
  await writeFiles(site, {
    "index.html": "<h1>Ringkasan</h1>",
    "tren.html": "",
    "inovasi/_.html": "<h1>Satu</h1>",
  });
  expect(await findUnanswered(site, ["/", "/inovasi/_"])).toEqual([]);
  expect(await findUnanswered(site, ["/tren", "/data/20260301-aaaaaaaaaaaa/iid.arrow"])).toEqual([
    "/tren (200)",
    "/data/20260301-aaaaaaaaaaaa/iid.arrow (404)",
  ]);
});
