import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { dropMended, roomsWith, stageRooms, writeWorkbooks } from "./loop.ts";

describe("a payroll's quarantine", () => {
  // Made-up numbers: birth date, month of appointment, sex, sequence.
  const whole = "198609262015051001";
  const damaged = "199001012014022007";
  const other = "197512312000011003";
  const name = "Pegawai Contoh Satu";

  test("shows no number, name or pay; a number kept as a figure is refused, and its repair is a pseudonym", async () => {
    const titles = [
      "NIP",
      "Nama",
      "Status Pegawai",
      "SKPD",
      "Bulan",
      "Bulan Bayar",
      "Komponen",
      "Kelas Jabatan",
      "TPP Dasar",
      "Diterima",
    ];
    const rest = ["PNS", "Dinas Contoh 01", "Januari 2024", "Maret 2024", "statis", 5, 3_050_000, 2_987_654];
    const sheet = { name, rows: [titles, [whole, name, ...rest], [Number(damaged), name, ...rest]] };
    const shifted = [
      "NIP;Nama;Status Pegawai;SKPD;Bulan;Bulan Bayar;Komponen;Kelas Jabatan;TPP Dasar;Diterima",
      `1;${other};${name};PNS;Dinas Contoh 01;Januari 2024;Maret 2024;statis;3;3050000;2987654`,
    ];
    const rooms = await roomsWith({
      "tpp/gaji.xlsx": await writeXlsx({ sheets: [sheet] }),
      "tpp/geser.csv": `${shifted.join("\n")}\n`,
    });
    const before = await stageRooms(rooms);
    expect(before.faults).toEqual(expect.arrayContaining(["3 nip nip_float", "2 too_many_fields"]));
    const workbooks = await writeWorkbooks(rooms);
    for (const path of workbooks.values()) {
      const { sheets } = await readXlsx(await readFile(path));
      const shown = JSON.stringify(sheets.map(({ name: title, rows }) => [title, rows]));
      for (const secret of [whole, damaged, other, "1.99001", name, "2987654", "3050000"])
        expect([secret, shown.includes(secret)]).toEqual([secret, false]);
    }
    const path = workbooks.get("dinas-contoh-01")!;
    await dropMended(rooms, { path, source: "tpp", name: "gaji.xlsx" }, (row) => ({ ...row, Nip: damaged }));
    const after = await stageRooms(rooms, 22);
    expect(after.problems.filter((problem) => !problem.includes("tpp: 1 of 3"))).toEqual([]);
    expect(after.sums["inbox/tpp/gaji.xlsx"]).toEqual([2, 2, 0, 0, 1]);
    const people = await withWarehouse(rooms.nextWarehouse, (warehouse) =>
      warehouse.rows<{ person_id: string; sex: string; paid_rupiah: number }>(
        "select person_id, sex, paid_rupiah from staging.tpp order by _row",
      ),
    );
    expect(people.map(({ sex, paid_rupiah: paid }) => [sex, paid])).toEqual([
      ["L", 2_987_654],
      ["P", 2_987_654],
    ]);
    expect(new Set(people.map(({ person_id: id }) => id.length))).toEqual(new Set([64]));
    for (const folder of [rooms.landing, rooms.raw, rooms.inbox, rooms.scratch])
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const bytes = await readFile(join(entry.parentPath, entry.name), "latin1");
        expect([
          entry.name,
          [whole, damaged, other, name].filter((secret) => bytes.includes(secret)),
        ]).toEqual([entry.name, []]);
      }
  });
});
