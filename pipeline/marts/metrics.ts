import { z } from "zod";
import { doc, type Mart, note } from "../models/mart.ts";

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
    unit: z.string().meta(doc("Satuan", "Unit, in Indonesian")),
    unit_english: z.string().meta(doc("Satuan, bahasa Inggris", "Unit in English")),
    direction: z.enum(["higher", "lower", "none"]).meta(doc("Arah yang lebih baik", "Which way is better")),
    formula_indonesian: z.string().nullable().meta(doc("Rumus, bahasa Indonesia", "Formula in Indonesian")),
    formula_english: z.string().nullable().meta(doc("Rumus, bahasa Inggris", "Formula in English")),
    components: z.string().nullable().meta(doc("Komponen, dipisah koma", "Components, comma separated")),
    governed_by: z
      .string()
      .meta(
        doc(
          "Metrik yang rezimnya berlaku; none bila tidak ada",
          "Metric whose regimes hold for it; none where none do",
        ),
      ),
    owner_indonesian: z.string().meta(doc("Pemilik angka", "Owner of the figure, in Indonesian")),
    owner_english: z.string().meta(doc("Pemilik angka, bahasa Inggris", "Owner of the figure, in English")),
    cadence_indonesian: z.string().meta(doc("Irama terbit, bahasa Indonesia", "Cadence in Indonesian")),
    cadence_english: z.string().meta(doc("Irama terbit, bahasa Inggris", "Cadence in English")),
    decimals: z.int().meta(note(doc("Jumlah desimal yang ditampilkan", "Decimals shown"))),
    caveats_indonesian: z
      .string()
      .nullable()
      .meta(doc("Catatan baca, bahasa Indonesia", "Caveats in Indonesian")),
    caveats_english: z.string().nullable().meta(doc("Catatan baca, bahasa Inggris", "Caveats in English")),
    first_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun pertama dengan angka untuk kota", "First year with a figure for the city"))),
    last_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun terakhir dengan angka untuk kota", "Last year with a figure for the city"))),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
  }),
  tests: {
    governed_by_a_method_with_regimes: `
      select metric_id, governed_by from marts.metrics
      where governed_by <> 'none' and governed_by not in (select metric_id from marts.regimes)`,
    components_are_metrics_or_indicators: `
      select metric_id, component
      from (select metric_id, trim(split_part(unnest(split(components, ',')), ':', 1)) as component from marts.metrics)
      where component not in (select metric_id from marts.metrics)
        and component not in (select indicator from marts.iid_indicators)`,
  },
} satisfies Mart;
export type Metric = z.infer<typeof metrics.row>;
