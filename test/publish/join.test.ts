import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { buildShell } from "../../pipeline/publish/shell.ts";
import { cell, project, temporaryFolder } from "./project.ts";

const page = [
  'import { drawn, later } from "./components/drawn.js";',
  'import { words as said } from "./messages/id.js";',
].join("\n");

test("a page asks for one module of its own, for its language's words, and later for what it is asked to draw", async () => {
  const root = await project({
    "components/number.ts": "export const one: number = 1;",
    "components/drawn.ts":
      'import { one } from "./number.js";\nexport const drawn = one;\nexport const later = () => import("./later.js");',
    "components/later.ts": 'export const picture = "a large picture";',
    "messages/id-part.ts": 'export const part = "sebagian";',
    "messages/id.ts": 'import { part } from "./id-part.js";\nexport const words = { part };',
    "index.md": cell(page),
    "tren.md": cell(page),
    "components/a.ts": 'export const name = "a";\nexport const alone = "alone";',
    "components/b.ts": 'export const name = "b";',
    "kota.md": cell('import { alone } from "./components/a.js";\nimport { name } from "./components/b.js";'),
    "tur.md": cell('import { words } from "./messages/id.js";'),
  });
  const { folder } = await buildShell({ root, siteDir: await temporaryFolder() });
  const text = (file: string) => readFile(path.join(folder, file), "utf8");
  const modules = async (room: string) =>
    (await readdir(path.join(folder, "_import", room))).filter((file) => file.endsWith(".js"));

  expect(await readdir(path.join(folder, "_import"))).not.toContain("components");
  expect(await modules("messages")).toHaveLength(1);
  const own = await Promise.all((await modules("pages")).map((file) => text(`_import/pages/${file}`)));
  expect(own.filter((script) => script.includes("a large picture"))).toHaveLength(1);
  expect(own.join("")).not.toContain("sebagian");

  const links = (html: string) =>
    [...html.matchAll(/modulepreload" href="\.\/(_import[^"]*)/g)].map(([, to]) => to!);
  const [index, trend] = [await text("index.html"), await text("tren.html")];
  expect(links(index)).toEqual(links(trend));
  expect(links(index).filter((to) => to.includes("/messages/"))).toHaveLength(1);
  for (const to of links(index)) expect(await text(to)).not.toContain("a large picture");
  const asked = new Set([...index.matchAll(/import\("\.\/(_import[^"]*)"\)/g)].map(([, to]) => to!));
  expect([...asked]).toEqual([links(index)[0]]);
  expect(links(index)).not.toEqual(links(await text("tur.html")));

  // Names that two modules share are taken from the one that the page names.
  const [entry] = links(await text("kota.html"));
  expect(await import(path.join(folder, entry!))).toMatchObject({ alone: "alone", name: "b" });
}, 120_000);
