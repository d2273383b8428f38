import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rawRecords } from "../../pipeline/raw.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { awardHeader, awardLine, awardsFile, goodAwards } from "./awards.ts";
import { emptyRooms, fillInbox, stageInbox } from "./folder.ts";
import { awards, short, stageAwards, sum } from "./staged-awards.ts";

test("of fifteen awards with five faults ten are loaded, and each fault is said in both languages", async () => {
  const content = awardsFile([
    ...goodAwards(5),
    { award_id: "contoh-tanpa-judul", title_as_published: " " },
    { award_id: "contoh-mustahil", granted_on: "31/02/2021" },
    { award_id: "contoh-asing", award_series: "Piala Dunia" },
    ...goodAwards(3, 6),
    { award_id: "contoh-terbalik", implemented_from_year: "2023", implemented_to_year: "2021" },
    { award_id: "contoh-peringkat", rank: "1.001" },
    ...goodAwards(2, 9),
  ]);
  const staged = await stageAwards({ "awards/2023.csv": content });
  expect(staged.problems).toEqual([]);
  expect(staged.isHeldBack).toBe(false);
  expect(staged.sums).toEqual([sum("awards/2023.csv", [15, 10, 5, 0])]);
  expect(staged.staged.awards!.map(({ award_id, _row }) => [award_id, _row])).toEqual(
    [2, 3, 4, 5, 6, 10, 11, 12, 15, 16].map((row, index) => [`contoh-${index + 1}`, row]),
  );
  const refusals = staged.quarantine.map((line) => ({ ...line, source: undefined, file: undefined }));
  expect(`${JSON.stringify(refusals, null, 2)}\n`).toMatchInlineSnapshot(`
    "[
      {
        "_row": 7,
        "column": "title_as_published",
        "rule": "missing",
        "severity": "error",
        "message_indonesian": "Judul: wajib diisi, tetapi kosong",
        "message_english": "title_as_published: is required but empty"
      },
      {
        "_row": 8,
        "column": "granted_on",
        "rule": "impossible_date",
        "severity": "error",
        "message_indonesian": "Tanggal: tanggal itu tidak ada; tulis hari/bulan/tahun",
        "message_english": "granted_on: is no day of the calendar; write day/month/year"
      },
      {
        "_row": 9,
        "column": "award_series",
        "rule": "enum",
        "severity": "error",
        "message_indonesian": "Seri: bukan salah satu dari: IGA · KIPP · KI Award · KOVABLIK · Mojo Indah · lainnya",
        "message_english": "award_series: is none of: IGA · KIPP · KI Award · KOVABLIK · Mojo Indah · lainnya"
      },
      {
        "_row": 13,
        "column": "implemented_from_year",
        "rule": "implemented_order",
        "severity": "error",
        "message_indonesian": "Implemented_from_year: tahun penerapan awal harus tidak sesudah tahun penerapan akhir",
        "message_english": "implemented_from_year: the first year of implementation must not follow the last"
      },
      {
        "_row": 14,
        "column": "rank",
        "rule": "range",
        "severity": "error",
        "message_indonesian": "Peringkat: di luar batas 1–1000",
        "message_english": "rank: is outside 1–1000"
      }
    ]
    "
  `);
});

test("one record with two faults is one refused record with two reasons", async () => {
  const staged = await stageAwards({
    "awards/a.csv": awardsFile([...goodAwards(2), { award_id: "X", rank: "nol" }]),
  });
  expect(staged.sums).toEqual([sum("awards/a.csv", [3, 2, 1, 0])]);
  expect(short(staged)).toEqual(["awards/a.csv 4 award_id pattern", "awards/a.csv 4 rank type"]);
});

test("an identical row in the same file is a duplicate: counted, and neither loaded nor refused", async () => {
  const [one, two] = goodAwards(2);
  const staged = await stageAwards({
    "awards/a.csv": awardsFile([one!, two!, one!, { ...one!, granted_on: "2023-12-12" }]),
  });
  expect(staged.sums).toEqual([sum("awards/a.csv", [4, 2, 0, 2])]);
  expect(staged.duplicates.map(({ _row }) => _row)).toEqual([4, 5]);
});

