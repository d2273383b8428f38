import { z } from "zod";
import { percent, rupiah } from "../../contract/amounts.ts";
import { nip, pppkOnly } from "../../contract/nip.ts";
import { integer, year } from "../../contract/numbers.ts";
import { flag, key, oneOf, unnumbered } from "../../contract/texts.ts";
import { agencyHeaders, column, retentionOfCity, type Source } from "../source.ts";

/**
 * The uplift of an employee's TPP for taking part in innovations, one row per employee and fiscal year, by the mayor's decree.
 *
 * The decree of 2025 sets at most 3 % for one or two innovations, 4 % for three or four, 5 % for more than five and for the
 * verifiers; exactly five is set by neither report of it, so such a row is refused until it names the tier that was granted.
 * What counts as an innovation, and whether the uplift is monthly, is not known.
 */
export default {
  row: z.strictObject({
    nip: column(nip(), {
      aliases: ["nip", "nomor induk pegawai"],
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
      aliases: [...agencyHeaders],
      keterangan: "Perangkat daerah sebagaimana ditulis",
      description: "Agency as written",
    }),
    year: column(year({ min: 2018 }), {
      aliases: ["tahun anggaran", "tahun"],
      unit: "tahun",
      keterangan: "Tahun anggaran",
      description: "Fiscal year",
    }),
    innovations: column(integer({ min: 0, max: 1000 }), {
      aliases: ["jumlah inovasi", "banyak inovasi"],
      unit: "inovasi",
      pii: true,
      keterangan: "Inovasi yang diikuti",
      description: "Innovations taken part in",
    }),
    is_verifier: column(flag().nullable(), {
      aliases: ["verifikator", "tim verifikator"],
      pii: true,
      keterangan: "Anggota tim verifikator",
      description: "Member of the verifiers",
    }),
    tier: column(key().nullable(), {
      aliases: ["tingkat", "tingkat kenaikan"],
      keterangan: "Tingkat yang ditetapkan, sebagaimana dalam uplift_tiers.csv",
      description: "Tier that was granted, as in uplift_tiers.csv",
    }),
    uplift_pct: column(percent({ scale: 2, min: 0, max: 100 }), {
      aliases: ["kenaikan persen", "persen kenaikan", "kenaikan", "persentase"],
      unit: "persen",
      pii: true,
      keterangan: "Kenaikan dari TPP dasar",
      description: "Uplift on the base TPP",
    }),
    uplift_rupiah: column(rupiah({ min: 0 }), {
      aliases: ["kenaikan rupiah", "jumlah kenaikan", "nilai kenaikan"],
      unit: "rupiah",
      pii: true,
      keterangan: "Kenaikan dalam rupiah",
      description: "Uplift in rupiah",
    }),
    decree: column(unnumbered({ max: 120 }).nullable(), {
      aliases: ["nomor keputusan", "kepwali", "dasar keputusan"],
      keterangan: "Keputusan Wali Kota",
      description: "Mayor's decree",
    }),
  }),
  key: ["nip", "year"],
  kind: "record",
  partition: {
    by: ["year", "agency_id"],
    identity: ["person_id", "year"],
    period: { column: "year", every: "year" },
  },
  amount: "uplift_rupiah",
  cadenceDays: 366,
  tolerates: { rows: 500, share: 0.1 },
  rules: [pppkOnly("nip", "employment")],
  grain: { indonesian: "satu pegawai dalam satu tahun anggaran", english: "one employee in one fiscal year" },
  processing: {
    purpose: {
      indonesian: "menunjukkan kenaikan TPP karena inovasi secara agregat",
      english: "to show the TPP uplift for innovation as aggregates",
    },
    legalBasis: "PP 12/2019 Ps 58; UU 27/2022",
    retention: retentionOfCity,
    holdsPersons: true,
  },
} satisfies Source;
