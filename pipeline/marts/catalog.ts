import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/**
 * Every released column with its type, unit and meaning in both languages, and its role: it tells which row it is
 * (`key`), it is a value of a metric (`measure`), a number that a rule sets (`parameter`), or it is said of the row (`note`). The
 * metric is named here, or in another column of the same row (`metric_column`).
 */
export const catalog = {
  indonesian: "Katalog kolom",
  english: "Catalogue of columns",
  grain: ["mart", "position"],
  audience: "public",
  row: z.strictObject({
    mart: z.string().meta(doc("Tabel", "Table")),
    mart_indonesian: z
      .string()
      .meta(doc("Judul tabel, bahasa Indonesia", "Title of the table in Indonesian")),
    mart_english: z.string().meta(doc("Judul tabel, bahasa Inggris", "Title of the table in English")),
    position: z.int().meta(doc("Urutan kolom", "Position of the column")),
    column: z.string().meta(doc("Kolom", "Column")),
    type: z.string().meta(doc("Tipe", "Type")),
    unit: z.string().nullable().meta(doc("Satuan", "Unit, in Indonesian")),
    unit_english: z.string().nullable().meta(doc("Satuan, bahasa Inggris", "Unit in English")),
    is_grain: z.boolean().meta(doc("Bagian dari butir", "Part of the grain")),
    role: z
      .enum(["key", "measure", "parameter", "note"])
      .meta(
        doc(
          "Peran: kunci, ukuran, parameter aturan, atau keterangan",
          "Role: key, measure, parameter of a rule, or note",
        ),
      ),
    metric_id: z
      .string()
      .nullable()
      .meta(
        doc(
          "Metrik yang menjelaskan angkanya; kosong pada kunci dan keterangan",
          "Metric that explains the figure; empty for keys and notes",
        ),
      ),
    metric_column: z
      .string()
      .nullable()
      .meta(
        doc(
          "Kolom lain pada baris yang sama yang menyebut metriknya",
          "Other column of the same row that names the metric",
        ),
      ),
    meaning_indonesian: z.string().meta(doc("Arti, bahasa Indonesia", "Meaning in Indonesian")),
    meaning_english: z.string().meta(doc("Arti, bahasa Inggris", "Meaning in English")),
    audience: z.enum(["public", "internal"]).meta(doc("Untuk siapa", "For whom")),
  }),
  references: { metric_id: "marts.metrics.metric_id" },
  tests: {
    measures_have_a_metric: `
      select mart, "column" from marts.catalog
      where (role in ('measure', 'parameter')) <> (metric_id is not null or metric_column is not null)`,
  },
} satisfies Mart;
export type CatalogColumn = z.infer<typeof catalog.row>;