test("rows of one key with other contents are all refused, since nobody can say which is meant", async () => {
  const [one, two, three] = goodAwards(3);
  const staged = await stageAwards({
    "awards/a.csv": awardsFile([one!, two!, three!, { ...one!, rank: "2" }, one!]),
  });
  expect(short(staged)).toEqual([2, 5, 6].map((row) => `awards/a.csv ${row} award_id duplicate_key`));
  expect(staged.sums).toEqual([sum("awards/a.csv", [5, 2, 3, 0])]);
});

test("a key that came in an earlier file is refused in the later one, and the first stands", async () => {
  const staged = await stageAwards({
    "awards/a.csv": awardsFile(goodAwards(4)),
    "awards/b.csv": awardsFile([...goodAwards(4, 4), { award_id: "contoh-4" }]),
  });
  expect(short(staged)).toEqual(["awards/b.csv 2 award_id duplicate_across_files"]);
  expect(staged.sums).toEqual([sum("awards/a.csv", [4, 4, 0, 0]), sum("awards/b.csv", [5, 3, 1, 1])]);
});

test("a file that lacks a required column is refused whole, with the column named", async () => {
  const lines = awardsFile(goodAwards(3)).split("\n");
  const without = lines.map((line) => line.split(",").toSpliced(3, 1).join(",")).join("\n");
  const staged = await stageAwards({
    "awards/a.csv": without,
    "awards/b.csv": awardsFile(goodAwards(9, 10)),
  });
  expect(short(staged)).toEqual([2, 3, 4].map((row) => `awards/a.csv ${row} null missing_column`));
  expect(staged.quarantine[0]).toMatchObject({
    message_indonesian: "berkas tidak memiliki kolom wajib level",
    message_english: "the file lacks the required column level",
  });
  expect(staged.sums).toEqual([sum("awards/a.csv", [3, 0, 3, 0]), sum("awards/b.csv", [9, 9, 0, 0])]);
});

test("a file with two columns of one meaning is refused whole", async () => {
  const content = [
    `${awardHeader},Tingkat`,
    ...goodAwards(2).map((award) => `${awardLine(award)},kota`),
  ].join("\n");
  const staged = await stageAwards({ "awards/a.csv": content });
  expect(staged.isHeldBack).toBe(true);
  expect(short(staged)).toEqual([2, 3].map((row) => `awards/a.csv ${row} null duplicate_column`));
  expect(staged.quarantine[0]!.message_english).toContain("level");
});

test("a file that lacks a column is staged beside one that has it: as empty there, and as written here", async () => {
  const whole = awardsFile([{ award_id: "contoh-berperingkat", rank: "2", granted_on: "01/12/2022" }]);
  const [header, line] = awardsFile(goodAwards(1)).split("\n") as [string, string];
  const lacked = ["rank", "note", "stage"];
  const kept = (record: string) =>
    record
      .split(",")
      .filter((_, position) => !lacked.includes(header.split(",")[position]!))
      .join(",");
  const staged = await stageAwards({
    "awards/a.csv": `${kept(header)}\n${kept(line)}\n`,
    "awards/b.csv": whole,
  });
  expect(staged.sums).toEqual([sum("awards/a.csv", [1, 1, 0, 0]), sum("awards/b.csv", [1, 1, 0, 0])]);
  const said = staged.staged.awards!.map(({ award_id: id, rank, note, _row }) => [id, { rank, note, _row }]);
  expect(Object.fromEntries(said)).toEqual({
    "contoh-1": { rank: null, note: null, _row: 2 },
    "contoh-berperingkat": { rank: 2, note: null, _row: 2 },
  });
});

test("a column that the contract does not know is a warning, and every row is loaded", async () => {
  const content = [
    `${awardHeader},Nama Petugas`,
    ...goodAwards(2).map((award) => `${awardLine(award)},x`),
  ].join("\n");
  const staged = await stageAwards({ "awards/a.csv": content });
  expect(staged.quarantine).toEqual([
    expect.objectContaining({
      _row: 1,
      rule: "extra_column",
      severity: "warning",
      message_english: "columns that are not known and not used: Nama Petugas",
    }),
  ]);
  expect(staged.sums).toEqual([sum("awards/a.csv", [2, 2, 0, 0])]);
});

