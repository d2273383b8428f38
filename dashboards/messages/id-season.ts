type Count = string;

/** Texts of the page on the entry season, in Indonesian. */
export const season = {
  lead: {
    open: (place: string, days: number, closes: string) =>
      days === 0
        ? `${place}: hari terakhir masa entri, ${closes}.`
        : `${place}: tinggal ${days} hari sampai masa entri ditutup, ${closes}.`,
    closed: (place: string, year: number, closed: string) =>
      `${place}: masa entri ${year} sudah ditutup pada ${closed}.`,
    ahead: (place: string, days: number, opens: string) =>
      `${place}: masa entri dibuka ${days} hari lagi, ${opens}.`,
    unknown: (place: string, year: number, day: string) =>
      `${place}: tanggal penutupan masa entri ${year} tidak diketahui; hitungan terakhir ${day}.`,
    counts: (day: string, entered: Count, registered: Count, missing: Count) =>
      `Menurut hitungan ${day}, ${entered} dari ${registered} inovasi terdaftar sudah dientri, ${missing} di antaranya kurang bukti.`,
  },
  asOf: (day: string, basis: string) =>
    `Dihitung pada tanggal acuan rilis, ${day}, bukan menurut jam perangkat Anda. ${basis}`,
  bases: {
    portal: "Tanggal tutup menurut portal.",
    planned: "Tanggal tutup menurut rencana; portal dapat memperpanjangnya.",
    counted: "Tanggal portal tidak ditemukan: yang dipakai hari pertama dan terakhir yang dihitung.",
  },
  internal: {
    title: "Halaman ini hanya ada di edisi internal.",
    hint: "Hitungan harian per perangkat daerah selama masa entri tidak diterbitkan untuk umum.",
    instead: "Angka tahunan tiap perangkat daerah ada di halaman Perangkat Daerah.",
  },
  none: {
    title: "Belum ada hitungan masa entri.",
    hint: "Halaman ini terisi begitu rekap harian masa entri diserahkan dan berkasnya lulus pemeriksaan.",
  },
  year: "Tahun",
  day: "Hari ke-",
  dayOf: (day: number, last: number, date: string) => `${day} dari ${last}, ${date}`,
  kept: "Tahun, hari, dan urutan tersimpan di alamat halaman ini.",
  stages: {
    registered: "Terdaftar",
    entered: "Sudah dientri",
    penerapan: "Tahap penerapan",
    at_least_105: "Kematangan ≥ 105",
    missing_evidence: "Kurang bukti",
  },
  curves: {
    title: (place: string, day: number, year: number, [entered, missing]: readonly [Count, Count]) =>
      `${place}, hari ke-\u2060${day} masa entri ${year}: ${entered} dientri, ${missing} kurang bukti`,
    against: (title: string, year: number, change: string) =>
      `${title}; ${change} entri dibanding hari yang sama ${year}`,
    subtitle: (last: number) =>
      `Jumlah inovasi seluruh kota menurut hari masa entri, hari 1 sampai ${last}; tahun-tahun disejajarkan pada harinya, bukan tanggalnya`,
    thisYear: (year: number) => `${year}`,
    lastYear: (year: number) => `${year}`,
    earlier: "tahun lain",
    chosen: "hari yang dipilih",
    beside: (year: number, value: Count, change: string) => `${year}: ${value} (${change})`,
    noLastYear: (year: number) => `${year}: tidak dihitung`,
    reading: (day: number, date: string, counts: string) => `Hari ke-\u2060${day}, ${date}: ${counts}.`,
    count: (stage: string, value: Count) => `${stage.toLowerCase()} ${value}`,
    notes:
      "105 adalah target kota sendiri, bukan ambang Kemendagri. Perangkat daerah tanpa hitungan pada satu hari memakai hitungan terakhirnya. Syarat inovasi yang boleh dientri dapat berganti antar tahun.",
    columns: {
      origin: "Asal",
      city: "Kota",
      year: "Tahun",
      dayOfWindow: "Hari ke-",
      day: "Tanggal",
      agencies: "Perangkat daerah",
    },
  },
  table: {
    title: (lacking: number, all: number, missing: Count) =>
      lacking === 0
        ? `Tidak satu pun dari ${all} perangkat daerah kurang bukti`
        : `${lacking} dari ${all} perangkat daerah kurang bukti, pada ${missing} inovasi seluruhnya`,
    subtitle: (place: string, day: number, year: number) =>
      `${place}, hari ke-\u2060${day} masa entri ${year}; dalam kurung selisih dari hari yang sama tahun sebelumnya. Satuan: inovasi.`,
    rule: (rule: string, needed: number) =>
      `Kurang dari aturan: ${rule} Dibaca sebagai sedikitnya ${needed} inovasi terdaftar; syarat lain dari aturan itu tidak dinilai di sini.`,
    noRule: (year: number) =>
      `Untuk ${year} tidak ditemukan aturan yang menghitung inovasi per perangkat daerah.`,
    sorted: (by: string, isUp: boolean) =>
      `Diurutkan menurut ${by.toLowerCase()}, ${isUp ? "naik" : "turun"}.`,
    columns: {
      nama: "Perangkat daerah",
      terdaftar: "Terdaftar",
      dientri: "Dientri",
      "belum-dientri": "Belum dientri",
      penerapan: "Penerapan",
      matang: "≥ 105",
      "kurang-bukti": "Kurang bukti",
      "kurang-dari-aturan": "Kurang dari aturan",
    },
    file: {
      origin: "Asal",
      city: "Kota",
      year: "Tahun",
      day: "Tanggal hitungan",
      dayOfWindow: "Hari ke-",
      enteredLastYear: "Dientri, hari sama tahun lalu",
      penerapanLastYear: "Penerapan, hari sama tahun lalu",
      at105LastYear: "≥ 105, hari sama tahun lalu",
    },
  },
};
export type SeasonWords = typeof season;
