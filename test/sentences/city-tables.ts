import type { Band } from "../../pipeline/marts/bands.ts";
import type { Change } from "../../pipeline/marts/changes.ts";
import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";
import type { Dice } from "./dice.ts";

const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
const openYear = 2026;

/** A metric of one city, so that a sentence that names the metric is about the city. */
export interface Story {
  readonly metric: string;
  readonly entity: string;
  readonly name: string;
  readonly origins: readonly [Observation["origin"], ...Observation["origin"][]];
}

export const metricRow = (id: string, name: string, decimals = 2) =>
  ({
    metric_id: id,
    name_indonesian: name,
    name_english: name,
    unit: "poin",
    decimals,
    direction: "higher",
  }) as Metric;

export function regimesOf({ pick }: Dice, metric: string): Regime[] {
  const cut = pick(2021, 2022, 2023, 2024);
  const regime = (from: number, to: number | null, joined: Regime["comparable_with_previous"]) =>
    ({
      metric_id: metric,
      regime_id: `${metric}-${from}`,
      from_year: from,
      to_year: to,
      comparable_with_previous: joined,
      comparable_within: pick("ya", "ya", "ya", "tidak"),
      label_indonesian: "cara ukur lain",
      label_english: "another measure",
    }) as Regime;
  return [regime(2018, cut - 1, "tidak"), regime(cut, null, pick("tidak", "unresolved"))];
}

/** Bands of two spans of years; no name stands in both. */
export function bandsOf(metric: string): Band[] {
  const band = (
    from: number,
    to: number | null,
    [name, order, lower, upper]: [string, number, number, number | null],
  ) =>
    ({
      metric_id: metric,
      from_year: from,
      to_year: to,
      band: name,
      band_order: order,
      lower,
      lower_is_inclusive: true,
      upper,
    }) as Band;
  return [
    band(2018, 2022, ["Pita Lama Rendah", 1, 0, 50]),
    band(2018, 2022, ["Pita Lama Tinggi", 2, 50.01, null]),
    band(2023, null, ["Pita Baru Rendah", 1, 0, 65]),
    band(2023, null, ["Pita Baru Tinggi", 2, 65.01, null]),
  ];
}

export const lawfulBand = (bands: readonly Band[], { metric_id: metric, year, value }: Observation) =>
  bands.find(
    (band) =>
      band.metric_id === metric &&
      band.from_year <= year &&
      year <= (band.to_year ?? 9999) &&
      value !== null &&
      value >= (band.lower ?? 0) &&
      value <= (band.upper ?? 9999),
  );

/** Figures of one city and metric, with everything that may be wrong with them. */
export function figuresOf(dice: Dice, { metric, entity, name, origins }: Story): Observation[] {
  const { pick, chance, score, count } = dice;
  const bands = bandsOf(metric);
  let rank = 1;
  return years.flatMap((year) => {
    const versions = pick(0, 1, 1, 1, 2);
    const isOpen = versions === 2 && chance(70);
    return Array.from({ length: versions }, (_, at) => {
      const row = {
        metric_id: metric,
        entity_id: entity,
        entity_name: name,
        year,
        value: chance(90) ? score() : null,
        value_text: null,
        status: isOpen ? "unresolved" : year === openYear ? "provisional" : "final",
        is_chosen: at === 0,
        source_id: at === 0 ? "a" : "b",
        rank: chance(70) ? (rank += 2) : null,
        rank_of: chance(50) ? count() : null,
        rank_scope: pick("kota", null),
        origin: pick(...origins),
      } as Observation;
      const lawful = lawfulBand(bands, row)?.band ?? null;
      return { ...row, band: chance(70) ? lawful : pick(...(bands.map(({ band }) => band) as [string])) };
    });
  });
}

/** Changes over one and two years, across breaks too; some of those that belong together are missing. */
export function changesOf({ chance }: Dice, figures: readonly Observation[]): Change[] {
  const valued = figures.filter((row) => row.value !== null);
  return valued.flatMap((later) =>
    valued
      .filter((row) => later.year - row.year === 1 || later.year - row.year === 2)
      .filter((row) => chance(later.year - row.year === 1 ? 85 : 25))
      .map(
        (earlier) =>
          ({
            metric_id: later.metric_id,
            entity_id: later.entity_id,
            from_year: earlier.year,
            to_year: later.year,
            from_value: earlier.value,
            to_value: later.value,
            change: Number(((later.value ?? 0) - (earlier.value ?? 0)).toFixed(2)),
            is_chosen: earlier.is_chosen && later.is_chosen,
            is_unresolved: earlier.status === "unresolved" || later.status === "unresolved",
          }) as Change,
      ),
  );
}

/** Another city one place above in some years, in the same ranking or in another one. */
export function neighboursOf({ chance, count, score }: Dice, figures: readonly Observation[]): Observation[] {
  return figures.flatMap((row) =>
    row.is_chosen && row.rank !== null && chance(80)
      ? [
          {
            ...row,
            entity_id: "peer",
            entity_name: "Kota Tetangga",
            rank: row.rank - 1,
            rank_of: chance(50) ? row.rank_of : count(),
            rank_scope: chance(70) ? row.rank_scope : "kabupaten",
            value: score(),
            band: null,
            status: "final" as const,
          },
        ]
      : [],
  );
}
