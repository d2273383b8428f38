import { createHash } from "node:crypto";
import { mkdir, rename, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { PortInUse, serve, type Serving } from "../../pipeline/publish/server.ts";
import { temporaryFolder, writeFiles } from "./project.ts";

const spring = "20260301-aaaaaaaaaaaa";
const autumn = "20260901-bbbbbbbbbbbb";

const running: Serving[] = [];
afterEach(() => Promise.all(running.splice(0).map(({ close }) => close())));

async function served(dataDir: string): Promise<Serving> {
  const serving = await serve({ dataDir, port: 0 });
  running.push(serving);
  return serving;
}

/** Writes a site of one release and points `current` at it. */
async function publish(
  dataDir: string,
  release: string,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  const name = `${release}-00000000`;
  await writeFiles(path.join(dataDir, "site", name), {
    "index.html": `<h1>Ringkasan ${release}</h1>`,
    "tren.html": "<h1>Tren</h1>",
    "data/release.json": JSON.stringify({ release_id: release }),
    [`data/${release}/observations.arrow`]: `arrow of ${release}`,
    [`_import/${release}.js`]: `export const release = "${release}";`,
    ...files,
  });
  await symlink(name, path.join(dataDir, "site/next"));
  await rename(path.join(dataDir, "site/next"), path.join(dataDir, "site/current"));
}

async function site(files: Readonly<Record<string, string>> = {}): Promise<{ url: string; dataDir: string }> {
  const dataDir = await temporaryFolder();
  await publish(dataDir, spring, files);
  return { url: (await served(dataDir)).url, dataDir };
}

test("a page is reached without its ending, and asked about each time", async () => {
  const { url } = await site();
  const home = await fetch(url);
  expect(await home.text()).toContain("Ringkasan");
  const trend = await fetch(`${url}tren`);
  expect(await trend.text()).toContain("Tren");
  expect(trend.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(trend.headers.get("cache-control")).toBe("no-cache");
  // As a browser asks; on its own Node's fetch would add "no-cache" and so always be sent the whole page.
  const asked = { "if-none-match": trend.headers.get("etag")!, "cache-control": "max-age=0" };
  const again = await fetch(`${url}tren`, { headers: asked });
  expect(again.status).toBe(304);
});

test("a trailing slash leads to the page, with its query", async () => {
  const { url } = await site();
  const answer = await fetch(`${url}tren/?metrik=iid`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([301, "/tren?metrik=iid"]);
});

test("one built page answers for every name in its folder", async () => {
  const { url } = await site({ "inovasi/_.html": "<h1>Satu inovasi</h1>" });
  expect(await (await fetch(`${url}inovasi/gayatri-2022`)).text()).toContain("Satu inovasi");
});

test("files named by their content, and data named by its release, are kept for a year", async () => {
  const { url } = await site();
  for (const file of [`_import/${spring}.js`, `data/${spring}/observations.arrow`]) {
    const answer = await fetch(url + file);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  }
  expect((await fetch(`${url}data/release.json`)).headers.get("cache-control")).toBe("no-cache");
});

test("a new site shows at once, and what an open page or a citation names stays", async () => {
  const { url, dataDir } = await site();
  await publish(dataDir, autumn);
  expect(await (await fetch(url)).text()).toContain(autumn);
  expect(await (await fetch(`${url}data/release.json`)).json()).toEqual({ release_id: autumn });
  expect(await (await fetch(`${url}data/${spring}/observations.arrow`)).text()).toBe(`arrow of ${spring}`);
  expect((await fetch(`${url}_import/${spring}.js`)).status).toBe(200);
});

test("a swap in the middle of many requests answers each of them", async () => {
  const { url, dataDir } = await site();
  const asked = Array.from({ length: 200 }, async (_, index) => {
    if (index === 100) await publish(dataDir, autumn);
    return (await fetch(url)).text();
  });
  for (const page of await Promise.all(asked)) expect(page).toMatch(/Ringkasan 2026/);
});

test("a compressed sibling is sent to who takes it, and the file itself to who does not", async () => {
  const script = "export const a = 1;";
  const { url, dataDir } = await site({ "_import/a.js": script });
  await writeFile(path.join(dataDir, `site/${spring}-00000000/_import/a.js.br`), brotliCompressSync(script));
  const taken = await fetch(`${url}_import/a.js`, { headers: { "accept-encoding": "br" } });
  expect([taken.headers.get("content-encoding"), await taken.text()]).toEqual(["br", script]);
  expect(taken.headers.get("content-type")).toMatch(/javascript/);
  expect(taken.headers.get("vary")).toBe("accept-encoding");
  const plain = await fetch(`${url}_import/a.js`, { headers: { "accept-encoding": "identity" } });
  expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, script]);
});

test("a part of a file, or its head alone, can be asked for", async () => {
  const { url } = await site();
  const file = `${url}data/${spring}/observations.arrow`;
  const part = await fetch(file, { headers: { range: "bytes=0-4", "accept-encoding": "identity" } });
  expect([part.status, await part.text()]).toEqual([206, "arrow"]);
  const head = await fetch(file, { method: "HEAD", headers: { "accept-encoding": "identity" } });
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "30", ""]);
});

