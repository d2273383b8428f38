import { chmod, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { keepPassword, readPassword } from "../../pipeline/gate/password.ts";
import { filesBelow } from "../../pipeline/publish/tree.ts";
import { ask, statusOf } from "../publish/conversation.ts";
import {
  cookieOf,
  innerRooms,
  logIn,
  password,
  passwordFileOf,
  release,
  secret,
  serveInner,
} from "./inner.ts";

const html = { accept: "text/html,*/*" };

test("without a session no file of the internal edition is told, nor whether it is there", async () => {
  const rooms = await innerRooms();
  const url = await serveInner(rooms);
  const files = (await filesBelow(join(rooms.siteInternal, "current"))).map((file) => `/${file}`);
  expect(files.length).toBeGreaterThan(9);
  const pages = files.flatMap((file) => (file.endsWith(".html") ? [file.replace(/\.html$/, "")] : []));
  const others = [
    "/",
    "/en",
    "/en/",
    "/status/runs.json",
    `/rilis/${release}`,
    "/entah",
    "/keluar",
    "//masuk",
    "/masuk/../musim",
    "/masuk%2f..%2fmusim",
  ];
  for (const path of [...files, ...pages, ...others])
    for (const method of ["GET", "HEAD"]) {
      const answer = await ask(url, path, { method });
      expect([401, 400], `${method} ${path}`).toContain(statusOf(answer));
      expect(answer, path).not.toContain(secret);
      expect(answer.toLowerCase(), path).not.toMatch(/\netag|\nset-cookie|\nlocation/);
    }
  const page = await fetch(`${url}musim?agency=a`, { headers: html });
  expect([page.status, page.headers.get("cache-control")]).toEqual([401, "no-store"]);
  expect(await page.text()).toContain('name="ke" value="/musim?agency=a"');
});

test("the password opens every page and table, for this reader alone, and leads back to what was asked for", async () => {
  const rooms = await innerRooms();
  const url = await serveInner(rooms);
  const answer = await logIn(url, { ke: "/musim?agency=a" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/musim?agency=a"]);
  expect(answer.headers.get("set-cookie")).toMatch(/^jejak=[^;]+; .*Path=\/; .*HttpOnly; SameSite=Strict$/);
  const cookie = cookieOf(answer);
  for (const file of [...(await filesBelow(join(rooms.siteInternal, "current"))), "status/runs.json", ""]) {
    const found = await fetch(url + file, { headers: { cookie, "accept-encoding": "identity" } });
    expect([found.status, await found.text()], file).toEqual([200, expect.stringContaining(secret)]);
    expect(found.headers.get("cache-control"), file).toMatch(
      /^_/.test(file) ? /^private, .*immutable$/ : /^no-store$/,
    );
  }
  expect((await fetch(`${url}entah`, { headers: { cookie } })).status).toBe(404);
  expect((await fetch(url)).status).toBe(401);
});

test("a wrong password, none, or one too long is refused", async () => {
  const url = await serveInner(await innerRooms());
  const wrong = await logIn(url, { sandi: "tiga batang bambu hitam" });
  expect([wrong.status, wrong.headers.get("set-cookie")]).toEqual([401, null]);
  expect(await wrong.text()).toMatch(/role="alert".*Kata sandi salah/s);
  expect((await fetch(`${url}masuk`, { method: "POST" })).status).toBe(401);
  expect((await logIn(url, { sandi: "x".repeat(3000) })).status).toBe(401);
  expect((await logIn(url, { sandi: "x".repeat(100_000) })).status).toBe(413);
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nset-cookie: b=c", ""])(
  "after logging in nobody is led to %j",
  async (ke) => {
    const url = await serveInner(await innerRooms());
    expect((await logIn(url, { ke })).headers.get("location")).toBe("/");
  },
);

test("what was asked for stands in the login page as text only", async () => {
  const url = await serveInner(await innerRooms());
  const answer = await ask(url, '/"><script>alert(1)</script>');
  expect(answer).not.toContain("<script>");
  const wrong = await logIn(url, { sandi: "salah", ke: '/"><script>alert(1)</script>' });
  expect(await wrong.text()).not.toContain("<script>");
});

test("who tries too often has to wait, also with the right password", async () => {
  const url = await serveInner(await innerRooms());
  const tries = await Promise.all(Array.from({ length: 9 }, () => logIn(url, { sandi: "salah" })));
  expect(tries.map(({ status }) => status).toSorted()).toEqual([...Array(8).fill(401), 429]);
  const late = await logIn(url);
  expect([late.status, late.headers.get("set-cookie")]).toEqual([429, null]);
  expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await late.text()).toContain("Terlalu banyak percobaan");
});

test("a session that was invented, ended by logging out, or left unused opens nothing", async () => {
  const rooms = await innerRooms();
  const url = await serveInner(rooms);
  const statusWith = async (cookie: string) => (await fetch(`${url}musim`, { headers: { cookie } })).status;
  const invented = `jejak=${"a".repeat(32)}.${"b".repeat(43)}`;
  expect(await statusWith(invented)).toBe(401);
  const cookie = cookieOf(await logIn(url, { headers: { cookie: invented } }));
  expect(cookie).not.toBe(invented);
  expect(await statusWith(cookie)).toBe(200);
  expect(await (await fetch(`${url}keluar`, { headers: { cookie } })).text()).toContain('action="/keluar"');
  const out = await fetch(`${url}keluar`, { method: "POST", headers: { cookie }, redirect: "manual" });
  expect([out.status, out.headers.get("location")]).toEqual([303, "/masuk"]);
  expect(out.headers.get("set-cookie")).toMatch(/^jejak=; .*Expires=Thu, 01 Jan 1970/);
  expect(await statusWith(cookie)).toBe(401);

  const hasty = await serveInner(rooms, { sessionIdleMs: 1 });
  const short = cookieOf(await logIn(hasty));
  await pause(50);
  expect((await fetch(`${hasty}musim`, { headers: { cookie: short } })).status).toBe(401);
});

test("a new password ends every session that began with the old one", async () => {
  const rooms = await innerRooms();
  const url = await serveInner(rooms);
  const cookie = cookieOf(await logIn(url));
  await keepPassword(passwordFileOf(rooms), "empat batang bambu hijau");
  expect((await fetch(url, { headers: { cookie } })).status).toBe(401);
  expect((await logIn(url)).status).toBe(401);
  expect((await logIn(url, { sandi: "empat batang bambu hijau" })).status).toBe(303);
  await rm(passwordFileOf(rooms));
  const usual = console.error;
  console.error = () => undefined;
  try {
    expect((await fetch(url, { headers: { cookie } })).status).toBe(500);
    expect((await logIn(url)).status).toBe(500);
  } finally {
    console.error = usual;
  }
});

test("forms of other sites are not taken, nor requests under another name", async () => {
  const url = await serveInner(await innerRooms());
  expect((await logIn(url, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(400);
  expect(statusOf(await ask(url, "/masuk", { host: "evil.example" }))).toBe(421);
});

test("behind a proxy with TLS the cookie never travels without, and tries are counted by reader", async () => {
  const url = await serveInner(await innerRooms(), { tls: "proxy", proxies: ["loopback"] });
  const by = (reader: string, proto = "https") => ({ "x-forwarded-for": reader, "x-forwarded-proto": proto });
  const set = (await logIn(url, { headers: by("203.0.113.1") })).headers.get("set-cookie");
  expect(set).toMatch(/^__Host-jejak=.*; HttpOnly; Secure; SameSite=Strict$/);
  expect((await logIn(url, { headers: by("203.0.113.1", "http") })).status).toBe(400);
  for (let count = 0; count < 9; count += 1) await logIn(url, { sandi: "salah", headers: by("203.0.113.2") });
  expect((await logIn(url, { headers: by("203.0.113.2") })).status).toBe(429);
  expect((await logIn(url, { headers: by("203.0.113.3") })).status).toBe(303);
});

test("without a proxy nobody can take another reader's address to try more often", async () => {
  const url = await serveInner(await innerRooms());
  const statuses: number[] = [];
  for (let count = 0; count < 9; count += 1)
    statuses.push(
      (await logIn(url, { sandi: "salah", headers: { "x-forwarded-for": `203.0.113.${count}` } })).status,
    );
  expect(statuses.at(-1)).toBe(429);
});

test("without a password, or with one that others may read, nothing is served, and the next command is named", async () => {
  const rooms = await innerRooms();
  const file = passwordFileOf(rooms);
  const failure = () => serveInner(rooms).catch((error: unknown) => error);
  await chmod(file, 0o644);
  expect(await failure()).toMatchObject({
    message: expect.stringContaining("open to others"),
    hint: `chmod 600 ${file}`,
  });
  await writeFile(file, "rahasia\n");
  await chmod(file, 0o600);
  expect(await failure()).toMatchObject({ message: expect.stringContaining("holds no Argon2id hash") });
  await rm(file);
  expect(await failure()).toMatchObject({
    indonesian: expect.stringContaining("belum punya kata sandi"),
    message: expect.stringContaining("has no password yet"),
    hint: "npm run jejak -- password",
  });
});

test("over a network the password does not travel in the clear unless that is meant", async () => {
  const rooms = await innerRooms();
  await expect(serveInner(rooms, { host: "0.0.0.0" })).rejects.toThrow(
    "would cross the network in the clear",
  );
  expect(await serveInner(rooms, { host: "0.0.0.0", tls: "none" })).toContain("0.0.0.0");
});

test("of a password only its hash is kept, for its owner alone", async () => {
  const rooms = await innerRooms();
  const file = passwordFileOf(rooms);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, "utf8")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(relative(rooms.siteInternal, file)).toMatch(/^\.\./);
  const kept = await readPassword(file);
  // Composed and decomposed letters are one password.
  await keepPassword(file, "rahasia seorang désain");
  expect(await (await readPassword(file)).isRight("rahasia seorang de\u0301sain")).toBe(true);
  expect([await kept.isRight(password), await kept.isRight(`${password} `)]).toEqual([true, false]);
  await expect(keepPassword(file, "terlalu pendek")).rejects.toThrow("has 14 characters; at least 15");
});
