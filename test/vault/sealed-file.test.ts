import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { JejakError } from "../../pipeline/errors.ts";
import type { Keys } from "../../pipeline/vault/master-key.ts";
import { findSealed, openSealed, sealFile, verifySealed } from "../../pipeline/vault/sealed-file.ts";
import { emptyFolder } from "../folders.ts";
import { freshKeys } from "./keys.ts";

const mebibyte = 1 << 20;
const header = 75;
const chunk = mebibyte + 16;

const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

async function seal(content: Uint8Array, keys: Keys) {
  const folder = emptyFolder();
  await writeFile(join(folder, "plain"), content);
  const path = join(folder, "landing", "plain.enc");
  return { folder, path, ...(await sealFile(join(folder, "plain"), path, keys)) };
}

async function readAll(path: string, keys: Keys): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of openSealed(path, keys)) parts.push(part);
  return Buffer.concat(parts);
}

/** What opening a file with these bytes says of it. */
async function verdictOn(sealed: Uint8Array, keys: Keys): Promise<string> {
  const path = join(emptyFolder(), "suspect.csv.enc");
  await writeFile(path, sealed);
  try {
    await readAll(path, keys);
    return "whole";
  } catch (error) {
    if (!(error instanceof JejakError)) throw error;
    if (!error.message.includes(path) || !error.indonesian.includes(path)) return "names no file";
    if (error.message.includes("is damaged")) return "damaged";
    return error.message.includes("another key") ? "other key" : error.message;
  }
}

test("what was sealed comes back byte for byte, at every size around a chunk", async () => {
  const keys = await freshKeys();
  for (const size of [0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 2 * mebibyte, 5 * mebibyte + 7]) {
    const content = randomBytes(size);
    const { folder, path, sha256, size: sealedSize } = await seal(content, keys);
    expect([sha256, sealedSize]).toEqual([hashOf(content), size]);
    expect((await readAll(path, keys)).equals(content)).toBe(true);
    await verifySealed(path, keys, sha256);
    const chunks = Math.max(1, Math.ceil(size / mebibyte));
    const { size: onDisk, mode } = await stat(path);
    expect([onDisk, mode & 0o777]).toEqual([header + size + 16 * chunks, 0o600]);
    expect(await readdir(join(folder, "landing"))).toEqual(["plain.enc"]);
  }
});

test("nothing of the content can be read from the file, and sealing twice gives two different files", async () => {
  const keys = await freshKeys();
  const content = Buffer.from("198609262015051001;Rp 4.500.000\n".repeat(100));
  const [first, second] = [
    await readFile((await seal(content, keys)).path),
    await readFile((await seal(content, keys)).path),
  ];
  expect(first.includes("19860926") || first.includes("Rp 4.500")).toBe(false);
  expect(first.subarray(header).equals(second.subarray(header))).toBe(false);
  expect(first.includes(Buffer.from(keys.id, "hex"))).toBe(true);
});

test("a sealed file that holds something else than expected is not verified", async () => {
  const keys = await freshKeys();
  const { path } = await seal(Buffer.from("a"), keys);
  await expect(verifySealed(path, keys, hashOf(Buffer.from("b")))).rejects.toThrow(/does not hold the file/);
});

test("a failed sealing leaves no file and no half of one", async () => {
  const folder = emptyFolder();
  await expect(
    sealFile(join(folder, "nowhere"), join(folder, "out", "a.enc"), await freshKeys()),
  ).rejects.toThrow(/ENOENT/);
  expect(await readdir(join(folder, "out"))).toEqual([]);
});

test("sealed files are found in all folders below one", async () => {
  const folder = emptyFolder();
  expect(await findSealed(join(folder, "absent"))).toEqual([]);
  await writeFile(join(folder, "plain.csv"), "a");
  const keys = await freshKeys();
  await sealFile(join(folder, "plain.csv"), join(folder, "tpp", "b.csv.enc"), keys);
  await sealFile(join(folder, "plain.csv"), join(folder, "a", "c", "a.csv.enc"), keys);
  expect(await findSealed(folder)).toEqual([join(folder, "a/c/a.csv.enc"), join(folder, "tpp/b.csv.enc")]);
});

