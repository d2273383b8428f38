import { readFile } from "node:fs/promises";
import path from "node:path";
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

function specifiersIn(text: string): Specifier[] {
  const found = text.matchAll(/["']npm:((?:@[\w.-]+\/)?[\w.-]+)(?:@[^/"']+)?(?:\/([^"']*))?["']/g);
  return [...found].map(([, name, subpath]) => ({ name: name!, subpath: subpath || undefined }));
}
