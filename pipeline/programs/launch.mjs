// Plain JavaScript, because it runs before TypeScript can be read.
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findBundle } from "./bundle.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * Runs a program of `pipeline`, such as `sql/child`, in this process as if Node had been called with it: from the bundle, or from
 * its source where there can be none.
 */
export async function launch(program, args) {
  const folder = await findBundle(root);
  const file =
    folder === undefined
      ? join(root, "pipeline", `${program}.ts`)
      : join(folder, "pipeline", `${program}.js`);
  if (folder === undefined) (await import("tsx/esm/api")).register();
  else {
    process.setSourceMapsEnabled(true);
    globalThis.jejakBundle = { root, folder };
  }
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}

// Called by name, not imported by another start.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [program, ...args] = process.argv.slice(2);
  await launch(program, args);
}
