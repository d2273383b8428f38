/** Texts of the gallery of figures on Metode, in Indonesian. */
export const gallery = {
  summary: (count: number) => `${count} jenis gambar, masing-masing dengan cara membacanya`,
  place: "Lihat di tempatnya",
  kinds: {
    tiles: {
      name: "Angka besar",
      line: "Angka terbaru tiap ukuran dengan lintasannya, selisihnya bila kedua tahunnya sebanding, dan kategori tahun itu.",
      path: "/#enam-angka",
    },
    bands: {
      name: "Garis di atas kategori",
      line: "Latar tiap tahun adalah kategori tahun itu; garis putus di tempat metode berganti.",
      path: "/#indeks",
    },
    lanes: {
      name: "Lini masa berjalur",
      line: "Kejadian menurut tanggalnya: batang untuk rentang, lingkaran untuk hari, wajik untuk penghargaan.",
      path: "/#lini-masa",
    },
    panel: {
      name: "Panel sejajar",
      line: "Beberapa ukuran pada sumbu tahun yang sama, masing-masing pada skalanya sendiri.",
      path: "/#empat-ukuran",
    },
    record: {
      name: "Titik pada batasnya",
      line: "Tiap tahun dibaca pada batas kategorinya sendiri, tanpa garis penghubung.",
      path: "/iid#rekam",
    },
    bricks: {
      name: "Susunan bata",
      line: "Lebar bata adalah skor tertinggi bagiannya; yang terisi adalah yang didapat.",
      path: "/iid#anatomi",
    },
    waterfall: {
      name: "Air terjun",
      line: "Dari indeks satu tahun ke tahun berikutnya: tiap batang adalah sumbangan satu bagian.",
      path: "/iid#penguraian",
    },
    bars: {
      name: "Batang berurut",
      line: "Bagian yang hilang, dari yang terbesar; panjang batang adalah poinnya.",
      path: "/iid#poin-hilang",
    },
    dates: {
      name: "Tiga tanggal",
      line: "Masa penerapan, tahun penilaian, dan hari pemberian pada satu garis.",
      path: "/penghargaan#tiga-tanggal",
    },
    heat: {
      name: "Peta panas",
      line: "Perangkat daerah × tahun; makin pekat makin tinggi, dan angkanya tertulis di setiap sel.",
      path: "/perangkat-daerah#perangkat-daerah-tahun",
    },
    tree: {
      name: "Pohon silsilah",
      line: "Inovasi turunan menjorok di bawah asalnya, dengan cara dan tahunnya.",
      path: "/inovasi",
    },
    curves: {
      name: "Kurva kelangsungan",
      line: "Bagian yang masih berjalan menurut umur, dengan pita selang 95 persen.",
      path: "/inovasi#kelangsungan",
    },
    forest: {
      name: "Taksiran dan titik-titiknya",
      line: "Tiap baris satu taksiran dengan selangnya; yang memotong nol tidak terbedakan dari nol.",
      path: "/kaitan#empat-hipotesis",
    },
    shares: {
      name: "Batang bagian",
      line: "Bagian pegawai menurut predikat; yang disembunyikan tetap tampak sebagai celah.",
      path: "/tpp",
    },
  },
};
