import { distances } from "../iid/distances.ts";
import { type CityPortfolio, portfoliosOf } from "../iid/from-rows.ts";
import { indexOf } from "../iid/index-of.ts";
import { portfolioTables, readEntries, readRules, readSpd } from "../iid/mart-tables.ts";
import { type Method, unknownFormula } from "../iid/method.ts";
import { type Basis, bases } from "../iid/portfolio.ts";
import type { Computation } from "../models/mart.ts";
import type { IidScore } from "./iid_score.ts";

export const score = {
  reads: portfolioTables,
  compute(tables) {
    const rules = readRules(tables);
    return portfoliosOf(readEntries(tables), readSpd(tables)).flatMap((city) => {
      const method = rules.get(city.portfolio.year)?.method ?? unknownFormula;
      return bases.map((basis) => scored(city, method, basis));
    });
  },
} satisfies Computation;

function scored({ cityId, origin, portfolio }: CityPortfolio, method: Method, basis: Basis): IidScore {
  const row = {
    city_id: cityId,
    year: portfolio.year,
    basis,
    innovations_entered: portfolio.entries.length,
    origin,
  };
  if (!method.known) return { ...row, status: method.reason, ...nothing };
  const index = indexOf(portfolio, method, basis);
  if (!index.known) return { ...row, status: index.reason, ...nothing };
  const { ownBand, nextBand, cap } = distances(index, method, { entityId: cityId, standings: [] });
  return {
    ...row,
    status: "known",
    iid_points: index.iid,
    spd_points: index.spd,
    mean_maturity_points: index.meanMaturity,
    volume_points: index.volume,
    innovations_counted: index.counted,
    unjudged_levels: index.unjudged,
    absent_levels: index.absent,
    band: index.band ?? null,
    band_spare_points: ownBand?.spare ?? null,
    next_band: nextBand?.band ?? null,
    next_band_missing_points: nextBand?.missing ?? null,
    cap_left_innovations: cap.left,
    cap_beyond_innovations: cap.beyond,
    assumptions: index.assumptions.join("; ") || null,
  };
}

const nothing = {
  iid_points: null,
  spd_points: null,
  mean_maturity_points: null,
  volume_points: null,
  innovations_counted: null,
  unjudged_levels: null,
  absent_levels: null,
  band: null,
  band_spare_points: null,
  next_band: null,
  next_band_missing_points: null,
  cap_left_innovations: null,
  cap_beyond_innovations: null,
  assumptions: null,
} as const;
