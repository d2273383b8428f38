import { spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Keys } from "../../pipeline/vault/master-key.ts";
import { sweepScratch, unsealTo } from "../../pipeline/vault/scratch.ts";
import { sealFile } from "../../pipeline/vault/sealed-file.ts";
import { emptyFolder } from "../folders.ts";
import { freshKeys } from "./keys.ts";

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

async function sealed(text: string, keys: Keys): Promise<string> {
  const folder = emptyFolder();
  await writeFile(join(folder, "plain"), text);
  await sealFile(join(folder, "plain"), join(folder, "tpp.csv.enc"), keys);
  return join(folder, "tpp.csv.enc");
}

test("an opened file lies under its own name where only its owner may look, until it is disposed of", async () => {
  const keys = await freshKeys();
  const scratch = join(emptyFolder(), "scratch");
  const opened = await unsealTo(await sealed("a;b\n", keys), scratch, keys);
  expect(opened.path).toMatch(/\/tpp\.csv$/);
  expect(await readFile(opened.path, "utf8")).toBe("a;b\n");
  expect(await Promise.all([scratch, dirname(opened.path), opened.path].map(modeOf))).toEqual([
    "700",
    "700",
    "600",
  ]);
  await opened.dispose();
  await opened.dispose();
  expect(await readdir(scratch)).toEqual([]);
});

test("two openings of one file do not disturb each other", async () => {
  const keys = await freshKeys();
  const [scratch, path] = [join(emptyFolder(), "scratch"), await sealed("a", keys)];
  const [first, second] = await Promise.all([unsealTo(path, scratch, keys), unsealTo(path, scratch, keys)]);
  await first.dispose();
  expect(await readFile(second.path, "utf8")).toBe("a");
  await second.dispose();
});

test("of a damaged or foreign file nothing stays in the clear", async () => {
  const keys = await freshKeys();
  const scratch = join(emptyFolder(), "scratch");
  const path = await sealed("x".repeat((1 << 20) + 1), keys);
  await expect(unsealTo(path, scratch, await freshKeys())).rejects.toThrow(/another key/);
  const bytes = await readFile(path);
  bytes[bytes.length - 1]! ^= 1;
  await writeFile(path, bytes);
  await expect(unsealTo(path, scratch, keys)).rejects.toThrow(/chunk 2 of 2/);
  expect(await readdir(scratch)).toEqual([]);
});

test("a scratch folder that is a link or open to others is refused", async () => {
  const folder = emptyFolder();
  await mkdir(join(folder, "wide"));
  await chmod(join(folder, "wide"), 0o755);
  await mkdir(join(folder, "own"), { mode: 0o700 });
  await symlink(join(folder, "own"), join(folder, "link"));
  for (const name of ["wide", "link"])
    await expect(sweepScratch(join(folder, name))).rejects.toThrow(
      /not this user's own or is open to others/,
    );
  await sweepScratch(join(folder, "own"));
});

test("the sweep removes what dead processes left, and neither what the living read nor what is not ours", async () => {
  const keys = await freshKeys();
  const scratch = join(emptyFolder(), "scratch");
  const living = await unsealTo(await sealed("a", keys), scratch, keys);
  const dead = spawnSync("true").pid;
  const [, pid, start] = /unsealed-(\d+)-(\d+)-/.exec(living.path)!;
  // The same process id, begun at another time: the leftover of an earlier start of the same container.
  const left = [`unsealed-${dead}-1-abcdef`, `unsealed-${pid}-${Number(start) - 1}-abcdef`];
  for (const name of [...left, "mine"]) {
    await mkdir(join(scratch, name));
    await writeFile(join(scratch, name, "tpp.csv"), "a");
  }
  await sweepScratch(scratch);
  expect((await readdir(scratch)).toSorted()).toEqual(["mine", dirname(living.path).split("/").at(-1)]);
  await living.dispose();
});
