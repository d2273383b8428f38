import type { Change } from "../../pipeline/marts/changes.ts";
import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";
import type { Speech } from "../messages/id.js";
import { list, number } from "./format.js";
import { span } from "./regimes.js";

/* Parts of sentences: names, changes, years. Whole sentences that tables write are in `../sentences`. */

export const metricOf = (metrics: readonly Metric[], id: string) =>
  metrics.find((metric) => metric.metric_id === id);

/** The metric's name in the reader's language, its key where the catalogue lacks it. */
export function metricName(metrics: readonly Metric[], id: string, t: Pick<Speech, "language">): string {
  const metric = metricOf(metrics, id);
  if (metric === undefined) return id;
  return t.language === "english" ? metric.name_english : metric.name_indonesian;
}

/** "naik 7,79 poin", or "naik 13,68 atau 6,73 poin" where the figures behind it disagree. */
export function changeWords(
  changes: readonly Pick<Change, "change">[],
  decimals: number,
  unit: string,
  t: Speech,
): string {
  const words = t.sentences;
  const told = [...new Set(changes.map((change) => change.change))];
  const size = (change: number) => number(Math.abs(change), decimals, t.locale);
  const allUp = told.every((change) => change > 0);
  if (allUp || told.every((change) => change < 0)) {
    const sizes = words.points(words.or(told.map(size)), unit);
    return allUp ? words.rise(sizes) : words.fall(sizes);
  }
  return words.or(
    told.map((change) => {
      if (change === 0) return words.same;
      const points = words.points(size(change), unit);
      return change > 0 ? words.rise(points) : words.fall(points);
    }),
  );
}

/** What a metric is counted in, in the reader's language; undefined where the catalogue lacks the metric. */
export const unitOf = (
  metric: Pick<Metric, "unit" | "unit_english"> | undefined,
  t: Pick<Speech, "language">,
) => (t.language === "english" ? metric?.unit_english : metric?.unit);

/** What a difference is counted in: points for a score, the unit itself for a count. */
export function changeUnit(metric: Metric | undefined, t: Speech): string {
  return (metric?.decimals === 0 ? unitOf(metric, t) : undefined) ?? t.sentences.pointUnit;
}

/** "2025" or "2019, 2020 dan 2025": the years up to `last` without a value, after the first value. */
export function missingYears(
  series: readonly Observation[],
  last: number,
  t: Pick<Speech, "locale">,
): string | undefined {
  const valued = new Set(series.filter((row) => row.value !== null).map((row) => row.year));
  const first = Math.min(...valued);
  const missing = span(first, last).filter((year) => !valued.has(year));
  return missing.length === 0 ? undefined : list(missing.map(String), t.locale);
}

export const regimeLabel = (regime: Regime, t: Pick<Speech, "language">) =>
  t.language === "english" ? regime.label_english : regime.label_indonesian;
