import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../pipeline/errors.ts";
import { quarantine } from "../../pipeline/repair/quarantine.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { dropMended, fixture, readRows, roomsWith, stageRooms, writeWorkbooks } from "./loop.ts";

const file = "inbox/innovations/inovasi.xlsx";
const faults = [
  "9 stage enum",
  "11 name missing",
  "12 trial_on impossible_date",
  "14 claimed_score precision",
  "16 budget_rupiah type",
  "17 trial_on trial_order",
  "18 stage used_when_in_use",
  "20 agency unknown_agency",
  "21 submission_year type",
  "23 kind enum",
];

/** What mends the faults of the fixture's agency, by the number in its first column. */
const mended: Readonly<Record<string, Readonly<Record<string, string | number | Date>>>> = {
  "3": { "Tahapan inovasi": "penerapan" },
  "5": { "Nama inovasi": "Inovasi Contoh 5" },
  "6": { "Waktu uji coba": "28 Februari 2022" },
  "8": { "Skor kematangan": "87,13" },
  "11": { "Jumlah anggaran": 12_500_000 },
  "12": { "Waktu uji coba": new Date("2022-06-01T00:00:00Z") },
  "13": { "Waktu penerapan": "01/02/2023" },
  "16": { "Tahun pengajuan": 2024 },
  "18": { Jenis: "non digital" },
};

