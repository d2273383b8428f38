import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type BackedUp, backup } from "../../pipeline/backup/backup.ts";
import { keysIfThere } from "../../pipeline/backup/key-state.ts";
import { keptFiles } from "../../pipeline/backup/kept.ts";
import { restore, soundSnapshot } from "../../pipeline/backup/restore.ts";
import type { JejakError } from "../../pipeline/errors.ts";
import { type Rooms, rooms as roomsOf } from "../../pipeline/rooms.ts";
import { withdraw } from "../../pipeline/releases/withdraw.ts";
import { jejak } from "../cli/jejak.ts";
import { emptyFolder, keptFolder, root } from "../folders.ts";

let made: string;
let env: Record<string, string>;
let cited: string;

const current = (dataDir: string) => readlink(join(dataDir, "releases", "current"));
async function run(dataDir: string): Promise<string> {
  const { code, out, err } = await jejak(
    ["run", "--to", "release", "--data", dataDir, "--as-of", "2026-01-05"],
    { env },
  );
  if (code !== 0) throw new Error(err);
  return out;
}

/** A data folder with a payroll that is sealed, two releases, and one file that still waits. */
beforeAll(async () => {
  made = keptFolder();
  const outside = keptFolder();
  env = { JEJAK_KEY_FILE: join(outside, "master.key"), JEJAK_TMP: join(outside, "scratch") };
  const payrolls = await readFile(join(root, "pipeline", "sources", "tpp", "sample.csv"), "utf8");
  await mkdir(join(made, "inbox", "tpp"), { recursive: true });
  await writeFile(
    join(made, "inbox", "tpp", "tpp.csv"),
    payrolls.split("\n").slice(0, 2).join("\n").replace("Din. Contoh 01", "Dinkes PPKB"),
  );
  await jejak(["run", "--only", "tpp", "--to", "collect", "--data", made], { env });
  await run(made);
  cited = await current(made);
  await mkdir(join(made, "inbox", "awards"), { recursive: true });
  await cp(
    join(import.meta.dirname, "../fixtures/first-version/inbox/awards/usulan.csv"),
    join(made, "inbox", "awards", "usulan.csv"),
  );
  await run(made);
  if ((await current(made)) === cited) throw new Error("the second release is the first");
  await writeFile(join(made, "inbox", "awards", "menyusul.csv"), "");
});

const placesOf = (dataDir: string): Rooms =>
  roomsOf({ root, dataDir, keyFile: env["JEJAK_KEY_FILE"]!, scratchDir: env["JEJAK_TMP"]! });

async function take(dataDir: string, to: string, { keep }: { keep?: number } = {}): Promise<BackedUp> {
  const places = placesOf(dataDir);
  return backup(places, to, { now: new Date(), keys: await keysIfThere(places), keep });
}

async function backUp(): Promise<{ dataDir: string; to: string }> {
  const dataDir = join(emptyFolder(), "data");
  await cp(made, dataDir, { recursive: true, verbatimSymlinks: true });
  const to = join(emptyFolder(), "cadangan");
  await take(dataDir, to);
  return { dataDir, to };
}

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  await writeFile(path, bytes);
}

