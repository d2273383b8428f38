import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";
import { filesBelow } from "./tree.ts";

/** Shortens the pages' own modules in place; Framework shortens libraries and styles only. */
export async function minifyModules(shell: string): Promise<void> {
  const modules = (await filesBelow(shell)).filter((file) => /^_import\/.*\.js$/.test(file));
  await Promise.all(
    modules.map(async (name) => {
      const file = path.join(shell, name);
      const { code } = await transform(await readFile(file, "utf8"), { minify: true, format: "esm" });
      await writeFile(file, code);
    }),
  );
}
