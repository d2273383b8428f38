/** A way in which these figures could mislead, and what is done about it here. */
interface Trap {
  readonly number: number;
  readonly name: string;
  readonly handling: string;
}

export const traps: readonly Trap[] = [
  {
    number: 1,
    name: "Skala berganti",
    handling: "2018–2020 tanpa batas, sejak 2021 0–100: dua deret, tidak pernah disambung.",
  },
  {
    number: 2,
    name: "Batas kategori berganti",
    handling: "Kategori milik tahunnya; pada hitung ulang, kedua kategori disebut.",
  },
  {
    number: 3,
    name: "Pembagi dan gerbang berganti",
    handling: "Pembagi 10, 12, 14 dan gerbang pelayanan dasar disimpan per tahun metode.",
  },
  {
    number: 4,
    name: "Bunyi indikator bergeser",
    handling:
      "Yang disimpan adalah levelnya dan versi teksnya; hitung ulang menyebut bahwa bunyi dapat berbeda.",
  },
  {
    number: 5,
    name: "Indikator bernomor ulang",
    handling: "Indikator dikenali dari nama bakunya; nomor hanya keterangan.",
  },
  {
    number: 6,
    name: "Klaim dan verifikasi",
    handling: "Dua kolom, dua indeks; tidak pernah saling meminjam level.",
  },
  {
    number: 7,
    name: "Terbitan yang berselisih",
    handling: "Satu baris per sumber; yang dipakai dipilih menurut dasar atau keputusan tercatat.",
  },
  {
    number: 8,
    name: "Tahun penghargaan bukan tahun data",
    handling: "Penerapan, penilaian, dan pemberian adalah tiga tanggal yang terpisah.",
  },
  {
    number: 9,
    name: "Istilah tercampur",
    handling:
      "Terinovatif adalah penghargaan, Sangat Inovatif kategori, peringkat urutan: tiga hal, tiga kolom.",
  },
  {
    number: 10,
    name: "Mengejar jumlah",
    handling: "30,4 persen indeks adalah jumlah: bagian kematangan dan bagian jumlah ditunjukkan terpisah.",
  },
  {
    number: 11,
    name: "Mengejar target 105",
    handling:
      "Penumpukan tepat di 105 belum diuji di sini; baca sebaran nilainya, bukan hanya berapa yang lolos.",
  },
  {
    number: 12,
    name: "Langit-langit",
    handling:
      "Kematangan mendekati 111 dan jumlah yang diskor dibatasi: sisa ruang ikut ditulis, dan kenaikan kecil di dekat batas kurang berarti.",
  },
  {
    number: 13,
    name: "Pengenceran",
    handling: "Di atas 200 inovasi, tambahan hanya menggeser rata-rata; simulasikan sebelum menambah.",
  },
  {
    number: 14,
    name: "Terkait secara definisi",
    handling:
      "Kematangan neto membuang empat indikator yang sendirinya hasil; komponen bersama dicatat di katalog.",
  },
  {
    number: 15,
    name: "Instrumen hasil berganti",
    handling:
      "Ombudsman, PEKPPP, dan SKM diputus di tahun instrumennya berganti; selisih tidak melintasinya.",
  },
  {
    number: 16,
    name: "Jeda waktu",
    handling:
      "Jeda satu dan dua tahun ditetapkan lebih dulu dan ditunjukkan keduanya; yang terbaik tidak dipilih belakangan.",
  },
  {
    number: 17,
    name: "Sebab terbalik",
    handling:
      "Pimpinan yang bersungguh-sungguh menaikkan keduanya: kalimat di sini hanya menyebutnya bersamaan.",
  },
  {
    number: 18,
    name: "Serempak oleh aturan",
    handling: "Inovasi menaikkan TPP menurut aturan: TPP tidak pernah dipakai menjelaskan inovasi.",
  },
  {
    number: 19,
    name: "Lompat satuan (kekeliruan ekologis)",
    handling:
      "Hubungan pada tingkat kota belum tentu berlaku bagi perangkat daerah atau pegawai; setiap grafik menyebut satuannya.",
  },
  {
    number: 20,
    name: "Paradoks Simpson",
    handling:
      "Perubahan diurai: level yang bertahan, yang masuk, dan yang keluar; rata-rata gabungan tidak dibaca sendiri.",
  },
  {
    number: 21,
    name: "Hanya yang bertahan tercatat",
    handling: "Daftar Perwali menjadi penyebut, termasuk yang kemudian berhenti.",
  },
  {
    number: 22,
    name: "Terpilih untuk dinilai",
    handling: "53 dari 69 yang dientri dan dari 107 yang terdaftar: kedua penyebut ditunjukkan.",
  },
  {
    number: 23,
    name: "Jumlah kecil",
    handling:
      "Satu kota, sedikit titik: selang ikut ditulis, dan di bawah jumlah minimum tidak ada selang maupun nilai p.",
  },
  {
    number: 24,
    name: "Banyak uji sekaligus",
    handling:
      "Empat hipotesis ditetapkan sebelum melihat data dan disesuaikan menurut Holm; selebihnya dijelajahi tanpa nilai p.",
  },
  {
    number: 25,
    name: "Kembali ke rata-rata",
    handling:
      "Perangkat daerah yang hadir di kegiatan disandingkan dengan yang tidak hadir pada tahun yang sama; selisihnya gambaran, bukan pengaruh.",
  },
  {
    number: 26,
    name: "Peringkat yang bising",
    handling:
      "Tidak ada tabel yang memeringkat perangkat daerah. Rata-rata dari sedikit inovasi mudah bergerak: baca bersama jumlahnya.",
  },
  {
    number: 27,
    name: "Peringkat bergantung peserta",
    handling: "Peringkat ditulis dengan N dan persentil, bila sumber yang sama menyebut N.",
  },
  {
    number: 28,
    name: "Gabung dan pecah",
    handling:
      "Dua sudut pandang: sebagaimana dulu dan kini; bagian sejarah tanpa sumber dibiarkan kosong, dan ditunjukkan bila 0 dan bila 1.",
  },
  {
    number: 29,
    name: "Tingkat pemilik",
    handling: "Kelurahan, sekolah, dan puskesmas terhitung pada perangkat daerah pelapor di atasnya.",
  },
  {
    number: 30,
    name: "Inovasi sama, nama baru",
    handling:
      "Satu kunci per inovasi; nama mirip hanya diusulkan, tidak digabung otomatis; pengembangan adalah tautan.",
  },
  {
    number: 31,
    name: "Hitung ganda",
    handling: "Inovasi dan pengajuannya dihitung terpisah: Brantas Tuntas 2021 dan 2022 satu inovasi.",
  },
  {
    number: 32,
    name: "Kepemimpinan dan COVID",
    handling: "Masa kepala daerah tergambar di garis waktu; pengaruhnya tidak dapat dipisahkan dari inovasi.",
  },
  {
    number: 33,
    name: "Manfaat lapor sendiri",
    handling:
      "Diukur dan diperkirakan terpisah, metodenya ditulis; jumlah orang tidak dijumlahkan antarinovasi.",
  },
  {
    number: 34,
    name: "Hilang tidak acak",
    handling: "Tahun tanpa angka adalah celah, tidak diisi; yang dicari dan tidak ditemukan tercatat.",
  },
  {
    number: 35,
    name: "Nama kembar",
    handling: "Kota dan Kabupaten dikenali dari kodenya; IKM 88,88 milik Kabupaten Mojokerto.",
  },
  {
    number: 36,
    name: "Tanggal berita keliru",
    handling: "Hari dulu, lalu bulan; yang mustahil ditolak, yang tidak pasti menyebut ketelitiannya.",
  },
  {
    number: 37,
    name: "Salah kutip aturan",
    handling:
      "Daftar aturan mencatat kutipan keliru dan aturan yang dimaksud, misalnya UU 8/2013 untuk UU 25/2009.",
  },
  {
    number: 38,
    name: "Format angka",
    handling: "Koma desimal dan titik ribuan dibaca menurut kolomnya; yang bermakna ganda ditolak.",
  },
  {
    number: 39,
    name: "Bobot IKM dibulatkan",
    handling: "IKM dihitung ulang dengan bobot 1/9 untuk tiap unsur; yang dilaporkan ditulis di sebelahnya.",
  },
  {
    number: 40,
    name: "Privasi dari selisih",
    handling:
      "Angka yang kecil disembunyikan bersama angka lain yang membuatnya dapat dihitung, lalu rilis diserang dulu sebelum terbit.",
  },
  {
    number: 41,
    name: "Angka kebetulan sama",
    handling: "Tabel digabung menurut kunci, tidak pernah menurut nilai.",
  },
  {
    number: 42,
    name: "Predikat disambung",
    handling: "SKP berangka sebelum 2022 bukan predikat: hanya lima predikat yang diterima.",
  },
  { number: 43, name: "Tahun berjalan", handling: "Tahun yang belum tutup ditandai sementara." },
];
