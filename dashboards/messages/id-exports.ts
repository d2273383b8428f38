/** What a reference names. */
interface Cited {
  readonly title: string;
  /** Empty, or the mark of sample data in brackets behind a space. */
  readonly origin: string;
  readonly release: string;
  readonly made: string;
  readonly address: string;
  readonly kept: string;
}

/** Texts of the files that figures and tables are saved as, and of their citation, in Indonesian. */
export const exports = {
  save: (kind: string) => `Unduh ${kind}`,
  saveAs: "Unduh:",
  cite: "Kutip",
  copy: "Salin kutipan",
  copied: "Kutipan tersalin.",
  failed: "Berkas gagal dibuat; muat ulang halaman lalu coba lagi.",
  data: "Data",
  about: "Keterangan",
  title: "Judul",
  shown: "Yang ditunjukkan",
  source: "Sumber",
  origin: "Asal data",
  release: "Rilis",
  tableSource: "Tabel rilis ini; sumber tiap baris ada pada kolomnya",
  address: "Alamat",
  citationName: "Kutipan",
  isSample: "data contoh: kota rekaan, tidak satu pun angkanya nyata",
  isReal: "bukan data contoh",
  citation: ({ title, origin, release, made, address, kept }: Cited) =>
    `Jejak Inovasi Kota Mojokerto. “${title}”${origin}. Rilis ${release}, ${made}. ${address} Keterangan rilis: ${kept}`,
};
