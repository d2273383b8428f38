import { mkdir, readdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { importsIn, scriptsIn } from "./page-imports.ts";
import { filesBelow } from "./tree.ts";

const joinedFolder = "_import/pages";
const isOwn = (module: string) => module.startsWith("_import/");

/**
 * Joins the modules of each page into one file, those of each language's words into another, and shortens them. Framework
 * leaves a page seventy small modules, each a request of its own; libraries stay what they are, and what is imported
 * when it is asked for stays apart.
 */
export async function joinModules(shell: string): Promise<void> {
  const files = await filesBelow(shell);
  const pages = await Promise.all(
    files.filter((file) => file.endsWith(".html")).map((file) => readPage(shell, file)),
  );
  const before = files.filter((file) => /^_import\/.*\.js$/.test(file));
  await mkdir(path.join(shell, joinedFolder), { recursive: true });
  // The words of a language are of all pages.
  const words = new Set(
    pages.flatMap(({ taken }) => [...taken.keys()].filter((it) => it.startsWith("_import/messages/"))),
  );
  await Promise.all([...words].map((module) => joinWords(shell, module)));

  const joined = new Map<string, Promise<Joined>>();
  await Promise.all(
    pages.map(async ({ file, html, taken }) => {
      const entry = entryOf(taken);
      if (entry === "") return;
      const made = joined.get(entry) ?? joinPage(shell, entry, words);
      joined.set(entry, made);
      await writeFile(path.join(shell, file), relinked(html, file, await made));
    }),
  );
  await remove(
    shell,
    before.filter((module) => !words.has(module)),
  );
}

interface Page {
  readonly file: string;
  readonly html: string;
  /** Modules below the shell, with the names taken of each; none where it is taken whole. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
}

interface Joined {
  /** The file that exports all that the page takes. */
  readonly entry: string;
  /** What the browser needs before the page can run: the entry, the words, and what both share with what comes later. */
  readonly needed: readonly string[];
}

async function readPage(shell: string, file: string): Promise<Page> {
  const html = await readFile(path.join(shell, file), "utf8");
  const moduleAt = (address: string) => path.posix.join(path.posix.dirname(file), address);
  const taken = new Map<string, readonly string[]>();
  for (const [, address] of html.matchAll(ownImports)) taken.set(moduleAt(address!), []);
  for (const { module, names } of scriptsIn(html).flatMap(importsIn)) {
    const before = taken.get(moduleAt(module));
    if (before !== undefined) taken.set(moduleAt(module), [...new Set([...before, ...names])]);
  }
  return { file, html, taken };
}

const ownImports = /import\("([^"]*_import\/[^"]*\.js)"\)/g;

const entryOf = (taken: Page["taken"]) =>
  [...taken]
    .map(
      ([module, names]) =>
        `export ${names.length === 0 ? "*" : `{ ${names.join(", ")} }`} from "./${module}";\n`,
    )
    .join("");

async function joinWords(shell: string, module: string): Promise<void> {
  const { outputFiles } = await bundle({
    absWorkingDir: shell,
    entryPoints: [module],
    write: false,
    plugins: [apart(shell, path.posix.dirname(module))],
  });
  await writeFile(path.join(shell, module), outputFiles![0]!.contents);
}

async function joinPage(shell: string, contents: string, words: ReadonlySet<string>): Promise<Joined> {
  const { metafile } = await bundle({
    absWorkingDir: shell,
    stdin: { contents, resolveDir: shell },
    outdir: joinedFolder,
    entryNames: "[hash]",
    chunkNames: "[hash]",
    splitting: true,
    metafile: true,
    plugins: [apart(shell, joinedFolder, words)],
  });
  const { outputs } = metafile!;
  const entry = Object.keys(outputs).find((file) => outputs[file]!.entryPoint === "<stdin>")!;
  const needed = new Set([entry]);
  for (const file of needed)
    for (const { path: to, kind, external } of outputs[file]?.imports ?? [])
      if (kind === "import-statement")
        needed.add(external === true ? path.posix.join(path.posix.dirname(file), to) : to);
  return { entry, needed: [...needed].filter((file) => file.startsWith("_import/")) };
}

const bundle = (options: BuildOptions) =>
  build({
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "silent",
    ...options,
  });

/** Leaves what several pages share in files of its own: libraries, Framework's client and the words of a language. */
const apart = (shell: string, from: string, words: ReadonlySet<string> = new Set()): Plugin => ({
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path: to, resolveDir }) => {
      const module = path.relative(shell, path.resolve(resolveDir, to));
      return isOwn(module) && !words.has(module)
        ? undefined
        : { path: relative(from, module), external: true };
    });
  },
});

/** The page with its imports led to the joined file. */
function relinked(html: string, file: string, { entry, needed }: Joined): string {
  const folder = path.posix.dirname(file);
  const links = needed.map((to) => `<link rel="modulepreload" href="${relative(folder, to)}">\n`);
  // Every page needs Framework's client.
  const first = `<link rel="modulepreload" href="${relative(folder, "_observablehq/")}`;
  return html
    .replaceAll(/<link rel="modulepreload" href="[^"]*_import\/[^"]*">\n/g, "")
    .replace(first, links.join("") + first)
    .replaceAll(ownImports, `import("${relative(folder, entry)}")`);
}

async function remove(shell: string, modules: readonly string[]): Promise<void> {
  await Promise.all(modules.map((module) => rm(path.join(shell, module))));
  for (const folder of new Set(modules.map((module) => path.join(shell, path.dirname(module)))))
    if ((await readdir(folder)).length === 0) await rmdir(folder);
}

function relative(folder: string, file: string): string {
  const to = path.posix.relative(folder, file);
  return to.startsWith(".") ? to : `./${to}`;
}
