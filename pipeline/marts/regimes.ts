import { z } from "zod";
import { doc, type Mart, note } from "../models/mart.ts";

/** The method regime of each metric over the years. A line never joins two regimes; no change is computed across them. */
export const regimes = {
  indonesian: "Rezim metode tiap metrik",
  english: "Method regimes of each metric",
  grain: ["metric_id", "from_year"],
  audience: "public",
  row: z.strictObject({
    metric_id: z.string().meta(doc("Kunci metrik", "Metric key")),
    regime_id: z.string().meta(doc("Kunci rezim", "Regime key")),
    from_year: z.int().meta(doc("Tahun pertama", "First year", "tahun")),
    to_year: z
      .int()
      .nullable()
      .meta(
        note(doc("Tahun terakhir; kosong bila masih berlaku", "Last year; empty while in force", "tahun")),
      ),
    kind: z
      .string()
      .meta(
        doc(
          "Yang berubah: skala, instrumen, batas, metode",
          "What changed: scale, instrument, threshold, method",
        ),
      ),
    comparable_with_previous: z
      .enum(["ya", "tidak", "unresolved"])
      .meta(doc("Boleh disambung dengan rezim sebelumnya", "May be joined to the previous regime")),
    comparable_within: z
      .enum(["ya", "tidak"])
      .meta(doc("Tahun-tahun di dalamnya boleh disambung", "Years within it may be joined")),
    formula_status: z.string().nullable().meta(doc("Status rumus", "Status of the formula")),
    label_indonesian: z.string().meta(doc("Sebutan, bahasa Indonesia", "Label in Indonesian")),
    label_english: z.string().meta(doc("Sebutan, bahasa Inggris", "Label in English")),
    legal_basis: z.string().nullable().meta(doc("Dasar hukum", "Legal basis")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
  references: { metric_id: "staging.metrics.metric_id" },
  tests: {
    regimes_of_a_metric_do_not_overlap: `
      select a.regime_id, b.regime_id as other from marts.regimes a join marts.regimes b
      on a.metric_id = b.metric_id and a.from_year < b.from_year and coalesce(a.to_year, 9999) >= b.from_year`,
  },
} satisfies Mart;
export type Regime = z.infer<typeof regimes.row>;
