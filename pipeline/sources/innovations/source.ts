import { z } from "zod";
import { rupiah } from "../../contract/amounts.ts";
import { date } from "../../contract/dates.ts";
import { decimal, integer, year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf, unnumbered } from "../../contract/texts.ts";
import { agencyHeaders, column, retentionOfCity, type Source } from "../source.ts";

// PP 38/2017 names the forms at length, the ministry's form numbers them.
const forms = {
  "1": "tata kelola",
  "tata kelola pemerintahan daerah": "tata kelola",
  "inovasi tata kelola pemerintahan daerah": "tata kelola",
  "2": "pelayanan publik",
  "inovasi pelayanan publik": "pelayanan publik",
  "3": "lainnya",
  "inovasi lainnya": "lainnya",
  "inovasi lainnya sesuai kewenangan": "lainnya",
} as const;

const words = (max: number, aliases: readonly string[], keterangan: string, description: string) =>
  column(unnumbered({ max }).nullable(), { aliases, keterangan, description });

/**
 * What agencies hand in for the index, one row per innovation and submission year: the 22 fields of the ministry's proposal form,
 * and the two scores that local applications add.
 *
 * `claimed_score` is what the agency reckons, `verified_score` what was found to be proven; they never stand for each other.
 * The ministry's own export layout was not found, so headers are taken in every spelling seen in public copies of the form.
 * A file seldom has a key of its own: without `innovation_id`, staging makes one of the name and the agency, so that two
 * agencies' innovations of one name stay two.
 */
