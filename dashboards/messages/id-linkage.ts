/** Texts of the page on linkage, in Indonesian. */
export const linkage = {
  /** Names short enough for a row of the forest; a metric without one keeps its name in the catalogue. */
  names: {
    innovations_new: "Inovasi baru",
    mean_verified_maturity_net: "Kematangan bersih",
    innovations_digital_share: "Porsi digital",
    replicating_regions: "Daerah peniru",
    events_attended: "Kegiatan dihadiri",
    ikm: "IKM",
    complaint_resolution: "Pengaduan selesai",
    ombudsman: "Ombudsman",
    pekppp: "PEKPPP",
  } as Readonly<Record<string, string>>,
  pair: (predictor: string, outcome: string) => `${predictor} → ${outcome}`,
  variant: (lag: number, estimator: string) => `jeda ${lag} tahun${estimator}`,
  estimators: {
    within: "",
    first_differences: ", selisih tahunan",
    spearman_of_changes: ", korelasi peringkat selisih",
  },
  units: {
    within: (outcome: string, predictor: string) => `${outcome} per ${predictor}`,
    first_differences: (outcome: string, predictor: string) => `${outcome} per ${predictor}`,
    spearman_of_changes: () => "korelasi, −1 sampai 1",
  },
  leadNone: "Tidak satu pun kaitan inovasi dengan mutu layanan dapat diuji",
  lead: (apart: number, tested: number) =>
    apart === 0
      ? `Dari ${tested} kaitan yang diuji, tidak satu pun terbedakan dari nol`
      : `Dari ${tested} kaitan yang diuji, ${apart} terbedakan dari nol`,
  leadPlanted: (finding: string) => `${finding}, yaitu efek yang ditanam`,
  leadPlace: (place: string, finding: string) =>
    `${place}: ${finding.slice(0, 1).toLowerCase()}${finding.slice(1)}.`,
  none: {
    title: "Belum ada yang dapat dikaitkan.",
    hint: "Kaitan dihitung dari perangkat daerah per tahun. Bagian ini terisi setelah perangkat daerah menyerahkan daftar inovasi dan hasil survei kepuasan masyarakat.",
  },
  forestTitle: (apart: number, tested: number, all: number) =>
    tested === 0
      ? `Empat hipotesis yang ditetapkan sebelumnya: tidak satu pun dapat diuji`
      : `Empat hipotesis yang ditetapkan sebelumnya: ${tested} dari ${all} dapat diuji, ${apart} terbedakan dari nol`,
  restTitle: (apart: number, shown: number, all: number) =>
    `Yang hanya dijelajahi: selang ${apart} dari ${shown} taksiran tidak memuat nol, tanpa satu pun uji; ${all - shown} tidak dapat ditaksir`,
  forestSubtitle: (place: string) =>
    `${place}. Kemiringan di dalam perangkat daerah yang sama, dengan selang 95 persen; sumbu: kelipatan kemiringan terkecil yang terdeteksi dengan daya 80 persen`,
  restSubtitle: (place: string) =>
    `${place}. Jeda 2 tahun, hasil lain, pendahulu lain, dan cara lain. Dari sebanyak ini beberapa akan tampak berbeda tanpa arti; karena itu tanpa p`,
  forestKey: {
    interval: "taksiran dan selang 95 persen",
    rest: "dijelajahi, tanpa uji",
    reach: "±1: batas yang terdeteksi",
  },
  value: (estimate: string, low: string, high: string) => `${estimate} (${low} sampai ${high})`,
  untestable: "tidak dapat diuji",
  p: (p: string) => `p ${p} (Holm)`,
  overlap: "terkait secara definisi",
  planted: "efek ditanam",
  placebo: "semu ikut bergerak",
  choose: "Kaitan",
  more: (count: number) => `${count} kaitan yang hanya dijelajahi`,
  kept: "Pilihan tersimpan di alamat halaman ini.",
  detailTitle: {
    untestable: (pair: string) => `${pair}: tidak dapat diuji`,
    apart: (predictor: string, outcome: string, isHigher: boolean) =>
      `${predictor} lebih tinggi bersamaan dengan ${outcome} lebih ${isHigher ? "tinggi" : "rendah"}`,
    planted: (finding: string) => `${finding}: efek yang ditanam`,
    flat: (pair: string) => `${pair}: tidak terbedakan dari nol`,
  },
  detailSubtitle: (place: string, cells: number, agencies: number, years: string) =>
    `${place}. ${cells} sel dari ${agencies} perangkat daerah, ${years}. Tiap titik satu perangkat daerah dan tahun, dikurangi rata-rata perangkat daerah itu dan tahun itu`,
  across: (predictor: string, unit: string) => `→ ${predictor} di atas atau di bawah biasanya (${unit})`,
  upward: (outcome: string, unit: string) => `↑ ${outcome} di atas atau di bawah biasanya (${unit})`,
  hollow: (count: number) =>
    `${count} sel berongga: responden kurang dari 30 atau tidak diketahui; tanpa nilai, di luar hitungan`,
  slope: "kemiringan dan selangnya",
  point: (agency: string, [from, to]: readonly [number, number], x: string, y: string) =>
    `${agency}, ${from} ke ${to}: ${x}; ${y}`,
  counted: (n: string) => `, n ${n}`,
  noPoints: "Tidak ada sel yang dapat digambar.",
  facts: {
    agencies: "Perangkat daerah",
    agenciesOf: (all: number, comparable: number) =>
      `${all}, di antaranya ${comparable} dengan 3 tahun sebanding atau lebih`,
    cells: "Sel dan tahun",
    cellsOf: (cells: number, years: string) => `${cells} sel, ${years}`,
    clusters: "Kelompok efektif",
    excluded: "Sel yang dikeluarkan",
    excludedOf: (total: number, parts: string) => (parts === "" ? String(total) : `${total}: ${parts}`),
    estimate: "Taksiran",
    p: "p, bootstrap liar",
    pOf: (wild: string, holm: string) => `${wild}; ${holm} sesudah penyesuaian Holm atas empat`,
    noP: "tidak dihitung: bukan salah satu dari empat hipotesis",
    noPUntestable: "tidak dihitung: tidak dapat diuji",
    cr1: "Pembanding: CR1 dengan t(G − 1)",
    cr1Of: (interval: string, p: string | null) => (p === null ? interval : `${interval}; p ${p}`),
    permutation: "Pemeriksaan: pertukaran lintasan",
    placebo: "Semu: hasil setahun sebelumnya",
    placeboMoves: (value: string) => `${value}; ikut bergerak, jadi urutan waktunya tidak mendukung`,
    placeboStill: (value: string) => `${value}; tidak terbedakan dari nol`,
    detectable: "Kemiringan terkecil yang terdeteksi",
    leaveOneOut: "Bila satu perangkat daerah ditinggalkan",
    range: (low: string, high: string) => `${low} sampai ${high}`,
    weighted: "Berbobot responden atau pengaduan",
    overlap: "Tumpang-tindih definisi",
    overlapNone: "tidak ada menurut katalog",
    overlapOf: (parts: string) => `terkait secara definisi: ${parts}`,
    planted: "Efek ditanam",
    plantedOf: (slope: string) =>
      `${slope}, ditanam pembuat data contoh: menemukannya hanya membuktikan alatnya bekerja`,
    unknown: "tidak diketahui",
  },
  exclusions: {
    cells_excluded_regime: "melintasi pergantian metode",
    cells_excluded_succession: "melintasi suksesi",
    cells_excluded_small: "responden kurang dari 30 atau tidak diketahui",
    cells_excluded_provisional: "tahun berjalan",
    cells_excluded_unknown: "tanpa pendahulu",
    cells_excluded_alone: "tanpa pembanding",
  },
  source: (city: string) => `Dihitung dari berkas yang diserahkan perangkat daerah ${city}.`,
  sampleSource: (city: string) => `Dihitung dari ${city}, kota rekaan; tidak satu pun angkanya nyata.`,
  originText:
    "Kemiringan dihitung dari tabel agency_year: efek tiap perangkat daerah dan tiap tahun dikeluarkan dulu, dan efek perangkat daerah dimulai dari awal pada penggabungan, pemecahan, atau pergantian metode. Yang ditaksir adalah rata-rata kemiringan di dalam perangkat daerah, berbobot ragam pendahulunya.",
  originTables: "Kolom tiap tabel:",
  columns: {
    origin: "Asal",
    city: "Kota",
    predictor: "Pendahulu",
    outcome: "Hasil",
    lag: "Jeda, tahun",
    estimator: "Cara",
    verdict: "Putusan",
    estimate: "Taksiran",
    low: "Batas bawah 95 %",
    high: "Batas atas 95 %",
    unit: "Satuan",
    pHolm: "p Holm",
    detectable: "Terdeteksi mulai",
    agencies: "Perangkat daerah",
    cells: "Sel",
    excluded: "Sel dikeluarkan",
    overlap: "Tumpang-tindih",
    planted: "Ditanam",
    agency: "Perangkat daerah",
    year: "Tahun penerapan",
    outcomeYear: "Tahun hasil",
    n: "n",
    xWithin: "Pendahulu, di dalam",
    yWithin: "Hasil, di dalam",
    reason: "Tidak dipakai karena",
  },
  instruments: {
    title: (readings: string) => `Stunting terbit dari dua alat ukur yang tidak boleh disambung: ${readings}`,
    reading: (instrument: string, value: string, year: number) =>
      `${instrument} ${value} persen pada ${year}`,
    subtitle:
      "Prevalensi stunting Kota Mojokerto, persen balita. Garis hanya antara tahun berurutan dari alat ukur yang sama",
    names: {
      stunting_eppgbm: "pencatatan (EPPGBM)",
      stunting_ssgi: "survei (SSGI)",
      stunting_unspecified: "tanpa nama alat ukur",
    } as Readonly<Record<string, string>>,
  },
};