test("the state of runs is read fresh", async () => {
  const { url, dataDir } = await site();
  expect((await fetch(`${url}status/runs.json`)).status).toBe(404);
  await writeFiles(dataDir, { "status/runs.json": "[]", "status/notes.txt": "" });
  const answer = await fetch(`${url}status/runs.json`);
  expect([await answer.json(), answer.headers.get("cache-control")]).toEqual([[], "no-store"]);
  expect((await fetch(`${url}status/notes.txt`)).status).toBe(404);
});

test("a path that leads nowhere is told so in its language, by the site's own page if it has one", async () => {
  const { url, dataDir } = await site();
  const plain = await fetch(`${url}entah`);
  expect([plain.status, await plain.text()]).toEqual([
    404,
    expect.stringContaining("Halaman tidak ditemukan"),
  ]);
  const english = await fetch(`${url}en/entah`);
  expect([english.status, await english.text()]).toEqual([404, expect.stringContaining("Page not found")]);
  await publish(dataDir, autumn, { "404.html": "<h1>Halaman kami sendiri</h1>" });
  const own = await fetch(`${url}entah`);
  expect([own.status, await own.text()]).toEqual([404, "<h1>Halaman kami sendiri</h1>"]);
});

test("before the first release a page says what to do", async () => {
  const dataDir = await temporaryFolder();
  await mkdir(path.join(dataDir, "site"));
  const answer = await fetch((await served(dataDir)).url);
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining("npm start")]);
});

test("no answer lets a page reach another host, be framed, or guess a type", async () => {
  const { url, dataDir } = await site({ "404.html": "<h1>Tidak ada</h1>" });
  await writeFiles(dataDir, { "status/runs.json": "[]" });
  for (const file of ["", "entah", "status/runs.json", "rilis/20260301-aaaaaaaaaaaa", "_import/entah.js"]) {
    const { headers } = await fetch(url + file);
    const policy = headers.get("content-security-policy");
    expect(policy, file).toMatch(/^default-src '(self|none)'; /);
    expect(policy, file).toContain("frame-ancestors 'none'");
    expect(policy, file).not.toMatch(/https?:|\*/);
    expect(Object.fromEntries(headers), file).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  }
});

test("a page runs its own scripts and nobody else's, and is given more only where a library needs it", async () => {
  const script = "define({id: 1});";
  const { url } = await site({
    "mutu.html": `<script type="module">${script}</script><script src="/a.js"></script>`,
    "iid.html": '<link rel="modulepreload" href="/_npm/arquero@8.0.3/a.js">',
    "sql.html": '<link rel="modulepreload" href="/_npm/@duckdb/duckdb-wasm@1.32.0/a.js">',
    "metode.html": '<link rel="modulepreload" href="./_import/components/gallery.js">',
    "_import/components/gallery.js": 'const drawn = () => import("./figures.js");',
    "_import/components/figures.js":
      'import "./gallery.js"; import * as aq from "../../_npm/arquero@8.0.3/a.js";',
  });
  const scriptsOf = async (page: string) =>
    /script-src ([^;]*)/.exec((await fetch(url + page)).headers.get("content-security-policy")!)![1];
  const hash = createHash("sha256").update(script).digest("base64");
  expect(await scriptsOf("mutu")).toBe(`'self' 'sha256-${hash}'`);
  expect(await scriptsOf("iid")).toBe("'self' 'unsafe-eval'");
  expect(await scriptsOf("sql")).toBe("'self' 'wasm-unsafe-eval'");
  expect(await scriptsOf("metode")).toBe("'self' 'unsafe-eval'");
});

test("the policy binds pages and libraries, which may be workers, and goes without where it binds nothing", async () => {
  const { url } = await site({ "_npm/library.js": "export {}" });
  const policyOf = async (file: string) => {
    const { status, headers } = await fetch(url + file);
    expect([status, headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
    return headers.get("content-security-policy");
  };
  for (const file of ["tren", "_npm/library.js", "data/release.json"])
    expect(await policyOf(file)).toMatch(/^default-src 'self'; /);
  for (const file of [`_import/${spring}.js`, `data/${spring}/observations.arrow`])
    expect(await policyOf(file)).toBeNull();
});

test("a folder of pages is reached with its slash, so that what they name beside them is found", async () => {
  const { url } = await site({ "en/index.html": "<h1>Overview</h1>" });
  const answer = await fetch(`${url}en?year=2024`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([301, "/en/?year=2024"]);
  expect(await (await fetch(`${url}en`)).text()).toContain("Overview");
});

test("only this machine is served unless a host is named", async () => {
  expect((await site()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test("a port that somebody has is named, with the way out", async () => {
  const { url, dataDir } = await site();
  const port = Number(new URL(url).port);
  const failure = await serve({ dataDir, port }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PortInUse);
  expect(failure).toMatchObject({ message: `port ${port} is in use`, hint: "--port 0 picks a free one" });
});
