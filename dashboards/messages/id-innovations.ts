type Pair = readonly [string, string];
type Words = Readonly<Record<string, string>>;

/** Texts of the page on innovations and of the profile of one, in Indonesian. */
export const innovations = {
  lead: {
    own: (city: string, count: number, agencies: number) =>
      `${city}: ${count} inovasi dari ${agencies} perangkat daerah.`,
    fictional: (city: string, named: number, place: string, count: number) =>
      `Sumber terbitan menyebut ${named} inovasi ${city}. Daftar lengkapnya belum diserahkan; katalog di bawah memakai ${place}: ${count} inovasi rekaan.`,
    named: (city: string, named: number) =>
      `Sumber terbitan menyebut ${named} inovasi ${city}. Daftar lengkapnya belum diserahkan.`,
  },
  catalogue: {
    search: "Cari nama, akronim, atau perangkat daerah",
    agency: "Perangkat daerah",
    year: "Tahun pengajuan",
    lastEntry: "Pengajuan terakhir",
    stage: "Tahapan",
    kind: "Jenis",
    order: "Urutan",
    all: "Semua",
    orders: {
      nama: "Nama",
      terbaru: "Terbaru lebih dulu",
      skor: "Skor terendah lebih dulu",
      "-skor": "Skor tertinggi lebih dulu",
    } as Words,
    clear: "Kosongkan pilihan",
    kept: "Salah ketik kecil dimaafkan. Pilihan tersimpan di alamat halaman ini.",
    title: (city: string, count: number, all: number, [inUse, digital]: Pair) =>
      count === all
        ? `${city}: ${count} inovasi, ${inUse} di tahap penerapan, ${digital} digital`
        : `${city}: ${count} dari ${all} inovasi cocok, ${inUse} di tahap penerapan, ${digital} digital`,
    none: (city: string, all: number) => `${city}: tidak satu pun dari ${all} inovasi cocok`,
    noneHint:
      "Tidak ada inovasi untuk pilihan ini. Kosongkan salah satu pilihan, atau cari kata yang lebih pendek.",
    empty: "Belum ada perangkat daerah yang menyerahkan daftar inovasinya; katalog terisi begitu ada.",
    subtitle: (year: number | null) =>
      year === null
        ? "Pengajuan terakhir tiap inovasi; skor kematangan terverifikasi, poin 0–111."
        : `Inovasi yang diajukan pada ${year}; skor kematangan terverifikasi tahun itu, poin 0–111.`,
    columns: {
      id: "Kunci inovasi",
      name: "Inovasi",
      agency: "Perangkat daerah",
      year: "Tahun",
      stage: "Tahapan",
      kind: "Jenis",
      form: "Bentuk",
      first: "Pertama diajukan",
      entries: "Pengajuan ke",
      score: "Skor",
      state: "Keadaan",
      origin: "Asal",
    },
    states: {
      isNew: "baru",
      isContinued: "diajukan lagi",
      isDeveloped: "dikembangkan",
      isStopped: "berhenti",
    },
  },
  source: (city: string) => `Sumber: berkas yang diserahkan perangkat daerah ${city}.`,
  sampleSource: (city: string) => `Sumber: ${city}, kota rekaan; tidak satu pun angkanya nyata.`,
  tables: "Tabel rilis yang dibaca",
  origin: "Asal",
  originText: "Berkas yang diserahkan perangkat daerah; tiap baris dapat ditelusuri di Mutu data.",
  named: {
    title: (city: string, count: number, [first, last]: readonly [number, number]) =>
      `Sumber terbitan menyebut ${count} inovasi ${city}, ${first}–${last}`,
    subtitle: "Hanya yang disebut dengan namanya; bukan daftar lengkap dan bukan ukuran jumlah inovasi.",
    columns: {
      name: "Inovasi",
      owner: "Pemilik",
      first: "Pertama disebut",
      last: "Terakhir disebut",
      contexts: "Dalam rangka",
      digital: "Digital",
      regions: "Daerah yang mereplikasi",
      source: "Sumber",
    },
    unknown: "tidak disebut",
  },
};