test("a header without required columns and nothing below it has no records to refuse, and yet is said", async () => {
  const staged = await stageAwards({ "awards/a.csv": "level,note\n" });
  expect(staged.sums).toEqual([sum("awards/a.csv", [0, 0, 0, 0])]);
  expect(staged.quarantine).toEqual([
    expect.objectContaining({ _row: 1, rule: "missing_column", severity: "warning" }),
  ]);
});

test("the same bytes under two names are one file, and under one name they are read once", async () => {
  const rooms = emptyRooms();
  const content = awardsFile(goodAwards(3));
  await fillInbox(rooms, { "awards/a.csv": content, "awards/salinan.csv": content });
  const first = await stageInbox(rooms, awards);
  expect(first.sums).toEqual([sum("awards/a.csv", [3, 3, 0, 0])]);
  expect(await stageInbox(rooms, awards)).toEqual(first);
  expect(await readdir(join(rooms.raw, "awards"))).toHaveLength(1);
});

test("a corrected file under its old name takes the place of the first", async () => {
  const rooms = emptyRooms();
  await fillInbox(rooms, { "awards/a.csv": awardsFile(goodAwards(3)) });
  await stageInbox(rooms, awards);
  await fillInbox(rooms, { "awards/a.csv": awardsFile(goodAwards(5)) });
  expect((await stageInbox(rooms, awards)).sums).toEqual([sum("awards/a.csv", [5, 5, 0, 0])]);
});

test("what cannot be read and what lies astray are problems, and the rest goes on", async () => {
  const staged = await stageAwards({
    "awards/a.csv": awardsFile(goodAwards(3)),
    "awards/surat.docx": "PK",
    "penghargaan/b.csv": awardsFile(goodAwards(3)),
    "lepas.csv": "a,b\n",
  });
  expect(staged.problems.map(({ message }) => message)).toEqual([
    "inbox/lepas.csv is not the folder of a known source",
    "inbox/penghargaan is not the folder of a known source",
    "inbox/awards/surat.docx: files of the form .docx cannot be read yet",
  ]);
  for (const { indonesian, hint } of staged.problems) expect([indonesian, hint]).not.toContain("");
  expect(staged.sums).toEqual([sum("awards/a.csv", [3, 3, 0, 0])]);
});

test("a file whose bytes are gone from landing is taken anew from the inbox, or is a problem of its own", async () => {
  const rooms = emptyRooms();
  await fillInbox(rooms, {
    "awards/a.csv": awardsFile(goodAwards(3)),
    "awards/b.csv": awardsFile(goodAwards(2, 10)),
  });
  await stageInbox(rooms, awards);
  for (const room of [rooms.raw, rooms.landing]) await rm(join(room, "awards"), { recursive: true });
  expect((await stageInbox(rooms, awards)).sums.map(({ rows_in }) => rows_in)).toEqual([3, 2]);
  for (const room of [rooms.raw, rooms.landing]) await rm(join(room, "awards"), { recursive: true });
  await rm(join(rooms.inbox, "awards", "a.csv"));
  const staged = await stageInbox(rooms, awards);
  expect(staged.problems.map(({ message }) => message)).toEqual([
    "inbox/awards/a.csv: the file cannot be read: ENOENT",
  ]);
  expect(staged.sums).toEqual([sum("awards/b.csv", [2, 2, 0, 0])]);
});

test("150,000 records lie in the raw file in the order of the landed one, each with its row", async () => {
  const rooms = emptyRooms();
  await fillInbox(rooms, { "awards/a.csv": awardsFile(goodAwards(150_000)) });
  expect((await stageInbox(rooms, awards)).sums).toEqual([sum("awards/a.csv", [150_000, 150_000, 0, 0])]);
  const [moved] = await withWarehouse(":memory:", (warehouse) =>
    warehouse.rows(
      `select count_if(award_id <> 'contoh-' || (_row - 1)) as rows
       from (${rawRecords(awards[0]!.contract, [join(rooms.raw, "awards", "*.parquet")])})`,
    ),
  );
  expect(moved).toEqual({ rows: 0 });
});
