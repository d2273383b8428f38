import { mkdir, readFile, rename, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Rooms } from "../../pipeline/rooms.ts";
import { openSeen } from "../../pipeline/seen.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { sha256 } from "../../pipeline/durable.ts";
import { vaultOf } from "../rooms.ts";
import { awardHeader, awardLine, goodAwards } from "./awards.ts";
import { emptyRooms, fillInbox, sourcesNamed } from "./folder.ts";

const awards = await sourcesNamed("awards");
const content = (count: number) => `${[awardHeader, ...goodAwards(count).map(awardLine)].join("\n")}\n`;
// Longer than the coarsest clock of a file system.
const settled = () => wait(2200);

const collectOnce = (rooms: Rooms, verify = false) =>
  collect(awards, rooms, { now: new Date(0), only: undefined, verify, vault: vaultOf(rooms) });

/** Puts a lie into what was seen, so that whoever believes it gives itself away. */
async function tamper(rooms: Rooms): Promise<string> {
  const lie = "0".repeat(64);
  const path = join(rooms.landing, "seen.json");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replaceAll(/"[0-9a-f]{64}"/g, `"${lie}"`));
  return lie;
}

test("a file that was not touched is not read again, except to verify", async () => {
  const rooms = emptyRooms();
  await fillInbox(rooms, { "awards/2024.csv": content(3) });
  await settled();
  await collectOnce(rooms);
  const lie = await tamper(rooms);
  const file = join(rooms.inbox, "awards", "2024.csv");
  expect(await (await openSeen(rooms, { verify: false })).hashOf(file)).toBe(lie);
  expect(await (await openSeen(rooms, { verify: true })).hashOf(file)).toBe(sha256(content(3)));
});

test("an edit of the same size and with its old time put back is noticed", async () => {
  const rooms = emptyRooms();
  const file = join(rooms.inbox, "awards", "2024.csv");
  await fillInbox(rooms, { "awards/2024.csv": content(3) });
  await settled();
  expect((await collectOnce(rooms)).newFiles).toBe(1);
  const { atime, mtime } = await stat(file);
  await writeFile(file, content(3).replace(/,B,/, ",C,"));
  await utimes(file, atime, mtime);
  const { newFiles, files } = await collectOnce(rooms);
  expect(newFiles).toBe(1);
  expect(files.map(({ sha256: hash }) => hash)).toEqual([sha256(await readFile(file))]);
});

test("another file moved into the place of a known one is noticed", async () => {
  const rooms = emptyRooms();
  const file = join(rooms.inbox, "awards", "2024.csv");
  await fillInbox(rooms, { "awards/2024.csv": content(3) });
  const other = join(rooms.dataDir, "other.csv");
  await mkdir(rooms.dataDir, { recursive: true });
  await writeFile(other, content(3).replace(/,B,/, ",C,"));
  const { atime, mtime } = await stat(file);
  await utimes(other, atime, mtime);
  await settled();
  await collectOnce(rooms);
  await rename(other, file);
  expect((await collectOnce(rooms)).newFiles).toBe(1);
});

test("a file written this very moment is not taken for known, since a later edit may look the same", async () => {
  const rooms = emptyRooms();
  await fillInbox(rooms, { "awards/2024.csv": content(3) });
  const seen = await openSeen(rooms, { verify: false });
  await seen.hashOf(join(rooms.inbox, "awards", "2024.csv"));
  await mkdir(rooms.landing, { recursive: true });
  await seen.keep();
  await fillInbox(rooms, { "awards/2024.csv": content(2) });
  expect((await collectOnce(rooms)).newFiles).toBe(1);
  expect(JSON.parse(await readFile(join(rooms.landing, "seen.json"), "utf8").catch(() => "[]"))).toEqual([]);
});

test("a damaged memory of what was seen costs a reading and nothing else", async () => {
  const rooms = emptyRooms();
  await fillInbox(rooms, { "awards/2024.csv": content(3) });
  await settled();
  await collectOnce(rooms);
  await writeFile(join(rooms.landing, "seen.json"), '[["');
  expect((await collectOnce(rooms)).newFiles).toBe(0);
});
