import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../../pipeline/durable.ts";
import { disclose } from "../../pipeline/disclosure/gate.ts";
import { readLedger } from "../../pipeline/disclosure/ledger.ts";
import { recordDisclosure } from "../../pipeline/disclosure/ledger-of.ts";
import { openPast } from "../../pipeline/disclosure/past.ts";
import { HeldBack } from "../../pipeline/errors.ts";
import { heldFromBefore } from "../../pipeline/privacy/audit/held.ts";
import type { Cell, Publication } from "../../pipeline/privacy/publication.ts";
import { thresholds } from "../../pipeline/privacy/thresholds.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn, vaultOf } from "../rooms.ts";

const names = Array.from({ length: 60 }, (_, number) => sha256(`pegawai ${number}`));
const staff = (count: number) => Int32Array.from({ length: count }, (_, index) => index);
const now = new Date("2026-01-05T00:00:00Z");

const pay = (agency: string, people: Int32Array, isShown: boolean): Cell => ({
  id: `tpp.pay|agency=${agency}|year=2024`,
  table: "tpp",
  column: "pay",
  quantity: "pay",
  unit: "rupiah",
  year: 2024,
  value: people.length * 30_000_000,
  multiple: 1_000_000,
  people,
  contributions: new Float64Array(people.length).fill(30_000_000),
  isShown,
});
const publication = (...cells: Cell[]): Publication => ({ cells, relations: [] });
const usual = publication(pay("a", staff(40), true), pay("b", staff(12), false));

async function record(rooms: Rooms, said: Publication, hash: string): Promise<void> {
  const vault = vaultOf(rooms);
  const ledger = await readLedger(rooms.disclosureLedger, []);
  await recordDisclosure(
    { publication: said, names, ledger },
    { release_id: `20260105-${hash.slice(0, 12)}`, content_hash: hash },
    { rooms, vault, now },
  );
}

async function pastOf(rooms: Rooms) {
  return openPast(await readLedger(rooms.disclosureLedger, []), names, await vaultOf(rooms)());
}

test("the ledger keeps who was behind each cell, and shows neither people nor hidden values in the clear", async () => {
  const rooms = roomsIn(emptyFolder());
  await record(rooms, usual, "a".repeat(64));
  const text = await readFile(rooms.disclosureLedger, "utf8");
  expect(text).toContain("1200000000");
  expect(text).not.toContain("360000000");
  for (const name of names) expect(text).not.toContain(name.slice(0, 16));
  const [past] = await pastOf(rooms);
  expect(past!.cells[1]).toMatchObject({ published: null, inner: { value: 360_000_000, people: staff(12) } });
});

test("content that was published before adds no line, and the same words again add a short one", async () => {
  const rooms = roomsIn(emptyFolder());
  for (const hash of ["a".repeat(64), "a".repeat(64), "b".repeat(64)]) await record(rooms, usual, hash);
  const { entries } = await readLedger(rooms.disclosureLedger, []);
  expect(entries.map(({ content_hash: hash }) => hash[0])).toEqual(["a", "b"]);
  expect(entries[1]!.said).toEqual({ as: entries[0]!.hash });
  expect(await pastOf(rooms)).toHaveLength(1);
});

test("hidden stays hidden, and a sum that one person joined is hidden as well", async () => {
  const rooms = roomsIn(emptyFolder());
  await record(rooms, usual, "a".repeat(64));
  const held = async (...cells: Cell[]) =>
    [...heldFromBefore(publication(...cells), await pastOf(rooms), thresholds)].map((id) => id[15]);
  expect(await held(pay("a", staff(40), true), pay("b", staff(12), true))).toEqual(["b"]);
  expect(await held(pay("a", staff(41), true))).toEqual(["a"]);
  expect(await held(pay("a", staff(50), true))).toEqual([]);
});

test("where the people of an earlier release cannot be opened any more, a changed figure is hidden", async () => {
  const rooms = roomsIn(emptyFolder());
  await record(rooms, usual, "a".repeat(64));
  const elsewhere: Rooms = { ...rooms, keyFile: join(emptyFolder(), "other.key"), landing: emptyFolder() };
  const past = await pastOf(elsewhere);
  expect(past[0]!.cells[0]!.inner).toBeNull();
  const heldOf = (people: number) =>
    heldFromBefore(publication(pay("a", staff(people), true)), past, thresholds).size;
  expect([heldOf(40), heldOf(60)]).toEqual([0, 1]);
});

test("a line that a crash cut off is passed over, and a changed or missing one is told", async () => {
  const rooms = roomsIn(emptyFolder());
  await record(rooms, usual, "a".repeat(64));
  const whole = await readFile(rooms.disclosureLedger, "utf8");
  await writeFile(rooms.disclosureLedger, whole + whole.slice(0, 50));
  await record(rooms, publication(pay("a", staff(40), true)), "b".repeat(64));
  const { entries } = await readLedger(rooms.disclosureLedger, []);
  expect(entries).toHaveLength(2);
  await writeFile(
    rooms.disclosureLedger,
    (await readFile(rooms.disclosureLedger, "utf8")).replace("2024", "2023"),
  );
  await expect(readLedger(rooms.disclosureLedger, [])).rejects.toThrow(/the chain breaks/);
  await writeFile(rooms.disclosureLedger, whole);
  const mark = { contentHash: "b".repeat(64), head: entries[0]!.hash, isPersonal: true };
  await expect(readLedger(rooms.disclosureLedger, [mark])).rejects.toThrow(/1 releases stand on are missing/);
});

test("what earlier releases give away together cannot be hidden any more: nothing is released, and the cell is named", async () => {
  const rooms = roomsIn(emptyFolder());
  const count = (id: string, from: number, to: number, isShown: boolean): Cell => ({
    ...pay(id, staff(to).slice(from), isShown),
    id: `staff.people|agency=${id}|year=2024`,
    quantity: "people",
    unit: "orang",
    multiple: 1,
    value: to - from,
    contributions: new Float64Array(to - from).fill(1),
  });
  const cells = [count("all", 0, 43, true), count("a", 0, 40, true), count("b", 40, 43, false)];
  const relations = [{ whole: cells[0]!.id, parts: [cells[1]!.id, cells[2]!.id] }];
  await record(rooms, { cells, relations }, "a".repeat(64));
  const undecided = { publication: { cells, relations }, names };
  const refused = disclose(undecided, rooms, { vault: vaultOf(rooms), made: [] });
  await expect(refused).rejects.toThrow(HeldBack);
  await expect(refused).rejects.toThrow(/staff\.people\|agency=b\|year=2024/);
});
