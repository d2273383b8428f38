import { outcomes } from "./id-agency-outcomes.js";

type Pair = readonly [string, string];
type Words = Readonly<Record<string, string>>;

/** Texts of the profile of one agency, in Indonesian. */
export const agency = {
  ...outcomes,
  unknown: (id: string) => `Tidak ada perangkat daerah dengan kunci ${id} dalam rilis ini.`,
  unknownHint: "Mungkin yang dimaksud:",
  unknownNone: "Tidak ada nama yang mirip. Pilih dari daftar perangkat daerah.",
  back: "Semua perangkat daerah",
  kinds: {
    opd: "perangkat daerah",
    kecamatan: "kecamatan",
    kelurahan: "kelurahan",
    upt: "unit pelaksana",
    puskesmas: "puskesmas",
  } as Words,
  lead: (name: string, place: string) => `${name}, ${place}`,
  lived: ([from, to]: readonly [string | null, string | null]) =>
    from === null
      ? to === null
        ? "awal berdirinya tidak tercatat"
        : `berakhir ${to}`
      : to === null
        ? `sejak ${from}`
        : `${from} sampai ${to}`,
  gone: "sudah tidak ada",
  unitOf: "unit di bawah",
  view: "Sudut pandang",
  views: {
    was: "Sebagaimana dulu: perangkat daerah ini saja",
    is: "Sebagaimana kini: bersama sejarah yang dibawanya",
  },
  kept: "Sudut pandang tersimpan di alamat halaman ini.",
  unit: "Survei",
  index: {
    title: (city: string, current: number) => `${current} perangkat daerah ${city} saat ini`,
    gone: "Yang sudah tidak ada",
    units: (count: number) => `${count} unit di bawahnya`,
  },
  contents: "Isi halaman",
  missing: "Yang belum ada",
  parts: {
    riwayat: "Riwayat",
    tahun: "Menurut tahun",
    inovasi: "Inovasi",
    kontribusi: "Kontribusi pada IID",
    "poin-hilang": "Poin hilang",
    skm: "Sembilan unsur",
    aturan: "Aturan program",
    target: "Target",
    penghargaan: "Penghargaan",
    kehadiran: "Kehadiran",
    "tindak-lanjut": "Tindak lanjut",
    catatan: "Catatan",
  } as Words,
  history: {
    none: (name: string) => `Tidak ada penggabungan, pemecahan, atau pergantian nama ${name} yang tercatat.`,
    title: (name: string, into: string, out: string) =>
      [into === "" ? "" : `${name} lahir dari ${into}`, out === "" ? "" : `${name} menjadi ${out}`]
        .filter(Boolean)
        .join("; "),
    subtitle:
      "Masa tiap perangkat daerah; yang bergaris putus tanggal awal atau akhirnya tidak ditemukan. Selisih tidak pernah dihitung melewati pergantian.",
    kinds: {
      rename: "ganti nama",
      merge: "gabung",
      split: "pecah",
      recut: "susun ulang",
      transfer: "alih tugas",
      new: "baru",
    } as Words,
    unknownDay: "tanggal tidak ditemukan",
    between: ([from, to]: readonly [string | null, string | null]) =>
      from !== null && to !== null
        ? `antara ${from} dan ${to}`
        : from !== null
          ? `sesudah ${from}`
          : to !== null
            ? `sebelum ${to}`
            : "",
    passage: (kind: string, to: string, when: string, confidence: string) =>
      `${kind} ke ${to}, ${when} (keyakinan ${confidence})`,
    ofNothing: (when: string, confidence: string) => `unit baru, ${when} (keyakinan ${confidence})`,
    share: (share: string | null) => (share === null ? "bagian tidak bersumber" : `bagian ${share}`),
    columns: {
      from: "Perangkat daerah lama",
      to: "Penerus",
      kind: "Perubahan",
      when: "Berlaku",
      precision: "Ketelitian tanggal",
      bracket: "Batas menurut sumber",
      share: "Bagian yang beralih",
      confidence: "Keyakinan",
      source: "Sumber",
    },
    precisions: { day: "hari", month: "bulan", year: "tahun", unknown: "tidak diketahui" } as Words,
  },
  years: {
    none: (name: string) =>
      `Belum ada daftar inovasi, survei, atau pengaduan ${name} yang diserahkan; angkanya tampil di sini begitu ada.`,
    title: (name: string, year: number, told: string) => `${name}, ${year}: ${told}`,
    tell: {
      innovations: (value: string) => `${value} inovasi diajukan`,
      range: ([low, high]: Pair) => `${low}–${high} inovasi diajukan, tergantung bagian yang dibawa`,
      mean_verified_maturity: (value: string) => `kematangan ${value}`,
      ikm: (value: string) => `IKM ${value}`,
    },
    titleNone: (name: string) => `${name}: belum ada angka`,
    subtitle:
      "Tiap ukuran pada skalanya sendiri. Garis hanya menyambung tahun berurutan tanpa pergantian perangkat daerah atau metode; garis tegak putus-putus adalah pergantian.",
    panels: {
      innovations: "Inovasi diajukan",
      mean_verified_maturity: "Kematangan terverifikasi, 0–111",
      ikm: "IKM, 25–100",
      complaint_resolution_pct: "Pengaduan selesai, persen dari yang masuk",
    },
    passage: (year: number, kind: string, from: string, to: string) => `${year}: ${kind} ${from} → ${to}`,
    reading: (name: string, year: number, value: string) => `${name} ${year}: ${value}`,
    hollow: "Lingkaran kosong: kurang dari 30 responden, nilainya tidak ditampilkan.",
    noFigure: "belum ada angka",
    unsourced:
      "Bagian sejarah yang tidak bersumber membuat jumlah tidak pasti: batang menunjukkan hitungan dengan bagian itu 0 sampai 1.",
    columns: {
      year: "Tahun",
      innovations: "Inovasi diajukan",
      low: "Paling sedikit",
      high: "Paling banyak",
      new: "Inovasi baru",
      digital: "Inovasi digital",
      maturity: "Kematangan",
      ikm: "IKM",
      respondents: "Responden",
      received: "Pengaduan masuk",
      resolution: "Pengaduan selesai (persen)",
      days: "Median hari penyelesaian",
      ombudsman: "Ombudsman",
      pekppp: "PEKPPP",
      from: "Dibawa dari",
    },
  },
  innovations: {
    none: (name: string) => `Belum ada inovasi ${name} dalam daftar yang diserahkan.`,
    title: (name: string, count: number, [first, last]: readonly [number, number], newest: number) =>
      `${name}: ${count} inovasi diajukan ${first === last ? first : `${first}–${last}`}, ${newest} di antaranya pada ${last}`,
    subtitle:
      "Skor kematangan terverifikasi tiap tahun pengajuan, poin 0–111; ✓ diajukan, skornya belum ada.",
    entered: "✓",
    columns: { name: "Inovasi", agency: "Perangkat daerah saat itu", stage: "Tahapan", kind: "Jenis" },
  },
  contribution: {
    none: "Kontribusi pada indeks kota belum dapat dihitung: parameter inovasi belum diserahkan.",
    title: ([name, city]: Pair, year: number, points: string, isLess: boolean) =>
      isLess
        ? `Tanpa inovasi ${name}, indeks ${city} ${year} berkurang ${points} poin`
        : `Tanpa inovasi ${name}, indeks ${city} ${year} bertambah ${points} poin`,
    titleNone: (name: string, reason: string) => `Kontribusi ${name} pada indeks kota: ${reason}`,
    subtitle:
      "Indeks kota dikurangi indeks tanpa inovasi perangkat daerah ini. Bukan indeks perangkat daerah, dan kontribusi tidak dapat dijumlahkan menjadi indeks.",
    bar: (when: string, counted: number, entered: number) =>
      `${when}: ${counted} dari ${entered} inovasi dihitung`,
    value: (points: string) => `${points} poin`,
    reading: (year: number, points: string) => `${year}: ${points} poin indeks`,
    unknown: (years: string, reason: string) => `${years}: ${reason}.`,
    columns: {
      year: "Tahun",
      entered: "Diajukan",
      counted: "Dihitung",
      maturity: "Rata-rata kematangan",
      points: "Kontribusi (poin indeks)",
      status: "Keadaan",
    },
  },
  lost: {
    none: (name: string) => `Poin yang hilang pada inovasi ${name} belum dapat dihitung.`,
    title: (name: string, year: number, indicator: string, points: string) =>
      `Pada ${year} inovasi ${name} paling banyak kehilangan poin di ${indicator}: ${points} poin indeks kota`,
    titleNothing: (name: string, year: number) => `Pada ${year} inovasi ${name} tidak kehilangan poin`,
    subtitle:
      "Bobot × (3 − parameter terverifikasi), dijumlahkan atas inovasinya yang dihitung, dalam poin indeks kota.",
    bar: (name: string, level: string) => `${name} · parameter ${level}`,
    reading: (name: string, points: string) => `${name}: ${points} poin indeks`,
    columns: {
      name: "Indikator",
      weight: "Bobot",
      level: "Rata-rata parameter",
      points: "Poin hilang",
      index: "Poin indeks kota",
    },
  },
  caveats: {
    title: "Sebelum angka-angka ini dikutip",
    list: [
      "Perangkat daerah tidak diperingkat: tugas, pengguna layanan, dan banyaknya inovasi yang mungkin berbeda-beda.",
      "Skor dimulai dari awal pada penggabungan, pemecahan, dan penyusunan ulang; hanya ganti nama yang membawanya.",
      "Unit di bawah perangkat daerah ikut dihitung: jumlah dijumlahkan, IKM ditimbang dengan responden. Nilai Ombudsman dan PEKPPP tetap pada unit yang dinilai.",
      "Kontribusi pada indeks dihitung dari parameter terverifikasi; Kemendagri tidak menetapkan indeks per perangkat daerah.",
      "Yang kosong belum diserahkan atau tidak ditemukan; kosong bukan nol.",
    ] as readonly string[],
  },
};
export type AgencyWords = typeof agency;
