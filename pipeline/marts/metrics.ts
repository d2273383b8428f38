import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/** The catalogue of metrics: what each figure means and how it may be read. */
export const metrics = {
  indonesian: "Katalog metrik",
  english: "Catalogue of metrics",
  grain: ["metric_id"],
  audience: "public",
  row: z.strictObject({
    metric_id: z.string().meta(doc("Kunci metrik", "Metric key")),
    name_indonesian: z.string().meta(doc("Nama, bahasa Indonesia", "Name in Indonesian")),
    name_english: z.string().meta(doc("Nama, bahasa Inggris", "Name in English")),
    definition_indonesian: z.string().meta(doc("Definisi, bahasa Indonesia", "Definition in Indonesian")),
    definition_english: z.string().meta(doc("Definisi, bahasa Inggris", "Definition in English")),
    unit: z.string().meta(doc("Satuan", "Unit")),
    direction: z.enum(["higher", "lower", "none"]).meta(doc("Arah yang lebih baik", "Which way is better")),
    formula: z.string().nullable().meta(doc("Rumus", "Formula")),
    components: z.string().nullable().meta(doc("Komponen, dipisah koma", "Components, comma separated")),
    owner: z.string().meta(doc("Pemilik angka", "Owner of the figure")),
    cadence: z.string().meta(doc("Irama terbit", "Cadence")),
    decimals: z.int().meta(doc("Jumlah desimal yang ditampilkan", "Decimals shown")),
    caveats_indonesian: z
      .string()
      .nullable()
      .meta(doc("Catatan baca, bahasa Indonesia", "Caveats in Indonesian")),
    caveats_english: z.string().nullable().meta(doc("Catatan baca, bahasa Inggris", "Caveats in English")),
    first_year: z
      .int()
      .nullable()
      .meta(doc("Tahun pertama dengan angka untuk kota", "First year with a figure for the city")),
    last_year: z
      .int()
      .nullable()
      .meta(doc("Tahun terakhir dengan angka untuk kota", "Last year with a figure for the city")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
  }),
} satisfies Mart;
export type Metric = z.infer<typeof metrics.row>;
