import { agencies } from "./id-agencies.js";
import { awards } from "./id-awards.js";
import { agency } from "./id-agency.js";
import { brief } from "./id-brief.js";
import { exports } from "./id-exports.js";
import { comparison } from "./id-comparison.js";
import { gallery } from "./id-gallery.js";
import { iid } from "./id-iid.js";
import { innovations } from "./id-innovations.js";
import { linkage } from "./id-linkage.js";
import { meeting } from "./id-meeting.js";
import { method } from "./id-method.js";
import { quality } from "./id-quality.js";
import { schedule } from "./id-schedule.js";
import { releases } from "./id-releases.js";
import { season } from "./id-season.js";
import { sentences } from "./id-sentences.js";
import { sql } from "./id-sql.js";
import { style } from "./id-style.js";
import { terms } from "./id-terms.js";
import { tour } from "./id-tour.js";
import { tpp } from "./id-tpp.js";
import { traps } from "./id-traps.js";

/** Every text that a component writes, in Indonesian. `en.ts` has the same keys. */
export const id = {
  language: "indonesian" as "indonesian" | "english",
  locale: "id-ID",
  /** What stands before the path of a page: nothing, or the folder of the language. */
  home: "" as "" | "/en",
  city: "Kota Mojokerto",
  state: {
    loading: "Memuat…",
    concealed: "disembunyikan",
    logInAgain: "Masuk lagi dan kembali ke halaman ini",
    faults: {
      none: {
        title: "Belum ada rilis.",
        hint: "Halaman ini terisi setelah proses data pertama selesai dan lulus pemeriksaan.",
      },
      unreachable: {
        title: "Data tidak terjangkau.",
        hint: "Periksa sambungan ke server ini, lalu muat ulang halaman.",
      },
      ended: {
        title: "Sesi Anda sudah berakhir.",
        hint: "Yang sudah tampil tetap berlaku; yang belum dimuat baru dapat diambil setelah Anda masuk lagi.",
      },
      broken: {
        title: "Berkas data tidak terbaca.",
        hint: "Rilis ini tidak lengkap; laporkan kepada pengelola data bersama keterangan di bawah.",
      },
      drawing: {
        title: "Bagian ini gagal digambar.",
        hint: "Bagian lain tetap berlaku; laporkan keterangan di bawah kepada pengelola data.",
      },
    },
  },
  figure: {
    showAll: (count: number) => `Tampilkan semua ${count} baris`,
    table: "Tabel",
    origin: "Dari mana angka ini?",
    source: "Sumber",
    moreSources: (count: number) => `dan ${count} sumber lain`,
    release: "Rilis",
    sample: "data contoh",
    sampleFile: "data-contoh",
    internal: "edisi internal",
    internalFile: "internal",
    keys: "Tekan tombol panah untuk membaca titik demi titik.",
    lineBreak: "metode berganti, garis diputus",
    chosen: "angka yang dipakai",
    alternative: "angka lain yang juga terbit",
    award: "penghargaan IGA",
    event: "peristiwa program",
    band: "kategori tahun itu",
  },
  provenance: {
    caption: (title: string) => `Baris di balik: ${title}`,
    figure: "Angka",
    source: "Sumber",
    confidence: "Keyakinan",
    file: "Berkas dan baris",
    row: "baris",
    rule: "Aturan pemilihan",
    notUsed: "Tidak dipakai",
    agrees: "Sama dengan angka yang dipakai",
    rules: {
      only: "Satu-satunya angka terbit",
      agreement: "Sumber-sumber sepakat",
      precedence: "Sumber yang lebih kuat didahulukan",
      decision: "Keputusan tercatat",
      undecided: "Sumber sama kuat dan belum diputuskan",
    } as Readonly<Record<string, string>>,
  },
  columns: {
    metric: "Metrik",
    entity: "Daerah",
    year: "Tahun",
    value: "Nilai",
    rank: "Peringkat",
    band: "Kategori",
    status: "Status",
    inUse: "Dipakai",
    source: "Sumber",
    confidence: "Keyakinan",
    note: "Catatan",
    yes: "ya",
    no: "tidak",
    agrees: "sepakat",
  },
  status: {
    final: "tetap",
    provisional: "sementara",
    unresolved: "belum tuntas",
  } as Readonly<Record<string, string>>,
  sentences,
  six: {
    subtitle: "Angka terbaru yang terbit untuk tiap ukuran, dengan kategori menurut batas tahunnya sendiri",
    labels: sentences.names,
    short: {
      iid: "IID",
      innovations_registered: "inovasi terdaftar",
      ombudsman: "Ombudsman",
      pekppp: "PEKPPP",
      ki_award: "KI Award",
    } as Readonly<Record<string, string>>,
    units: {
      iid: "dari 100",
      innovations_registered: "inovasi",
      ombudsman: "dari 100",
      pekppp: "dari 5",
      ki_award: "dari 100",
    } as Readonly<Record<string, string>>,
    scope: (scope: string) => scope,
    rankOf: (count: string, scope: string | null) => `dari ${count}${scope === null ? "" : ` ${scope}`}`,
    rankUnknown: (scope: string | null) => `${scope === null ? "" : `antar ${scope}, `}N tidak diketahui`,
    noChange: (year: number) => `Tanpa pembanding yang sah sebelum ${year}`,
    rankChange: "Selisih peringkat tidak dihitung",
    changeFrom: (change: string, year: number) => `${change} dari ${year}`,
    dependsOn: "bergantung pada angka yang belum tuntas",
    latest: "terbaru yang terbit",
    missing: "Belum ada angka terbit",
    spark: (label: string, points: string) => `${label}: ${points}`,
  },
  index: {
    subtitle:
      "Indeks Inovasi Daerah, skala 0–100 sejak 2021. Latar tiap tahun adalah batas kategori tahun itu sendiri.",
    rank: "peringkat",
    rankUnit: "hanya peringkat terbit",
    unresolved: "belum tuntas",
    unknown: "belum ditemukan",
    beside: (value: string, unit: string) => `${value} ${unit}`,
    innovations: "inovasi",
    earlier: "skala lama",
    choices: (chosen: string, others: string, year: number) =>
      `Untuk ${year} terbit lebih dari satu nilai: ${chosen} dan ${others}. Yang dipakai ditandai penuh; semuanya digambar karena belum tuntas.`,
    choiceChange: (change: string, from: number, to: number) =>
      ` Karena itu indeks ${change} antara ${from} dan ${to}.`,
  },
  panel: {
    subtitle: (first: number, last: number) =>
      `Empat ukuran pada sumbu tahun yang sama, ${first}–${last}; tiap ukuran pada skalanya sendiri`,
    may: "Yang boleh disimpulkan",
    mayNot: "Yang tidak boleh disimpulkan",
    mayPoints: (count: number) => [
      "Pada tahun apa tiap ukuran naik atau turun, selama metodenya sama.",
      `Ukuran mana yang bergerak bersamaan, pada paling banyak ${count} titik tahunan.`,
      "Di mana angka hilang, berselisih, atau cara ukurnya berganti.",
    ],
    mayNotPoints: (count: number, overlaps: readonly string[]) => [
      `Bahwa inovasi menghasilkan pelayanan yang lebih baik: dengan n ≤ ${count} tidak ada uji yang layak, maka tidak satu pun dijalankan.`,
      ...overlaps.map((overlap) => `Bahwa kesamaan gerak itu bebas. ${overlap}`),
      "Bahwa indeks dan jumlah inovasi adalah dua bukti: jumlah inovasi ikut dihitung di dalam indeks.",
      "Naik atau turun melewati garis putus: cara ukurnya berganti, angkanya tidak sebanding.",
    ],
  },
  timeline: {
    title: (leaders: number, events: number, awards: number) =>
      `${leaders} masa kepemimpinan, ${events} peristiwa dan aturan, ${awards} penghargaan bertanggal pada sumbu yang sama`,
    subtitle:
      "Kepemimpinan, program, aturan, dan penghargaan menurut tanggalnya; penghargaan pada hari pemberian",
    lanes: {
      leaders: "Kepemimpinan",
      seasons: "Masa entri IID",
      programme: "Program",
      rules: "Aturan dan susunan perangkat daerah",
      awards: "Penghargaan",
    },
    undated: "tanpa tanggal",
    several: (series: string, count: number) => `${series}: ${count} penghargaan`,
    columns: { from: "Mulai", to: "Selesai", lane: "Jenis", name: "Peristiwa", place: "Tempat" },
  },
  since: {
    title: (year: number) => `Yang berubah pada tahun terakhir yang terbit, ${year}`,
    titleNone: "Yang berubah",
  },
  trend: {
    metrics: "Metrik",
    entities: "Daerah",
    moreMetrics: (count: number) => `${count} metrik dengan sedikit angka`,
    moreEntities: (count: number) => `${count} daerah lain`,
    pick: "Pilih sedikitnya satu metrik dan satu daerah.",
    none: "Tidak ada angka untuk pilihan ini.",
    title: (metric: string, entity: string, change: string) => `${metric}: ${entity} ${change}`,
    titleOnly: (metric: string, count: number, years: string) => `${metric}: ${count} angka terbit, ${years}`,
    subtitle: (unit: string) => `Satuan: ${unit}. Garis diputus di tempat metode berganti.`,
    otherScale: (year: number, values: string) =>
      `Tidak digambar, karena skala sebelum ${year} lain atau belum pasti: ${values}.`,
    rankOnly: (values: string) => `Hanya peringkat yang terbit: ${values}.`,
    cleared: "Pilihan tersimpan di alamat halaman ini; salin alamatnya untuk membagikan tampilan yang sama.",
  },
  agencies,
  awards,
  agency,
  brief,
  exports,
  gallery,
  comparison,
  iid,
  innovations,
  linkage,
  meeting,
  quality,
  schedule,
  releases,
  season,
  method,
  sql,
  style,
  terms,
  tour,
  tpp,
  traps,
  /** Words of the data that another language says otherwise. */
  values: {} as Readonly<Record<string, string>>,
};
export type Messages = typeof id;
/** What a generated sentence needs of a language. */
export type Speech = Pick<Messages, "language" | "locale" | "sentences">;
