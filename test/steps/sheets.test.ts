import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { rowOf } from "../../pipeline/rows.ts";
import { awardHeader, awardLine, goodAwards } from "./awards.ts";
import { emptyRooms, fillInbox, sourcesNamed, stageInbox } from "./folder.ts";

const cellsOf = (line: string) => line.split(",");

test("the same row of two sheets is two records: each is counted, refused and loaded by itself", async () => {
  const [one, two, three, four] = goodAwards(4);
  const sheet = (name: string, ...awards: (typeof one)[]) => ({
    name,
    rows: [cellsOf(awardHeader), ...awards.map((award) => cellsOf(awardLine(award!)))],
  });
  const rooms = emptyRooms();
  await fillInbox(rooms, {
    "awards/dua.xlsx": await writeXlsx({
      sheets: [
        sheet("2023", one, { ...two!, rank: "nol" }, one),
        sheet("2024", three, { ...four!, level: "desa" }, three),
        { name: "Catatan", rows: [["hanya keterangan"]] },
      ],
    }),
  });
  const staged = await stageInbox(rooms, await sourcesNamed("awards"));
  expect(staged.problems).toEqual([]);
  expect(staged.sums).toEqual([
    {
      source: "awards",
      file: "awards/dua.xlsx",
      rows_in: 6,
      rows_loaded: 2,
      rows_quarantined: 2,
      rows_duplicate: 2,
      rows_repaired: 0,
    },
  ]);
  expect(staged.quarantine.map(({ _row, rule }) => [rowOf(Number(_row)), rule])).toEqual([
    [1, "unread_sheet"],
    [3, "type"],
    [3, "enum"],
  ]);
  expect(staged.duplicates.map(({ _row }) => rowOf(Number(_row)))).toEqual([4, 4]);
});

test("a row of totals is said and is no record, also where its formulas were not saved with their results", async () => {
  const rooms = emptyRooms();
  await fillInbox(rooms, {
    "complaints/rekap.xlsx": await writeXlsx({
      sheets: [
        {
          name: "Rekap",
          rows: [
            ["Perangkat Daerah", "Bulan", "Pengaduan Masuk", "Pengaduan Selesai"],
            ["Dinas Contoh 01", "Januari 2024", 12, 11],
            ["JUMLAH :", null, 12, 11],
            ["Rata-rata", null, "12,0", null],
          ],
          cells: new Map([["3,3", { formula: "AVERAGE(D2:D2)" }]]),
        },
      ],
    }),
    "agency_aliases/contoh.csv":
      "ejaan,id opd,sumber,keyakinan\nDinas Contoh 01,dinas-contoh-01,contoh-2024-01-01,B\n",
  });
  const found = await sourcesNamed("agency_aliases", "entities", "complaints");
  const { problems, sums, quarantine } = await stageInbox(rooms, found);
  expect(problems).toEqual([]);
  expect(sums.filter(({ source }) => source === "complaints")).toEqual([
    expect.objectContaining({ rows_in: 1, rows_loaded: 1, rows_quarantined: 0 }),
  ]);
  expect(quarantine.map(({ _row, rule, severity }) => [_row, rule, severity])).toEqual([
    [3, "totals_row", "warning"],
    [4, "totals_row", "warning"],
  ]);
});
