import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";

/**
 * Everything that a page of a site loads or may load later, as the addresses stand in its text and in those of its modules: a
 * figure that is drawn when it is asked for brings libraries that the page itself does not name.
 */
export async function reachOf(site: string, html: string): Promise<string> {
  const seen = new Set<string>();
  const texts = [html];
  const follow = async (module: string): Promise<void> => {
    const file = path.join(site, module);
    if (seen.has(module) || !existsSync(file)) return;
    seen.add(module);
    const text = await readFile(file, "utf8");
    texts.push(text);
    for (const [, to] of text.matchAll(/["'](\.{1,2}\/[^"'\s]+\.js)["']/g)) {
      const reached = path.posix.join(path.posix.dirname(module), to!);
      if (reached.startsWith("_import/")) await follow(reached);
    }
  };
  for (const [module] of html.matchAll(/_import\/[^"'\s]+\.js/g)) await follow(module);
  return texts.join("\n");
}
