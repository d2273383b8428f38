import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pointAt } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { compressTree } from "../publish/compress.ts";
import { writeDataFiles } from "../publish/data-files.ts";
import { keepPast } from "../publish/past.ts";
import { type Edition, readRelease, type Release, siteRoom } from "../publish/release.ts";
import { keepNewest, touch } from "../publish/newest.ts";
import { buildShell, type Shell } from "../publish/shell.ts";
import { findUnanswered } from "../publish/server.ts";
import { siteName } from "../publish/site-files.ts";
import { filesBelow, hashesBelow, linkTree } from "../publish/tree.ts";
import { makeWhole } from "../publish/whole.ts";
import { readCited } from "../releases/cited.ts";

/** A site as it stands on disk. */
export interface Site {
  /** Its folder. */
  readonly site: string;
  readonly pages: readonly string[];
  /** Number of files, compressed siblings included. */
  readonly files: number;
  /** True if it stood already. */
  readonly reused: boolean;
}

/**
 * Makes `site/<release>-<shell>/`, or the same in `site-internal`, from the built pages and the release's data, and points `site/current` at it.
 *
 * A new shell or a new release gives a new folder, so a served one never changes or goes missing; the newest three
 * stay, and those of cited releases. Before the swap every file's hash is held against what was made, and every page and table is asked
 * for as a reader would. Throws if pages do not build or the release is damaged; the site that is served then stays as it was.
 */
export async function publish({
  dataDir,
  releaseDir,
  root,
  edition = "public",
}: {
  dataDir: string;
  releaseDir: string;
  root: string;
  edition?: Edition | undefined;
}): Promise<Site> {
  const release = await readRelease(releaseDir);
  const shell = await buildShell({ root, siteDir: path.resolve(dataDir, "site") });
  const siteDir = path.resolve(dataDir, siteRoom[edition]);
  await mkdir(siteDir, { recursive: true, mode: edition === "internal" ? 0o700 : 0o777 });
  const name = `${release.release_id}-${shell.hash.slice(0, 8)}`;
  const site = path.join(siteDir, name);
  const reused = existsSync(site) && (await isComplete(site, shell, { release, edition }));
  if (!reused)
    await makeWhole(
      site,
      async (scratch) => {
        const made = path.join(scratch, name);
        await assemble(shell, { releaseDir, release, edition }, made);
        return made;
      },
      { replaces: true },
    );
  if (edition === "public") await keepPast(dataDir);
  await pointAt(path.join(siteDir, "current"), name);
  await touch(site);
  const cited = await readCited(path.resolve(dataDir, "releases"));
  const stays = (other: string) => [...cited].some((id) => other.startsWith(id));
  await keepNewest(siteDir, siteName, { count: 3, stays });
  return { site, pages: shell.pages, files: (await filesBelow(site)).length, reused };
}

/** Whether no file of a site that stands was lost. */
async function isComplete(
  site: string,
  shell: Shell,
  { release: { release_id: id, marts, internal }, edition }: { release: Release; edition: Edition },
): Promise<boolean> {
  const found = new Set(await filesBelow(site));
  const shown = Object.keys({ ...marts, ...(edition === "internal" ? internal : {}) });
  const data = shown.map((mart) => `data/${id}/${mart}.arrow`);
  return [...Object.keys(shell.files), "data/release.json", ...data].every((file) => found.has(file));
}

async function assemble(
  shell: Shell,
  { releaseDir, release, edition }: { releaseDir: string; release: Release; edition: Edition },
  site: string,
): Promise<void> {
  const data = path.join(site, "data");
  await mkdir(data, { recursive: true });
  const written = await writeDataFiles(releaseDir, release, { folder: data, edition });
  await compressTree(data, { quality: 5 });
  await linkTree(shell.folder, site);
  const dataFiles = within("data", written);
  await verify(site, { ...shell.files, ...dataFiles });
  const pages = shell.pages.map((page) => `/${page.replace(/(^|\/)index\.html$|\.html$/, "$1")}`);
  refuse(
    release,
    await findUnanswered(site, [...pages, ...Object.keys(dataFiles).map((file) => `/${file}`)]),
  );
}

function refuse({ release_id: id }: Release, unanswered: readonly string[]): void {
  if (unanswered.length === 0) return;
  throw new JejakError({
    indonesian: `situs baru dari ${id} tidak menjawab ${unanswered.length} alamat: ${unanswered.join(", ")}; situs lama tetap disajikan`,
    english: `the new site of ${id} does not answer ${unanswered.length} addresses: ${unanswered.join(", ")}; the old site is still served`,
    hint: "coba terbitkan lagi; npm run dev menampilkan halamannya / npm run jejak -- run --from publish; npm run dev shows the pages",
  });
}

async function verify(site: string, expected: Readonly<Record<string, string>>): Promise<void> {
  const found = await hashesBelow(site);
  const wrong = Object.keys(expected).filter((file) => found[file] !== expected[file]);
  if (wrong.length > 0)
    throw new Error(`${wrong.length} files of ${site} were not written whole: ${wrong.join(", ")}`);
}

function within(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, hash]) => [`${folder}/${name}`, hash]));
}
