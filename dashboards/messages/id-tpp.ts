type Count = string;

/** Texts of the page on pay, in Indonesian. */
export const tpp = {
  lead: (place: string, year: number, uplifted: Count | null, people: Count | null) =>
    uplifted === null
      ? `${place}: berapa pegawai mendapat tambahan TPP karena inovasi pada ${year} disembunyikan.`
      : people === null
        ? `${place}: ${uplifted} pegawai mendapat tambahan TPP karena inovasi pada ${year}.`
        : `${place}: pada ${year}, ${uplifted} dari ${people} pegawai mendapat tambahan TPP karena inovasi.`,
  leadNoUplift: (place: string, first: number, last: number) =>
    `${place}: predikat, produktivitas, dan disiplin pegawai ${first}–${last}; tambahan karena inovasi belum tercatat.`,
  none: {
    title: "Belum ada angka TPP.",
    hint: "Halaman ini terisi begitu kota menyerahkan ekspor e-Kinerja atau e-Tukin dan daftar tambahan TPP, dan berkasnya lulus pemeriksaan. Aturannya dapat dibaca di bawah.",
  },
  hidden: {
    title: "Yang disembunyikan, dan mengapa",
    shown: (cells: Count, hidden: Count) =>
      `${hidden} dari ${cells} angka tentang pegawai di rilis ini disembunyikan.`,
    points: [
      [
        "Disembunyikan bukan nol",
        "Angkanya ada di berkas kota, tetapi tidak ditampilkan. Nol yang benar ditulis 0; yang tidak pernah dicatat ditulis –.",
      ],
      [
        "Dua sel melindungi satu",
        "Bila hanya satu angka disembunyikan, ia dapat dihitung dari jumlahnya. Karena itu angka kedua ikut disembunyikan, walau ia sendiri cukup besar.",
      ],
      [
        "Yang pernah disembunyikan tetap tersembunyi",
        "Rilis berikutnya tidak membukanya, sebab orang dapat membandingkan dua rilis.",
      ],
    ] as readonly (readonly [string, string])[],
    why: {
      count: (people: Count, _pay: Count) =>
        `Disembunyikan: orangnya kurang dari ${people}, atau hampir semua orang di kelompok itu sama, atau angkanya dapat dihitung dari angka lain.`,
      mean: (_people: Count, pay: Count) =>
        `Disembunyikan: rata-rata dari kurang dari ${pay} orang, atau dapat dihitung dari rata-rata lain.`,
      rupiah: (_people: Count, pay: Count) =>
        `Disembunyikan: rupiah dari kurang dari ${pay} orang atau kelompok di bawah 30 pegawai, atau seorang penerima terlalu menonjol, atau dapat dihitung dari jumlah lain.`,
    },
    whyUnaudited: "Disembunyikan untuk melindungi orang.",
    key: "disembunyikan: ada, tetapi tidak ditampilkan demi orangnya",
    gap: "–  tidak pernah dicatat",
    more: "Ambang dan ujinya ada di halaman Metode.",
  },
  ratings: {
    people_sangat_baik: "Sangat Baik",
    people_baik: "Baik",
    people_butuh_perbaikan: "Butuh Perbaikan",
    people_kurang: "Kurang",
    people_sangat_kurang: "Sangat Kurang",
    people_without_predikat: "Tanpa predikat",
  },
  rated: {
    title: (place: string, year: number, share: string, people: Count) =>
      `${place}: ${share} % dari ${people} pegawai berpredikat Baik atau Sangat Baik pada ${year}`,
    titleHidden: (place: string, year: number, hidden: number) =>
      `${place}: ${hidden} angka predikat pada ${year} disembunyikan, sisanya ditampilkan`,
    titleNone: (place: string) => `${place}: predikat kinerja belum tercatat`,
    subtitle:
      "Bagian pegawai menurut predikat kinerja tiap tahun, dalam persen; predikat yang paling sering dalam setahun mewakili seorang pegawai",
    total: (people: Count) => `${people} orang`,
    part: (rating: string) => (rating === "Tanpa predikat" ? "tanpa predikat," : `berpredikat ${rating},`),
    notes: (first: number) =>
      `Predikat dari PermenPANRB 6/2022; di berkas ini mulai ${first}. Nilai SKP sebelum itu berupa angka dan tidak disambung. Pegawai tanpa predikat digambar sendiri, bukan dianggap buruk.`,
  },
  agencies: {
    measure: "Ukuran",
    kept: "Ukuran dan urutan tersimpan di alamat halaman ini.",
    measures: {
      produktivitas: { name: "Produktivitas", unit: "persen, rata-rata bulanan" },
      disiplin: { name: "Disiplin", unit: "persen, rata-rata bulanan" },
      baik: { name: "Berpredikat Baik ke atas", unit: "persen pegawai" },
      pegawai: { name: "Pegawai", unit: "orang" },
      tambahan: { name: "Penerima tambahan", unit: "orang" },
      rupiah: { name: "Tambahan karena inovasi", unit: "Rp juta, tanpa kepala perangkat daerah" },
      dibayar: { name: "TPP diterima", unit: "Rp juta, tanpa kepala perangkat daerah" },
    },
    title: (measure: string, year: number, [low, high]: readonly [string, string], shown: number) =>
      `${measure}, ${year}: ${low === high ? low : `antara ${low} dan ${high}`} di ${shown} perangkat daerah yang angkanya ditampilkan`,
    titleHidden: (measure: string) => `${measure}: semua angka per perangkat daerah disembunyikan`,
    titleNone: (measure: string) => `${measure}: belum tercatat menurut perangkat daerah`,
    subtitle: (place: string, unit: string) => `${place}, perangkat daerah × tahun. Satuan: ${unit}.`,
    counts: (shown: number, hidden: number, absent: number) =>
      `${shown} sel ditampilkan, ${hidden} disembunyikan, ${absent} tidak tercatat.`,
    sorted: (by: string, isUp: boolean) =>
      `Diurutkan menurut ${by.toLowerCase()}, ${isUp ? "naik" : "turun"}; yang disembunyikan dan yang kosong di akhir.`,
    notes:
      "Siapa yang pindah dalam setahun dihitung di kedua tempat. Perangkat daerah tampil dengan namanya pada tahun itu. Rupiah dibulatkan ke Rp 1 juta.",
  },
  tiers: {
    names: {
      "satu-dua": "1–2 inovasi",
      "tiga-empat": "3–4 inovasi",
      "tepat-lima": "tepat 5 inovasi",
      "lebih-dari-lima": "lebih dari 5 inovasi",
      "tidak disebut": "jenjang tidak disebut",
    } as Readonly<Record<string, string>>,
    title: (place: string, year: number, tier: string, [people, of]: readonly [Count, Count]) =>
      `${place}: jenjang terbanyak pada ${year} adalah ${tier}, ${people} dari ${of} penerima`,
    titleHidden: (place: string, year: number) =>
      `${place}: sebagian angka menurut jenjang pada ${year} disembunyikan`,
    subtitle: "Penerima tambahan TPP karena inovasi menurut jenjang tiap tahun anggaran, dalam persen",
    total: (people: Count) => `${people} penerima`,
    part: (tier: string) => `${tier},`,
    none: "Tambahan TPP karena inovasi belum tercatat menurut jenjang.",
    notes: (five: Count | null, years: string) =>
      `${five === null ? "Penerima dengan tepat lima inovasi disembunyikan atau tidak tercatat" : `Penerima dengan tepat lima inovasi: ${five}`}. Aturan menyebut 3–4 dan lebih dari lima, jadi tepat lima tidak punya jenjang dan tidak ditebak. Batas kenaikan menurut jenjang hanya diketahui untuk ${years}.`,
    noYears: "tidak satu tahun pun",
  },
  money: {
    title: (place: string, year: number, rupiah: string) =>
      `${place}: tambahan karena inovasi Rp ${rupiah} juta pada ${year}`,
    titleHidden: (place: string, year: number) =>
      `${place}: rupiah tambahan karena inovasi pada ${year} disembunyikan`,
    titleNone: (place: string) => `${place}: tambahan karena inovasi belum tercatat`,
    subtitle:
      "Seluruh kota tiap tahun. Rupiah tanpa para kepala perangkat daerah, dibulatkan ke Rp 1 juta; siapa yang pindah dihitung di kedua tempat",
    open: "Tahun berjalan baru ditampilkan setahun penuh.",
  },
  columns: {
    origin: "Asal",
    city: "Kota",
    agency: "Perangkat daerah",
    year: "Tahun",
    people: "Pegawai",
    productivity: "Produktivitas (%)",
    discipline: "Disiplin (%)",
    base: "TPP pokok (Rp)",
    gross: "TPP kotor (Rp)",
    paid: "TPP diterima (Rp)",
    uplifted: "Penerima tambahan",
    uplift: "Tambahan karena inovasi (Rp)",
    tier: "Jenjang",
    most: "Kenaikan tertinggi (%)",
    rewards: "Untuk penghargaan tahun",
    receivers: "Penerima",
    withFive: "Tepat lima inovasi",
    participations: "Keikutsertaan",
    status: "Status",
    agencies: "Perangkat daerah",
    provisional: "sementara",
    settled: "tetap",
  },
  rules: {
    title: (years: string) => `Aturan tambahan TPP yang ditemukan: ${years}`,
    subtitle:
      "Tiap aturan dengan tahun berlakunya, bacaannya, dan keyakinan sumbernya. Isi peraturan wali kotanya sendiri tidak ditemukan; yang dikutip adalah berita",
    columns: {
      from: "Berlaku",
      rule: "Aturan sebagaimana dibaca",
      scope: "Bagi siapa",
      confidence: "Keyakinan",
      note: "Catatan",
    },
    onwards: (year: number) => `sejak ${year}, akhirnya tidak disebut`,
    once: (year: number) => `${year}`,
    span: (from: number, to: number) => `${from}–${to}`,
    regulation: (name: string, about: string) => `${name}: ${about}`,
    amount: (name: string, value: string) => `${name}: ${value}`,
  },
  steps: {
    title: (year: number, rewards: number | null) =>
      `Jenjang tahun anggaran ${year}${rewards === null ? "" : `, untuk penghargaan ${rewards}`}: tepat lima inovasi tidak diatur`,
    titleAll: (year: number) => `Jenjang tahun anggaran ${year}`,
    subtitle: "Kenaikan tertinggi atas TPP pokok menurut banyaknya inovasi yang diikuti",
    innovations: "Inovasi yang diikuti",
    most: "Kenaikan tertinggi",
    reading: "Bacaan",
    confidence: "Keyakinan",
    percent: (value: string) => `${value} %`,
    notRuled: "tidak diatur",
    fromTo: (from: number, to: number | null) =>
      to === null ? `${from} atau lebih` : from === to ? `tepat ${from}` : `${from}–${to}`,
  },
  caution: {
    title: "Tambahan TPP bukan bukti pengaruh",
    points: [
      [
        "Mengikuti menurut aturan",
        "Tambahan dibayar karena pegawai ikut berinovasi. Keduanya naik bersama karena begitulah aturannya, bukan karena yang satu menggerakkan yang lain.",
      ],
      [
        "Setahun di belakang",
        "Yang dibayar pada satu tahun anggaran menghargai hasil tahun sebelumnya, atas inovasi yang diterapkan lebih awal lagi.",
      ],
      [
        "Tidak dipakai di Kaitan",
        "Karena itu tambahan TPP tidak pernah menjadi peubah penjelas di halaman Kaitan.",
      ],
    ] as readonly (readonly [string, string])[],
    end: "Produktivitas dan disiplin adalah dasar perhitungan TPP, bukan ukuran hasil layanan.",
  },
  gaps: {
    title: (count: number) => `${count} hal tentang TPP dicari dan tidak ditemukan`,
    subject: "Hal",
    missing: "Yang tidak ditemukan",
    year: "Tahun",
  },
};
export type TppWords = typeof tpp;
