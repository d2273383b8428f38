import { symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { keepPassword } from "../../pipeline/gate/password.ts";
import { type InternalTerms, serveInternal } from "../../pipeline/gate/serve-internal.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { emptyFolder } from "../folders.ts";
import { writeFiles } from "../publish/project.ts";
import { roomsIn } from "../rooms.ts";

export const password = "tiga batang bambu kuning";
export const release = "20260301-aaaaaaaaaaaa";
/** Stands in every file of the internal edition. */
export const secret = "klaim dinas yang belum diverifikasi";

export const passwordFileOf = ({ keyFile }: Rooms) => join(dirname(keyFile), "internal-password");

/** A data folder with an internal site of every kind of file, and a password. */
export async function innerRooms(): Promise<Rooms> {
  const rooms = roomsIn(emptyFolder());
  const name = `${release}-00000000`;
  const files = [
    "index.html",
    "musim.html",
    "en/index.html",
    "inovasi/_.html",
    "404.html",
    "_npm/library.js",
    "_import/page.js",
    "_observablehq/theme.css",
    "data/release.json",
    `data/${release}/innovation_claims.arrow`,
    `data/${release}/innovation_claims.arrow.br`,
  ];
  await writeFiles(
    join(rooms.siteInternal, name),
    Object.fromEntries(files.map((file) => [file, `<p>${secret}</p>`])),
  );
  await symlink(name, join(rooms.siteInternal, "current"));
  await writeFiles(rooms.status, { "runs.json": JSON.stringify(secret) });
  await keepPassword(passwordFileOf(rooms), password);
  return rooms;
}

/** Serves them until the test has finished. */
export async function serveInner(rooms: Rooms, terms: Partial<InternalTerms> = {}): Promise<string> {
  const { url, close } = await serveInternal(rooms, {
    port: 0,
    host: "127.0.0.1",
    passwordFile: passwordFileOf(rooms),
    tls: undefined,
    sessionIdleMs: 1_800_000,
    ...terms,
  });
  onTestFinished(close);
  return url;
}

/** Hands in the form of the login page. */
export const logIn = (
  url: string,
  { sandi = password, ke = "/", headers = {} }: { sandi?: string; ke?: string; headers?: HeadersInit } = {},
) =>
  fetch(`${url}masuk`, {
    method: "POST",
    body: new URLSearchParams({ sandi, ke }),
    headers,
    redirect: "manual",
  });

/** The cookie of an answer, as a browser would send it back. */
export const cookieOf = (answer: Response) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
