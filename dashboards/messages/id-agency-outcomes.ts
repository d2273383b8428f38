type Pair = readonly [string, string];
type Words = Readonly<Record<string, string>>;

/** Texts of the profile of one agency on what was asked of it and what came of it, in Indonesian. */
export const outcomes = {
  survey: {
    none: (name: string) => `Survei kepuasan masyarakat ${name} belum diserahkan.`,
    option: (unit: string, period: string) => `${unit}, ${period}`,
    title: (when: string, ikm: string, [low, high]: Pair, respondents: string) =>
      `${when}: IKM ${ikm} (selang 95 persen ${low}–${high}, n ${respondents})`,
    titleSmall: (unit: string, year: number) =>
      `${unit}, ${year}: kurang dari 30 responden, nilainya tidak ditampilkan`,
    subtitle:
      "Sembilan unsur, rata-rata 1–4 dengan selang 95 persen terlebar yang mungkin; survei tidak menyerahkan sebarannya, selang sebenarnya lebih sempit.",
    small: "n < 30",
    reading: (unsur: string, value: string | null, [low, high]: readonly (string | null)[]) =>
      value === null ? `${unsur}: n kurang dari 30` : `${unsur}: ${value} (${low}–${high})`,
    hollow: "Lingkaran kosong: kurang dari 30 responden.",
    reported: (value: string) => `Unit melaporkan IKM ${value}.`,
    unsur: {
      requirements: "Persyaratan",
      procedure: "Sistem, mekanisme, prosedur",
      completion_time: "Waktu penyelesaian",
      fee: "Biaya atau tarif",
      product: "Produk layanan",
      competence: "Kompetensi pelaksana",
      behaviour: "Perilaku pelaksana",
      complaint_handling: "Penanganan pengaduan",
      facilities: "Sarana dan prasarana",
    } as Words,
    columns: {
      unit: "Unit",
      from: "Awal",
      to: "Akhir",
      unsur: "Unsur",
      value: "Rata-rata",
      low: "Batas bawah",
      high: "Batas atas",
      respondents: "Responden",
    },
  },
  rules: {
    none: "Tidak ada aturan program yang berlaku atas perangkat daerah ini.",
    title: (rule: string, year: number, status: string) => `Menurut bacaan “${rule}”, ${year}: ${status}`,
    subtitle:
      "Tiap bacaan menghitung hal lain: komitmen, usulan, atau inovasi. Tidak satu pun menggantikan yang lain.",
    statuses: { met: "terpenuhi", missed: "tidak terpenuhi", unknown: "tidak diketahui" } as Words,
    cell: (status: string, counted: number | null) => (counted === null ? status : `${status} (${counted})`),
    readings: {
      commitment: "Komitmen (2018)",
      proposal: "Usulan pelayanan publik (2022)",
      innovation: "Lebih dari satu inovasi (2024)",
    },
    standIn: "Usulan lomba dihitung dari pengajuan berbentuk pelayanan publik, sebagai pengganti.",
    columns: { year: "Tahun" },
  },
  awards: {
    none: (name: string) => `Tidak ada penghargaan untuk ${name} atau inovasinya yang tercatat.`,
    title: (name: string, count: number) =>
      `${name} dan inovasinya menerima ${count} penghargaan atau hasil lomba yang tercatat`,
    subtitle: "Menurut tahun penilaian; dengan hari pemberian bila ditemukan.",
  },
  events: {
    none: (name: string) => `Tidak ada kehadiran ${name} yang tercatat.`,
    title: (name: string, came: number, all: number) =>
      `${name} tercatat pada ${came} dari ${all} kegiatan program yang daftar hadirnya ada`,
    subtitle:
      "Hanya kegiatan selama perangkat daerah ini ada. Tidak tercatat tidak selalu berarti tidak hadir: sebagian sumber hanya menyebut sebagian peserta.",
    roles: {
      attended: "hadir",
      signed: "menandatangani",
      spoke: "berbicara",
      assisted: "mendapat asistensi",
      witnessed: "menyaksikan",
    } as Words,
    named: "disebut namanya",
    unnamed: "termasuk “seluruh perangkat daerah”",
    columns: { day: "Tanggal", name: "Kegiatan", kind: "Jenis", role: "Peran", named: "Disebut" },
  },
  targets: {
    none: (name: string) =>
      `Tidak ada target ${name} dalam rencana yang dibaca; realisasi tanpa target tidak dinilai.`,
    title: (name: string, met: number, judged: number) =>
      `${name}: ${met} dari ${judged} target yang dapat dinilai tercapai`,
    titleNone: (name: string) => `${name}: target ada, belum satu pun dapat dinilai`,
    subtitle: "Selisih adalah realisasi dikurangi target, dalam satuan ukurannya.",
    statuses: {
      met: "tercapai",
      missed: "tidak tercapai",
      "no target": "tanpa target",
      "not realised": "belum ada realisasi",
      "not comparable": "tidak dapat dibandingkan",
    } as Words,
    columns: {
      metric: "Ukuran",
      year: "Tahun",
      plan: "Rencana",
      target: "Target",
      realised: "Realisasi",
      gap: "Selisih",
      status: "Keadaan",
    },
  },
  followUps: {
    withheld: "Tindak lanjut rapat hanya ada dalam edisi internal, dan tidak termuat dalam rilis ini.",
    none: (name: string) => `Tidak ada tindak lanjut rapat untuk ${name}.`,
    title: (name: string, open: number, late: number) =>
      `${name}: ${open} tindak lanjut belum selesai, ${late} lewat tenggat`,
    subtitle: "Keputusan rapat yang menjadi tanggung jawabnya. Edisi internal.",
    states: {
      done: "selesai",
      "done late": "selesai terlambat",
      open: "berjalan",
      overdue: "lewat tenggat",
      cancelled: "dibatalkan",
    } as Words,
    columns: {
      meeting: "Rapat",
      decision: "Keputusan",
      due: "Tenggat",
      state: "Keadaan",
      late: "Hari terlambat",
      carried: "Kali dibawa",
    },
  },
};
export type AgencyOutcomeWords = typeof outcomes;
