import { describe, expect, test } from "vitest";
import { readSheets, titles } from "./workbook.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const good = ["Dinas Contoh 01", "2024-02-29", 1500000, 0.5];
const goodText = "Dinas Contoh 01 | 2024-02-29 | 1500000 | 0.5";

describe("a sheet", () => {
  test("is read from under its letterhead, with the rows that a person sees; blank rows are none", async () => {
    const { short, header } = await readSheets([
      {
        name: "Rekap",
        rows: [
          ["PEMERINTAH KOTA CONTOH"],
          ["Daftar pembayaran perangkat daerah"],
          [],
          titles,
          good,
          [null, " ", null],
          ["Dinas Contoh 02", "1 Maret 2024", "1.234,5", true],
        ],
      },
    ]);
    expect(header).toEqual(titles);
    expect(short).toEqual([
      `Rekap/5: ${goodText}`,
      "Rekap/7: Dinas Contoh 02 | 1 Maret 2024 | 1.234,5 | true",
    ]);
  });

  test("may have titles over two merged rows, a group above its members, and numbers below its titles", async () => {
    const { short } = await readSheets([
      {
        name: "A",
        rows: [
          ["Perangkat Daerah", "Tanggal", "Pembayaran", "Pembayaran"],
          [null, null, "Nilai", "Bagian"],
          ["(1)", "(2)", "(3)", "(4)"],
          good,
        ],
        merges: [
          { startRow: 0, endRow: 1, startCol: 0, endCol: 0 },
          { startRow: 0, endRow: 1, startCol: 1, endCol: 1 },
          { startRow: 0, endRow: 0, startCol: 2, endCol: 3 },
        ],
      },
    ]);
    expect(short).toEqual([`A/4: ${goodText}`]);
  });

  test("repeats a name that is merged over rows, and refuses a figure that is", async () => {
    const merged = (startCol: number) => ({ startRow: 1, endRow: 2, startCol, endCol: startCol });
    const rows = [titles, good, [null, "2024-03-01", 7, 0.5]];
    expect((await readSheets([{ name: "A", rows, merges: [merged(0)] }])).short).toEqual([
      `A/2: ${goodText}`,
      "A/3: Dinas Contoh 01 | 2024-03-01 | 7 | 0.5",
    ]);
    const shared = [titles, good, ["Dinas Contoh 02", "2024-03-01", null, 0.5]];
    expect((await readSheets([{ name: "A", rows: shared, merges: [merged(2)] }])).short).toEqual([
      "A/2: merged_number",
      "A/3: merged_number",
    ]);
  });

  test("keeps hidden rows, since hiding one does not unsay it", async () => {
    const { short } = await readSheets([
      { name: "A", rows: [titles, good, good], rowDefs: new Map([[1, { hidden: true }]]) },
    ]);
    expect(short).toEqual([`A/2: ${goodText}`, `A/3: ${goodText}`]);
  });
});

describe("the sheets of a workbook", () => {
  test("are read together whatever the order of their columns, and those without titles are named", async () => {
    const { short, sheets, header } = await readSheets([
      { name: "Petunjuk", rows: [["Isi lembar Januari dan Februari"]] },
      { name: "Januari", rows: [titles, good] },
      { name: "Kosong", rows: [[null, ""]] },
      {
        name: "Februari",
        rows: [
          ["Rekap"],
          ["Nilai", "Bagian", "Petugas", "Tanggal", "perangkat daerah"],
          [7, 0.5, "x", "2024-02-01", "Dinas Contoh 02"],
        ],
      },
    ]);
    expect(header).toEqual([...titles, "Petugas"]);
    expect(short).toEqual([
      `Januari/2: ${goodText} | ∄`,
      "Februari/3: Dinas Contoh 02 | 2024-02-01 | 7 | 0.5 | x",
    ]);
    expect(sheets.read).toEqual(["Januari", "Februari"]);
    expect(sheets.unread).toEqual(["Petunjuk"]);
  });

  test("each answer for their own titles: one that lacks a column is refused, the other is not", async () => {
    const { short, sheets } = await readSheets([
      { name: "A", rows: [titles, good] },
      { name: "B", rows: [titles.slice(0, 3), good.slice(0, 3)] },
      {
        name: "C",
        rows: [
          [...titles, "jumlah bayar"],
          [...good, 9],
        ],
      },
    ]);
    expect(short).toEqual([`A/2: ${goodText}`, "B/2: missing_column", "C/2: duplicate_column"]);
    expect([sheets.missing, sheets.duplicated]).toEqual([["share"], ["amount"]]);
  });
});

describe("a cell", () => {
  test("gives its number without the noise of binary fractions, in full, and so that nobody takes it for another", async () => {
    const numbers = [0.1 + 0.2, 0.0000001, 1.234, -1234.5678, 123456789012345, true, "0012", "#REF!"];
    const { records } = await readSheets([
      {
        name: "A",
        rows: [titles, ...numbers.map((value) => ["Dinas", "2024-01-01", value, 1])],
        cells: new Map([["8,2", { value: "#REF!", type: "error" }]]),
      },
    ]);
    expect(records.map(({ c }) => c[2])).toEqual([
      "0.3",
      "0.0000001",
      "1.2340",
      "-1234.5678",
      "123456789012345",
      "true",
      "0012",
      "#REF!",
    ]);
  });

  test("that keeps a NIP as a number gives no 18 digits, whatever it shows; shown as percent it is percent", async () => {
    const shown = [
      [Number("198609262015051001"), "General"],
      [Number("198609262015051001"), "0"],
      [0.05, "0%"],
      [0.625, "0.00%"],
    ] as const;
    const { records } = await readSheets([
      {
        name: "A",
        rows: [titles, ...shown.map(([value]) => ["Dinas", "2024-01-01", value, 1])],
        cells: new Map(shown.map(([value, numFmt], row) => [`${row + 1},2`, { value, style: { numFmt } }])),
      },
    ]);
    const [bare, whole, ...percents] = records.map(({ c }) => c[2]);
    for (const text of [bare, whole]) expect(text).toMatch(/^1\.9860926201505\d+e\+17$/);
    expect(percents).toEqual(["5%", "62.5%"]);
  });

  test("with a formula gives the result that was saved with it, and none is made up", async () => {
    const rows = [titles, ["Dinas", "2024-01-01", null, 1], ["Dinas", "2024-01-01", null, 1]];
    const cells = new Map([
      ["1,2", { formula: "2*21", formulaResult: 42 }],
      ["2,2", { formula: "2*21" }],
    ]);
    expect((await readSheets([{ name: "A", rows, cells }])).short).toEqual([
      "A/2: Dinas | 2024-01-01 | 42 | 1",
      "A/3: formula_without_value",
    ]);
  });

  test.each([
    ["1900", "Asia/Makassar", 45351],
    ["1904", "America/Los_Angeles", 45351 - 1462],
    ["1900", "Pacific/Kiritimati", 45351],
  ] as const)(
    "with a day gives that day, in the calendar of %s and the zone %s",
    async (dateSystem, zone, serial) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        const { records } = await readSheets(
          [
            {
              name: "A",
              rows: [
                titles,
                ...[day("2024-02-29"), day("1999-12-31"), serial].map((on) => ["Dinas", on, 1, 1]),
              ],
            },
          ],
          { dateSystem },
        );
        expect(records.map(({ c }) => c[1])).toEqual(["2024-02-29", "1999-12-31", "45351"]);
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );
});
