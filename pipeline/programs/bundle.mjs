// Plain JavaScript, because it runs before TypeScript can be read.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, rename, rm, utimes } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

/** Everything that is started as a program or imported by a name that is put together at run time. */
const programs = ["jejak.ts", "sql/child.ts", "readers/xlsx/child.ts"];
const models = ["sources", "marts"];

/** Libraries of hundreds of small modules, which take longer to find than to run. Others are loaded where they lie. */
const bundled = new Set(["@duckdb/node-api", "commander", "zod"]);

const keptDays = 30;

/**
 * The folder of the project's code as JavaScript, for as long as no source changes: it is named by the hash of all of them. It is
 * made where it is missing; undefined where it may not be written.
 */
export async function findBundle(root) {
  const home = join(root, "node_modules", ".cache", "jejak");
  const folder = join(home, keyOf(root));
  const isThere = existsSync(folder) || (await whereWritable(() => make(root, folder)));
  if (!isThere) return undefined;
  await whereWritable(() => keep(folder));
  return folder;
}

function keyOf(root) {
  const hash = createHash("sha256").update(readFileSync(new URL(import.meta.url)));
  const files = ["pipeline", "dashboards"].flatMap((room) => sourcesBelow(join(root, room)));
  for (const file of [join(root, "package-lock.json"), ...files])
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 32);
}

const sourcesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : sourcesBelow(path);
      return entry.isFile() && entry.name.endsWith(".ts") ? [path] : [];
    });

/** Two processes may make it at once: the first to rename wins, and the other takes it. */
async function make(root, folder) {
  const home = dirname(folder);
  await mkdir(home, { recursive: true });
  await removeOld(home);
  const own = await mkdtemp(`${folder}.tmp-`);
  try {
    const { outputFiles } = await build(root, own);
    await Promise.all(outputFiles.map(write));
    await rename(own, folder);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes(error.code)) throw error;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

async function build(root, outdir) {
  const { build } = await import("esbuild");
  const pipeline = join(root, "pipeline");
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return await build({
    absWorkingDir: root,
    entryPoints: [
      ...programs.map((file) => join(pipeline, file)),
      ...models.flatMap((room) => sourcesBelow(join(pipeline, room))),
    ],
    outdir,
    outbase: root,
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: "linked",
    sourcesContent: false,
    external: ["@duckdb/node-bindings", ...Object.keys(dependencies).filter((name) => !bundled.has(name))],
    // What the bundled libraries require stays for Node to find.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "silent",
  });
}

/** On disk before its folder bears the name under which it is trusted. */
async function write({ path, contents }) {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx");
  try {
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function removeOld(home) {
  const oldest = Date.now() - keptDays * 86_400_000;
  for (const name of await readdir(home)) {
    const path = join(home, name);
    if (statSync(path).mtimeMs < oldest) await rm(path, { recursive: true, force: true });
  }
}

/** A bundle that is used stays: a service loads parts of it when they are needed. */
async function keep(folder) {
  const now = new Date();
  await utimes(folder, now, now);
}

/** False where the system does not let it be written. */
async function whereWritable(work) {
  try {
    await work();
    return true;
  } catch (error) {
    // Not only EROFS and EACCES: on a read-only file system Node says ENOENT of a folder below one that is missing.
    if (error.syscall !== undefined) return false;
    throw error;
  }
}
