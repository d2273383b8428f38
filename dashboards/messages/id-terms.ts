/** An official term and what it means. Terms stay Indonesian in both languages; their order is that of the subject. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

export const terms: readonly Term[] = [
  { term: "Inovasi Daerah", meaning: "pembaruan dalam penyelenggaraan pemerintahan daerah (PP 38/2017)" },
  { term: "IID", meaning: "Indeks Inovasi Daerah, penilaian tahunan Kementerian Dalam Negeri" },
  { term: "IGA", meaning: "Innovative Government Award, penghargaan tahunan berdasarkan IID" },
  { term: "Terinovatif", meaning: "gelar IGA sesudah presentasi dan validasi lapangan" },
  {
    term: "Sangat Inovatif, Inovatif, Kurang Inovatif",
    meaning: "kategori nilai IID menurut batas tahunnya, dari yang tertinggi",
  },
  { term: "TDD", meaning: "tidak dapat dinilai: nilai 0" },
  { term: "SPD", meaning: "Satuan Pemerintah Daerah: indikator 1–15, tentang pemerintah daerahnya" },
  { term: "SID", meaning: "Satuan Inovasi Daerah: indikator 16–35, tentang tiap inovasi" },
  { term: "parameter", meaning: "tingkat 0 sampai 3 yang dicapai pada satu indikator" },
  { term: "kematangan", meaning: "jumlah bobot × parameter satu inovasi, 0–111" },
  { term: "inisiatif, uji coba, penerapan", meaning: "tiga tahapan inovasi, dari gagasan sampai dipakai" },
  { term: "pengembangan", meaning: "inovasi yang dilanjutkan dengan pembaruan" },
  { term: "replikasi", meaning: "inovasi yang diterapkan daerah lain" },
  {
    term: "tata kelola, pelayanan publik, inovasi lainnya",
    meaning: "tiga bentuk inovasi menurut PP 38/2017",
  },
  {
    term: "yandas",
    meaning: "pelayanan dasar: enam urusan wajib; metode 2026 meminta inovasi pada sedikitnya lima",
  },
  { term: "urusan", meaning: "bidang kewenangan pemerintah daerah" },
  { term: "perangkat daerah, OPD", meaning: "dinas, badan, kantor, dan kecamatan pemerintah daerah" },
  { term: "kecamatan, kelurahan", meaning: "pembagian wilayah kota, dan di bawahnya" },
  { term: "Wali Kota, Sekda", meaning: "kepala daerah kota, dan sekretaris daerah" },
  { term: "Bapperida", meaning: "badan perencanaan pembangunan, riset, dan inovasi daerah" },
  { term: "BSKDN", meaning: "Badan Strategi Kebijakan Dalam Negeri, penilai IID sejak 2022" },
  { term: "Perda, Perwali, Kepwali", meaning: "peraturan daerah, peraturan dan keputusan wali kota" },
  { term: "Kemendagri, PANRB", meaning: "kementerian dalam negeri, dan pendayagunaan aparatur negara" },
  { term: "Kepmendagri", meaning: "keputusan Menteri Dalam Negeri" },
  { term: "RPJMD, RPD", meaning: "rencana pembangunan jangka menengah daerah, dan rencana di antaranya" },
  { term: "Perjanjian Kinerja", meaning: "target tahunan yang dijanjikan pimpinan" },
  { term: "LKPJ", meaning: "laporan keterangan pertanggungjawaban wali kota kepada DPRD, tiap tahun" },
  { term: "TPP", meaning: "Tambahan Penghasilan Pegawai aparatur sipil negara" },
  { term: "predikat", meaning: "penilaian kinerja pegawai sejak 2022, lima tingkat" },
  { term: "SKP", meaning: "Sasaran Kinerja Pegawai" },
  { term: "kelas jabatan", meaning: "tingkat jabatan yang menentukan dasar TPP" },
  { term: "SKM, IKM", meaning: "survei kepuasan masyarakat, dan indeksnya dari sembilan unsur, 25–100" },
  { term: "Ombudsman", meaning: "penilaian kepatuhan pelayanan publik oleh Ombudsman RI, 0–100" },
  { term: "unsur", meaning: "satu dari sembilan hal yang ditanyakan SKM, masing-masing dinilai 1–4" },
  { term: "PEKPPP", meaning: "Pemantauan dan Evaluasi Kinerja Penyelenggaraan Pelayanan Publik, 0–5" },
  { term: "KI Award", meaning: "penghargaan keterbukaan informasi publik" },
  { term: "KIPP", meaning: "Kompetisi Inovasi Pelayanan Publik kementerian PANRB; Top 45 adalah hasilnya" },
  { term: "EPPGBM, SSGI", meaning: "pencatatan gizi balita, dan survei status gizi" },
];