describe("damage", () => {
  /** A sealed file of three chunks, and another one under the same keys. */
  async function material() {
    const keys = await freshKeys();
    const large = async () => readFile((await seal(randomBytes(2 * mebibyte + 7), keys)).path);
    return { keys, sealed: await large(), another: await large() };
  }
  const head = (sealed: Buffer) => sealed.subarray(0, header);
  const part = (index: number, sealed: Buffer) =>
    sealed.subarray(header + index * chunk, header + (index + 1) * chunk);

  test("one flipped bit anywhere in a small file is damage", async () => {
    const keys = await freshKeys();
    const { path } = await seal(randomBytes(40), keys);
    const bytes = await readFile(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << (at % 8);
      expect([at, await verdictOn(flipped, keys)]).toEqual([at, "damaged"]);
    }
  });

  test("one flipped bit at the start, middle, end and tag of each chunk is damage", async () => {
    const { keys, sealed } = await material();
    for (const start of [0, 1, 2].map((index) => header + index * chunk))
      for (const at of [0, 3, 6, 7, 16, 22, mebibyte / 2, mebibyte - 1, mebibyte, chunk - 1]) {
        if (start + at >= sealed.length) continue;
        const flipped = Buffer.from(sealed);
        flipped[start + at]! ^= 0x80;
        expect([start, at, await verdictOn(flipped, keys)]).toEqual([start, at, "damaged"]);
      }
  });

  test("a file cut off anywhere is damaged, at the border of a chunk too", async () => {
    const { keys, sealed } = await material();
    const cuts = [0, 8, header - 1, header, header + 1, header + 15, header + 16];
    for (const border of [header + chunk, header + 2 * chunk]) cuts.push(border - 1, border, border + 1);
    cuts.push(sealed.length - 1, sealed.length - 16);
    for (const cut of cuts)
      expect([cut, await verdictOn(sealed.subarray(0, cut), keys)]).toEqual([cut, "damaged"]);
  });

  test("chunks that were swapped, repeated, dropped or taken from another file are damage", async () => {
    const { keys, sealed, another } = await material();
    const [a, b, last] = [part(0, sealed), part(1, sealed), part(2, sealed)];
    const arrangements = {
      swapped: [head(sealed), b, a, last],
      repeated: [head(sealed), a, a, b, last],
      "first dropped": [head(sealed), b, last],
      "middle dropped": [head(sealed), a, last],
      "last before the others": [head(sealed), last, a, b],
      "only the last": [head(sealed), last],
      "the last one twice": [head(sealed), a, b, last, last],
      "a chunk of another file": [head(sealed), a, part(1, another), last],
      "another file's header": [head(another), a, b, last],
      "the header twice": [head(sealed), head(sealed), a, b, last],
    };
    for (const [name, parts] of Object.entries(arrangements))
      expect([name, await verdictOn(Buffer.concat(parts), keys)]).toEqual([name, "damaged"]);
    expect(await verdictOn(Buffer.concat([head(sealed), a, b, last]), keys)).toBe("whole");
  });

  test("anything appended is damage, to a file that ends at a chunk's border too", async () => {
    const { keys, sealed } = await material();
    const full = await readFile((await seal(randomBytes(mebibyte), keys)).path);
    const empty = await readFile((await seal(Buffer.alloc(0), keys)).path);
    for (const bytes of [sealed, full, empty])
      for (const more of [Buffer.from([0]), randomBytes(16), part(0, sealed), sealed])
        expect(await verdictOn(Buffer.concat([bytes, more]), keys)).toBe("damaged");
  });

  test("a file that is no sealed file is damaged, not a crash", async () => {
    const keys = await freshKeys();
    for (const bytes of [Buffer.from("nip;nama\n"), randomBytes(5000), Buffer.alloc(200)])
      expect(await verdictOn(bytes, keys)).toBe("damaged");
  });

  test("another key is told from damage, and both keys are named by id", async () => {
    const { keys, sealed } = await material();
    const stranger = await freshKeys();
    expect(await verdictOn(sealed, stranger)).toBe("other key");
    const { path } = await seal(Buffer.from("a"), keys);
    await expect(readAll(path, stranger)).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`${keys.id}, and this one is ${stranger.id}`)) as string,
      hint: expect.stringContaining(keys.id) as string,
    });
  });

  test("what comes before the damage is given out, what is damaged is not", async () => {
    const { keys, sealed } = await material();
    const path = join(emptyFolder(), "a.enc");
    const flipped = Buffer.from(sealed);
    flipped[header + chunk + 5]! ^= 1;
    await writeFile(path, flipped);
    let given = 0;
    const reading = async () => {
      for await (const content of openSealed(path, keys)) given += content.length;
    };
    await expect(reading()).rejects.toThrow(/chunk 2 of 3/);
    expect(given).toBe(mebibyte);
  });
});

test("200 MiB are sealed and opened in the memory of a few chunks", async () => {
  const folder = emptyFolder();
  const keys = await freshKeys();
  const [from, to] = [join(folder, "large"), join(folder, "large.enc")];
  await writeFile(from, "");
  await truncate(from, 200 * mebibyte);
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
  const { sha256 } = await sealFile(from, to, keys);
  await verifySealed(to, keys, sha256);
  clearInterval(watch);
  expect((peak - before) / mebibyte).toBeLessThan(100);
});