async function objects(to: string): Promise<string[]> {
  const entries = await readdir(join(to, "objects"), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe("a backup", () => {
  test("restored on an empty machine gives the same content and every cited release, and needs the key only for a new run", async () => {
    const { to } = await backUp();
    const dataDir = join(emptyFolder(), "pulih");
    const elsewhere = { ...env, JEJAK_KEY_FILE: join(emptyFolder(), "none.key") };
    const restored = await jejak(["restore", "--from", to, "--data", dataDir], { env: elsewhere });
    expect(restored).toMatchObject({ code: 0, err: "" });
    expect(restored.out).toContain("is missing; releases can be read, but a new run waits for that key");
    expect(await current(dataDir)).toBe(await current(made));
    const released = (await keptFiles(placesOf(made))).filter(
      ({ path, target }) => path.startsWith("releases/") && target === undefined,
    );
    expect(released.map(({ path }) => path)).toContain(`releases/${cited}/observations.parquet`);
    for (const { path } of released)
      expect(await readFile(join(dataDir, path))).toEqual(await readFile(join(made, path)));

    const log = await readFile(join(dataDir, "releases", "log.ndjson"), "utf8");
    expect(await run(dataDir)).toContain(await current(made));
    expect(await current(dataDir)).toBe(await current(made));
    expect(await readFile(join(dataDir, "releases", "log.ndjson"), "utf8")).toBe(log);
  });

  test("taken again copies nothing, tells what waits in the inbox, and never holds the key", async () => {
    const { dataDir, to } = await backUp();
    const before = await objects(to);
    const again = await jejak(["backup", "--to", to, "--data", dataDir], { env });
    expect(again).toMatchObject({ code: 0, err: "" });
    expect(again.out).toContain("0 files were new (0.0 MB)");
    expect(again.out).toContain("files wait in the inbox and are not in it");
    expect(again.out).toContain("is not in the backup: keep a copy of it in another place");
    expect(await objects(to)).toEqual(before);
    expect(await readdir(join(to, "snapshots"))).toHaveLength(2);
    const key = await readFile(env["JEJAK_KEY_FILE"]!);
    for (const object of before) expect((await readFile(object)).includes(key)).toBe(false);

    expect(await take(dataDir, to, { keep: 1 })).toMatchObject({ copied: 0, pruned: 2 });
    expect(await objects(to)).toEqual(before);
  });

  test("names the file of one damaged byte wherever it is, restores nothing of it, and is mended by the next one", async () => {
    const { dataDir, to } = await backUp();
    const everyObject = await objects(to);
    for (const object of everyObject.filter((_, index) => index % 8 === 0)) {
      await flipByte(object);
      await expect(soundSnapshot(to, undefined)).rejects.toThrow(object);
      await flipByte(object);
    }
    await flipByte(everyObject[0]!);
    const target = join(emptyFolder(), "pulih");
    await expect(restore(placesOf(target), { from: to, name: undefined })).rejects.toThrow(everyObject[0]);
    expect(existsSync(target)).toBe(false);
    expect(await take(dataDir, to)).toMatchObject({ copied: 1, mended: 1 });
    expect((await jejak(["restore", "--from", to, "--check"], { env })).out).toContain("every byte");

    const [newest] = (await readdir(join(to, "snapshots"))).toReversed();
    await flipByte(join(to, "snapshots", newest!));
    await expect(soundSnapshot(to, undefined)).rejects.toMatchObject({
      message: expect.stringContaining("do not agree with its name"),
      hint: expect.stringMatching(/--snapshot \d{8}T\d{6}Z-[0-9a-f]{12}\.json/),
    });
  });

  test("takes nothing of a data folder with a damaged byte, and says where the whole one lies", async () => {
    const { dataDir, to } = await backUp();
    const payroll = join("landing", "tpp", (await readdir(join(dataDir, "landing", "tpp")))[0]!);
    const table = join("releases", cited, "observations.parquet");
    for (const path of [payroll, table]) {
      await flipByte(join(dataDir, path));
      const refused = await take(dataDir, to).catch((error: JejakError) => error);
      expect(refused).toMatchObject({ message: expect.stringContaining(`nothing was backed up: ${path}`) });
      const [, from, onto] = /cp (\S+) (\S+)/.exec((refused as JejakError).hint)!;
      await cp(from!, onto!);
      expect(await take(dataDir, to)).toMatchObject({ copied: 0 });
    }
    await rm(join(dataDir, payroll));
    await expect(take(dataDir, to)).rejects.toThrow("damaged or missing");
  });

  test("of before a withdrawal says so, and one of after it holds nothing of the release", async () => {
    const { dataDir, to } = await backUp();
    const places = placesOf(dataDir);
    await withdraw(places, cited, { reason: "uji coba", now: new Date() });
    const [before] = await readdir(join(to, "snapshots"));
    // Snapshots are told apart by the second.
    const later = { now: new Date(Date.now() + 2000), keys: await keysIfThere(places), keep: undefined };
    expect((await backup(places, to, later)).withdrawnHeld).toEqual([cited]);
    const old = join(emptyFolder(), "lama");
    const restored = await jejak(["restore", "--from", to, "--snapshot", before!, "--data", old], { env });
    expect(restored.out).toContain(`release ${cited} was withdrawn after this snapshot was taken`);
    const fresh = placesOf(join(emptyFolder(), "baru"));
    expect((await restore(fresh, { from: to, name: undefined })).withdrawnSince).toEqual([]);
    expect(await readdir(join(fresh.releases, cited))).toEqual(["manifest.json"]);
    expect((await take(dataDir, to, { keep: 1 })).withdrawnHeld).toEqual([]);
  });

  test("half restored by a kill is finished by the same command", async () => {
    const { to } = await backUp();
    const places = placesOf(join(emptyFolder(), "pulih"));
    await restore(places, { from: to, name: undefined });
    await rm(places.landing, { recursive: true });
    await writeFile(
      join(places.dataDir, ".restoring.json"),
      JSON.stringify({ parts: await readdir(places.dataDir) }),
    );
    await restore(places, { from: to, name: undefined });
    expect(await keptFiles(places)).toEqual(await keptFiles(placesOf(made)));
  });
});

describe("what cannot be backed up or restored says why", () => {
  test("a data folder that holds data is not overwritten", async () => {
    const { dataDir, to } = await backUp();
    const refused = await jejak(["restore", "--from", to, "--data", dataDir], { env });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("nothing is overwritten") });
  });

  test("a backup inside of the data folder, an empty data folder, a folder that is no backup, and no folder at all", async () => {
    await expect(take(made, join(made, "cadangan"))).rejects.toThrow("must not lie one in the other");
    await expect(take(emptyFolder(), emptyFolder())).rejects.toThrow("there is nothing to back up");
    await expect(soundSnapshot(emptyFolder(), undefined)).rejects.toThrow("is no backup");
    const unnamed = await jejak(["backup"], { env });
    expect(unnamed).toMatchObject({ code: 2, err: expect.stringContaining("--to <dir>") });
  });
});
