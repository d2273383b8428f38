import { readdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { serve } from "../../pipeline/publish/server.ts";
import { publish } from "../../pipeline/steps/publish.ts";
import { filesBelow } from "../../pipeline/publish/tree.ts";
import { project, temporaryFolder } from "./project.ts";
import { release } from "./release.ts";

const slow = { timeout: 120_000 };
const secret = "klaim dinas yang belum diverifikasi";

let dataDir: string;
let id: string;
let sites: Record<"public" | "internal", string>;

beforeAll(async () => {
  const root = await project();
  dataDir = await temporaryFolder();
  const { folder: releaseDir, ...made } = await release(
    { observations: "select i as year, 'iid' as metric_id from range(2000, 5000) t(i)" },
    { innovation_claims: `select i as year, '${secret} ' || i as claim from range(2000, 5000) t(i)` },
  );
  id = made.id;
  const open = await publish({ dataDir, releaseDir, root });
  const closed = await publish({ dataDir, releaseDir, root, edition: "internal" });
  sites = { public: open.site, internal: closed.site };
}, 300_000);

const bytesOf = async (folder: string) =>
  await Promise.all(
    (await filesBelow(folder)).map(async (file) => {
      const bytes = await readFile(path.join(folder, file));
      const plain = file.endsWith(".br")
        ? brotliDecompressSync(bytes)
        : file.endsWith(".gz")
          ? gunzipSync(bytes)
          : bytes;
      return { file, text: plain.toString("latin1") };
    }),
  );

test("both editions hold the same pages and the same public tables of one release", slow, async () => {
  const [open, closed] = await Promise.all([filesBelow(sites.public), filesBelow(sites.internal)]);
  expect(open.filter((file) => !closed.includes(file))).toEqual([]);
  expect(closed.filter((file) => !open.includes(file) && !/\.(br|gz)$/.test(file))).toEqual([
    `data/${id}/innovation_claims.arrow`,
  ]);
});

test("no file of the public edition holds a byte of what is internal, nor its name", slow, async () => {
  const holding = (all: readonly { file: string; text: string }[]) =>
    all
      .filter(({ text }) => text.includes(secret) || text.includes("innovation_claims"))
      .map(({ file }) => file);
  expect(holding(await bytesOf(sites.public))).toEqual([]);
  expect(holding(await bytesOf(sites.internal)).length).toBeGreaterThan(2);
});

test("the internal edition is its owner's alone, and is not served", slow, async () => {
  const room = path.join(dataDir, "site-internal");
  expect((await stat(room)).mode & 0o777).toBe(0o700);
  expect(await realpath(path.join(room, "current"))).toBe(sites.internal);
  expect(await readdir(path.join(dataDir, "site"))).toContain(path.basename(sites.public));
  const { url, close } = await serve({ dataDir, port: 0 });
  const answers = await Promise.all(
    [
      `data/${id}/innovation_claims.arrow`,
      "site-internal/current/index.html",
      "../site-internal/current/index.html",
    ].map(async (file) => (await fetch(url + file)).status),
  );
  await close();
  expect(answers).toEqual([404, 404, 404]);
});

test("a release without internal tables has no internal edition", slow, async () => {
  const root = await project();
  const { folder: releaseDir } = await release({ observations: "select 1 as year" });
  const manifest = path.join(releaseDir, "manifest.json");
  const { internal: _, ...old } = JSON.parse(await readFile(manifest, "utf8")) as Record<string, unknown>;
  await writeFile(manifest, JSON.stringify(old));
  await expect(
    publish({ dataDir: await temporaryFolder(), releaseDir, root, edition: "internal" }),
  ).rejects.toThrow("knew no internal edition");
});
