import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { JejakError } from "../errors.ts";
import { filesBelow } from "./tree.ts";

const prose = "dashboards/messages/en-pages.json";
/** Page, without `.md` → Indonesian words → English words. */
const prosePerPage = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * Writes the English twin of every page of `project` below `dashboards/en`: the same cells in the same order, with the
 * English messages, and the prose of `messages/en-pages.json`. A project without that file has no English pages.
 *
 * Throws if a page says something that has no English there.
 */
export async function writeEnglishPages(project: string): Promise<void> {
  if (!existsSync(path.join(project, prose))) return;
  const words = prosePerPage.parse(JSON.parse(await readFile(path.join(project, prose), "utf8")));
  const dashboards = path.join(project, "dashboards");
  const pages = (await filesBelow(dashboards)).filter((file) => /^(?!en\/).*\.md$/.test(file));
  const missing: string[] = [];
  for (const page of pages) {
    const known = words[page.replace(/\.md$/, "")] ?? {};
    const twin = inEnglish(await readFile(path.join(dashboards, page), "utf8"), (text) => {
      if (known[text] === undefined) missing.push(`${page}: ${text}`);
      return known[text] ?? text;
    });
    const file = path.join(dashboards, "en", page);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, twin);
  }
  if (missing.length === 0) return;
  throw new JejakError({
    indonesian: `${missing.length} kalimat halaman tanpa bahasa Inggris di ${prose}:\n${missing.join("\n")}`,
    english: `${missing.length} texts of pages have no English in ${prose}:\n${missing.join("\n")}`,
    hint: prose,
  });
}

/** A page in English: `translate` is given the title, every line of prose without its markup, and every label. */
export function inEnglish(page: string, translate: (text: string) => string): string {
  let part: "prose" | "front matter" | "cell" = "prose";
  return page
    .split("\n")
    .map((line, at) => {
      if (line === "---" && (at === 0 || part === "front matter")) {
        part = at === 0 ? "front matter" : "prose";
        return line;
      }
      if (line.startsWith("```")) part = part === "cell" ? "prose" : "cell";
      if (part === "front matter")
        return line.replace(/^(title: )(.*)$/, (_, key, text) => key + translate(text));
      return part === "cell" ? cell(line) : said(line, translate);
    })
    .join("\n");
}

/** A line of a cell, as it reads one folder further down and with the other language's messages. */
function cell(line: string): string {
  return line
    .replace(/(from ")(\.\/|(?=\.\.\/))/, "$1../")
    .replace(/\{ id \}( from ".*\/messages\/)id\.js"/, '{ en as id }$1en.js"');
}

function said(line: string, translate: (text: string) => string): string {
  const [, before = "", text = "", after = ""] =
    /^((?:#+ |- |<[^>]+>)*)(.*?)((?:<\/\w+>)*)$/.exec(line) ?? [];
  const labelled = before.replace(/(aria-label=")([^"]*)/g, (_, key, label) => key + translate(label));
  return labelled + (/\p{L}/u.test(text) ? translate(text) : text) + after;
}
