import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { year } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * Where every figure was read: one row per item of one outlet on one day, or per document.
 *
 * `basis` says what was READ, not what the item cites: a decree that a newspaper quotes was read as press.
 * `confidence` is that of the item, and a row's own key stands in its `source`.
 */
export default {
  row: z.strictObject({
    source: column(key(), {
      aliases: ["sumber", "kunci sumber"],
      keterangan: "Kunci sumber: media dan tanggal, atau dokumen",
      description: "Key of the citation: outlet and date, or document",
    }),
    kind: column(
      oneOf(["decree", "official", "press", "public_code", "document", "internal"], {
        peraturan: "decree",
        resmi: "official",
        pers: "press",
        "kode publik": "public_code",
        dokumen: "document",
      }),
      {
        aliases: ["jenis"],
        keterangan: "Jenis: peraturan, laman resmi, pers, kode publik, dokumen, atau hitungan sendiri",
        description: "Kind: decree, official page, press, public code, document, or our own computation",
      },
    ),
    outlet: column(text({ max: 200 }), {
      aliases: ["media", "penerbit"],
      keterangan: "Media atau lembaga penerbit",
      description: "Outlet or issuing body",
    }),
    title: column(text({ max: 300 }), {
      aliases: ["judul"],
      keterangan: "Judul dokumen, atau pokok isinya bila judul asli tidak tercatat",
      description: "Title of the document, or its subject where the headline was not recorded",
    }),
    published_on: column(date({ min: "1990-01-01" }).nullable(), {
      aliases: ["tanggal terbit"],
      keterangan: "Tanggal terbit bila harinya diketahui",
      description: "Day of publication, where the day is known",
    }),
    published_year: column(year({ min: 1990 }).nullable(), {
      aliases: ["tahun terbit"],
      unit: "tahun",
      keterangan: "Tahun terbit bila diketahui",
      description: "Year of publication, where known",
    }),
    reference: column(text({ max: 200 }).nullable(), {
      aliases: ["rujukan", "nomor"],
      keterangan: "Nomor peraturan, nomor artikel, atau jalur halaman",
      description: "Decree number, article id or page path",
    }),
    basis: column(oneOf(["decree", "release", "press", "self"]), {
      aliases: ["dasar"],
      keterangan: "Yang dibaca: naskah peraturan, rilis lembaga, pers atau kutipan, hitungan sendiri",
      description:
        "What was read: the decree itself, an institution's release, press or quotation, own computation",
    }),
    confidence: cited.confidence,
    note: cited.note,
  }),
  key: ["source"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: { indonesian: "satu sumber", english: "one citation" },
  processing: publicRecord("menyebut asal setiap angka", "to name where every figure was read"),
} satisfies Source;
