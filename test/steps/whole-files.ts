import { makeNips } from "../privacy/nips.ts";
import { zipOf } from "../readers/zip.ts";
import { awardHeader, awardLine } from "./awards.ts";
import { sheetXml } from "./sheet-xml.ts";

/** A file before anything goes wrong with it. */
export interface Whole {
  readonly content: Buffer;
  /** Its lines, where it is made of lines; the first is the header. */
  readonly lines?: readonly string[];
  /** The same file with other text in its parts, where it is an archive of them. */
  readonly repacked?: (edit: (part: string) => string) => Buffer;
}

/** A file that a source takes. Other forms than CSV join the list with bytes alone. */
interface Form {
  readonly source: string;
  readonly extension: string;
  /** `tag` makes the file's keys its own, so that files of one batch do not repeat each other. */
  readonly make: (tag: number) => Whole;
}

const rowsPerFile = 24;
const rowsOf = (line: (row: number) => string) => Array.from({ length: rowsPerFile }, (_, row) => line(row));
const ofLines = (lines: readonly string[]): Whole => ({
  content: Buffer.from([...lines, ""].join("\n")),
  lines,
});
const people = makeNips(rowsPerFile);
const nameOf = (row: number) => `Pegawai Contoh ${String(row).padStart(4, "0")}`;
const month = (tag: number) => `${2018 + (tag % 17)}-${String(1 + (tag % 12)).padStart(2, "0")}`;

const workbook = (rows: readonly (readonly (string | number)[])[]): Whole => {
  const sheet = sheetXml(rows);
  return { content: zipOf(sheet), repacked: (edit) => zipOf(edit(sheet)) };
};

/** Files of different shape: plain, semicolons, quoted cells, decimal commas, and ones about persons. */
export const forms: readonly Form[] = [
  {
    source: "awards",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        awardHeader,
        ...rowsOf((row) =>
          awardLine({
            award_id: `contoh-${tag}-${row}`,
            title_as_published: row % 3 === 0 ? "Kota Terinovatif — ñ" : "Juara",
          }),
        ),
      ]),
  },
  {
    source: "complaints",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        "Perangkat Daerah;Bulan;Pengaduan Masuk;Pengaduan Selesai;Median Hari",
        ...rowsOf(
          (row) =>
            `Dinkes PPKB;${2018 + (row % 17)}-${1 + (row % 12)};${tag + 20};${row};${row > 0 ? "3,5" : ""}`,
        ),
      ]),
  },
  {
    source: "innovations",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        "No,Nama Inovasi,OPD Pelaksana,Tahun Pengajuan,Tahapan,Inisiator,Nama Inisiator,Waktu Uji Coba,Anggaran",
        ...rowsOf(
          (row) =>
            `${row + 1},"Lampu ${tag} ${row}, ""Terang"" – Kafé",Dinkes PPKB,2024,uji coba,ASN,Fulan,05-01-2022,"Rp 1.250.000"`,
        ),
      ]),
  },
  {
    source: "service_surveys",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        'Unit,Tahun,Periode,Jumlah Responden,U1 Persyaratan,"U2 Sistem, Mekanisme, dan Prosedur",U3 Waktu,U4 Biaya,U5 Produk,U6 Kompetensi,U7 Perilaku,U8 Pengaduan,U9 Sarana,Nilai IKM',
        ...rowsOf(
          (row) =>
            `Dinkes PPKB,${2018 + (row % 8)},TW ${1 + (row % 4)},${tag + 30},"3,5",3.41,3,4,3,3,3,3,3,"82,25"`,
        ),
      ]),
  },
  {
    source: "tpp_uplifts",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        "NIP,Nama,Status Pegawai,SKPD,Tahun Anggaran,Jumlah Inovasi,Verifikator,Tingkat,Persen,Kenaikan,Dasar",
        ...rowsOf(
          (row) =>
            `${people[row]},${nameOf(row)},PNS,Dinkes PPKB,${2018 + (tag % 17)},2,tidak,,3,${90_000 + tag},Kepwali ${tag}`,
        ),
      ]),
  },
  {
    source: "tpp",
    extension: ".csv",
    make: (tag) =>
      ofLines([
        "NIP;Nama;Status Pegawai;SKPD;Bulan;Bulan Bayar;Komponen;Kelas Jabatan;TPP Dasar;Diterima",
        ...rowsOf(
          (row) =>
            `${people[row]};${nameOf(row)};PNS;Dinkes PPKB;${month(tag)};2035-12;statis;7;3.050.000;${2_900_000 + tag}`,
        ),
      ]),
  },
];

/** The same as workbooks: one plain, and one about persons. */
export const books: readonly Form[] = [
  {
    source: "complaints",
    extension: ".xlsx",
    make: (tag) =>
      workbook([
        ["Perangkat Daerah", "Bulan", "Pengaduan Masuk", "Pengaduan Selesai", "Median Hari"],
        ...Array.from({ length: rowsPerFile }, (_, row) => [
          "Dinkes PPKB",
          `${2018 + (row % 17)}-${1 + (row % 12)}`,
          tag + 20,
          row,
          3.5,
        ]),
      ]),
  },
  {
    source: "tpp_uplifts",
    extension: ".xlsx",
    make: (tag) =>
      workbook([
        ["NIP", "Nama", "Status Pegawai", "SKPD", "Tahun Anggaran", "Jumlah Inovasi", "Persen", "Kenaikan"],
        ...Array.from({ length: rowsPerFile }, (_, row) => [
          people[row]!,
          nameOf(row),
          "PNS",
          "Dinkes PPKB",
          2018 + (tag % 17),
          2,
          3,
          90_000 + tag,
        ]),
      ]),
  },
];