describe("an agency's workbook made in LibreOffice", () => {
  test("goes in with ten faults, its repair closes nine, and the tenth stays for whoever knows the agency", async () => {
    const rooms = await roomsWith({ "innovations/inovasi.xlsx": await fixture() });
    const before = await stageRooms(rooms);
    expect(before.faults).toEqual(faults);
    expect(before.sums).toEqual({ [file]: [19, 9, 10, 0, 0] });
    // More than a fifth of the rows is too much for a release.
    expect(before.problems).toEqual([
      expect.stringContaining("innovations: 10 of 19 rows are in quarantine"),
    ]);

    const workbooks = await writeWorkbooks(rooms);
    expect([...workbooks.keys()]).toEqual(["dinas-contoh-01", "tanpa-perangkat-daerah"]);
    const path = workbooks.get("dinas-contoh-01")!;
    const rows = await readRows(path, "innovations");
    expect(rows.map((row) => row.No)).toEqual(Object.keys(mended));
    await dropMended(rooms, { path, source: "innovations", name: "dinas-contoh-01.xlsx" }, (row) => ({
      ...row,
      ...mended[String(row.No)],
    }));
    const after = await stageRooms(rooms, 22);
    expect(after.problems).toEqual([]);
    expect(after.faults).toEqual(["20 agency unknown_agency"]);
    expect(after.sums).toEqual({ [file]: [19, 18, 1, 0, 9] });
    expect(after.told).toEqual([]);
    // It is sealed on its way in, and the inbox is empty again.
    expect(await readdir(join(rooms.inbox, "perbaikan"))).toEqual([]);
    expect(await readdir(join(rooms.landing, "perbaikan"))).toEqual([expect.stringMatching(/\.xlsx\.enc$/)]);
    const staged = await withWarehouse(rooms.nextWarehouse, (warehouse) =>
      warehouse.rows(`
        select s.name, s.trial_on, s._row, f.name as mended_by
        from staging.innovations as s
        join meta.repairs as r on r.source = 'innovations' and r.file = s._file and r._row = s._row
        join meta.files as f on f.source = 'perbaikan' and f.file = r.repair
        where s.name = 'Inovasi Contoh 12'`),
    );
    expect(staged).toEqual([
      {
        name: "Inovasi Contoh 12",
        trial_on: "2022-06-01",
        _row: 17,
        mended_by: expect.stringMatching(/^inbox\/perbaikan\/dinas-contoh-01-[0-9a-f]{12}\.xlsx$/) as string,
      },
    ]);

    // The same again is no news, and a row that is good by now needs no repair.
    const again = await stageRooms(rooms, 23);
    expect(again).toEqual(after);
    const rest = await writeWorkbooks(rooms);
    expect([...rest.keys()]).toEqual(["tanpa-perangkat-daerah"]);
    await dropMended(
      rooms,
      { path: rest.get("tanpa-perangkat-daerah")!, source: "innovations", name: "sisa.xlsx" },
      (row) => ({ ...row, "Opd pelaksana": "Dinas Contoh 01" }),
    );
    const whole = await stageRooms(rooms, 24);
    expect(whole.sums).toEqual({ [file]: [19, 19, 0, 0, 10] });
  });

  test("comes back with its faults coloured, its people masked, the reasons, and lists to choose from", async () => {
    const rooms = await roomsWith({ "innovations/inovasi.xlsx": await fixture() });
    await stageRooms(rooms);
    const path = (await writeWorkbooks(rooms)).get("dinas-contoh-01")!;
    const { sheets } = await readXlsx(await readFile(path), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(["Petunjuk", "innovations", "Pilihan"]);
    const sheet = sheets[1]!;
    const titles = sheet.rows[0]!.map(String);
    const coloured = sheet.rows.slice(1).map((row, index) => [
      row[titles.indexOf("No")],
      titles.filter((_, at) => {
        const fill = sheet.cells?.get(`${index + 1},${at}`)?.style?.fill;
        return fill?.type === "pattern" && fill.pattern === "solid";
      }),
    ]);
    expect(coloured).toEqual([
      ["3", ["Tahapan inovasi"]],
      ["5", ["Nama inovasi"]],
      ["6", ["Waktu uji coba"]],
      ["8", ["Skor kematangan"]],
      ["11", ["Jumlah anggaran"]],
      ["12", ["Waktu uji coba", "Waktu penerapan"]],
      ["13", ["Tahapan inovasi", "Waktu penerapan"]],
      ["16", ["Tahun pengajuan"]],
      ["18", ["Jenis"]],
    ]);
    const [first] = await readRows(path, "innovations");
    expect(first).toMatchObject({
      id_karantina: expect.stringMatching(/^K[0-9a-f]{20}$/) as string,
      alasan_karantina: "Tahapan inovasi: bukan salah satu dari: inisiatif · uji coba · penerapan",
      quarantine_reason: "stage: is none of: inisiatif · uji coba · penerapan",
      asal_baris: "inbox/innovations/inovasi.xlsx, lembar 1, baris 9",
      "Nama inisiator": "•••",
      "Tahapan inovasi": "Penerapann",
      "Waktu uji coba": "20 Januari 2022",
    });
    expect(JSON.stringify(sheets)).not.toContain("Pegawai Contoh");
    const stages = sheet.dataValidations!.find(({ range }) =>
      range.startsWith(letter(titles.indexOf("Tahapan inovasi"))),
    );
    expect(stages).toMatchObject({ type: "list", formula1: expect.stringMatching(/^Pilihan!/) as string });
  });
});

const letter = (column: number) => String.fromCharCode(65 + column);

describe("a repair", () => {
  test("that is wrong or partial leaves the rest in quarantine, as it stands now, and a later one takes its place", async () => {
    const rooms = await roomsWith({ "innovations/inovasi.xlsx": await fixture() });
    await stageRooms(rooms);
    const path = (await writeWorkbooks(rooms)).get("dinas-contoh-01")!;
    const ids = (await readRows(path, "innovations")).map((row) => row.id_karantina);
    await dropMended(rooms, { path, source: "innovations", name: "a.xlsx" }, (row) => {
      if (row.No === "3") return { ...row, "Tahapan inovasi": "selesai", "Nama inovasi": "Nama Baru" };
      return row.No === "5" ? { ...row, "Nama inovasi": "Inovasi Contoh 5" } : row;
    });
    const partial = await stageRooms(rooms, 22);
    expect(partial.faults).toEqual(faults.filter((fault) => fault !== "11 name missing"));
    expect(partial.sums).toEqual({ [file]: [19, 10, 9, 0, 1] });
    const second = (await writeWorkbooks(rooms)).get("dinas-contoh-01")!;
    const rows = await readRows(second, "innovations");
    expect(rows.map((row) => row.id_karantina)).toEqual(ids.filter((_, index) => index !== 1));
    expect(rows[0]).toMatchObject({ "Tahapan inovasi": "selesai", "Nama inovasi": "Nama Baru" });
    await dropMended(rooms, { path: second, source: "innovations", name: "a.xlsx" }, (row) =>
      row.No === "3" ? { ...row, "Tahapan inovasi": "uji coba" } : undefined,
    );
    const later = await stageRooms(rooms, 23);
    expect(later.sums).toEqual({ [file]: [19, 11, 8, 0, 2] });
    const names = await withWarehouse(rooms.nextWarehouse, (warehouse) =>
      warehouse.rows("select name, stage from staging.innovations where _row in (9, 11) order by _row"),
    );
    expect(names).toEqual([
      { name: "Nama Baru", stage: "uji coba" },
      { name: "Inovasi Contoh 5", stage: "penerapan" },
    ]);
  });

  test("is asked for by an agency that there is; of any other the nearest are named", async () => {
    const rooms = await roomsWith({ "innovations/inovasi.xlsx": await fixture() });
    await stageRooms(rooms);
    const asked = quarantine(rooms, { agency: "dinas-contoh-10" });
    await expect(asked).rejects.toBeInstanceOf(UsageError);
    await expect(asked).rejects.toThrow(
      "no agency of the id dinas-contoh-10; nearest to it: dinas-contoh-01",
    );
    await expect(quarantine(rooms, { agency: "UNKNOWN" })).rejects.toMatchObject({
      indonesian: expect.stringContaining("tanpa-perangkat-daerah") as string,
    });
    expect((await quarantine(rooms, { agency: "dinas-contoh-01" })).faults).not.toEqual([]);
  });

  test("of a row that nobody knows or that nothing refuses is told, and changes nothing", async () => {
    const rooms = await roomsWith({ "innovations/inovasi.xlsx": await fixture() });
    await stageRooms(rooms);
    const path = (await writeWorkbooks(rooms)).get("tanpa-perangkat-daerah")!;
    await dropMended(rooms, { path, source: "innovations", name: "a.xlsx" }, (row) => ({
      ...row,
      id_karantina: "K00000000000000000000",
    }));
    await dropMended(rooms, { path, source: "innovations", name: "b.xlsx" }, (row) => ({
      ...row,
      Jenis: "non digital",
    }));
    await writeFile(
      join(rooms.inbox, "agency_aliases", "contoh.csv"),
      "ejaan,id opd,sumber,keyakinan\nDinas Contoh 01,dinas-contoh-01,contoh-2024-01-01,B\nDinas Antah Berantah,dinas-contoh-01,contoh-2024-01-01,B\n",
    );
    const after = await stageRooms(rooms, 22);
    expect(after.told.toSorted()).toEqual(["repair_not_needed", "repair_unknown"]);
    expect(after.sums).toEqual({ [file]: [19, 10, 9, 0, 0] });
  });

  test("is expected in its own folder: anything else is refused there and stays, and a repair is refused elsewhere", async () => {
    const astray = await writeXlsx({
      sheets: [
        {
          name: "innovations",
          rows: [
            ["id_karantina", "Nama inovasi", "Opd pelaksana", "Tahun pengajuan", "Tahapan inovasi"],
            ["K0", "x", "y", 2024, "•••"],
          ],
        },
      ],
    });
    const rooms = await roomsWith({
      "perbaikan/bukan.xlsx": await fixture(),
      "perbaikan/surat.xlsx": "PK",
      "innovations/perbaikan.xlsx": astray,
    });
    const { problems } = await stageRooms(rooms);
    expect(problems.toSorted()).toEqual([
      expect.stringMatching(/^inbox\/innovations\/perbaikan\.xlsx: .*this is a repair workbook/),
      expect.stringMatching(/^inbox\/perbaikan\/bukan\.xlsx is no repair workbook/),
      expect.stringMatching(/^inbox\/perbaikan\/surat\.xlsx is no repair workbook/),
    ]);
    expect(await readdir(join(rooms.inbox, "perbaikan"))).toEqual(["bukan.xlsx", "surat.xlsx"]);
  });
});
