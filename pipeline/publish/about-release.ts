import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { page } from "./answers.ts";

const told = z.object({
  release_id: z.string(),
  content_hash: z.string(),
  created_at: z.string(),
  origins: z.array(z.string()),
  withdrawn: z.object({ at: z.string(), reason: z.string() }).optional(),
});

const sample = "memuat data contoh dari kota rekaan / holds sample data of a fictional city";

/**
 * The page that a citation leads to: what a release was, also after newer ones and after it was withdrawn; undefined for
 * an id that no release has.
 */
export async function aboutRelease(releasesDir: string, id: string): Promise<string | undefined> {
  const file = path.join(releasesDir, id, "manifest.json");
  if (!/^\d{8}-[0-9a-f]{12}$/.test(id) || !existsSync(file)) return undefined;
  const release = told.parse(JSON.parse(await readFile(file, "utf8")));
  const made = new Date(release.created_at).toLocaleString("sv-SE", { timeZone: "Asia/Jakarta" });
  const lines = [
    `Dibuat / made: ${made} WIB`,
    `Sidik isi / content hash: <code>${release.content_hash}</code>`,
    ...(release.origins.includes("sample") ? [sample] : []),
    ...(release.withdrawn === undefined
      ? []
      : [`Ditarik / withdrawn: ${escaped(release.withdrawn.reason)} (${release.withdrawn.at.slice(0, 10)})`]),
    `<a href="/">Rilis yang kini ditampilkan</a> / <a href="/en/">the release shown now</a>`,
  ];
  return page(`Rilis / release ${release.release_id}`, lines.join("<br>\n"));
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
