import type { Linkage } from "../../pipeline/marts/linkage.ts";
import { number } from "../components/format.js";
import { cities, type Rows } from "../components/marts.js";
import { style } from "./cell.js";
import { plantedSlope } from "./guards.js";
import { say, type Sentence, type Voice } from "./voice.js";

/** Decimals that show two digits of a slope's uncertainty, a quarter of its interval; two where there is none. */
export function slopeDecimals({ ci_low: low, ci_high: high }: Pick<Linkage, "ci_low" | "ci_high">): number {
  if (low === null || high === null || high <= low) return 2;
  return Math.min(6, Math.max(0, 1 - Math.floor(Math.log10((high - low) / 4))));
}

/** What goes together with what, and how far that may be believed. A p stands only where a test was promised and run. */
export function linkageSentence(row: Linkage, tables: Rows<"metrics" | "linkage">, voice: Voice): Sentence[] {
  const { t, guards } = voice;
  const words = t.sentences;
  const place = cities[row.city_id] ?? row.city_id;
  const predictor = style(tables.metrics, row.predictor, voice);
  const outcome = style(tables.metrics, row.outcome, voice);
  const pair = { place, predictor: predictor.name, outcome: outcome.name };
  const subject = { name: place, cityId: row.city_id };
  const shared = guards.isIndependent(row.overlap) ? [] : [overlapWords(row, tables, voice)];
  if (!guards.isTested(row)) {
    const { untestable_reason: known } = row;
    const reason = known === null ? words.reasonUnknown : words.reasons[known];
    const body = words.untested(pair, [row.n_agencies, row.n_obs], reason);
    return say({ subject, body, rows: [row], marks: shared }, voice);
  }
  const { estimate, ci_low: low, ci_high: high } = row;
  if (estimate === null || low === null || high === null) return [];
  const show = (value: number) => number(value, slopeDecimals(row), t.locale);
  const step = words.points("1", unitOf(predictor, voice));
  const size = words.points(show(Math.abs(estimate)), unitOf(outcome, voice));
  const interval = [show(low), show(high)] as const;
  const found =
    row.estimator === "spearman_of_changes"
      ? words.correlated(pair, show(estimate), row.lag, interval)
      : words.linked(pair, [step, size, estimate > 0], row.lag, interval);
  const parts = [
    found,
    ...(guards.isApart(low, high) ? [] : [words.notApart]),
    ...(guards.isPlaceboStill(row) ? [] : [words.placeboMoves]),
    guards.isConfirmatory(row) && row.p_holm !== null
      ? words.tested(pWords(row.p_holm, voice), row.n_agencies, row.n_obs)
      : words.explored(row.n_agencies, row.n_obs),
  ];
  const planted = guards.isNatural(row, tables.linkage)
    ? []
    : [words.planted(show(plantedSlope(row, tables.linkage) ?? 0))];
  return say({ subject, body: parts.join("; "), rows: [row], marks: [...shared, ...planted] }, voice);
}

const unitOf = ({ metric }: ReturnType<typeof style>, { t }: Voice) =>
  metric === undefined ? t.sentences.pointUnit : (t.sentences.units[metric.unit] ?? metric.unit);

function overlapWords(row: Linkage, tables: Rows<"metrics">, voice: Voice): string {
  const words = voice.t.sentences;
  if (row.overlap_components === null) return words.overlapUnnamed;
  const parts = row.overlap_components.split(", ").map((id) => style(tables.metrics, id, voice).name);
  return words.overlap(parts.join(", "));
}

function pWords(p: number, { t }: Voice): string {
  return p < 0.001
    ? t.sentences.below(number(0.001, 3, t.locale))
    : t.sentences.equals(number(p, 3, t.locale));
}
