import { existsSync } from "node:fs";
import { readdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { buildShell } from "../../pipeline/publish/shell.ts";
import { cell, project, temporaryFolder, writeFiles } from "./project.ts";

const slow = { timeout: 120_000 };
const chart = 'import * as Plot from "npm:@observablehq/plot";\nexport const chart = () => Plot.plot({});\n';

afterEach(() => vi.unstubAllEnvs());

test("pages are built without asking anybody, twice to the same bytes", slow, async () => {
  const refusal = 'globalThis.fetch = () => { throw new Error("somebody was asked"); };';
  vi.stubEnv("NODE_OPTIONS", `--import data:text/javascript,${encodeURIComponent(refusal)}`);
  const root = await project({
    "components/chart.ts": chart,
    "tren.md": cell(
      'import { chart as draw } from "./components/chart.js";\nimport * as aq from "npm:arquero";',
    ),
    "en/index.md": "# Overview\n\n" + "A sentence about the city. ".repeat(60),
  });
  const { pages, folder, files } = await buildShell({ root, siteDir: await temporaryFolder() });
  expect(pages).toEqual(["en/index.html", "index.html", "tren.html"]);
  const page = (name: string) => readFile(path.join(folder, name), "utf8");
  expect(await page("tren.html")).not.toMatch(/(src|href)="https?:/);

  // Each page says its language, may be zoomed, and lies beside its compressed self.
  expect(await page("index.html")).toContain('<html lang="id">');
  const english = await page("en/index.html");
  expect(english).toContain('<html lang="en">');
  expect(english).not.toContain("maximum-scale");
  expect(brotliDecompressSync(await readFile(path.join(folder, "en/index.html.br"))).toString()).toBe(
    english,
  );
  expect(Object.keys(files)).toContain("en/index.html.gz");

  expect((await buildShell({ root, siteDir: await temporaryFolder() })).files).toEqual(files);
});

test("the same sources are built once, other sources anew, and two shells are kept", slow, async () => {
  const root = await project();
  const siteDir = await temporaryFolder();
  const first = await buildShell({ root, siteDir });
  const again = await buildShell({ root, siteDir });
  expect(again).toEqual({ ...first, reused: true });
  for (const text of ["# Ringkasan kedua", "# Ringkasan ketiga"]) {
    await writeFiles(root, { "dashboards/index.md": text });
    expect(await buildShell({ root, siteDir })).toMatchObject({ reused: false });
  }
  expect((await readdir(siteDir)).length).toBe(2);
  expect(existsSync(first.folder)).toBe(false);
});

test("pipeline code that a link brings among the pages is built, and its change is seen", slow, async () => {
  const root = await project({ "index.md": cell('import { score } from "./iid/score.js";') });
  await writeFiles(root, { "pipeline/iid/score.ts": "export const score: number = 1;" });
  await symlink("../pipeline/iid", path.join(root, "dashboards/iid"));
  const siteDir = await temporaryFolder();
  const { hash } = await buildShell({ root, siteDir });
  await writeFiles(root, { "pipeline/iid/score.ts": "export const score: number = 2;" });
  expect((await buildShell({ root, siteDir })).hash).not.toBe(hash);
});

test("everything that does not compile is named at once, and no shell is left", slow, async () => {
  const root = await project({
    "components/chart.ts": chart,
    "sel.md": cell("const x = ;"),
    "kalimat.md": "# Nilai ${1 +}",
    "luar.md": cell('import { score } from "../pipeline/iid/score.js";'),
    "nama.md": cell(
      'import { chart, table } from "./components/chart.js";\nimport * as aq from "npm:arquero";',
    ),
  });
  const siteDir = await temporaryFolder();
  const failure = await buildShell({ root, siteDir }).then(
    () => "built",
    (error: Error) => String(error),
  );
  expect(failure).toMatch(/4 faults in the pages/);
  expect(failure).toMatch(/sel\.html: SyntaxError: Unexpected token/);
  expect(failure).toMatch(/kalimat\.html: SyntaxError/);
  expect(failure).toMatch(/luar\.html: SyntaxError: non-local import/);
  expect(failure).toMatch(/nama\.html: No matching export in ".*chart.*" for import "table"/);
  expect(await readdir(siteDir)).toEqual([]);
});

test.each([
  [
    "a component that does not compile",
    { "components/a.ts": "export const a = ;", "index.md": cell('import "./components/a.js";') },
    /components\/a\.ts:1:17/,
  ],
  [
    "a component that is not there",
    { "index.md": cell('import "./components/gone.js";') },
    /import not found: \/components\/gone\.js/,
  ],
  [
    "front matter that cannot be read",
    { "index.md": '---\ntitle: "tak tertutup\n---\n# Halo' },
    /Invalid front matter/,
  ],
  [
    "a page that is held back as a draft",
    { "rapat.md": "---\ndraft: true\n---\n# Rapat" },
    /rapat\.html: missing/,
  ],
])("%s fails the build", slow, async (_what, pages, message) => {
  const root = await project(pages);
  await expect(buildShell({ root, siteDir: await temporaryFolder() })).rejects.toThrow(message);
});
