import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

declare global {
  /** Left by the launcher where this process runs bundled code: the project, and the folder of what was made of it. */
  var jejakBundle: { readonly root: string; readonly folder: string } | undefined;
}

/** The project: what is tracked lies below it. Code that was bundled does not lie where it was written. */
export const root = globalThis.jejakBundle?.root ?? fileURLToPath(new URL("../..", import.meta.url));

/** What Node is called with to run a program of `pipeline`, such as `sql/child`. */
export const programArguments = (program: string): readonly string[] =>
  globalThis.jejakBundle === undefined
    ? [join(root, "pipeline", "programs", "launch.mjs"), program]
    : [join(globalThis.jejakBundle.folder, "pipeline", `${program}.js`)];

/** Imports the module that was written at a path, for names that are put together at run time. */
export async function importModule(path: string): Promise<Record<string, unknown>> {
  const file =
    globalThis.jejakBundle === undefined
      ? path
      : join(globalThis.jejakBundle.folder, relative(root, path).replace(/\.ts$/, ".js"));
  return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
}
