import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { integer } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { column, publicRecord, type Source } from "../source.ts";

/**
 * Corrections that the operator declares, one row per cell or set of alike cells: what was wrong, what is right, why, and
 * which office said so. Landed bytes are never changed; an accepted correction is applied when the feed is staged, and
 * listed with the value that it replaced.
 *
 * A row is named by file and row number, or by `column=value; column=value` in the feed's own columns. Where `value_before`
 * is given, only a cell that still holds it is corrected. A column that stands for a person is never corrected or named here.
 */
export default {
  row: z.strictObject({
    correction_id: column(key(), {
      aliases: ["id koreksi"],
      keterangan: "Kunci koreksi",
      description: "Key of the correction",
    }),
    feed: column(key(), {
      aliases: ["source", "sumber", "sumber data"],
      keterangan: "Sumber data yang dikoreksi, misalnya complaints",
      description: "Feed that is corrected, e.g. complaints",
    }),
    file: column(text({ max: 300 }).nullable(), {
      aliases: ["berkas"],
      keterangan: "Berkas di bawah inbox, misalnya complaints/januari.csv",
      description: "File below inbox, e.g. complaints/january.csv",
    }),
    row_number: column(integer({ min: 1 }).nullable(), {
      aliases: ["baris", "row"],
      keterangan: "Nomor baris yang dilihat orang dalam berkas",
      description: "Row number that a person sees in the file",
    }),
    row_key: column(text({ max: 500 }).nullable(), {
      aliases: ["kunci baris", "key"],
      keterangan: "Kunci baris: kolom=nilai; kolom=nilai",
      description: "Key of the row: column=value; column=value",
    }),
    column_name: column(key(), {
      aliases: ["kolom", "column"],
      keterangan: "Kolom yang dikoreksi",
      description: "Column that is corrected",
    }),
    value_before: column(text({ max: 2000 }).nullable(), {
      aliases: ["nilai lama"],
      keterangan: "Nilai sekarang; kosong bila tidak perlu dicocokkan",
      description: "Value as it stands; empty where it need not match",
    }),
    value: column(text({ max: 2000 }).nullable(), {
      aliases: ["nilai", "nilai baru"],
      keterangan: "Nilai yang benar sebagaimana diberikan; kosong mengosongkan sel",
      description: "Right value as given; empty empties the cell",
    }),
    reason: column(text({ max: 1000 }), {
      aliases: ["alasan"],
      keterangan: "Mengapa",
      description: "Why",
    }),
    given_by: column(text({ max: 200 }), {
      aliases: ["diberikan oleh"],
      keterangan: "Unit atau jabatan yang memberikan nilai itu; bukan nama orang",
      description: "Office that gave the value; no person's name",
    }),
    given_on: column(date({ min: "2000-01-01" }), {
      aliases: ["tanggal"],
      keterangan: "Hari nilai itu diberikan",
      description: "Day on which it was given",
    }),
    status: column(
      oneOf(["accepted", "proposed", "withdrawn"], {
        diterima: "accepted",
        diusulkan: "proposed",
        ditarik: "withdrawn",
      }),
      { keterangan: "diterima, diusulkan, ditarik", description: "accepted, proposed, withdrawn" },
    ),
  }),
  key: ["correction_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    {
      rule: "row_or_key",
      columns: ["row_key", "file", "row_number"],
      test: ({ row_key: rowKey, file, row_number: row }) =>
        (rowKey === null) === (file !== null) && (file === null) === (row === null),
      sql: "(row_key is null) = (file is not null) and (file is null) = (row_number is null)",
      indonesian: "sebut berkas dan nomor barisnya, atau kunci barisnya, tidak keduanya",
      english: "name a file and its row, or the key of the row, not both",
    },
  ],
  grain: { indonesian: "satu koreksi yang dinyatakan", english: "one declared correction" },
  processing: publicRecord(
    "memperbaiki data tanpa mengubah berkas yang diterima",
    "to correct data without changing what was received",
  ),
} satisfies Source;
