import { band } from "./band.js";
import type { KnownMethod, Method, UnknownFormula } from "./method.js";

/**
 * Levels (0, 1, 2 or 3) by indicator. An indicator that is absent has no evidence, which the method scores as level 0;
 * one that is null has evidence that nobody has judged yet, and scores 0 until somebody does.
 */
export type Levels = Readonly<Partial<Record<string, number | null>>>;

/**
 * One counted innovation: the levels of its SID indicators, and which basic service (urusan pelayanan dasar) it
 * serves, by any key that names each of them always the same. Absent or null: none of them.
 */
export interface Innovation {
  readonly levels: Levels;
  readonly basicService?: string | null;
}

/**
 * A computed index. `iid` is 0–100, not rounded; `spd` (0–63), `meanMaturity` (0–111) and `volume` (0–76) are the
 * points that it is made of; `counted` is the number of innovations. `meanMaturity` divides by the divisor floor when
 * fewer innovations are counted. `band` is absent when the method came without bands, or states none for the value.
 * `assumptions` names the parameters that no source confirms for that year; the score is an estimate unless it is
 * empty.
 */
export interface KnownScore {
  readonly known: true;
  readonly iid: number;
  readonly spd: number;
  readonly meanMaturity: number;
  readonly volume: number;
  readonly counted: number;
  readonly band?: string;
  readonly assumptions: string[];
}

/**
 * Maturity (kematangan) of one innovation in points, 0–111: the sum of weight × level over the SID indicators.
 * Throws a RangeError for a level other than 0, 1, 2, 3 and for an indicator that is no SID indicator of that year.
 * Formula: BSKDN letter 400.10.11/1887/BSKDN (2026), citation `simonda-rote-ndao`.
 */
export function maturity(levels: Levels, method: KnownMethod): number {
  return points(levels, method, "sid");
}

/**
 * Score of the government unit (satuan pemerintah daerah) in points, 0–63: the sum of weight × level over the SPD rows.
 * Throws a RangeError for a level other than 0, 1, 2, 3 and for an indicator that is no SPD row of that year.
 * Formula: BSKDN letter 400.10.11/1887/BSKDN (2026), citation `simonda-rote-ndao`.
 */
export function spd(levels: Levels, method: KnownMethod): number {
  return points(levels, method, "spd");
}

/**
 * The index of a city from its counted innovations and its SPD levels, under the rules of one year:
 *
 *     (spd + Σ maturity / max(divisor floor, n) + volume per innovation × min(n, cap)) / total max × 100
 *
 * where the volume is 0 unless enough basic services are covered. `portfolio` holds the innovations that count, in any
 * order; who counts is the caller's to decide, since no minimum maturity was found for any year. A year whose formula
 * nobody knows gives `{ known: false, reason }`, whatever the portfolio.
 *
 * Throws a RangeError for a wrong level or indicator, as `maturity` and `spd` do, and for more basic services than the
 * year has.
 *
 * Formula: BSKDN letter 400.10.11/1887/BSKDN (2026), citation `simonda-rote-ndao`; maxima and shares of 2023 and 2024
 * agree, citations `scribd-654130239` and `suarabaru-2024-12-10`. `assumptions` holds what is taken from another year.
 */
export function score(
  portfolio: readonly Innovation[],
  spdLevels: Levels,
  method: Method,
): KnownScore | UnknownFormula {
  if (!method.known) return method;
  const { year, parameters, bands, unconfirmed } = method;
  const counted = portfolio.length;
  const spdPoints = spd(spdLevels, method);
  const maturities = portfolio.reduce((sum, { levels }) => sum + maturity(levels, method), 0);
  const meanMaturity = maturities / Math.max(parameters.divisor_floor, counted);
  const volume = passesGate(portfolio, method)
    ? parameters.volume_per_innovation * Math.min(counted, parameters.volume_cap)
    : 0;
  const iid = ((spdPoints + meanMaturity + volume) / parameters.total_max) * 100;
  const name = band(iid, year, bands);
  return {
    known: true,
    iid,
    spd: spdPoints,
    meanMaturity,
    volume,
    counted,
    ...(name === undefined ? {} : { band: name }),
    assumptions: [...unconfirmed],
  };
}

function points(levels: Levels, method: KnownMethod, aspect: "spd" | "sid"): number {
  let sum = 0;
  for (const [indicator, level] of Object.entries(levels)) {
    const weight = method[aspect].get(indicator);
    if (weight === undefined)
      throw new RangeError(`${indicator} is no ${aspect.toUpperCase()} indicator of ${method.year}`);
    if (level === undefined || level === null) continue;
    if (![0, 1, 2, 3].includes(level))
      throw new RangeError(`${indicator}: level ${level} in ${method.year} is none of 0, 1, 2, 3`);
    sum += weight * level;
  }
  return sum;
}

function passesGate(portfolio: readonly Innovation[], { year, parameters }: KnownMethod): boolean {
  const covered = new Set(portfolio.map(({ basicService }) => basicService ?? null));
  covered.delete(null);
  if (covered.size > parameters.yandas_gate_of)
    throw new RangeError(
      `${covered.size} basic services in ${year}, of ${parameters.yandas_gate_of}: ${[...covered].join(", ")}`,
    );
  return covered.size >= parameters.yandas_gate_min;
}
