/** Texts of what may be asked of the index, in Indonesian. */
export const simulation = {
  steps: {
    title: (
      city: string,
      year: number,
      [levels, gain]: readonly [number, string],
      forOne: number | undefined,
    ) =>
      `${city} ${year}: ${levels} kenaikan parameter terbaik menambah ${gain} poin indeks; ${
        forOne === undefined ? "satu poin penuh tidak terjangkau" : `satu poin penuh butuh ${forOne}`
      }`,
    subtitle:
      "Tambahan indeks dari satu parameter yang naik satu tingkat, menurut indikator; dalam kurung, berapa tingkat yang masih dapat dinaikkan",
    group: (name: string, levels: number) => `${name} (${levels})`,
    reading: (name: string, each: string, levels: number) =>
      `${name}: +${each} tiap tingkat, ${levels} tingkat tersedia`,
    ties: "Dalam satu indikator semua tingkat bernilai sama, pada inovasi mana pun; urutan dalam tabel di antara yang sama mengikuti kunci inovasi.",
    columns: {
      title: "Inovasi",
      indicator: "Indikator",
      from: "Dari",
      to: "Menjadi",
      gain: "Tambahan indeks",
    },
  },
  backcast: {
    title: (
      city: string,
      rules: number,
      [from, low]: readonly [number, string],
      [to, high]: readonly [number, string],
    ) =>
      `Menurut aturan ${rules}, portofolio ${city} ${from} bernilai ${low} dan portofolio ${to} bernilai ${high}`,
    none: "Belum ada portofolio yang dapat dihitung menurut aturan tahun lain",
    subtitle:
      "Indeks portofolio tiap tahun bila dihitung menurut aturan tahun lain, dengan batas dan pembagi tahun itu",
    under: (year: number) => `Aturan ${year}`,
    own: "Tebal: aturan tahunnya sendiri. Parameter dibaca menurut bunyi tahunnya sendiri; bunyi yang berubah tidak dinilai ulang.",
    unknown: (years: string) => `Rumus tidak diketahui, maka tanpa kolom: ${years}.`,
    alike:
      "Semua aturan di sini memberi indeks yang sama: yang tidak dipastikan pada satu tahun diambil dari tahun lain, dan portofolio ini tidak menyentuh bedanya. Kategorinya tetap menurut batas tiap tahun.",
    count: (count: number) => `${count} dihitung`,
    columns: {
      year: "Portofolio tahun",
      rules: "Aturan tahun",
      iid: "Indeks",
      band: "Kategori",
      counted: "Dihitung",
      excluded: "Tidak dihitung",
      status: "Status",
    },
  },
  assumptions: {
    title: (years: number, count: number) =>
      `${count} nilai pada rumus ${years} tahun tidak dipastikan sumber`,
    subtitle: (confirmed: string, unknown: string) =>
      `Rumus yang dipastikan: ${confirmed}. Rumus tidak diketahui: ${unknown}. Yang memakai nilai-nilai ini ditandai “perkiraan”.`,
    stated: "Tertulis pada tabel metode; sumbernya tidak menyatakan nilai ini untuk tahun itu sendiri",
    columns: { year: "Tahun", name: "Parameter", value: "Nilai", meaning: "Anggapan" },
  },
  whatIf: {
    heading: "Bagaimana jika",
    intro: (city: string) =>
      `Portofolio ${city} dengan mesin hitung yang sama dengan angka rilis, pada parameter terverifikasi.`,
    year: "Portofolio tahun",
    rules: "Menurut aturan",
    sliders: {
      steps: "Tingkat parameter inovasi dinaikkan, yang terbaik dulu",
      spd: "Tingkat parameter SPD dinaikkan, yang terbaik dulu",
      added: "Inovasi baru",
      level: "Parameter tiap indikator inovasi baru",
      weakest: "Inovasi ditarik, yang paling rendah kematangannya dulu",
    },
    clear: "Kosongkan pilihan",
    kept: "Pilihan tersimpan di alamat halaman ini. Inovasi baru dianggap tidak melayani urusan pelayanan dasar.",
    before: "Semula",
    after: "Dengan pilihan ini",
    same: (name: string, value: string, band: string | undefined) =>
      `${name}: indeks tetap ${value}${band === undefined ? "" : `, ${band}`}`,
    title: (name: string, value: string, change: string, band: string | undefined) =>
      `${name}: indeks menjadi ${value}, ${change} poin${band === undefined ? "" : `, ${band}`}`,
    subtitle: (year: number, rules: number) =>
      `Portofolio ${year} menurut aturan ${rules}, dalam poin indeks; lebar bata adalah skor tertinggi bagiannya`,
    counted: (before: number, after: number) =>
      before === after ? `${after} inovasi dihitung.` : `${after} inovasi dihitung, semula ${before}.`,
    columns: { what: "Bagian", before: "Semula", after: "Dengan pilihan ini", change: "Selisih" },
  },
  portfolio: {
    title: (all: number, year: number, counted: number, rules: number) =>
      `${all} inovasi diajukan ${year}; ${counted} di antaranya dihitung menurut aturan ${rules}`,
    subtitle: "Kematangan terverifikasi dalam poin, 0–111; yang dihitung dan paling rendah ada di atas",
    find: "Cari inovasi atau perangkat daerah",
    none: "Tidak ada inovasi yang cocok.",
    withdraw: (title: string) => `Tarik ${title}`,
    change: "Ubah",
    changeOne: (title: string) => `Ubah parameter ${title}`,
    editing: (title: string) => `Parameter ${title}, dari yang terverifikasi ke atas`,
    weight: (weight: number) => `bobot ${weight}`,
    close: "Tutup",
    because: {
      stage: "tidak: bukan tahap penerapan",
      window: "tidak: di luar jendela penerapan",
      max_submissions: "tidak: melewati batas pengajuan",
    } as Readonly<Record<string, string>>,
    columns: {
      title: "Inovasi",
      agency: "Perangkat daerah",
      maturity: "Kematangan",
      counts: "Dihitung",
      out: "Tarik",
      change: "Parameter dinaikkan",
    },
  },
};
