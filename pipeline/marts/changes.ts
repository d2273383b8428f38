import { z } from "zod";
import { doc, key, type Mart, measureNamedIn } from "../models/mart.ts";

/**
 * Change from one year to the next, for each pair of sources, only where both years lie in one regime that allows it.
 * Where two sources disagree every change that depends on them has its own row.
 */
export const changes = {
  indonesian: "Perubahan antartahun yang boleh dihitung",
  english: "Year-on-year changes that may be computed",
  grain: ["metric_id", "entity_id", "to_year", "from_source_id", "to_source_id"],
  audience: "public",
  row: z.strictObject({
    metric_id: z.string().meta(doc("Kunci metrik", "Metric key")),
    entity_id: z.string().meta(doc("Kunci entitas", "Entity key")),
    from_year: z.int().meta(key(doc("Tahun awal", "First year", "tahun"))),
    to_year: z.int().meta(doc("Tahun akhir", "Second year", "tahun")),
    from_source_id: z.string().meta(doc("Sumber nilai awal", "Citation of the first value")),
    to_source_id: z.string().meta(doc("Sumber nilai akhir", "Citation of the second value")),
    from_value: z.number().meta(measureNamedIn("metric_id", doc("Nilai awal", "First value"))),
    to_value: z.number().meta(measureNamedIn("metric_id", doc("Nilai akhir", "Second value"))),
    change: z
      .number()
      .meta(
        measureNamedIn("metric_id", doc("Selisih, dalam satuan metrik", "Difference, in the metric's unit")),
      ),
    regime_id: z.string().meta(doc("Rezim kedua tahun", "Regime of both years")),
    is_chosen: z.boolean().meta(doc("Kedua nilainya adalah yang dipakai", "Both values are the ones in use")),
    is_unresolved: z
      .boolean()
      .meta(doc("Bergantung pada angka yang belum tuntas", "Depends on an unresolved figure")),
  }),
  references: {
    metric_id: "staging.metrics.metric_id",
    regime_id: "staging.regimes.regime_id",
  },
} satisfies Mart;
export type Change = z.infer<typeof changes.row>;
