import { simulation } from "./id-iid-simulation.js";

type Pair = readonly [string, string];
type Words = Readonly<Record<string, string>>;

/** Texts of the page on the index, in Indonesian. */
export const iid = {
  ...simulation,
  noLevels:
    "Belum ada kota yang menyerahkan parameter inovasinya, maka bagian-bagian indeks belum dapat dihitung.",
  noPair: "Belum ada dua tahun berurutan yang rumusnya sama-sama diketahui.",
  cannot: (reason: string) => `Indeks untuk pilihan ini tidak dapat dihitung: ${reason}.`,
  estimate: "perkiraan",
  flag: (year: number, parameters: number, all: number) =>
    parameters === 0
      ? `Rumus ${year} dipastikan sumber; ${all} anggapan tentang inovasi mana yang dihitung tetap dipakai.`
      : `Memakai ${parameters} parameter rumus ${year} yang tidak dipastikan sumber, dan ${all - parameters} anggapan tentang inovasi mana yang dihitung.`,
  flagLink: "Lihat anggapannya",
  /** Names of assumptions that are about who counts and what was judged, not about the formula. */
  counting: [
    "stage",
    "window",
    "max_submissions",
    "unjudged",
    "absent",
    "level_wording",
  ] as readonly string[],
  statuses: {
    known: "terhitung",
    "rumus tidak diketahui": "rumus tidak diketahui",
    "belum dinilai": "belum dinilai",
    "jeda rezim": "metode berganti",
  } as Words,
  parts: { spd: "SPD", maturity: "Kematangan", volume: "Jumlah" },
  parameters: {
    divisor_floor: "Pembagi terkecil",
    volume_per_innovation: "Skor tiap inovasi",
    volume_cap: "Batas jumlah inovasi",
    yandas_gate_min: "Pelayanan dasar yang harus terisi",
    yandas_gate_of: "Banyak pelayanan dasar",
    spd_max: "Skor SPD tertinggi",
    sid_max: "Kematangan tertinggi",
    volume_max: "Skor jumlah tertinggi",
    total_max: "Skor keseluruhan tertinggi",
    indicator_weights: "Bobot tiap indikator",
  } as Words,
  lead: {
    published: (city: string, value: string, year: number, band: string | null) =>
      `Indeks ${city} ${value} untuk ${year}${band === null ? "" : `, ${band}`}.`,
    nobody: "Bagian-bagiannya belum dapat dihitung: parameter inovasi belum diserahkan.",
    fictional: (city: string, own: string) =>
      `Parameter inovasi ${own} belum diserahkan; bagian-bagiannya ditunjukkan pada ${city}, kota rekaan.`,
  },
  foot: {
    sampleLine: (city: string, year: number, rule: string) =>
      `Dihitung dari parameter ${city}, kota rekaan; tidak satu pun angkanya nyata. Rumus ${year}: ${rule}.`,
    line: (city: string, year: number, rule: string) =>
      `Dihitung dari parameter terverifikasi ${city}; bukan angka terbitan. Rumus ${year}: ${rule}.`,
    formula: "Rumus",
    formulaText:
      "(SPD + Σ kematangan ÷ pembagi + skor jumlah) ÷ skor keseluruhan tertinggi × 100; pembagi adalah banyak inovasi yang dihitung, sedikitnya pembagi terkecil",
    method: "Aturan yang dipakai",
    tables: "Tabel rilis yang dibaca",
    assumptions: (count: number) => `Anggapan: ${count}`,
    none: "tidak ada",
    statuses: {
      confirmed: "rumus dipastikan",
      unconfirmed: "sebagian tidak dipastikan",
      unknown: "rumus tidak diketahui",
    } as Words,
  },
  record: {
    title: (city: string, value: string, year: number, [spare, band]: Pair) =>
      `${city} ${value} pada ${year}: ${spare} poin di atas batas bawah ${band}`,
    edgeMoved: (edge: string, year: number) => `; sejak ${year} batas itu ${edge}`,
    titleOnly: (city: string, value: string, year: number) => `${city} ${value} pada ${year}`,
    subtitle: (city: string) =>
      `Indeks terbit ${city}, skala 0–100, pada batas kategori tahunnya sendiri. Angka kecil: batas bawah kategori tertinggi.`,
    notJoined:
      "Titik tidak dihubungkan: gambar ini membaca tiap tahun pada batasnya sendiri. Latar yang kosong: batas kategorinya tidak diketahui.",
    running: "berjalan",
    spare: (points: string) => `${points} poin di atas batas bawahnya`,
    columns: {
      spare: "Di atas batas bawah",
      missing: "Kurang ke kategori berikut",
      rank: "Kurang ke peringkat di atasnya",
    },
  },
  anatomy: {
    title: (city: string, year: number, value: string, [part, missing]: Pair) =>
      `${city} ${year}: ${value} dari 100; yang paling banyak belum didapat ada pada ${part.toLowerCase()}, ${missing} poin`,
    subtitle: (shares: readonly string[]) =>
      `Bagian indeks dalam poin indeks; lebar bata adalah skor tertingginya: ${shares.join(", ")}.`,
    unknown: (years: string) => `Tanpa rumus, maka tidak dihitung: ${years}.`,
    reading: (year: number, value: string, counted: number) => `${year}: ${value} dari ${counted} inovasi`,
    unread: (year: number, status: string) => `${year}: ${status}`,
    columns: {
      city: "Kota",
      year: "Tahun",
      status: "Status",
      iid: "Indeks",
      spd: "SPD (0–63)",
      maturity: "Rata-rata kematangan (0–111)",
      volume: "Skor jumlah (0–76)",
      entered: "Diajukan",
      counted: "Dihitung",
      band: "Kategori",
      origin: "Asal",
    },
  },
  distances: {
    band: "Ke batas kategori",
    cap: "Ke batas jumlah",
    rank: "Ke peringkat di atasnya",
    spare: (points: string, band: string) => `${points} poin di atas batas bawah ${band}`,
    missing: (points: string, band: string) => `${points} poin lagi ke ${band}`,
    left: (count: string) => `${count} inovasi lagi sampai batas jumlah`,
    beyond: (count: string) => `${count} inovasi melewati batas jumlah`,
    noRank: "tidak diketahui: tidak ada peringkat terbit",
  },
  waterfall: {
    title: (city: string, [from, to]: readonly [number, number], change: string, parts: readonly Pair[]) =>
      `${city} ${from} ke ${to}: indeks ${change} poin; terbesar ${parts.map(([part, points]) => `${part} ${points}`).join(", lalu ")}`,
    sides: {
      rules: "aturan",
      spd: "SPD",
      levels: "parameter yang berlanjut",
      turnover: "pergantian inovasi",
    } as Words,
    subtitle: (from: number, to: number) =>
      `Poin indeks. Portofolio ${from} dihitung ulang dengan aturan ${to} lebih dulu; sisanya dibagi menurut Shapley.`,
    order:
      "Urutan langkah mengikuti urutan baca, bukan waktu. Inovasi yang masuk dan yang keluar dibaca bersama sebagai pergantian: satu inovasi yang diganti menggerakkan keduanya ke arah berlawanan.",
    parts: {
      rules: "Aturan berganti",
      spd: "SPD, parameter kota sendiri",
      levels: "Parameter inovasi yang berlanjut",
      entries: "Inovasi yang masuk",
      exits: "Inovasi yang keluar",
    } as Words,
    withCount: (part: string, count: number | null) => (count === null ? part : `${part} (${count})`),
    index: (year: number) => `Indeks ${year}`,
    reading: (part: string, [from, to]: readonly [number, number], points: string) =>
      `${part} ${from}–${to}: ${points}`,
    not: "Tidak diurai:",
    columns: {
      from: "Dari tahun",
      to: "Ke tahun",
      part: "Bagian",
      points: "Poin indeks",
      innovations: "Inovasi di baliknya",
      status: "Status",
    },
  },
  lost: {
    title: (city: string, year: number, [share, total]: Pair, first: string) =>
      `${city} ${year}: lima indikator menghilangkan ${share} persen dari ${total} poin indeks yang hilang; terbesar ${first}`,
    subtitle:
      "Poin indeks yang didapat bila semua inovasi yang dihitung punya parameter 3 pada indikator itu; SPD adalah baris kota sendiri",
    reading: (name: string, points: string, level: string) =>
      `${name}: ${points} poin, rata-rata parameter ${level}`,
    rest: (count: number) => `${count} indikator lain ada pada tabel.`,
    columns: {
      name: "Indikator",
      weight: "Bobot",
      level: "Rata-rata parameter",
      points: "Poin hilang",
      index: "Poin indeks hilang",
      share: "Bagian (persen)",
    },
  },
};
