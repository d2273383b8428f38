import { cities } from "../components/marts.js";

/** Texts of the page on agencies, in Indonesian. */
export const agencies = {
  cities,
  place: (city: string, isSample: boolean) => (isSample ? `${city}, data contoh` : city),
  lead: (place: string, count: number, years: string) => `${place}: ${count} perangkat daerah, ${years}.`,
  notYet: (city: string) => `Perangkat daerah ${city} sendiri belum menyerahkan apa pun.`,
  none: {
    title: "Belum ada angka menurut perangkat daerah.",
    hint: "Catatan yang terbit tidak merinci kota menurut perangkat daerah. Halaman ini terisi begitu perangkat daerah menyerahkan daftar inovasi atau hasil survei kepuasan masyarakat, dan berkasnya lulus pemeriksaan.",
    later: "Yang akan tampil di sini, per perangkat daerah dan tahun:",
  },
  measure: "Ukuran",
  measures: {
    innovations: { name: "Inovasi diajukan", unit: "inovasi" },
    innovations_new: { name: "Inovasi baru", unit: "inovasi yang mulai diterapkan tahun sebelumnya" },
    mean_verified_maturity: { name: "Rata-rata kematangan terverifikasi", unit: "poin, 0–111" },
    ikm: { name: "IKM", unit: "poin, 25–100, dihitung dari sembilan unsur" },
    complaint_resolution_pct: { name: "Pengaduan selesai", unit: "persen dari yang masuk" },
    ombudsman: { name: "Ombudsman", unit: "poin, 0–100, atas unit itu sendiri" },
    pekppp: { name: "PEKPPP", unit: "indeks, 0–5, atas unit itu sendiri" },
  },
  reading: "Aturan program menurut bacaan",
  noReading: "Tanpa aturan",
  verdict: (
    rule: string,
    year: number,
    [met, all]: readonly [string, string],
    [missed, unknown]: readonly [string, string],
  ) =>
    `Menurut bacaan “${rule}”, ${year}: ${met} dari ${all} perangkat daerah memenuhi, ${missed} tidak, ${unknown} tidak diketahui.`,
  notInForce: (rule: string) => `Bacaan “${rule}” tidak berlaku pada tahun-tahun ini.`,
  kept: "Ukuran, bacaan aturan, dan urutan tersimpan di alamat halaman ini.",
  title: (measure: string, year: number, [low, high]: readonly [string, string], middle: string) =>
    low === high
      ? `${measure}, ${year}: ${low} di setiap perangkat daerah yang punya angka`
      : `${measure}, ${year}: antara ${low} dan ${high} per perangkat daerah, nilai tengah ${middle}`,
  titleNone: (measure: string) => `${measure}: belum ada angka`,
  subtitle: (place: string, unit: string) => `${place}, perangkat daerah × tahun. Satuan: ${unit}.`,
  middles: (values: string) => `Nilai tengah antar perangkat daerah: ${values}.`,
  extremes: (high: string, low: string) => `Angka tertinggi ${high}; terendah ${low}.`,
  cells: (count: number) => `${count} kali`,
  gaps: (empty: number, all: number) => `${empty} dari ${all} sel kosong.`,
  from: (low: string, high: string) => `Warna dari ${low} sampai ${high}`,
  gap: "–  tidak ada angka",
  caveats:
    "Kematangan memakai bobot indikator tahunnya, atau bobot metode terbaru bila bobot tahun itu tidak ditemukan. IKM hanya bila respondennya sedikitnya 30. Perangkat daerah tampil dengan namanya pada tahun itu.",
  caption: (measure: string, place: string) => `${measure} menurut perangkat daerah dan tahun. ${place}`,
  agency: "Perangkat daerah",
  sorted: (by: string, isUp: boolean) =>
    `Diurutkan menurut ${by.toLowerCase()}, ${isUp ? "naik" : "turun"}; yang kosong di akhir.`,
  source: (city: string) => `Sumber: berkas yang diserahkan perangkat daerah ${city}.`,
  sampleSource: (city: string) => `Sumber: ${city}, kota rekaan; tidak satu pun angkanya nyata.`,
  columns: {
    year: "Tahun",
    agency: "Perangkat daerah",
    city: "Kota",
    digital: "Inovasi digital",
    respondents: "Responden SKM",
    origin: "Asal",
  },
  origins: { sample: "data contoh", inbox: "perangkat daerah", published: "catatan terbitan" },
};
