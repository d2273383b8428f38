import { appendFile, readdir, rename, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findUnfinished, listFolder } from "../../pipeline/connectors/folder.ts";
import { readReceipts } from "../../pipeline/receipts.ts";
import { emptyFolder } from "../folders.ts";
import { awardsFile, goodAwards } from "../steps/awards.ts";
import { emptyRooms, fillInbox, sourcesNamed, stageInbox } from "../steps/folder.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { vaultOf } from "../rooms.ts";

const awards = await sourcesNamed("awards");

test("a name in the making is told from a name that is done", async () => {
  const folder = emptyFolder();
  const made = [
    "~$rekap.xlsx",
    ".~lock.rekap.xlsx#",
    "a.csv.part",
    "b.csv.crdownload",
    "c.TMP",
    "d.csv.tmp-4711",
  ];
  for (const name of [...made, "rekap.csv", ".gitkeep", "partai.csv"])
    await writeFile(join(folder, name), "a\n");
  expect((await listFolder(folder)).map(({ name }) => name)).toEqual(["partai.csv", "rekap.csv"]);
  const unfinished = await findUnfinished([folder], new Date());
  expect([...unfinished].toSorted()).toEqual(made.map((name) => join(folder, name)).toSorted());
});

test("an absent folder holds nothing", async () => {
  const folder = join(emptyFolder(), "none");
  expect(await listFolder(folder)).toEqual([]);
  expect(await findUnfinished([folder], new Date())).toEqual(new Set());
});

test("a file that was dropped a moment ago and lies still is taken at once", async () => {
  const rooms = emptyRooms();
  await fillInbox(rooms, { "awards/a.csv": awardsFile(goodAwards(3)) });
  expect((await stageInbox(rooms, awards)).sums.map(({ rows_loaded }) => rows_loaded)).toEqual([3]);
});

test("a file that grows while it is looked at waits for the next run, and nothing of it is taken", async () => {
  const rooms = emptyRooms();
  await fillInbox(rooms, { "awards/a.csv": awardsFile(goodAwards(3)), "awards/b.csv.part": "award_id\n" });
  const path = join(rooms.inbox, "awards", "a.csv");
  const look = () => collect(awards, rooms, { now: new Date(), only: undefined, vault: vaultOf(rooms) });
  const writing = { goesOn: true };
  const writer = (async () => {
    while (writing.goesOn) {
      await appendFile(path, " ");
      await new Promise((done) => setTimeout(done, 5));
    }
  })();
  const { waiting, newFiles, problems } = await look();
  writing.goesOn = false;
  await writer;
  expect({ waiting, newFiles, problems }).toEqual({
    waiting: ["inbox/awards/a.csv", "inbox/awards/b.csv.part"],
    newFiles: 0,
    problems: [],
  });
  expect(await readReceipts(rooms.receipts)).toEqual([]);
  await rename(join(rooms.inbox, "awards", "b.csv.part"), join(rooms.inbox, "awards", "b.csv"));
  expect(await look()).toMatchObject({ waiting: [], newFiles: 2 });
  expect(await readdir(join(rooms.inbox, "awards"))).toEqual(["a.csv", "b.csv"]);
});

test("a file from long ago is looked at once, though its clock differs from now", async () => {
  const folder = emptyFolder();
  const path = join(folder, "a.csv");
  await writeFile(path, "a\n");
  const old = new Date("2020-01-01T00:00:00Z");
  await utimes(path, old, old);
  expect(await findUnfinished([folder], new Date("2026-11-21T03:00:00Z"))).toEqual(new Set());
});
