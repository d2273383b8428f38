import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { JejakError } from "../errors.ts";
import { savedQueries } from "../questions/saved.ts";
import { compressTree } from "./compress.ts";
import { writeEnglishPages } from "./english.ts";
import { findFaults } from "./faults.ts";
import { fingerprint } from "./fingerprint.ts";
import { frameworkBuild } from "./framework.ts";
import { joinModules } from "./join.ts";
import { keepNewest, touch } from "./newest.ts";
import { filesBelow, hashesBelow } from "./tree.ts";
import { vendor } from "./vendor.ts";
import { makeWhole } from "./whole.ts";

/** The site without its data: pages, components, libraries, styles. */
export interface Shell {
  readonly hash: string;
  readonly folder: string;
  /** Built pages, relative to the folder: `index.html`, `tren.html`. */
  readonly pages: readonly string[];
  /** Hash of every file, compressed siblings included. */
  readonly files: Readonly<Record<string, string>>;
  /** False if it had to be built. */
  readonly reused: boolean;
}

const manifest = ".files.json";

/**
 * The shell of the pages in `root`, built only if `siteDir` holds none from the same sources.
 *
 * Throws if a page or module does not compile, imports what does not exist, or did not come out.
 */
export async function buildShell({ root, siteDir }: { root: string; siteDir: string }): Promise<Shell> {
  const hash = await fingerprint(root);
  const folder = path.join(siteDir, `.shell-${hash}`);
  const reused = existsSync(folder);
  if (!reused) await makeWhole(folder, (scratch) => build(root, scratch));
  await touch(folder);
  await keepNewest(siteDir, /^\.shell-[0-9a-f]{64}$/, { count: 2 });
  const files = JSON.parse(await readFile(path.join(folder, manifest), "utf8")) as Record<string, string>;
  return { hash, folder, pages: Object.keys(files).filter((file) => file.endsWith(".html")), files, reused };
}

async function build(root: string, scratch: string): Promise<string> {
  const project = path.join(scratch, "project");
  const shell = path.join(scratch, "shell");
  await stage(root, project);
  await writeEnglishPages(project);
  await vendor(project);
  await frameworkBuild(project, shell);
  refuse(await findFaults(shell), await missingPages(project, shell));
  await finishPages(shell);
  await joinModules(shell);
  // One step more would take a second more of each core, and win a fiftieth.
  await compressTree(shell, { quality: 10 });
  await writeFile(path.join(shell, manifest), JSON.stringify(await hashesBelow(shell)));
  return shell;
}

/** Copies what a build reads, and the questions that pages offer, so that two builds do not share a cache and an edit does not reach a running one. */
async function stage(root: string, project: string): Promise<void> {
  const pages = (await filesBelow(path.join(root, "dashboards"))).map((file) => `dashboards/${file}`);
  for (const file of [...pages, "observablehq.config.ts", "package.json"]) {
    await mkdir(path.dirname(path.join(project, file)), { recursive: true });
    await copyFile(path.join(root, file), path.join(project, file));
  }
  await writeFile(path.join(project, "dashboards/questions.json"), JSON.stringify(await savedQueries()));
  await symlink(path.resolve(root, "node_modules"), path.join(project, "node_modules"));
}

/** Pages that were written and not built. A page with a parameter in its name is named by who links to it. */
async function missingPages(project: string, shell: string): Promise<string[]> {
  const sources = (await filesBelow(path.join(project, "dashboards"))).filter((file) => file.endsWith(".md"));
  const pages = sources.filter((file) => !file.includes("[")).map((file) => file.replace(/\.md$/, ".html"));
  return ["index.html", ...pages]
    .filter((page) => !existsSync(path.join(shell, page)))
    .map((page) => `${page}: missing`);
}

function refuse(...faults: string[][]): void {
  const all = faults.flat();
  if (all.length === 0) return;
  throw new JejakError({
    indonesian: `${all.length} kesalahan pada halaman:\n${all.join("\n")}`,
    english: `${all.length} faults in the pages:\n${all.join("\n")}`,
    hint: "npm run dev",
  });
}

/** Framework writes no language, and forbids zooming (WCAG 1.4.4). */
async function finishPages(shell: string): Promise<void> {
  for (const page of (await filesBelow(shell)).filter((file) => file.endsWith(".html"))) {
    const file = path.join(shell, page);
    const html = await readFile(file, "utf8");
    const language = page.startsWith("en/") ? "en" : "id";
    await writeFile(
      file,
      html.replace("<html>", `<html lang="${language}">`).replace(", maximum-scale=1", ""),
    );
  }
}
