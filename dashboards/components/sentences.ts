import type { Award } from "../../pipeline/marts/awards_timeline.ts";
import type { Change } from "../../pipeline/marts/changes.ts";
import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";
import type { Messages } from "../messages/id.js";
import { list, number } from "./format.js";
import { city } from "./marts.js";
import { breaks, changesInto, latest, seriesOf, span } from "./regimes.js";

/*
 * Sentences that the tables write. A change is told only where the table of changes has it, so never across a break;
 * where a figure behind it is unresolved, every version is told. Nothing here says that one thing caused another.
 */

interface Told {
  readonly observations: readonly Observation[];
  readonly changes: readonly Change[];
  readonly metrics: readonly Metric[];
  readonly regimes: readonly Regime[];
}

export const metricOf = (metrics: readonly Metric[], id: string) =>
  metrics.find((metric) => metric.metric_id === id);

/** The metric's name in the reader's language, its key where the catalogue lacks it. */
export function metricName(metrics: readonly Metric[], id: string, t: Messages): string {
  const metric = metricOf(metrics, id);
  if (metric === undefined) return id;
  return t.language === "english" ? metric.name_english : metric.name_indonesian;
}

/** "naik 7,79 poin", or "naik 13,68 atau 6,73 poin" where the figures behind it disagree. */
export function changeWords(changes: readonly Change[], decimals: number, unit: string, t: Messages): string {
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

/** What a difference is counted in: points for a score, the unit itself for a count. */
export function changeUnit(metric: Metric | undefined, t: Messages): string {
  return metric !== undefined && metric.decimals === 0 ? metric.unit : t.sentences.pointUnit;
}

/** "2025" or "2019, 2020 dan 2025": the years up to `last` without a value, after the first value. */
export function missingYears(series: readonly Observation[], last: number, t: Messages): string | undefined {
  const valued = new Set(series.filter((row) => row.value !== null).map((row) => row.year));
  const first = Math.min(...valued);
  const missing = span(first, last).filter((year) => !valued.has(year));
  return missing.length === 0 ? undefined : list(missing.map(String), t.locale);
}

/** The sentence a meeting opens with. Undefined when the index has no value at all. */
export function leadSentence(told: Told, lastYear: number, t: Messages): string | undefined {
  const series = seriesOf(told.observations, "iid", city);
  const newest = latest(series);
  if (newest === undefined) return undefined;
  const metric = metricOf(told.metrics, "iid");
  const decimals = metric?.decimals ?? 2;
  const value = number(newest.value, decimals, t.locale);
  const name = t.six.labels["iid"] ?? metricName(told.metrics, "iid", t);
  const parts = [t.sentences.lead(name, t.city, value, newest.year)];
  if (newest.band !== null) parts.push(t.sentences.band(newest.band));
  const changes = changesInto(told.changes, "iid", city, newest.year);
  const [chosen] = changes;
  if (chosen !== undefined)
    parts.push(t.sentences.from(changeWords(changes, decimals, changeUnit(metric, t), t), chosen.from_year));
  const gap = missingYears(series, lastYear, t);
  return `${parts.join(", ")}.${gap === undefined ? "" : ` ${t.sentences.leadGap(gap)}`}`;
}

/** Up to five sentences about the newest year of any of `ids`. */
export function sinceLastYear(
  told: Told & { awards: readonly Award[] },
  ids: readonly string[],
  t: Messages,
) {
  const all = ids.map((id) => ({ id, series: seriesOf(told.observations, id, city) }));
  const year = Math.max(...all.flatMap(({ series }) => series.map((row) => row.year)));
  const sentences = all.flatMap(({ id }) => sentenceFor(told, id, year, t));
  const awards = told.awards.filter((award) => award.assessed_year === year && award.recipient_id === city);
  if (awards.length > 0) {
    const titles = [...new Set(awards.map((award) => award.title_as_published))];
    sentences.push(t.sentences.sinceAward(titles.length, year, list(titles, t.locale)));
  }
  return { year, sentences: sentences.slice(0, 5) };
}

function sentenceFor(told: Told, id: string, year: number, t: Messages): string[] {
  const newest = latest(seriesOf(told.observations, id, city));
  if (newest === undefined) return [];
  const metric = metricOf(told.metrics, id);
  const decimals = metric?.decimals ?? 2;
  const name = t.six.labels[id] ?? metricName(told.metrics, id, t);
  const words = t.sentences;
  const crossed = breaks(told.regimes, id).find(
    (regime) => newest.year < regime.from_year && regime.from_year <= year,
  );
  if (newest.year < year && crossed !== undefined && crossed.comparable_with_previous === "tidak")
    return [words.sinceBreak(name, newest.year, year, regimeLabel(crossed, t))];
  if (newest.year < year) return [words.sinceGap(name, year, newest.year)];
  const changes = changesInto(told.changes, id, city, year);
  const [chosen] = changes;
  const value = number(newest.value, decimals, t.locale);
  if (chosen === undefined) {
    const cut = breaks(told.regimes, id).find((regime) => regime.from_year === year);
    return [
      cut ? words.sinceBreak(name, year - 1, year, regimeLabel(cut, t)) : words.sinceOnly(name, value, year),
    ];
  }
  const change = changeWords(changes, decimals, changeUnit(metric, t), t);
  if (changes.some((row) => row.is_unresolved))
    return [words.sinceUnresolved(name, change, chosen.from_year, year)];
  return [words.sinceChange(name, change, [chosen.from_year, year], value)];
}

export const regimeLabel = (regime: Regime, t: Messages) =>
  t.language === "english" ? regime.label_english : regime.label_indonesian;
