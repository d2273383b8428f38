import type { Band } from "../../pipeline/marts/bands.ts";
import type { Change } from "../../pipeline/marts/changes.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";

/** Years from `first` to `last`, both included. */
export const span = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The regimes that a line must not cross into, oldest first. Unresolved is not joined either. */
export function breaks(regimes: readonly Regime[], metric: string): Regime[] {
  const own = regimes
    .filter((regime) => regime.metric_id === metric)
    .toSorted((a, b) => a.from_year - b.from_year);
  return own.slice(1).filter((regime) => regime.comparable_with_previous !== "ya");
}

/**
 * First year of the scale now in use. Values of an earlier scale are told, never drawn on this one:
 * the index was an unbounded sum before it became 0–100.
 */
export function scaleStart(regimes: readonly Regime[], metric: string, lastYear: number): number {
  const changed = breaks(regimes, metric).filter(
    (regime) => /skala|scale/i.test(regime.kind) && regime.from_year <= lastYear,
  );
  return changed.at(-1)?.from_year ?? Number.NEGATIVE_INFINITY;
}

/** The bands of one year, lowest first. */
export function bandsOf(bands: readonly Band[], metric: string, year: number): Band[] {
  return bands
    .filter((band) => band.metric_id === metric && band.from_year <= year && year <= (band.to_year ?? 9999))
    .toSorted((a, b) => a.band_order - b.band_order);
}

/** Chosen and alternative figures of one metric and entity, in order of year. */
export function seriesOf(
  observations: readonly Observation[],
  metric: string,
  entity: string,
): Observation[] {
  return observations
    .filter((row) => row.metric_id === metric && row.entity_id === entity)
    .toSorted((a, b) => a.year - b.year || Number(b.is_chosen) - Number(a.is_chosen));
}

const said = (row: Observation) => row.value ?? row.value_text ?? row.rank;

/** Chosen figures, and others only where they say something else: sources that agree are one point on a drawing. */
export function distinctFigures<Row extends Observation>(series: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return series.filter((row) => {
    const key = `${row.metric_id} ${row.entity_id} ${row.year} ${said(row)}`;
    const isAgreement = series.some((other) => other !== row && other.is_chosen && sameFigure(other, row));
    if (seen.has(key) || (!row.is_chosen && isAgreement)) return false;
    seen.add(key);
    return true;
  });
}

const sameCell = (a: Observation, b: Observation) =>
  a.metric_id === b.metric_id && a.entity_id === b.entity_id && a.year === b.year;
const sameFigure = (a: Observation, b: Observation) => sameCell(a, b) && said(a) === said(b);

/** Each figure that sources tell differently: the one in use and those that say something else. */
export function disagreements(observations: readonly Observation[]) {
  const others = observations.filter((row) => !row.is_chosen);
  return observations
    .filter((row) => row.is_chosen)
    .map((chosen) => ({
      chosen,
      others: others.filter((row) => sameCell(row, chosen) && said(row) !== said(chosen)),
    }))
    .filter((it) => it.others.length > 0);
}

/** The published rank of each year, from the figure in use where it names one. A figure not in use may name it too. */
export function ranksOf(series: readonly Observation[]): (Observation & { rank: number })[] {
  const ranked = series.filter((row): row is Observation & { rank: number } => row.rank !== null);
  return ranked.filter((row, at) => ranked.findIndex((other) => other.year === row.year) === at);
}

/** The newest chosen figure that has a value. */
export function latest(series: readonly Observation[]): (Observation & { value: number }) | undefined {
  return series.findLast(
    (row): row is Observation & { value: number } => row.is_chosen && row.value !== null,
  );
}

/**
 * The lines that may be drawn for one metric and entity: exactly the changes that may be computed.
 * Two sources that give the same pair of values are one line; the chosen pair comes last, so that it lies on top.
 */
export function linesOf(changes: readonly Change[], metric: string, entity: string): Change[] {
  const lines = new Map<string, Change>();
  for (const change of changes) {
    if (change.metric_id !== metric || change.entity_id !== entity) continue;
    const key = `${change.from_year} ${change.from_value} ${change.to_year} ${change.to_value}`;
    if (change.is_chosen || !lines.has(key)) lines.set(key, change);
  }
  return [...lines.values()].toSorted(
    (a, b) => Number(a.is_chosen) - Number(b.is_chosen) || a.to_year - b.to_year,
  );
}

/** Changes into `year`, the chosen one first; two when a figure behind them is unresolved. */
export function changesInto(
  changes: readonly Change[],
  metric: string,
  entity: string,
  year: number,
): Change[] {
  return linesOf(changes, metric, entity)
    .filter((change) => change.to_year === year)
    .toReversed();
}
