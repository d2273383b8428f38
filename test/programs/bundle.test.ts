import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jejak } from "../cli/jejak.ts";
import { emptyFolder, keptFolder, root } from "../folders.ts";
import { smallRelease } from "../sql/released.ts";

/** A copy of the project whose libraries are linked one by one, so that its bundles are its own. */
let project: string;
let bundles: string;
beforeAll(async () => {
  project = keptFolder();
  for (const part of ["pipeline", "dashboards", "package.json", "package-lock.json"])
    await cp(join(root, part), join(project, part), { recursive: true, verbatimSymlinks: true });
  const libraries = join(project, "node_modules");
  await mkdir(libraries);
  for (const name of await readdir(join(root, "node_modules")))
    if (name !== ".cache") await symlink(join(root, "node_modules", name), join(libraries, name));
  bundles = join(libraries, ".cache", "jejak");
});
beforeEach(async () => {
  await cp(join(root, "pipeline", "verbs", "cite.ts"), verb());
  await rm(join(project, "node_modules", ".cache"), { recursive: true, force: true });
});

const verb = () => join(project, "pipeline", "verbs", "cite.ts");
const words = "because something cites it";
const call = () => jejak(["cite", "--help"], { root: project });

describe("the command line is bundled", () => {
  test("by the first of several processes that need it at once, and nothing is left lying about", async () => {
    for (const answer of await Promise.all([call(), call(), call()]))
      expect(answer).toMatchObject({ code: 0, err: "", out: expect.stringContaining(words) });
    expect(await readdir(bundles)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  test("anew when a source changes; what was out of use for a month is taken away", async () => {
    await call();
    const [first] = await readdir(bundles);
    await call();
    expect(await readdir(bundles)).toEqual([first]);

    const monthAgo = new Date(Date.now() - 31 * 86_400_000);
    await utimes(join(bundles, first!), monthAgo, monthAgo);
    await writeFile(verb(), (await readFile(verb(), "utf8")).replace(words, "another word"));
    expect((await call()).out).toContain("another word");
    const [second, ...more] = await readdir(bundles);
    expect(more).toEqual([]);
    expect(second).not.toBe(first);
  });

  test("so that what goes wrong is shown where it was written", async () => {
    await writeFile(verb(), '\n\nthrow new Error("salah di sini");\n');
    const { code, err } = await call();
    expect(code).toBe(1);
    expect(err).toMatch(/pipeline\/verbs\/cite\.ts:3:7/);
  });
});

describe("where nothing may be written", () => {
  test("a bundle that is there is used", async () => {
    await call();
    const [bundle] = await readdir(bundles);
    const entry = join(bundles, bundle!, "pipeline", "jejak.js");
    await appendFile(entry, 'console.log("the bundled word");\n');
    expect(await readOnly(["cite", "--help"])).toContain("the bundled word");
  });

  test("the command line runs from its source without one, queries included", async () => {
    const data = emptyFolder();
    await smallRelease(data);
    expect(await readOnly(["sql", "select 6 * 7 as jawaban", "--data", data])).toContain("42");
    await expect(readdir(bundles)).rejects.toThrow("ENOENT");
  });
});

/** What the command line says on a file system that cannot be written. */
async function readOnly(args: readonly string[]): Promise<string> {
  const command = `mount --bind -o ro . . && cd "$PROJECT" && exec "$NODE" pipeline/programs/launch.mjs jejak "$@"`;
  const { stdout } = await promisify(execFile)(
    "/usr/bin/unshare",
    ["--user", "--map-root-user", "--mount", "sh", "-c", command, "sh", ...args],
    {
      cwd: project,
      env: {
        ...process.env,
        NODE: process.execPath,
        PROJECT: project,
        JEJAK_KEY_FILE: join(emptyFolder(), "key"),
        JEJAK_TMP: emptyFolder(),
      },
    },
  );
  return stdout;
}
