import { once } from "node:events";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { ownHosts } from "../../pipeline/publish/own-hosts.ts";
import { serve, type Serving } from "../../pipeline/publish/server.ts";
import { ask, dial, say, statusOf } from "./conversation.ts";
import { temporaryFolder, writeFiles } from "./project.ts";

const release = "20260301-aaaaaaaaaaaa";
const running: Serving[] = [];
afterEach(() => Promise.all(running.splice(0).map(({ close }) => close())));

/** Serves a small site beside a secret. */
async function served(terms: Partial<Parameters<typeof serve>[0]> = {}) {
  const dataDir = await temporaryFolder();
  const home = path.join(dataDir, "site", `${release}-00000000`);
  await writeFiles(home, {
    "index.html": "<h1>Ringkasan</h1>",
    "data/release.json": "{}",
    "_import/a.js": "export const a = 1;",
    [`data/${release}/big.arrow`]: "a".repeat(30_000_000),
  });
  await symlink(path.basename(home), path.join(dataDir, "site/current"));
  await writeFiles(dataDir, { "secret.json": "rahasia", "site/.shell-0/x.js": "rahasia" });
  const serving = await serve({ dataDir, port: 0, ...terms });
  running.push(serving);
  return { url: serving.url, dataDir, home };
}

test("nothing outside the site is served, however the way out is written", async () => {
  const { url, dataDir, home } = await served();
  await symlink(path.join(dataDir, "secret.json"), path.join(home, "out.json"));
  await symlink(dataDir, path.join(home, "_import", "out"));
  await symlink(dataDir, path.join(home, "data", release, "out"));
  await writeFiles(dataDir, { "status/runs.json": "[]" });
  await symlink(path.join(dataDir, "secret.json"), path.join(dataDir, "status", "out.json"));
  for (const asked of [
    "/../secret.json",
    "/../../secret.json",
    "/%2e%2e/%2e%2e/secret.json",
    "/%252e%252e/%252e%252e/secret.json",
    "/..%2f..%2fsecret.json",
    "/..%252f..%252fsecret.json",
    "/%c0%ae%c0%ae/secret.json",
    "/..;/..;/secret.json",
    "/_import/../../../secret.json",
    "/_import/..%5c..%5c..%5csecret.json",
    "/_import/..\\..\\..\\secret.json",
    "/data/../../../secret.json",
    "/status/../secret.json",
    "/status/..%2fsecret.json",
    "/status/out.json",
    "/..%5c..%5csecret.json",
    "/_import/%00",
    "/_import/a.js%00.html",
    "/out.json",
    "/_import/out/secret.json",
    `/data/${release}/out/secret.json`,
    "/rilis/..%2f..%2fsecret.json",
    "//etc/passwd",
    "/.files.json",
    "/%2efiles.json",
    "/.shell-0/x.js",
    "/%",
    "/%zz",
  ]) {
    const answer = await ask(url, asked);
    expect([400, 404], `${asked}: ${answer.slice(0, 80)}`).toContain(statusOf(answer));
    expect(answer, asked).not.toMatch(/rahasia|root:|\/tmp\//);
  }
});

test("a request under somebody else's name is not answered, so that no foreign page can read the site", async () => {
  const { url } = await served({ names: ["jejak.example"] });
  const { port } = new URL(url);
  const answers = async (...hosts: string[]) =>
    await Promise.all(hosts.map(async (host) => statusOf(await ask(url, "/", { host }))));
  expect(
    await answers(
      "localhost",
      `LOCALHOST.:${port}`,
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
      "jejak.example:443",
    ),
  ).toEqual([200, 200, 200, 200, 200]);
  expect(
    await answers(
      "evil.example",
      "localhost.evil.example",
      "jejak.example.evil.example",
      "10.0.0.9",
      "[::2]",
    ),
  ).toEqual([421, 421, 421, 421, 421]);
  expect(await answers("", "local host", "localhost:99999999", "a@localhost", "[::1")).toEqual([
    400, 400, 400, 400, 400,
  ]);
  const rebound = "/data/release.json";
  expect(statusOf(await ask(url, rebound, { host: "evil.example" }))).toBe(421);
  expect(statusOf(await say(url, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))).toBe(400);
  expect(statusOf(await say(url, "GET / HTTP/1.0\r\n\r\n"))).toBe(400);
});

test("who is bound to every address answers under any of them, and under no foreign name", () => {
  const isOwn = ownHosts({ host: "0.0.0.0", names: [] });
  expect(["10.0.0.9:3000", "[fe80::1]", "localhost"].map(isOwn)).toEqual([true, true, true]);
  expect(["evil.example", "10.0.0.9.evil.example"].map(isOwn)).toEqual([false, false]);
});

test("a site can only be read: every other method is refused without its body being waited for", async () => {
  const { url } = await served();
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]) {
    const answer = await ask(url, "/", { method });
    expect(statusOf(answer), method).toBe(405);
    expect(answer.toLowerCase(), method).toContain("allow: get, head");
  }
  expect(statusOf(await ask(url, "/", { method: "BOGUS" }))).toBe(400);
  const head = `Host: ${new URL(url).host}\r\nContent-Length: 1000000000000\r\n`;
  expect(statusOf(await say(url, `POST / HTTP/1.1\r\n${head}\r\n${"x".repeat(100_000)}`))).toBe(405);
  expect((await fetch(url)).status).toBe(200);
});

