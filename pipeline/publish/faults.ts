import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, type BuildFailure, type Plugin } from "esbuild";
import { importsIn, scriptsIn } from "./page-imports.ts";
import { filesBelow } from "./tree.ts";

/**
 * What is broken in a built shell, one line each; empty when it is sound.
 *
 * Framework prints a cell that does not compile into the page as if it were a result, and links a module that it
 * could not read to a file that is not there; its exit code stays 0.
 */
export async function findFaults(shell: string): Promise<string[]> {
  const files = await filesBelow(shell);
  const pages = files.filter((file) => file.endsWith(".html"));
  const shown = await Promise.all(
    pages.map(async (page) =>
      errorsShown(await readFile(path.join(shell, page), "utf8")).map((it) => `${page}: ${it}`),
    ),
  );
  return [
    ...shown.flat(),
    ...(await unlinked(
      shell,
      files.filter((file) => /\.(html|js)$/.test(file)),
    )),
  ];
}

function errorsShown(html: string): string[] {
  return [...html.matchAll(/class="[^"]*observablehq--error[^"]*"[^>]*>([^<]*)</g)].map(
    ([, message]) => message!,
  );
}

/** Follows every import of every page and module, and reports files and names that do not exist. */
async function unlinked(shell: string, entryPoints: string[]): Promise<string[]> {
  try {
    await build({
      absWorkingDir: shell,
      entryPoints,
      outdir: "unwritten",
      bundle: true,
      splitting: true,
      write: false,
      format: "esm",
      platform: "browser",
      logLevel: "silent",
      plugins: [pageScripts],
    });
    return [];
  } catch (error) {
    return (error as BuildFailure).errors.map(({ text, location }) => `${location?.file ?? "?"}: ${text}`);
  }
}

const pageScripts: Plugin = {
  name: "page-scripts",
  setup({ onLoad, onResolve }) {
    // Framework's client holds a lazy import for every library that it knows, used or not.
    onResolve({ filter: /./ }, ({ importer, kind }) =>
      kind === "dynamic-import" && importer.includes("/_observablehq/") ? { external: true } : undefined,
    );
    onLoad({ filter: /\.html$/ }, async ({ path: file }) => {
      const html = await readFile(file, "utf8");
      const contents = scriptsIn(html).map((script) => script + statically(script));
      return { contents: contents.join("\n"), loader: "js" };
    });
  },
};

/** A page's imports once more, as declarations: only a declaration has its names checked. */
const statically = (script: string) =>
  importsIn(script)
    .flatMap(({ module, names }) =>
      names.map((name) => `export { ${name} as ${unique()} } from ${JSON.stringify(module)};\n`),
    )
    .join("");

let count = 0;
const unique = () => `import_${++count}`;
