import { readFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";
import { filesBelow } from "./tree.ts";

/** What an `npm:` import names: `npm:leaflet@1/dist/leaflet.css` is `leaflet` with subpath `dist/leaflet.css`. */
export interface Specifier {
  readonly name: string;
  readonly subpath: string | undefined;
}

/** A specifier and the page or component that names it. */
export interface Use extends Specifier {
  readonly file: string;
}

/** Every `npm:` import of the pages and components below `dashboards`. */
export async function usedByPages(dashboards: string): Promise<Use[]> {
  const files = (await filesBelow(dashboards)).filter(
    (file) => /\.(md|[jt]sx?)$/.test(file) && !file.endsWith(".d.ts"),
  );
  const uses = await Promise.all(
    files.map(async (file) =>
      specifiersIn(await readFile(path.join(dashboards, file), "utf8")).map((specifier) => ({
        ...specifier,
        file,
      })),
    ),
  );
  return uses.flat();
}

/**
 * Every `npm:` import that Framework itself may make.
 *
 * Its client imports all recommended libraries lazily, so even an empty page asks for the version of each of them.
 */
export async function knownToFramework(framework: string): Promise<Specifier[]> {
  const client = path.join(framework, "client");
  const scripts = (await filesBelow(client)).map((file) => path.join(client, file));
  const texts = await Promise.all(
    [...scripts, path.join(framework, "libraries.js")].map((file) => readFile(file, "utf8")),
  );
  const builtIn = await servedByFramework(framework);
  return texts.flatMap(specifiersIn).filter(({ name }) => !builtIn.has(name));
}

/** Names that Framework serves from its own files, whatever is installed. */
export async function servedByFramework(framework: string): Promise<Set<string>> {
  const resolvers = await readFile(path.join(framework, "resolvers.js"), "utf8");
  return new Set([...resolvers.matchAll(/\["npm:([^"]+)", "\/_observablehq\//g)].map(([, name]) => name!));
}

/**
 * What pages take of each library that they import, by its name; nothing where they may take any of it, which is all
 * that is known of a page's own cells, of a lazy import and of a namespace that is passed on.
 */
export async function namesTaken(
  dashboards: string,
): Promise<ReadonlyMap<string, ReadonlySet<string> | undefined>> {
  const files = (await filesBelow(dashboards)).filter(
    (file) => /\.(md|[jt]sx?)$/.test(file) && !file.endsWith(".d.ts"),
  );
  const taken = new Map<string, ReadonlySet<string> | undefined>();
  for (const file of files) {
    const text = await readFile(path.join(dashboards, file), "utf8");
    const libraries = new Set(specifiersIn(text).map(({ name }) => name));
    if (libraries.size === 0) continue;
    // Types and comments name what no script takes.
    const code = file.endsWith(".ts") ? (await transform(text, { loader: "ts" })).code : "";
    for (const name of libraries) {
      const [before, own] = [taken.get(name), namesIn(code, name)];
      const isWhole = own === undefined || (taken.has(name) && before === undefined);
      taken.set(name, isWhole ? undefined : new Set([...(before ?? []), ...own]));
    }
  }
  return taken;
}

/** The names that a script takes of a library; undefined where that cannot be read from its imports. */
function namesIn(code: string, library: string): string[] | undefined {
  const from = `from "npm:${library}";`;
  const imports = [...code.matchAll(/^import (\{[^}]*\}|\* as [\w$]+) (from "npm:[^"]+";)$/gm)].filter(
    ([, , source]) => source === from,
  );
  const mentions = specifiersIn(code).filter(({ name }) => name === library);
  if (imports.length === 0 || imports.length !== mentions.length) return undefined;
  const names: string[] = [];
  for (const [statement, clause] of imports) {
    if (clause!.startsWith("{")) {
      names.push(
        ...clause!
          .slice(1, -1)
          .split(",")
          .map((name) => name.trim().split(" as ")[0]!),
      );
      continue;
    }
    const space = clause!.slice("* as ".length);
    const uses = [
      ...code.replace(statement, "").matchAll(new RegExp(`(?<![\\w$.])${space}\\b(?:\\.(\\w+))?`, "g")),
    ];
    if (uses.some(([, member]) => member === undefined)) return undefined;
    names.push(...uses.map(([, member]) => member!));
  }
  return names;
}

function specifiersIn(text: string): Specifier[] {
  const found = text.matchAll(/["']npm:((?:@[\w.-]+\/)?[\w.-]+)(?:@[^/"']+)?(?:\/([^"']*))?["']/g);
  return [...found].map(([, name, subpath]) => ({ name: name!, subpath: subpath || undefined }));
}
