import { z } from "zod";
import { percent, rupiah } from "../../contract/amounts.ts";
import { month, monthOfYear } from "../../contract/months.ts";
import { nip, pppkOnly } from "../../contract/nip.ts";
import { integer, year } from "../../contract/numbers.ts";
import { oneOf, unnumbered } from "../../contract/texts.ts";
import { agencyHeaders, column, retentionOfCity, type Source } from "../source.ts";

/** True for a month that `monthOfYear` read without a year. */
const isBare = (month: unknown) => (month as string).length === 2;

/** What somebody is called at work; with the agency it may name a person, so it goes no further than the door. */
const title = (
  ...[max, aliases, indonesian, english]: readonly [number, readonly string[], string, string]
) =>
  column(unnumbered({ max }).nullable(), {
    aliases,
    pii: true,
    person: "name",
    keterangan: `${indonesian}; tidak diteruskan`,
    description: `${english}; goes no further`,
  });

/**
 * What each employee was paid as TPP, one row per entitlement month and component, as e-kinerja or e-Tukin exports it.
 *
 * Amounts are whole rupiah. A month is paid later than the month it is for, so both stand here; exports write the former either
 * whole (`Januari 2024`) or as month and year in two columns. Whoever moved within a month is paid by the old agency.
 * The split into productivity and discipline is a parameter of the city that no source states, so both are read as given.
 * Names and titles are read to be recognised, and go no further than the door.
 */
