import { makeNips } from "../privacy/nips.ts";

/** A payroll of a real agency with invented people, a year of it. */
export function payroll(people = 120): string {
  const months = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, "0")}`);
  const rows = makeNips(people).flatMap((nip, index) =>
    months.map(
      (month) =>
        `${nip};Pegawai Uji ${String(index).padStart(4, "0")};PNS;Dinkes PPKB;${month};2025-01;statis;${1 + (index % 15)};3.050.000;${2_000_000 + index * 17}`,
    ),
  );
  const header = "NIP;Nama;Status Pegawai;SKPD;Bulan;Bulan Bayar;Komponen;Kelas Jabatan;TPP Dasar;Diterima";
  return [header, ...rows, ""].join("\n");
}
