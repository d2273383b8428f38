/** Texts of the page on awards, in Indonesian. */
export const awards = {
  title: (count: number, first: number, last: number) =>
    `${count} penghargaan dan hasil lomba tercatat untuk penilaian ${first}–${last}`,
  subtitle: "Tiga tanggal tiap penghargaan: masa penerapan yang dinilai → tahun penilaian → hari pemberian",
  series: "Seri",
  level: "Tingkat",
  all: "Semua",
  implemented: "masa penerapan",
  assessed: "tahun penilaian",
  granted: "hari pemberian",
  noDay: "tanpa tanda: harinya tidak ditemukan",
  undated: "tanggal pemberian tidak ditemukan",
  columns: {
    assessed: "Tahun penilaian",
    title: "Judul sebagaimana diumumkan",
    series: "Seri",
    level: "Tingkat",
    recipient: "Penerima",
    innovation: "Inovasi",
    implemented: "Penerapan",
    granted: "Diberikan",
    rank: "Peringkat",
    stage: "Jenjang",
    by: "Pemberi",
  },
  none: "Tidak ada penghargaan untuk pilihan ini.",
  warningTitle: "Tiga hal yang sering tertukar",
  warning: [
    ["Terinovatif", "gelar yang diberikan sesudah presentasi dan validasi lapangan."],
    ["Sangat Inovatif", "kategori nilai indeks, menurut batas tahun itu."],
    [
      "Peringkat",
      "urutan nilai indeks di antara daerah yang dinilai; bergerak juga karena daerah lain bergerak.",
    ],
  ] as readonly (readonly [string, string])[],
  warningEnd: "Gelar tidak mengikuti dari kategori, dan kategori tidak mengikuti dari peringkat.",
};
