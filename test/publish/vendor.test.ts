import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { vendor } from "../../pipeline/publish/vendor.ts";
import { cell, project } from "./project.ts";

const cacheOf = (root: string) => path.join(root, "dashboards/.observablehq/cache/_npm");

test("a library that a page imports lies where Framework looks before it fetches", async () => {
  const root = await project({ "tren.md": cell('import * as flechette from "npm:@uwdata/flechette";') });
  const flechette = (await vendor(root)).find(({ name }) => name === "@uwdata/flechette");
  expect(flechette?.file).toBe(`@uwdata/flechette@${flechette?.version}/_esm.js`);
  expect(await readFile(path.join(cacheOf(root), flechette!.file), "utf8")).toContain("tableFromIPC");
});

test("libraries share one copy of what a page imports too, and keep to themselves what no page does", async () => {
  const plotOf = async (pages: Record<string, string>) => {
    const root = await project(pages);
    const vendored = await vendor(root);
    const fileOf = (library: string) => vendored.find(({ name }) => name === library)!.file;
    const content = await readFile(path.join(cacheOf(root), fileOf("@observablehq/plot")), "utf8");
    return { content, d3: `from"../../${fileOf("d3")}"` };
  };
  const alone = await plotOf({ "a.md": cell('import * as Plot from "npm:@observablehq/plot";') });
  expect(alone.content).not.toContain(alone.d3);
  const both = await plotOf({
    "a.md": cell('import * as Plot from "npm:@observablehq/plot"; import * as d3 from "npm:d3";'),
  });
  expect(both.content).toContain(both.d3);
});

test("a library that nobody installed has an empty folder, which answers for its version", async () => {
  const root = await project();
  await vendor(root);
  expect(await readdir(path.join(cacheOf(root), "leaflet@0.0.0-not-installed"))).toEqual([]);
});

test("a page that names a library that is not installed is told what to type", async () => {
  const root = await project({ "peta.md": cell('import maplibre from "npm:maplibre-gl@5";') });
  await expect(vendor(root)).rejects.toMatchObject({
    message: "pages import libraries that are not installed: npm:maplibre-gl (dashboards/peta.md)",
    hint: "npm install --save-exact maplibre-gl",
  });
});

test("a file of a library is copied as it is", async () => {
  const root = await project({
    "gaya.md": cell('import.meta.resolve("npm:@observablehq/plot/src/index.js");'),
  });
  const file = (await vendor(root)).find(({ subpath }) => subpath === "src/index.js")!.file;
  const original = await readFile(path.join(root, "node_modules/@observablehq/plot/src/index.js"), "utf8");
  expect(await readFile(path.join(cacheOf(root), file), "utf8")).toBe(original);
});

test("a library is vendored with only what components take of it, and whole where that cannot be read", async () => {
  const sizeOf = async (pages: Record<string, string>) => {
    const root = await project(pages);
    const plot = (await vendor(root)).find(({ name }) => name === "@observablehq/plot")!;
    return (await readFile(path.join(cacheOf(root), plot.file), "utf8")).length;
  };
  const page = { "a.md": cell('import { draw } from "./draw.js";') };
  const whole = await sizeOf({ "a.md": cell('import * as Plot from "npm:@observablehq/plot";') });
  const dots =
    'import * as Plot from "npm:@observablehq/plot"; // Plot\nexport const draw = () => Plot.plot({ marks: [Plot.dot([])] });';
  expect(await sizeOf({ ...page, "draw.ts": dots })).toBeLessThan(0.8 * whole);
  expect(await sizeOf({ ...page, "draw.ts": `${dots}\nexport const all = Plot;` })).toBe(whole);
  expect(
    await sizeOf({ ...page, "draw.ts": dots, "b.md": cell('import { geo } from "npm:@observablehq/plot";') }),
  ).toBe(whole);
});
