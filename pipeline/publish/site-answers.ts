import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileHeaders, forever, foreverPrivate, never, pageHeaders, revalidated } from "./headers.ts";
import { type HoldFile, holdFiles } from "./held-files.ts";
import { reachOf } from "./reach.ts";
import { type CurrentSite, findFile, type SiteFolders } from "./site-files.ts";

/** A file to be sent with these headers, or the path that should be asked for instead. */
export type Answer =
  | {
      readonly folder: string;
      readonly file: string;
      readonly headers: Readonly<Record<string, string>>;
      /** The file in memory; absent where it is to be looked for on disk each time. */
      readonly hold?: HoldFile;
    }
  | { readonly redirect: string };

/** Whether anybody may keep a copy, or what tells of a release is for one reader and not to stay anywhere. */
export type Keeping = "public" | "private";

/** More than a site has files; somebody may ask for any child of a folder that one page answers for. */
const mostRemembered = 4000;

/**
 * What a site answers to a path, already decoded; undefined for nothing. A site never changes, so what was found in the
 * current one is remembered until another one is current. What an older one holds is looked for each time: it may be withdrawn.
 */
export function siteAnswers(folders: SiteFolders, keeping: Keeping) {
  let site: CurrentSite | undefined;
  let known = new Map<string, Answer>();
  let holding = holdFiles();
  return async (current: CurrentSite, pathname: string): Promise<Answer | undefined> => {
    if (site !== current) [site, known, holding] = [current, new Map(), holdFiles()];
    const held = known.get(pathname);
    if (held !== undefined) return held;
    const found = await findFile(folders, current.folder, pathname);
    if (found === undefined || "redirect" in found) return found;
    const { folder, file, immutable } = found;
    const headers = {
      ...(file.endsWith(".html") ? await headersOfPage(folder, file) : fileHeaders(file)),
      "cache-control": keptFor(file, immutable, keeping),
      vary: "accept-encoding",
    };
    const answer: Answer = { folder, file, headers };
    if (folder !== current.folder || site !== current || known.size >= mostRemembered) return answer;
    const remembered = { ...answer, hold: holding(path.join(folder, file)) };
    known.set(pathname, remembered);
    return remembered;
  };
}

async function headersOfPage(folder: string, file: string): Promise<Readonly<Record<string, string>>> {
  const html = await readFile(path.join(folder, file), "utf8");
  return pageHeaders(html, await reachOf(folder, html));
}

function keptFor(file: string, immutable: boolean, keeping: Keeping): string {
  if (keeping === "public") return immutable ? forever : revalidated;
  return immutable && !file.startsWith("data/") ? foreverPrivate : never;
}
