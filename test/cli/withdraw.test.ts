import { existsSync } from "node:fs";
import { cp, readdir, readFile, readlink, writeFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { emptyFolder, keptFolder } from "../folders.ts";
import { jejak } from "./jejak.ts";

let made: string;
let first: string;
let second: string;

const current = (dataDir: string) => readlink(join(dataDir, "releases", "current"));

/** Two releases of the published record: the second knows one award more. */
beforeAll(async () => {
  made = keptFolder();
  await jejak(["run", "--to", "release", "--data", made, "--as-of", "2026-01-05"]);
  first = await current(made);
  await mkdir(join(made, "inbox", "awards"), { recursive: true });
  await cp(
    join(import.meta.dirname, "../fixtures/first-version/inbox/awards/usulan.csv"),
    join(made, "inbox", "awards", "usulan.csv"),
  );
  await jejak(["run", "--to", "release", "--data", made, "--as-of", "2026-01-05"]);
  second = await current(made);
});

async function copy(): Promise<string> {
  const dataDir = emptyFolder();
  await cp(made, dataDir, { recursive: true, verbatimSymlinks: true });
  return dataDir;
}

describe("jejak withdraw", () => {
  test("takes the data of the current release away, leaves a tombstone, and falls back to the one before", async () => {
    const dataDir = await copy();
    const { code, out } = await jejak(["withdraw", second, "--reason", "uji coba", "--data", dataDir]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("3 × 24 jam") });
    expect(out).toContain("3 × 24 hours");
    expect(first).not.toBe(second);
    expect(await readdir(join(dataDir, "releases", second))).toEqual(["manifest.json"]);
    const tombstone = JSON.parse(await readFile(join(dataDir, "releases", second, "manifest.json"), "utf8"));
    expect(tombstone).toMatchObject({ release_id: second, withdrawn: { reason: "uji coba" } });
    expect(await current(dataDir)).toBe(first);
    const log = (await readFile(join(dataDir, "releases", "log.ndjson"), "utf8")).trim().split("\n");
    expect(JSON.parse(log.at(-1)!)).toMatchObject({ release_id: first, from: second, withdrawn: second });

    const again = await jejak(["withdraw", second, "--reason", "sekali lagi", "--data", dataDir]);
    expect(again.code).toBe(0);
    expect((await readFile(join(dataDir, "releases", "log.ndjson"), "utf8")).trim().split("\n")).toEqual(log);

    const listed = await jejak(["releases", "--data", dataDir]);
    expect(listed.out).toMatch(new RegExp(`${second}.*ditarik / withdrawn.*uji coba`));
    const back = await jejak(["rollback", second, "--data", dataDir]);
    expect(back).toMatchObject({ code: 2, err: expect.stringContaining("was withdrawn") });
    const rerun = await jejak(["run", "--to", "release", "--data", dataDir, "--as-of", "2026-01-05"]);
    expect(rerun).toMatchObject({ code: 1, err: expect.stringContaining("yang ditarik") });
    expect(await current(dataDir)).toBe(first);

    await jejak(["withdraw", first, "--reason", "semua", "--data", dataDir]);
    expect(existsSync(join(dataDir, "releases", "current"))).toBe(false);
  });

  test("removes the site of the release that it takes back", async () => {
    const dataDir = await copy();
    const site = join(dataDir, "site", `${first}-00000000`);
    await mkdir(join(site, "data", first), { recursive: true });
    await writeFile(join(site, "data", first, "awards_timeline.arrow"), "");
    const { code } = await jejak(["withdraw", first, "--reason", "uji coba", "--data", dataDir]);
    expect(code).toBe(0);
    expect(existsSync(site)).toBe(false);
    expect(await current(dataDir)).toBe(second);
  });

  test.each([
    [[], "required option '--reason <text>'"],
    [["--reason", "x"], "missing required argument 'id'"],
    [["20260101-000000000000", "--reason", "x"], "there is no release 20260101-000000000000"],
  ])("%j is a usage error", async (args, message) => {
    const { code, err } = await jejak(["withdraw", ...args, "--data", emptyFolder()]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });
});

describe("jejak rollback", () => {
  test("makes an older release the current one, and forward again", async () => {
    const dataDir = await copy();
    expect(await jejak(["rollback", first, "--data", dataDir])).toMatchObject({ code: 0 });
    expect(await current(dataDir)).toBe(first);
    expect(await jejak(["rollback", second, "--data", dataDir])).toMatchObject({ code: 0 });
    expect(await current(dataDir)).toBe(second);
  });

  test("holds against a run that finds nothing new, and lets new content through", async () => {
    const dataDir = await copy();
    await jejak(["rollback", first, "--data", dataDir]);
    const run = () => jejak(["run", "--to", "release", "--data", dataDir, "--as-of", "2026-01-05"]);
    expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining("which was rolled back") });
    expect(await current(dataDir)).toBe(first);
    const [titles] = (await readFile(join(dataDir, "inbox", "awards", "usulan.csv"), "utf8")).split("\n");
    const fourth =
      "contoh-lomba-4;lainnya;Lomba Contoh Keempat;kota;Panitia Contoh;3576;2024;7 Mei 2024;;uji-2024;C";
    await writeFile(join(dataDir, "inbox", "awards", "susulan.csv"), `${titles}\n${fourth}\n`);
    expect(await run()).toMatchObject({ code: 0 });
    expect([first, second]).not.toContain(await current(dataDir));
  });

  test.each([
    [[], "missing required argument 'id'"],
    [["nowhere"], "there is no release nowhere"],
  ])("%j is a usage error", async (args, message) => {
    const { code, err } = await jejak(["rollback", ...args, "--data", emptyFolder()]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });
});
