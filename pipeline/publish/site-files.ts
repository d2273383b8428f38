import { realpathSync, statSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { newestFirst } from "./newest.ts";

/** Folders of whole sites: the release, then the first digits of the shell's hash. */
export const siteName = /^\d{8}-[0-9a-f]{12}-[0-9a-f]{8}$/;

/** A file of a site, or the page that a path should be asked for instead. */
export type Found =
  | { readonly folder: string; readonly file: string; readonly immutable: boolean }
  | { readonly redirect: string };

/** The site being served: another one is another object. */
export interface CurrentSite {
  readonly folder: string;
}

/** Where files are looked for: whole sites, and below them or elsewhere the tables of earlier releases. */
export interface SiteFolders {
  readonly siteDir: string;
  readonly pastDir: string;
}

/** Follows `current` anew at each call; undefined before the first site is published, or after the last was withdrawn. */
export function currentSiteOf(siteDir: string): () => CurrentSite | undefined {
  const link = path.join(siteDir, "current");
  let last: { readonly site: CurrentSite; readonly mark: string } | undefined;
  return () => {
    const about = statSync(link, { throwIfNoEntry: false });
    if (about === undefined) return undefined;
    // A folder that was mended has the name of the one before it.
    const mark = `${about.ino} ${about.mtimeMs}`;
    if (last?.mark !== mark) last = { site: { folder: realpathSync(link) }, mark };
    return last.site;
  };
}

/**
 * The file that answers a path, already decoded; undefined if there is none.
 *
 * Everything comes from the `current` site. Only files that never change (those with a hash in their name, and the
 * data of a named release) are also looked for in older sites, so that an open page and a citation keep working.
 */
export async function findFile(
  { siteDir, pastDir }: SiteFolders,
  current: string,
  pathname: string,
): Promise<Found | undefined> {
  const parts = pathname.split("/").filter((part) => part !== "");
  if (parts.some((part) => part.startsWith(".") || /[\\\0]/.test(part))) return undefined;
  const name = parts.join("/");
  const [, past] = /^data\/past\/([0-9a-f]{32}\.arrow)$/.exec(name) ?? [];
  if (past !== undefined)
    return (await isFile(pastDir, past)) ? { folder: pastDir, file: past, immutable: true } : undefined;
  if (isImmutable(name)) {
    const folder = await siteHolding(siteDir, current, name);
    return folder === undefined ? undefined : { folder, file: name, immutable: true };
  }
  for (const file of pathname.endsWith("/")
    ? [path.posix.join(name, "index.html")]
    : [name, `${name}.html`]) {
    if (await isFile(current, file)) return { folder: current, file, immutable: false };
  }
  if (pathname.endsWith("/") && (await isFile(current, `${name}.html`))) return { redirect: `/${name}` };
  // What a page names without a path in front is looked for beside it.
  if (name !== "" && !pathname.endsWith("/") && (await isFile(current, `${name}/index.html`)))
    return { redirect: `/${name}/` };
  const anyChild = path.posix.join(path.posix.dirname(name), "_.html");
  if (await isFile(current, anyChild)) return { folder: current, file: anyChild, immutable: false };
  return undefined;
}

function isImmutable(name: string): boolean {
  return /^(_npm|_file|_import|_observablehq|_duckdb)\//.test(name) || /^data\/[^/]+\//.test(name);
}

async function siteHolding(siteDir: string, current: string, name: string): Promise<string | undefined> {
  if (await isFile(current, name)) return current;
  for (const site of await newestFirst(siteDir, siteName))
    if (await isFile(path.join(siteDir, site), name)) return path.join(siteDir, site);
  return undefined;
}

/** Whether a file is there, and in the folder: a link that leads out of it is none. */
export async function isFile(folder: string, name: string): Promise<boolean> {
  const file = path.join(folder, name);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  const [home, real] = await Promise.all([realpath(folder), realpath(file)]);
  return real.startsWith(home + path.sep);
}
