import { z } from "zod";
import { doc, type Mart, note, parameterNamedIn } from "../models/mart.ts";

/** Bands of a metric by year: each year is judged by its own thresholds, never by another year's. */
export const bands = {
  indonesian: "Kategori tiap metrik menurut tahun",
  english: "Bands of each metric by year",
  grain: ["metric_id", "from_year", "band_order"],
  audience: "public",
  row: z.strictObject({
    metric_id: z.string().meta(doc("Kunci metrik", "Metric key")),
    from_year: z.int().meta(doc("Tahun pertama", "First year", "tahun")),
    to_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun terakhir", "Last year", "tahun"))),
    band: z.string().meta(doc("Kategori", "Band")),
    code: z.string().nullable().meta(doc("Kode kategori", "Code of the band")),
    band_order: z.int().meta(doc("Urutan, 1 terendah", "Order, 1 is lowest")),
    lower: z
      .number()
      .nullable()
      .meta(parameterNamedIn("metric_id", doc("Batas bawah", "Lower bound"))),
    lower_is_inclusive: z
      .boolean()
      .meta(doc("Batas bawah termasuk kategori ini", "The lower bound belongs to the band")),
    upper: z
      .number()
      .nullable()
      .meta(parameterNamedIn("metric_id", doc("Batas atas, termasuk", "Upper bound, inclusive"))),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
  references: { metric_id: "staging.metrics.metric_id" },
} satisfies Mart;
export type Band = z.infer<typeof bands.row>;