export default {
  row: z.strictObject({
    list_number: column(integer({ min: 1 }).nullable(), {
      aliases: ["no", "nomor", "no urut"],
      keterangan: "Nomor urut dalam berkas",
      description: "Number of the row in the file's own count",
    }),
    innovation_id: column(key().nullable(), {
      aliases: ["id inovasi", "kode inovasi"],
      keterangan: "Kunci inovasi, sama di setiap tahun; kosong bila berkas tidak memilikinya",
      description: "Key of the innovation, the same in every year; empty where the file has none",
    }),
    submission_year: column(year({ min: 2018 }), {
      aliases: ["tahun pengajuan", "tahun", "tahun pengukuran", "tahun lomba", "periode"],
      unit: "tahun",
      keterangan: "Tahun pengajuan",
      description: "Year of the submission",
    }),
    region: words(
      120,
      ["nama pemda", "pemda", "pemerintah daerah"],
      "Pemerintah daerah",
      "Regional government",
    ),
    name: column(unnumbered({ max: 500 }), {
      aliases: ["nama inovasi", "judul inovasi"],
      keterangan: "Nama inovasi: akronim dan kepanjangannya",
      description: "Name: acronym and its expansion",
    }),
    agency: column(unnumbered({ max: 200 }), {
      aliases: ["opd pelaksana", ...agencyHeaders],
      keterangan: "Perangkat daerah atau unit pelaksana sebagaimana ditulis",
      description: "Agency or unit that runs it, as written",
    }),
    stage: column(
      oneOf(["inisiatif", "uji coba", "penerapan"], { ujicoba: "uji coba", "uji-coba": "uji coba" }),
      {
        aliases: ["tahapan inovasi", "tahapan", "tahap"],
        keterangan: "Tahapan: inisiatif, uji coba, penerapan",
        description: "Stage: initiative, trial, in use",
      },
    ),
    initiator: column(
      oneOf(["Kepala Daerah", "Anggota DPRD", "ASN", "Perangkat Daerah", "Masyarakat"], {
        opd: "Perangkat Daerah",
      }).nullable(),
      {
        aliases: ["inisiator", "inisiator inovasi"],
        keterangan: "Kelompok penggagas",
        description: "Kind of initiator",
      },
    ),
    initiator_name: column(unnumbered({ max: 300 }).nullable(), {
      aliases: ["nama inisiator"],
      pii: true,
      person: "name",
      keterangan: "Nama penggagas; tidak diteruskan",
      description: "Name of the initiator; goes no further",
    }),
    classification: column(
      oneOf(["perangkat daerah", "desa/kelurahan", "masyarakat"], {
        desa: "desa/kelurahan",
        kelurahan: "desa/kelurahan",
        "desa dan kelurahan": "desa/kelurahan",
      }).nullable(),
      {
        aliases: ["klasifikasi", "klasifikasi inovasi"],
        keterangan: "Klasifikasi, sejak 2025",
        description: "Classification, since 2025",
      },
    ),
    coordinates: words(
      100,
      ["koordinat", "titik koordinat", "koordinat lintang bujur"],
      "Lintang dan bujur dalam satu kolom",
      "Latitude and longitude in one column",
    ),
    latitude: words(40, ["lintang"], "Lintang", "Latitude"),
    longitude: words(40, ["bujur"], "Bujur", "Longitude"),
    kind: column(
      oneOf(["digital", "non digital"], {
        "non-digital": "non digital",
        nondigital: "non digital",
      }).nullable(),
      {
        aliases: ["jenis", "jenis inovasi"],
        keterangan: "Digital atau non digital",
        description: "Digital or not",
      },
    ),
    form: column(oneOf(["tata kelola", "pelayanan publik", "lainnya"], forms).nullable(), {
      aliases: ["bentuk", "bentuk inovasi", "bentuk inovasi daerah"],
      keterangan: "Bentuk: tata kelola, pelayanan publik, lainnya",
      description: "Form: governance, public service, other",
    }),
    theme: words(200, ["tematik"], "Tematik, sampai 2024", "Theme, until 2024"),
    asta_cita: words(
      300,
      ["asta cita"],
      "Asta Cita, sejak 2025",
      "Asta Cita (national programme), since 2025",
    ),
    pkpn_cluster: words(
      300,
      ["klaster pkpn", "pkpn"],
      "Klaster PKPN, sejak 2025",
      "PKPN cluster, since 2025",
    ),
    main_urusan: words(
      200,
      ["urusan utama", "urusan", "urusan inovasi"],
      "Urusan pemerintahan utama sebagaimana ditulis",
      "Main government affair as written",
    ),
    other_urusan: words(
      1000,
      ["urusan beririsan", "urusan lain yang beririsan"],
      "Urusan lain yang beririsan",
      "Other affairs that it touches",
    ),
    trial_on: column(date({ min: "1990-01-01" }).nullable(), {
      aliases: ["waktu uji coba", "tanggal uji coba"],
      keterangan: "Mulai uji coba",
      description: "Start of the trial",
    }),
    implemented_on: column(date({ min: "1990-01-01" }).nullable(), {
      aliases: ["waktu penerapan", "penerapan awal", "tanggal penerapan", "waktu implementasi"],
      keterangan: "Mulai diterapkan",
      description: "First day in use",
    }),
    developed_on: column(date({ min: "1990-01-01" }).nullable(), {
      aliases: ["waktu pengembangan", "pengembangan terbaru", "tanggal pengembangan"],
      keterangan: "Pengembangan terakhir",
      description: "Latest development",
    }),
    design: words(20_000, ["rancang bangun"], "Rancang bangun", "Design and main change"),
    purpose: words(20_000, ["tujuan", "tujuan inovasi", "tujuan inovasi daerah"], "Tujuan", "Purpose"),
    benefit: words(20_000, ["manfaat", "manfaat yang diperoleh"], "Manfaat", "Benefit"),
    result: words(20_000, ["hasil", "hasil inovasi"], "Hasil", "Result"),
    budget_file: words(1000, ["anggaran"], "Berkas atau keterangan anggaran", "File or remark on the budget"),
    budget_rupiah: column(rupiah({ min: 0 }).nullable(), {
      aliases: ["jumlah anggaran", "nilai anggaran"],
      unit: "rupiah",
      keterangan: "Besar anggaran bila berkas memuatnya",
      description: "Amount of the budget, where the file has one",
    }),
    business_profile: words(1000, ["profil bisnis"], "Profil bisnis", "Business profile"),
    property_right: words(1000, ["haki"], "Hak kekayaan intelektual", "Intellectual property right"),
    award: words(1000, ["penghargaan"], "Penghargaan", "Award"),
    proposal: words(1000, ["proposal"], "Proposal", "Proposal"),
    video: words(
      1000,
      ["video", "link video", "tautan video", "video inovasi"],
      "Tautan video",
      "Link to the video",
    ),
    claimed_score: column(decimal({ scale: 2, min: 0, max: 111, isSmall: true }).nullable(), {
      aliases: ["skor kematangan", "estimasi skor kematangan", "nilai kematangan", "skor", "skor klaim"],
      unit: "poin",
      keterangan: "Skor kematangan menurut pengusul, 0 sampai 111",
      description: "Maturity as claimed, 0 to 111",
    }),
    verified_score: column(decimal({ scale: 2, min: 0, max: 111, isSmall: true }).nullable(), {
      aliases: ["skor sid terverifikasi", "skor terverifikasi", "skor kematangan terverifikasi"],
      unit: "poin",
      keterangan: "Skor kematangan setelah verifikasi, 0 sampai 111",
      description: "Maturity after verification, 0 to 111",
    }),
  }),
  key: ["innovation_id", "name", "agency", "submission_year"],
  kind: "record",
  partition: {
    by: ["submission_year", "agency_id"],
    identity: ["innovation_id", "submission_year"],
    period: { column: "submission_year", every: "year" },
  },
  cadenceDays: 366,
  tolerates: { rows: 100, share: 0.2 },
  rules: [
    ordered("trial_on", "implemented_on", {
      rule: "trial_order",
      indonesian: "uji coba harus tidak sesudah penerapan",
      english: "the trial must not follow the first use",
    }),
    ordered("implemented_on", "developed_on", {
      rule: "development_order",
      indonesian: "penerapan harus tidak sesudah pengembangan",
      english: "the first use must not follow its development",
    }),
    {
      rule: "used_when_in_use",
      columns: ["stage", "implemented_on"],
      test: ({ stage, implemented_on: day }) => stage !== "penerapan" || day !== null,
      sql: "stage <> 'penerapan' or implemented_on is not null",
      indonesian: "tahap penerapan harus disertai waktu penerapan",
      english: "an innovation in use needs its first day",
    },
    {
      rule: "used_before_submission",
      columns: ["implemented_on", "submission_year"],
      test: ({ implemented_on: day, submission_year: submitted }) =>
        day === null || Number((day as string).slice(0, 4)) <= (submitted as number),
      sql: "implemented_on is null or extract(year from implemented_on) <= submission_year",
      indonesian: "waktu penerapan harus tidak sesudah tahun pengajuan",
      english: "the first use must not follow the year of submission",
    },
  ],
  grain: {
    indonesian: "satu inovasi dalam satu tahun pengajuan",
    english: "one innovation in one year of submission",
  },
  processing: {
    purpose: {
      indonesian: "menilai dan membina inovasi daerah serta melaporkannya kepada Menteri",
      english: "to assess and foster regional innovation and report it to the Minister",
    },
    legalBasis: "UU 23/2014 Ps 386-390; PP 38/2017",
    retention: retentionOfCity,
    holdsPersons: true,
  },
} satisfies Source;
