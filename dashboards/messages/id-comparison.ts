/** Texts of the choices on Tren, in Indonesian. */
export const comparison = {
  layout: "Tampilan",
  layouts: { together: "Satu gambar tiap metrik", apart: "Satu gambar tiap daerah, skala sama" },
  scale: "Skala",
  scales: { absolute: "Nilai sebagaimana adanya", indexed: "Indeks, awal tiap ruas = 100" },
  view: "Perangkat daerah",
  views: { is: "Sebagaimana kini", was: "Sebagaimana dulu" },
  agencies: (city: string, count: number) => `${count} perangkat daerah ${city}`,
  peers: "Tambahkan pembanding",
  peerKinds: { cities: "kota pembanding", nation: "nasional", sameClass: "perangkat daerah sejenis" },
  peersAdded: (count: number) => `${count} pembanding ditambahkan.`,
  indexUnit: "indeks, awal tiap ruas yang tidak terputus = 100",
  asOf: "Sebagaimana diketahui pada",
  asOfNow: "Kosong: rilis yang berlaku sekarang.",
  asOfServed: (release: string, since: string) =>
    `Yang tampil adalah rilis ${release}, berlaku sejak ${since}.`,
  asOfGone: (release: string, since: string) =>
    `Pada hari itu berlaku rilis ${release} (sejak ${since}); berkas datanya tidak lagi disajikan, maka tidak ada yang digambar.`,
  asOfNone: (first: string | null) =>
    first === null
      ? "Belum ada rilis pada hari itu."
      : `Belum ada rilis pada hari itu; yang pertama berlaku sejak ${first}.`,
  asOfUnknown: "Riwayat rilis tidak terjangkau, maka hari itu tidak dapat ditampilkan.",
  asOfFailed: "Data rilis itu tidak terbaca. Periksa sambungan, lalu coba lagi.",
  agencySource: (city: string) => `Sumber: berkas yang diserahkan perangkat daerah ${city}.`,
};
export type ComparisonWords = typeof comparison;
