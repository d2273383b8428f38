import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { makeWhole } from "../../pipeline/publish/whole.ts";
import { temporaryFolder, writeFiles } from "./project.ts";

test("a folder appears whole under its name", async () => {
  const home = await temporaryFolder();
  await makeWhole(path.join(home, "site"), async (scratch) => {
    await writeFiles(scratch, { "made/index.html": "whole" });
    expect(existsSync(path.join(home, "site"))).toBe(false);
    return path.join(scratch, "made");
  });
  expect(await readFile(path.join(home, "site/index.html"), "utf8")).toBe("whole");
  expect(await readdir(home)).toEqual(["site"]);
});

test("a failure leaves nothing", async () => {
  const home = await temporaryFolder();
  const failing = makeWhole(path.join(home, "site"), async (scratch) => {
    await writeFiles(scratch, { "half.html": "half" });
    throw new Error("disk full");
  });
  await expect(failing).rejects.toThrow("disk full");
  expect(await readdir(home)).toEqual([]);
});

test("what a killed process left is swept", async () => {
  const home = await temporaryFolder();
  await mkdir(path.join(home, "site.tmp-999999999"));
  await makeWhole(path.join(home, "site"), async (scratch) => {
    await mkdir(path.join(scratch, "made"));
    return path.join(scratch, "made");
  });
  expect(await readdir(home)).toEqual(["site"]);
});

test("whoever finishes second keeps what the first made", async () => {
  const home = await temporaryFolder();
  await makeWhole(path.join(home, "site"), async (scratch) => {
    await writeFiles(scratch, { "made/index.html": "second" });
    await writeFiles(home, { "site/index.html": "first" });
    return path.join(scratch, "made");
  });
  expect(await readFile(path.join(home, "site/index.html"), "utf8")).toBe("first");
});
