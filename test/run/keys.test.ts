import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../pipeline/durable.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { readReceipts } from "../../pipeline/receipts.ts";
import { readCurrent } from "../../pipeline/steps/release.ts";
import { verifySealed } from "../../pipeline/vault/sealed-file.ts";
import { jejak } from "../cli/jejak.ts";
import { emptyFolder, keptFolder } from "../folders.ts";
import { payroll } from "../kills/payroll.ts";
import { copyOf, type Trial, trialIn } from "../kills/trial.ts";
import { vaultOf } from "../rooms.ts";
import { fillInbox } from "../steps/folder.ts";
import { walk } from "./walks.ts";

const files = {
  "tpp/2024.csv": payroll(12),
  "tpp/susulan.csv": payroll(3).replaceAll(";statis;", ";dinamis;"),
};

let released: Trial;

beforeAll(async () => {
  released = trialIn(join(keptFolder(), "released"));
  await fillInbox(released.rooms, files);
  const { problems } = await walkIn(released.rooms);
  if (problems.length > 0) throw problems[0]!;
});

/** The released data folder again, with its key, to be tampered with. */
const copyOfReleased = async () => (await copyOf(released, join(emptyFolder(), "again"))).rooms;

const walkIn = (rooms: Rooms) => walk(rooms.dataDir, { rooms });

/** Another master key lies where the one of the sealed files was. */
async function changeKey({ keyFile }: Rooms): Promise<void> {
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 });
  await rm(keyFile, { force: true });
  await writeFile(keyFile, randomBytes(32), { mode: 0o600 });
}

const idOf = async (rooms: Rooms) => (await vaultOf(rooms)()).id;

/** Every released file with the hash of its bytes, and all names in landing, raw and the inbox. */
async function standing({ releases, landing, raw, inbox, currentRelease }: Rooms) {
  const found = await readdir(releases, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hashes = await Promise.all(paths.map(async (path) => [path, sha256(await readFile(path))] as const));
  const names = await Promise.all([landing, raw, inbox].map((room) => readdir(room, { recursive: true })));
  return {
    current: await readFile(join(currentRelease, "manifest.json"), "utf8"),
    released: Object.fromEntries(hashes),
    names: names.map((some) => some.filter((name) => !name.endsWith("seen.json")).toSorted()),
  };
}

const runByCommand = ({ dataDir, keyFile, scratch }: Rooms) =>
  jejak(["run", "--data", dataDir, "--to", "release", "--as-of", "2026-11-22"], {
    env: { JEJAK_KEY_FILE: keyFile, JEJAK_TMP: scratch },
  });

describe.each([
  ["while everything was read before", []],
  ["and what was read is to be read anew", ["tpp"]],
])("without the key of sealed files, %s", (_when, unread) => {
  test("a run says in both languages what to do, and the last release stands", async () => {
    const rooms = await copyOfReleased();
    await rm(rooms.keyFile);
    for (const source of unread) await rm(join(rooms.raw, source), { recursive: true });
    const { content_hash: before } = (await readCurrent(rooms))!;
    const { code, out, err } = await runByCommand(rooms);
    const said = out + err;
    expect([code, err]).toEqual([1, expect.any(String)]);
    expect(said).toContain(`kunci induk ${rooms.keyFile} hilang, padahal 2 berkas tersegel`);
    expect(said).toContain(`the master key ${rooms.keyFile} is missing, and 2 files are sealed with it`);
    expect(said.match(/put an escrowed copy back as/g)).toHaveLength(1);
    expect((await readCurrent(rooms))!.content_hash).toBe(before);
    expect(await readdir(dirname(rooms.keyFile))).toEqual([]);
  });
});

describe("with another key than that of sealed files", () => {
  test("a run asks for the right one by its name, and nothing is made or taken", async () => {
    const rooms = await copyOfReleased();
    const right = await idOf(rooms);
    await changeKey(rooms);
    await rm(join(rooms.raw, "tpp"), { recursive: true });
    await mkdir(join(rooms.raw, "tpp"), { mode: 0o700 });
    await fillInbox(rooms, { "tpp/baru.csv": payroll(2).replaceAll(";2024-", ";2023-") });
    const before = await standing(rooms);
    const { code, out, err } = await runByCommand(rooms);
    const said = out + err;
    expect([code, err]).toEqual([1, expect.any(String)]);
    expect(said).toContain(
      `2 berkas disegel dengan kunci lain: ${right}, misalnya inbox/tpp/2024.csv, sedangkan kunci ini ${await idOf(rooms)}`,
    );
    expect(said).toContain(`2 files are sealed with another key: ${right}`);
    expect(said).toContain(`point JEJAK_KEY_FILE at the key ${right}, then npm run jejak -- run`);
    expect(await standing(rooms)).toEqual(before);
  });

  test("a part of the files dropped again stays where it was put, since one person would be counted twice", async () => {
    const rooms = await copyOfReleased();
    await changeKey(rooms);
    await fillInbox(rooms, { "tpp/2024.csv": files["tpp/2024.csv"] });
    const { problems } = await walkIn(rooms);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("1 files are sealed with another key"),
    ]);
    expect(await readdir(join(rooms.inbox, "tpp"))).toEqual(["2024.csv"]);
  });
});

test("all files dropped again under a new key are sealed and read with it alone, and the content is the same", async () => {
  const rooms = await copyOfReleased();
  const [old, { content_hash: before }] = [await idOf(rooms), (await readCurrent(rooms))!];
  await changeKey(rooms);
  await fillInbox(rooms, files);
  const { problems, record } = await walkIn(rooms);
  expect(problems).toEqual([]);
  expect(record.state).toBe("ok");
  const keys = await vaultOf(rooms)();
  expect(keys.id).not.toBe(old);
  const sealed = (await readReceipts(rooms.receipts)).filter(({ key_id: key }) => key !== null);
  expect(sealed.map(({ key_id: key }) => key)).toEqual([keys.id, keys.id]);
  for (const { sha256: expected } of sealed)
    await verifySealed(join(rooms.landing, "tpp", `${expected}.csv.enc`), keys, expected);
  const raw = await readdir(join(rooms.raw, "tpp"));
  expect(raw.filter((name) => name.includes(keys.id))).toHaveLength(6);
  expect(raw.filter((name) => !name.includes(keys.id))).toEqual([]);
  expect(await readdir(join(rooms.inbox, "tpp"))).toEqual([]);
  expect((await readCurrent(rooms))!.content_hash).toBe(before);
});

test("a sealed file that was moved away with its lost key comes back with the file it was made from", async () => {
  const rooms = await copyOfReleased();
  await rm(rooms.keyFile);
  await rename(join(rooms.landing, "tpp"), join(rooms.dataDir, "..", "tpp-lama"));
  await fillInbox(rooms, files);
  const { problems } = await walkIn(rooms);
  expect(problems).toEqual([]);
  expect((await readCurrent(rooms))!.content_hash).toBe((await readCurrent(released.rooms))!.content_hash);
});