export default {
  row: z.strictObject({
    nip: column(nip(), {
      aliases: ["nip", "nomor induk pegawai", "nip baru", "nipppk", "ni pppk"],
      pii: true,
      person: "number",
      keterangan: "NIP 18 angka, atau nomor PPPK",
      description: "NIP of 18 digits, or a PPPK's number",
    }),
    name: column(unnumbered({ max: 200 }).nullable(), {
      aliases: ["nama", "nama pegawai"],
      pii: true,
      person: "name",
      keterangan: "Nama; tidak diteruskan",
      description: "Name; goes no further",
    }),
    employment: column(
      oneOf(["PNS", "CPNS", "PPPK"], { p3k: "PPPK", "pppk paruh waktu": "PPPK" }).nullable(),
      {
        aliases: ["status kepegawaian", "status pegawai", "jenis pegawai", "jenis asn"],
        keterangan: "Status: PNS, CPNS, PPPK",
        description: "Status: PNS, CPNS, PPPK",
      },
    ),
    agency: column(unnumbered({ max: 200 }), {
      isSpelling: true,
      aliases: ["skpd", ...agencyHeaders],
      keterangan: "Perangkat daerah yang membayar, sebagaimana ditulis",
      description: "Agency that pays, as written",
    }),
    entitlement_month: column(monthOfYear(), {
      aliases: ["bulan", "bulan hak", "bulan tpp", "masa", "periode", "bulan tahun"],
      keterangan: "Bulan hak; tahunnya boleh di kolom lain",
      description: "Month that is paid for; its year may stand in another column",
    }),
    entitlement_year: column(year({ min: 2018 }).nullable(), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun hak, bila bulan ditulis tanpa tahun",
      description: "Year that is paid for, where the month has none",
    }),
    payment_month: column(month({ min: "2018-01-01" }).nullable(), {
      aliases: ["bulan bayar", "bulan pembayaran", "bulan dibayar", "tanggal bayar"],
      keterangan: "Bulan pembayaran",
      description: "Month of the payment",
    }),
    component: column(oneOf(["statis", "dinamis"], { "tpp statis": "statis", "tpp dinamis": "dinamis" }), {
      aliases: ["komponen", "komponen tpp", "jenis tpp"],
      keterangan: "Komponen: statis atau dinamis",
      description: "Component: static or dynamic",
    }),
    rank: title(60, ["pangkat"], "Pangkat", "Rank"),
    grade: title(20, ["golongan", "gol", "golongan ruang"], "Golongan", "Grade"),
    position: title(200, ["jabatan", "nama jabatan"], "Jabatan", "Position"),
    kelas_jabatan: column(integer({ min: 1, max: 17 }).nullable(), {
      aliases: ["kelas jabatan", "kelas"],
      pii: true,
      person: "class",
      keterangan: "Kelas jabatan, 1 sampai 17",
      description: "Job class, 1 to 17",
    }),
    base_rupiah: column(rupiah({ min: 0 }), {
      aliases: ["basic tpp", "tpp dasar", "tpp pokok", "besaran tpp"],
      unit: "rupiah",
      pii: true,
      keterangan: "TPP dasar",
      description: "Base TPP",
    }),
    base_pct: column(percent({ scale: 2, min: 0, max: 1000 }).nullable(), {
      aliases: ["persen"],
      unit: "persen",
      keterangan: "Persentase dari TPP dasar",
      description: "Percent of the base",
    }),
    extra_pct: column(percent({ scale: 2, min: 0, max: 1000 }).nullable(), {
      aliases: ["tambahan persen"],
      unit: "persen",
      keterangan: "Tambahan persentase",
      description: "Added percent",
    }),
    total_pct: column(percent({ scale: 2, min: 0, max: 1000 }).nullable(), {
      aliases: ["jumlah persen"],
      unit: "persen",
      keterangan: "Jumlah persentase",
      description: "Sum of the two",
    }),
    ceiling_rupiah: column(rupiah({ min: 0 }).nullable(), {
      aliases: ["total pagu", "pagu"],
      unit: "rupiah",
      pii: true,
      keterangan: "Pagu",
      description: "Ceiling",
    }),
    productivity_pct: column(percent({ scale: 2, min: 0, max: 100 }).nullable(), {
      aliases: ["produktivitas", "produktivitas kerja", "nilai produktivitas", "aktivitas %"],
      unit: "persen",
      pii: true,
      keterangan: "Produktivitas kerja",
      description: "Productivity",
    }),
    activity_minutes: column(integer({ min: 0 }).nullable(), {
      aliases: ["aktivitas menit"],
      unit: "menit",
      pii: true,
      keterangan: "Aktivitas yang dicatat",
      description: "Recorded activity",
    }),
    productivity_rupiah: column(rupiah({ min: 0 }).nullable(), {
      aliases: ["total aktivitas rp"],
      unit: "rupiah",
      pii: true,
      keterangan: "Bagian dari produktivitas",
      description: "Part for productivity",
    }),
    discipline_pct: column(percent({ scale: 2, min: 0, max: 100 }).nullable(), {
      aliases: ["absensi %", "disiplin", "disiplin kerja", "kehadiran", "nilai disiplin"],
      unit: "persen",
      pii: true,
      keterangan: "Disiplin kerja",
      description: "Discipline",
    }),
    discipline_rupiah: column(rupiah({ min: 0 }).nullable(), {
      aliases: ["total absensi rp"],
      unit: "rupiah",
      pii: true,
      keterangan: "Bagian dari disiplin",
      description: "Part for discipline",
    }),
    predikat: column(
      oneOf(["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"], {
        "kurang/misconduct": "Kurang",
      }).nullable(),
      {
        aliases: ["predikat", "predikat kinerja"],
        pii: true,
        keterangan: "Predikat kinerja menurut PermenPANRB 6/2022",
        description: "Predicate by PermenPANRB 6/2022",
      },
    ),
    gross_rupiah: column(rupiah({ min: 0 }).nullable(), {
      aliases: ["tpp", "jumlah tpp", "tpp bruto"],
      unit: "rupiah",
      pii: true,
      keterangan: "TPP sebelum potongan",
      description: "TPP before deductions",
    }),
    tax_pct: column(percent({ scale: 2, min: 0, max: 100 }).nullable(), {
      aliases: ["pph21 %", "pph 21 persen"],
      unit: "persen",
      keterangan: "Tarif PPh 21",
      description: "Rate of income tax",
    }),
    tax_rupiah: column(rupiah({ min: 0 }).nullable(), {
      aliases: ["total pph21", "pph21 rp", "potongan pph21"],
      unit: "rupiah",
      pii: true,
      keterangan: "PPh 21",
      description: "Income tax",
    }),
    bpjs_rupiah: column(rupiah({ min: 0 }).nullable(), {
      aliases: ["bpjs 1%", "bpjs", "potongan bpjs"],
      unit: "rupiah",
      pii: true,
      keterangan: "Iuran BPJS",
      description: "Health insurance",
    }),
    paid_rupiah: column(rupiah({ min: 0 }), {
      aliases: ["diterima", "tpp diterima", "jumlah diterima", "dibayar", "tpp dibayar", "jumlah dibayar"],
      unit: "rupiah",
      pii: true,
      keterangan: "TPP yang diterima",
      description: "TPP as paid out",
    }),
  }),
  key: ["nip", "entitlement_year", "entitlement_month", "component"],
  kind: "record",
  partition: {
    by: ["entitlement_month", "component", "agency_id"],
    identity: ["person_id", "entitlement_month", "component"],
    period: { column: "entitlement_month", every: "month" },
  },
  amount: "paid_rupiah",
  cadenceDays: 75,
  tolerates: { rows: 2000, share: 0.02 },
  rules: [
    pppkOnly("nip", "employment"),
    {
      rule: "year_of_month",
      columns: ["entitlement_month", "entitlement_year"],
      test: ({ entitlement_month: month, entitlement_year: year }) =>
        year === null
          ? !isBare(month)
          : isBare(month) || (month as string).slice(0, 4) === `${year as number}`,
      sql: "if(entitlement_year is null, strlen(entitlement_month) = 7, strlen(entitlement_month) = 2 or left(entitlement_month, 4) = entitlement_year::varchar)",
      indonesian: "bulan hak harus punya tepat satu tahun",
      english: "the month that is paid for needs exactly one year",
    },
    {
      rule: "paid_after_earned",
      columns: ["payment_month", "entitlement_month", "entitlement_year"],
      test: ({ payment_month: paid, entitlement_month: month, entitlement_year: year }) => {
        if (paid === null || (year === null && isBare(month))) return true;
        return (
          (paid as string).slice(0, 7) >=
          (isBare(month) ? `${year as number}-${month as string}` : (month as string))
        );
      },
      // The day behind the month makes the same month the greater text; the engine writes a month of a day ten times slower.
      sql: "(payment_month::varchar >= if(strlen(entitlement_month) = 2, entitlement_year || '-' || entitlement_month, entitlement_month)) is not false",
      indonesian: "bulan bayar harus tidak mendahului bulan hak",
      english: "the month of the payment must not precede the month that is paid for",
    },
  ],
  grain: {
    indonesian: "satu komponen TPP satu pegawai untuk satu bulan",
    english: "one component of one employee's TPP for one month",
  },
  processing: {
    purpose: {
      indonesian: "menunjukkan kinerja dan pembayaran TPP secara agregat per perangkat daerah",
      english: "to show performance and TPP pay as aggregates by agency",
    },
    legalBasis: "PP 12/2019 Ps 58; UU 27/2022",
    retention: retentionOfCity,
    holdsPersons: true,
  },
} satisfies Source;
