import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";

/**
 * Pairs of metrics that are linked by definition: one holds the other, or both hold the same indicator, however deep.
 * Each pair stands twice, once from either side; a pair that shares nothing has no row. `shared_share` is the part of
 * the metric's own maximum that the other one holds too, by the newest method whose weights are known. It is empty where no
 * source states the weight of a shared part: something is shared, nobody said how much.
 */
export const metricOverlap = {
  indonesian: "Kaitan antarmetrik karena definisi",
  english: "Overlap of metrics by definition",
  grain: ["metric_id", "other_metric_id"],
  audience: "public",
  row: z.strictObject({
    metric_id: z.string().meta(doc("Kunci metrik", "Metric key")),
    other_metric_id: z.string().meta(doc("Kunci metrik yang lain", "Key of the other metric")),
    shared_components: z
      .string()
      .meta(
        doc(
          "Metrik atau indikator yang ada pada keduanya, dipisah koma",
          "Metrics or indicators that both hold, comma separated",
        ),
      ),
    shared_share: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta(
        measure(
          "definition_share",
          doc(
            "Bagian metrik ini yang juga ada pada yang lain; kosong bila bobotnya tidak dinyatakan sumber",
            "Part of this metric that the other holds too; empty where no source states the weight",
            "0-1",
          ),
        ),
      ),
    label: z.literal("terkait secara definisi").meta(doc("Sebutan pada halaman", "Label on pages")),
  }),
  references: { metric_id: "staging.metrics.metric_id", other_metric_id: "staging.metrics.metric_id" },
  tests: {
    each_pair_stands_twice: `
      select metric_id, other_metric_id from marts.metric_overlap as own
      where metric_id = other_metric_id
        or not exists (
          from marts.metric_overlap as other
          where other.metric_id = own.other_metric_id and other.other_metric_id = own.metric_id)`,
  },
} satisfies Mart;
export type MetricOverlap = z.infer<typeof metricOverlap.row>;
