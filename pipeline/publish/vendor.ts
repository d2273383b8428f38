import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { JejakError } from "../errors.ts";
import {
  knownToFramework,
  namesTaken,
  servedByFramework,
  usedByPages,
  type Specifier,
  type Use,
} from "./specifiers.ts";

/** A library laid out as Framework's cache expects it. */
export interface Vendored extends Specifier {
  readonly version: string;
  /** Below `_npm/`. */
  readonly file: string;
}

/**
 * Fills `dashboards/.observablehq/cache/_npm` from `node_modules`, so that neither build nor preview asks a CDN.
 *
 * Framework looks there before it fetches: a file that exists is used, and a folder `<name>@<version>`, even an empty
 * one, answers which version to take. Libraries are found by what pages, components and Framework's client import.
 * Throws if a page names a library that is not installed.
 */
export async function vendor(root: string): Promise<Vendored[]> {
  const cache = path.join(root, "dashboards/.observablehq/cache/_npm");
  const framework = path.join(root, "node_modules/@observablehq/framework/dist");
  const builtIn = await servedByFramework(framework);
  const uses = (await usedByPages(path.join(root, "dashboards"))).filter(({ name }) => !builtIn.has(name));
  const isInstalled = ({ name }: Specifier) =>
    existsSync(path.join(root, "node_modules", name, "package.json"));
  refuseMissing(uses.filter((use) => !isInstalled(use)));

  const wanted = distinct([...(await knownToFramework(framework)), ...uses]);
  const vendored = await Promise.all(wanted.filter(isInstalled).map((library) => locate(root, library)));

  await rm(cache, { recursive: true, force: true });
  for (const library of wanted.filter((library) => !isInstalled(library))) {
    await mkdir(path.join(cache, `${library.name}@0.0.0-not-installed`), { recursive: true });
  }
  const named = new Set(uses.map(({ name }) => name));
  const common = vendored.filter(({ name, subpath }) => subpath === undefined && named.has(name));
  const linked = new Set<string>();
  await Promise.all(
    vendored.map((library) =>
      isAsset(library) ? copy(root, cache, library) : bundle(library, { root, cache, common, linked }),
    ),
  );
  const taken = await namesTaken(path.join(root, "dashboards"));
  const shaken = common.filter(({ name }) => !linked.has(name) && taken.get(name) !== undefined);
  await Promise.all(
    shaken.map((library) =>
      bundle(library, { root, cache, common, linked, names: [...taken.get(library.name)!].toSorted() }),
    ),
  );
  return vendored;
}

function refuseMissing(missing: readonly Use[]): void {
  if (missing.length === 0) return;
  const names = [...new Set(missing.map(({ name }) => name))];
  const list = [...new Set(missing.map(({ file, name }) => `npm:${name} (dashboards/${file})`))].join(", ");
  throw new JejakError({
    indonesian: `halaman memakai pustaka yang belum terpasang: ${list}`,
    english: `pages import libraries that are not installed: ${list}`,
    hint: `npm install --save-exact ${names.join(" ")}`,
  });
}

function distinct(specifiers: readonly Specifier[]): Specifier[] {
  return [
    ...new Map(specifiers.map(({ name, subpath }) => [`${name}/${subpath}`, { name, subpath }])).values(),
  ];
}

async function locate(root: string, { name, subpath }: Specifier): Promise<Vendored> {
  const manifest = await readFile(path.join(root, "node_modules", name, "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const inside = subpath === undefined ? "_esm.js" : path.extname(subpath) ? subpath : `${subpath}._esm.js`;
  return { name, subpath, version, file: `${name}@${version}/${inside}` };
}

function isAsset({ subpath }: Specifier): boolean {
  return subpath !== undefined && path.extname(subpath) !== "";
}

async function copy(root: string, cache: string, { name, subpath, file }: Vendored): Promise<void> {
  await mkdir(path.dirname(path.join(cache, file)), { recursive: true });
  await copyFile(path.join(root, "node_modules", name, subpath!), path.join(cache, file));
}

interface Bundling {
  readonly root: string;
  readonly cache: string;
  /** Libraries that pages name themselves. */
  readonly common: readonly Vendored[];
  /** Collects the names of those that another library imports, whatever of them that may be. */
  readonly linked: Set<string>;
  /** All that pages take of the library; absent, it is bundled whole. */
  readonly names?: readonly string[];
}

async function bundle(library: Vendored, { root, cache, common, linked, names }: Bundling): Promise<void> {
  const entry = library.subpath === undefined ? library.name : `${library.name}/${library.subpath}`;
  await build({
    absWorkingDir: root,
    ...(names === undefined
      ? { entryPoints: [entry] }
      : { stdin: { contents: `export { ${names.join(", ")} } from "${entry}";`, resolveDir: root } }),
    outfile: path.join(cache, library.file),
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [shared(library, { root, common, linked })],
    logLevel: "silent",
  });
}

/**
 * Leaves imports of libraries that pages name themselves in place, so that the browser loads one copy of each. What only
 * libraries import is bundled into them, less what they do not use: of d3 Plot needs a third.
 */
function shared(
  importer: Vendored,
  { root, common, linked }: Pick<Bundling, "root" | "common" | "linked">,
): Plugin {
  const others = new Map(common.filter(({ name }) => name !== importer.name).map((it) => [it.name, it]));
  return {
    name: "shared",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^[^./]/ }, async ({ path: name, kind, resolveDir, pluginData }) => {
        const other = others.get(name);
        if (other === undefined || pluginData === importer || kind === "require-call") return undefined;
        const seen = await resolve(name, { kind, resolveDir, pluginData: importer });
        const installed = await resolve(name, { kind, resolveDir: root, pluginData: importer });
        // A nested copy is another version, and belongs to its importer alone.
        if (seen.path !== installed.path) return undefined;
        linked.add(name);
        return { path: path.posix.relative(path.posix.dirname(importer.file), other.file), external: true };
      });
    },
  };
}
