import { existsSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { newestFirst } from "./newest.ts";

/** Folders of whole sites: the release, then the first digits of the shell's hash. */
export const siteName = /^\d{8}-[0-9a-f]{12}-[0-9a-f]{8}$/;

/** A file of a site, or the page that a path should be asked for instead. */
export type Found =
  | { readonly folder: string; readonly file: string; readonly immutable: boolean }
  | { readonly redirect: string };

/** The folder of the site being served; undefined before the first one is published. */
export async function currentSite(siteDir: string): Promise<string | undefined> {
  const current = path.join(siteDir, "current");
  return existsSync(current) ? await realpath(current) : undefined;
}

/**
 * The file that answers a path, already decoded; undefined if there is none.
 *
 * Everything comes from the `current` site. Only files that never change (those with a hash in their name, and the
 * data of a named release) are also looked for in older sites, so that an open page and a citation keep working.
 */
export async function findFile(
  siteDir: string,
  current: string,
  pathname: string,
): Promise<Found | undefined> {
  const parts = pathname.split("/").filter((part) => part !== "");
  if (parts.some((part) => part.startsWith(".") || /[\\\0]/.test(part))) return undefined;
  const name = parts.join("/");
  const [, past] = /^data\/past\/([0-9a-f]{32}\.arrow)$/.exec(name) ?? [];
  if (past !== undefined) return await earlier(siteDir, past);
  if (isImmutable(name)) {
    const folder = await siteHolding(siteDir, current, name);
    return folder === undefined ? undefined : { folder, file: name, immutable: true };
  }
  for (const file of pathname.endsWith("/")
    ? [path.posix.join(name, "index.html")]
    : [name, `${name}.html`]) {
    if (await isFile(path.join(current, file))) return { folder: current, file, immutable: false };
  }
  if (pathname.endsWith("/") && (await isFile(path.join(current, `${name}.html`))))
    return { redirect: `/${name}` };
  const anyChild = path.posix.join(path.posix.dirname(name), "_.html");
  if (await isFile(path.join(current, anyChild)))
    return { folder: current, file: anyChild, immutable: false };
  return undefined;
}

/** A table of an earlier release, which no site of its own may hold any more. */
async function earlier(siteDir: string, file: string): Promise<Found | undefined> {
  const folder = path.join(siteDir, "past");
  return (await isFile(path.join(folder, file))) ? { folder, file, immutable: true } : undefined;
}

function isImmutable(name: string): boolean {
  return /^(_npm|_file|_import|_observablehq|_duckdb)\//.test(name) || /^data\/[^/]+\//.test(name);
}

async function siteHolding(siteDir: string, current: string, name: string): Promise<string | undefined> {
  const older = (await newestFirst(siteDir, siteName)).map((site) => path.join(siteDir, site));
  for (const folder of [current, ...older]) {
    if (await isFile(path.join(folder, name))) return folder;
  }
  return undefined;
}

async function isFile(file: string): Promise<boolean> {
  return await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