test("a header that is too long is refused, and two lengths of one body too", async () => {
  const { url } = await served();
  const { host } = new URL(url);
  const long = `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Long: ${"x".repeat(40_000)}\r\n\r\n`;
  expect(statusOf(await say(url, long))).toBe(431);
  const twice = `GET / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
  expect(statusOf(await say(url, twice))).toBe(400);
  expect((await fetch(url)).status).toBe(200);
});

test("who sends a header or a body by the drop, or nothing at all, is hung up on, and others are served meanwhile", async () => {
  const { url } = await served({ patience: { headersMs: 300, requestMs: 600, idleMs: 1500 } });
  const { host } = new URL(url);
  const slow = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const socket = await dial(url);
      const opening =
        index % 2 === 0
          ? "GET / HTTP/1.1\r\n"
          : `GET / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000\r\n\r\n`;
      socket.write(opening);
      const drops = setInterval(() => socket.write(index % 2 === 0 ? "X-A: b\r\n" : "x"), 50);
      return { answer: text(socket).catch(() => ""), drops };
    }),
  );
  const silent = await dial(url);
  silent.resume();
  expect((await fetch(url)).status).toBe(200);
  for (const { answer, drops } of slow) {
    expect([0, 200, 408]).toContain(statusOf(await answer));
    clearInterval(drops);
  }
  if (!silent.closed) await once(silent, "close");
  expect((await fetch(url)).status).toBe(200);
});

test("who asks for much and reads nothing is hung up on", async () => {
  const { url } = await served({ patience: { headersMs: 300, requestMs: 600, idleMs: 500 } });
  const socket = await dial(url);
  socket.pause();
  socket.write(`GET /data/${release}/big.arrow HTTP/1.1\r\nHost: ${new URL(url).host}\r\n\r\n`);
  await pause(1500);
  let bytes = 0;
  socket.on("data", (chunk: Buffer) => (bytes += chunk.length)).resume();
  if (!socket.closed) await once(socket, "close");
  expect(bytes).toBeLessThan(30_000_000);
});

test("a fault of the server is told without its cause", async () => {
  const about = {
    health: () => Promise.reject(new Error("rahasia di /srv/jejak")),
    metrics: () => Promise.resolve(""),
  };
  const said: unknown[] = [];
  const usual = console.error;
  console.error = (...words: unknown[]) => said.push(...words);
  try {
    const { url } = await served({ about });
    const answer = await fetch(`${url}healthz`);
    expect([answer.status, await answer.text()]).toEqual([500, expect.not.stringContaining("rahasia")]);
  } finally {
    console.error = usual;
  }
  expect(String(said[0])).toContain("rahasia di /srv/jejak");
});

test("parts of a file: the first, the last, one beyond its end, and one of a file that has changed", async () => {
  const { url } = await served();
  const file = `${url}_import/a.js`;
  const part = async (range: string, more: Record<string, string> = {}) => {
    const answer = await fetch(file, { headers: { range, "accept-encoding": "identity", ...more } });
    return [answer.status, await answer.text(), answer.headers.get("content-range")];
  };
  expect(await part("bytes=0-5")).toEqual([206, "export", "bytes 0-5/19"]);
  expect(await part("bytes=-2")).toEqual([206, "1;", "bytes 17-18/19"]);
  expect((await part("bytes=100-200"))[0]).toBe(416);
  expect((await part("bytes=0-5", { "if-range": 'W/"other"' }))[0]).toBe(200);
});

test("a file that has not changed is not sent again", async () => {
  const { url } = await served();
  const first = await fetch(`${url}data/release.json`);
  const etag = first.headers.get("etag")!;
  const again = async (headers: Record<string, string>) =>
    (await fetch(`${url}data/release.json`, { headers: { "cache-control": "max-age=0", ...headers } }))
      .status;
  expect(await again({ "if-none-match": etag })).toBe(304);
  expect(await again({ "if-none-match": 'W/"0-0"' })).toBe(200);
  expect(await again({ "if-modified-since": first.headers.get("last-modified")! })).toBe(304);
  expect(await again({ "if-match": '"never"' })).toBe(412);
});

test("a file from memory is answered as the same file from disk", async () => {
  const { url } = await served();
  const headers = async (file: string, more: Record<string, string>) => {
    const answer = await fetch(url + file, { headers: { "accept-encoding": "identity", ...more } });
    const { date: _, ...rest } = Object.fromEntries(answer.headers);
    return { rest, status: answer.status, text: await answer.text() };
  };
  for (const file of ["", "_import/a.js", "data/release.json"]) {
    const fromMemory = await headers(file, {});
    // A weighed encoding is left to the library.
    expect(await headers(file, { "accept-encoding": "identity;q=1" }), file).toEqual(fromMemory);
    const unchanged = await headers(file, {
      "if-none-match": fromMemory.rest["etag"]!,
      "cache-control": "max-age=0",
    });
    expect([unchanged.status, unchanged.text], file).toEqual([304, ""]);
  }
});
