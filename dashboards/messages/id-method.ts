/** What the engine takes to read the same file typed into a table, without judging it. */
const barely = "kali bacaan polos berkas yang sama";

const grouped = "kali pengelompokan polos atas berkas yang sama";

/** Texts of the Metode page. */
export const method = {
  unit: "Satuan",
  owner: "Pemilik angka",
  cadence: "Irama terbit",
  formula: "Rumus",
  components: "Komponen",
  years: "Tahun tersedia",
  caveats: "Catatan baca",
  noYears: "belum ada angka kota",
  direction: {
    higher: "makin tinggi makin baik",
    lower: "makin rendah makin baik",
    none: "tanpa arah baik-buruk",
  } as Readonly<Record<string, string>>,
  directionName: "Arah",
  regimeColumns: {
    years: "Tahun",
    label: "Rezim",
    kind: "Yang berubah",
    joined: "Sebanding dengan sebelumnya",
    basis: "Dasar",
  },
  kinds: {
    scale: "skala",
    threshold: "batas kategori",
    method: "cara hitung",
    instrument: "instrumen",
    eligibility: "syarat peserta",
  } as Readonly<Record<string, string>>,
  comparable: { ya: "ya", tidak: "tidak", unresolved: "belum tuntas" } as Readonly<Record<string, string>>,
  bandColumns: { years: "Tahun", band: "Kategori", from: "Dari", to: "Sampai", confidence: "Keyakinan" },
  policyColumns: {
    years: "Berlaku",
    rule: "Aturan",
    unit: "Yang dihitung",
    minimum: "Minimum",
    scope: "Cakupan",
    qualifier: "Syarat",
  },
  /** What a rule counts. */
  counted: { commitment: "komitmen", proposal: "usulan", innovation: "inovasi" } as Readonly<
    Record<string, string>
  >,
  citationColumns: {
    outlet: "Sumber",
    title: "Judul atau perihal",
    date: "Terbit",
    basis: "Yang dibaca",
    confidence: "Keyakinan",
  },
  basis: {
    decree: "surat keputusan",
    release: "siaran resmi",
    press: "berita",
    self: "pernyataan sendiri",
  } as Readonly<Record<string, string>>,
  speed: {
    title: "Kecepatan terukur",
    what: "Yang diukur",
    target: "Target",
    measured: "Terukur",
    missed: "belum tercapai",
    cpu: "Menurut waktu prosesor",
    peak: "Memori puncak (MiB)",
    day: "Tanggal",
    machine: "Mesin",
    onMachine: (cores: number, memory: number, engine: string) => `${cores} inti, ${memory} GiB, ${engine}`,
    benches: {
      "sql-csv": {
        what: "Menulis satu juta baris CSV dengan jejak sql",
        unit: "kali COPY yang sama tanpa jejak sql",
      },
      "sql-start": {
        what: "Satu pertanyaan tanpa tabel dengan jejak sql, lewat npm",
        unit: "bagian dari 1 detik",
      },
      "sql-page": {
        what: "Pertanyaan siap pakai di peramban, yang ke-95 dari 100",
        unit: "bagian dari 100 milidetik",
      },
      "sql-first": {
        what: "Pertanyaan pertama di peramban, dengan mengambil tabelnya",
        unit: "bagian dari 300 milidetik",
      },
      "sql-ready": { what: "Mesin SQL di peramban siap ditanyai", unit: "bagian dari 3 detik" },
      "land-csv": { what: "Membaca CSV satu juta baris", unit: barely },
      "land-payroll": { what: "Membaca TPP satu juta baris", unit: barely },
      "land-payroll-10m": { what: "Membaca TPP sepuluh juta baris", unit: barely },
      "take-payroll": { what: "Menerima, menyandikan, dan membaca TPP satu juta baris", unit: barely },
      "take-payroll-10m": { what: "Menerima, menyandikan, dan membaca TPP sepuluh juta baris", unit: barely },
      "land-xlsx": { what: "Membaca buku kerja Excel 50 ribu baris", unit: barely },
      "pull-postgres": {
        what: "Menarik satu juta baris dari PostgreSQL",
        unit: "kali penyalinan psql atas kueri yang sama",
      },
      "no-news": { what: "Proses tanpa berkas baru, pada seribu berkas", unit: "kali proses penuh" },
      "one-month": {
        what: "Satu bulan baru di belakang 96 bulan",
        unit: "kali bulan yang sama pada folder kosong",
      },
      "linkage-confirmatory": { what: "Empat uji kaitan dengan 9.999 undian", unit: "bagian dari 30 detik" },
      "build-marts": { what: "Membangun semua tabel pada ukuran kota", unit: "bagian dari 2 detik" },
      "tpp-marts": { what: "Tabel TPP atas empat juta baris", unit: grouped },
      "soak-tpp-marts": { what: "Tabel TPP atas empat puluh juta baris", unit: grouped },
      "soak-tpp-growth": {
        what: "Pertumbuhan biaya tabel TPP dari 0,4 ke 40 juta baris",
        unit: "eksponen",
      },
      "soak-linkage": {
        what: "Uji kaitan yang menolak pada 2.000 kota tanpa efek",
        unit: "galat baku, jarak dari 5 persen",
      },
      "front-transfer": { what: "Ringkasan: yang dikirim, dimampatkan", unit: "bagian dari 300 kB" },
      "front-chart": {
        what: "Ringkasan: grafik indeks tergambar, prosesor diperlambat empat kali",
        unit: "bagian dari 1,5 detik",
      },
      "pages-transfer": { what: "Halaman lain yang terbesar, dimampatkan", unit: "bagian dari 500 kB" },
      "pages-chart": {
        what: "Halaman lain yang terlambat menggambar, prosesor diperlambat empat kali",
        unit: "bagian dari 2,5 detik",
      },
      "pages-answer": {
        what: "Saringan atau penggeser yang terlambat menjawab, prosesor diperlambat empat kali",
        unit: "bagian dari 100 milidetik",
      },
      "pages-shift": { what: "Pergeseran isi saat dimuat, yang terbesar", unit: "bagian dari CLS 0,05" },
      "site-build": { what: "Membangun semua halaman", unit: "bagian dari 30 detik" },
      growth: { what: "Pertumbuhan biaya dari 0,4 ke 4 juta baris", unit: "eksponen" },
      "soak-growth": { what: "Pertumbuhan biaya dari 4 ke 40 juta baris", unit: "eksponen" },
      "soak-mutations": {
        what: "Berkas yang dirusak acak, lalu proses terhenti atau barisnya hilang",
        unit: "bagian kasus",
      },
      "soak-adversary": {
        what: "Kota dengan dua rilis yang angka tersembunyinya dapat dihitung kembali",
        unit: "bagian kasus",
      },
      "soak-kills": { what: "Proses yang dimatikan paksa, lalu hasilnya berbeda", unit: "bagian kasus" },
      "soak-service-kills": {
        what: "Layanan yang dimatikan paksa selagi berkas masuk, lalu ada yang hilang atau dobel",
        unit: "bagian kasus",
      },
      "soak-schedule": {
        what: "Jadwal dalam sepuluh tahun simulasi yang terlewat, terulang, atau bertumpuk",
        unit: "bagian kasus",
      },
      "serve-load": {
        what: "Jawaban server dengan 200 permintaan sekaligus selama satu menit",
        unit: "bagian dari 100 milidetik",
      },
      "serve-errors": { what: "Permintaan yang gagal pada beban itu", unit: "permintaan" },
      "serve-nginx": {
        what: "Permintaan yang dijawab nginx pada beban dan berkas yang sama",
        unit: "kali yang dijawab server ini",
      },
    } satisfies Readonly<Record<string, { readonly what: string; readonly unit: string }>>,
  },
  privacy: {
    notAudited: "Rilis ini dibuat sebelum audit pengungkapan ada.",
    nobody: "Rilis ini tidak memuat angka tentang pegawai.",
    visible: (cells: string, hidden: string, share: string) =>
      `${cells} angka tentang pegawai; ${hidden} disembunyikan, ${share} % ditampilkan.`,
    visibleRupiah: (share: string) => `Dari rupiahnya tampil sekitar ${share} % (dibulatkan ke 5 %).`,
    rules: (people: string, pay: string, insider: string) => [
      `Hitungan orang: sedikitnya ${people} orang, atau nol. Rupiah dan rata-rata: sedikitnya ${pay} orang; rupiah hanya untuk kelompok dengan sedikitnya 30 pegawai, tanpa kepala perangkat daerah, dibulatkan ke Rp 1 juta.`,
      `Seorang penyumbang tidak boleh dapat menaksir penyumbang terbesar lebih dekat dari ${insider} %.`,
      "Sifat yang dimiliki lebih dari 90 % suatu kelompok tidak ditampilkan.",
      `Dua jumlah yang penyumbangnya berbeda kurang dari ${people} orang (rupiah: ${pay}) tidak ditampilkan bersama, juga antartahun, antartabel, dan antarrilis. Hanya jumlah pegawai yang boleh dibandingkan antartahun.`,
      "Angka yang dapat dihitung dari angka lain ikut disembunyikan. Yang pernah disembunyikan tetap tersembunyi.",
    ],
    attacker: (past: string, solver: string) =>
      `Sebelum terbit, rilis ini diserang dengan pemecah persamaan ${solver}, seolah-olah oleh orang yang memegang semua rilis (${past} sebelumnya, termasuk yang ditarik) dan tahu TPP-nya sendiri: untuk setiap angka tersembunyi dicari nilai terkecil dan terbesar yang mungkin.`,
    known: [
      "Yang masih dapat diketahui orang luar: angka tersembunyi berada dalam rentang yang lebih lebar dari ambang; sering pula bahwa angkanya kecil, sebab karena itulah ia disembunyikan.",
      "Di luar jaminan ini: beberapa pegawai yang saling memberi tahu TPP-nya, dan pengetahuan dari luar rilis seperti daftar hadir, tarif kelas jabatan, atau cerita rekan.",
    ],
  },
  governedBy: "Rezim menurut",
  noMethod: "tidak ada metode yang mengatur",
  overlap: "Terkait secara definisi",
  columnColumns: {
    column: "Kolom",
    type: "Tipe",
    unit: "Satuan",
    meaning: "Arti",
    role: "Peran",
    roles: { key: "kunci", measure: "ukuran", parameter: "parameter aturan", note: "keterangan" },
    namedIn: (column: string) => `metrik pada kolom ${column}`,
  },
  breakCount: (count: number) => `${count} pergantian metode`,
  columnCount: (count: number) => `${count} kolom`,
  meaningCount: (count: number) => `${count} arti`,
  otherMetrics: (count: number) => `${count} metrik lain dengan angka kota`,
  metricsWithout: (count: number) => `${count} metrik tanpa angka kota`,
  regimesOf: (metric: string) => `Rezim metode: ${metric}`,
  bandsOf: (metric: string) => `Kategori: ${metric}`,
  policies: "Bacaan aturan program",
  citations: "Daftar sumber",
};

/** What a bench may be called: whatever it measures has its words here, since the page shows what it records. */
export type BenchId = keyof typeof method.speed.benches;
