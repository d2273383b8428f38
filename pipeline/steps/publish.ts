import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pointAt } from "../durable.ts";
import { compressTree } from "../publish/compress.ts";
import { writeDataFiles } from "../publish/data-files.ts";
import { type Edition, readRelease, type Release } from "../publish/release.ts";
import { keepNewest, touch } from "../publish/newest.ts";
import { buildShell, type Shell } from "../publish/shell.ts";
import { siteName } from "../publish/site-files.ts";
import { filesBelow, hashesBelow, linkTree } from "../publish/tree.ts";
import { makeWhole } from "../publish/whole.ts";

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

/** Where the sites of an edition lie. The internal one is served by nobody who does not ask for a password. */
const siteRoom: Readonly<Record<Edition, string>> = { public: "site", internal: "site-internal" };

/**
 * Makes `site/<release>-<shell>/`, or the same in `site-internal`, from the built pages and the release's data, and points `site/current` at it.
 *
 * A new shell or a new release gives a new folder, so a served one never changes or goes missing; the newest three
 * stay. Throws if pages do not build or the release is damaged; the site that is served then stays as it was.
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
  const reused = existsSync(site);
  if (!reused)
    await makeWhole(site, async (scratch) => {
      const made = path.join(scratch, name);
      await assemble(shell, { releaseDir, release, edition }, made);
      return made;
    });
  await pointAt(path.join(siteDir, "current"), name);
  await touch(site);
  await keepNewest(siteDir, siteName, 3);
  return { site, pages: shell.pages, files: (await filesBelow(site)).length, reused };
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
  await verify(site, { ...shell.files, ...within("data", written) });
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
