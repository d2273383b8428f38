import { holdingsOf, type IndicatorWeight, type Maxima } from "../metrics/holdings.ts";
import { overlaps } from "../metrics/overlap.ts";
import type { Computation } from "../models/mart.ts";
import type { MetricOverlap } from "./metric_overlap.ts";

export const metricOverlapComputation = {
  reads: {
    "marts.metrics": ["metric_id", "components"],
    "marts.iid_indicators": ["method_year", "indicator", "aspect", "weight"],
    "marts.iid_methods": ["method_year", "spd_max", "sid_max", "volume_max", "total_max"],
  },
  compute: (tables): MetricOverlap[] =>
    overlaps(
      holdingsOf(
        tables["marts.metrics"] as unknown as readonly { metric_id: string; components: string | null }[],
        tables["marts.iid_indicators"] as unknown as readonly IndicatorWeight[],
        tables["marts.iid_methods"] as unknown as readonly Maxima[],
      ),
    ).map(({ metric, other, shared, share }) => ({
      metric_id: metric,
      other_metric_id: other,
      shared_components: shared.join(","),
      shared_share: share,
      label: "terkait secara definisi",
    })),
} satisfies Computation;
