import { createHash, createSecretKey, hkdfSync } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { JejakError } from "../../pipeline/errors.ts";
import { openKeys, subkey } from "../../pipeline/vault/master-key.ts";
import { emptyFolder } from "../folders.ts";

const noneSealed = () => Promise.resolve([]);
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

test("a key is made on first need, for its owner alone, and nothing else is left beside it", async () => {
  const folder = join(emptyFolder(), "conf", "jejak-inovasi");
  const path = join(folder, "master.key");
  const keys = await openKeys(path, noneSealed);
  expect(keys.isNew).toBe(true);
  expect((await readFile(path)).length).toBe(32);
  expect([await modeOf(path), await modeOf(folder)]).toEqual(["600", "700"]);
  expect(await readdir(folder)).toEqual(["master.key"]);
});

test("a key that is there is read and never overwritten", async () => {
  const path = join(emptyFolder(), "master.key");
  const first = await openKeys(path, noneSealed);
  const bytes = await readFile(path);
  const second = await openKeys(path, () => Promise.reject(new Error("nobody needs to look")));
  expect({ ...second, isNew: true }).toEqual(first);
  expect(second.isNew).toBe(false);
  expect(await readFile(path)).toEqual(bytes);
});

test("of many that need a key at once, one makes it and all use it", async () => {
  const folder = emptyFolder();
  const all = await Promise.all(
    Array.from({ length: 12 }, () => openKeys(join(folder, "master.key"), noneSealed)),
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await readdir(folder)).toEqual(["master.key"]);
});

test("a key that others may read is refused", async () => {
  const path = join(emptyFolder(), "master.key");
  await openKeys(path, noneSealed);
  for (const mode of [0o640, 0o604, 0o660, 0o777, 0o610]) {
    await chmod(path, mode);
    await expect(openKeys(path, noneSealed)).rejects.toThrow(/open to others \(mode 0[0-7]{3}\)/);
  }
  await chmod(path, 0o400);
  expect((await openKeys(path, noneSealed)).isNew).toBe(false);
});

test("a file of another length is no key, and stays as it is", async () => {
  const path = join(emptyFolder(), "master.key");
  for (const size of [0, 31, 33, 64]) {
    await writeFile(path, Buffer.alloc(size, 7), { mode: 0o600 });
    await expect(openKeys(path, noneSealed)).rejects.toThrow(`is no master key: ${size} bytes instead of 32`);
    expect((await readFile(path)).length).toBe(size);
  }
});

test("a missing key is not replaced while files are sealed with it; the error says what is lost and what to do", async () => {
  const path = join(emptyFolder(), "master.key");
  const error = await openKeys(path, () =>
    Promise.resolve(["landing/tpp/a.csv.enc", "landing/tpp/b.csv.enc"]),
  ).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(JejakError);
  const { message, indonesian, hint } = error as JejakError;
  expect(message).toMatch(/missing, and 2 files are sealed with it, landing\/tpp\/a\.csv\.enc for one/);
  expect(indonesian).toMatch(/hilang, padahal 2 berkas tersegel/);
  expect(hint).toMatch(/escrowed copy.*JEJAK_KEY_FILE/);
  expect(existsSync(path)).toBe(false);
});

test("where no key can be read or made, the error names the variable to set", async () => {
  const folder = emptyFolder();
  await writeFile(join(folder, "file"), "");
  await mkdir(join(folder, "folder.key"), { mode: 0o700 });
  await symlink(join(folder, "nowhere"), join(folder, "dangling.key"));
  for (const path of [join(folder, "file", "master.key"), join(folder, "dangling.key")])
    await expect(openKeys(path, noneSealed)).rejects.toMatchObject({
      name: "KeyFault",
      hint: expect.stringContaining("JEJAK_KEY_FILE") as string,
    });
  await expect(openKeys(join(folder, "folder.key"), noneSealed)).rejects.toThrow(/is no master key/);
});

test("subkeys are HKDF-SHA-256 by purpose, and the id is no hash of a key", async () => {
  const path = join(emptyFolder(), "master.key");
  const keys = await openKeys(path, noneSealed);
  const bytes = await readFile(path);
  const expand = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", bytes, "", `jejak-inovasi v1 ${purpose}`, 32));
  const master = createSecretKey(bytes);
  for (const purpose of ["pseudonym", "seal"] as const) {
    expect(keys[purpose].export()).toEqual(expand(purpose));
    expect(subkey(master, purpose).equals(keys[purpose])).toBe(true);
  }
  const hash = (content: Buffer) => createHash("sha256").update(content).digest("hex").slice(0, 12);
  expect(keys.id).toMatch(/^[0-9a-f]{12}$/);
  expect(keys.id).toBe(hash(expand("identifier")));
  expect([bytes, expand("seal"), expand("pseudonym")].map(hash)).not.toContain(keys.id);
});

test("the same master key always gives the same keys, since files and pseudonyms outlive the program", async () => {
  const path = join(emptyFolder(), "master.key");
  await writeFile(path, Buffer.from(Array.from({ length: 32 }, (_, index) => index)), { mode: 0o600 });
  const { id, pseudonym, seal } = await openKeys(path, noneSealed);
  expect({
    id,
    pseudonym: pseudonym.export().toString("hex"),
    seal: seal.export().toString("hex"),
  }).toMatchInlineSnapshot(`
    {
      "id": "ae22ce27771d",
      "pseudonym": "f51df988b5d3eafc2e1030e436cf61db46d37fa781eab193c70f415bfb91cd75",
      "seal": "fb3f572abe756669956a7dc7879d88929f649c65a62a3e63f66f5e0519a0e53d",
    }
  `);
});

test("keys show nothing of themselves when they are printed", async () => {
  const path = join(emptyFolder(), "master.key");
  const keys = await openKeys(path, noneSealed);
  const shown = [inspect(keys, { depth: 9, showHidden: true }), JSON.stringify(keys)].join();
  for (const secret of [await readFile(path), keys.seal.export(), keys.pseudonym.export()])
    for (const encoding of ["hex", "base64", "latin1"] as const)
      expect(shown).not.toContain(secret.toString(encoding).slice(0, 12));
});
