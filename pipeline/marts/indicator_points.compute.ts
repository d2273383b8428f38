import { countedOf } from "../iid/counting.ts";
import { type CityPortfolio, portfoliosOf } from "../iid/from-rows.ts";
import { portfolioTables, readEntries, readRules, readSpd } from "../iid/mart-tables.ts";
import type { Method } from "../iid/method.ts";
import type { YearRules } from "../iid/methods.ts";
import { meanLevelOf, pointsLost } from "../iid/points-lost.ts";
import { bases, type Basis, type Entry } from "../iid/portfolio.ts";
import type { Levels } from "../iid/score.ts";
import type { Computation } from "../models/mart.ts";
import type { IndicatorPoints } from "./indicator_points.ts";

export const points = {
  reads: portfolioTables,
  compute(tables) {
    const rules = readRules(tables);
    return portfoliosOf(readEntries(tables), readSpd(tables)).flatMap((city) => {
      const ofYear = rules.get(city.portfolio.year);
      return ofYear === undefined ? [] : pointsOf(city, ofYear);
    });
  },
} satisfies Computation;

function pointsOf(city: CityPortfolio, { method, counting }: YearRules): IndicatorPoints[] {
  const { portfolio } = city;
  const counted = countedOf(portfolio, counting);
  const lost = (basis: Basis) => {
    const answer = pointsLost(portfolio, method, basis);
    return answer.known ? answer : { losses: [], assumptions: null, ...answer };
  };
  const claimed = lost("claimed");
  const verified = lost("verified");
  return indicatorsOf(city, counted, method).map(({ aspect, indicator }): IndicatorPoints => {
    const ofIndicator = (losses: typeof claimed.losses) =>
      losses.find((loss) => loss.aspect === aspect && loss.indicator === indicator);
    const [c, v] = [ofIndicator(claimed.losses), ofIndicator(verified.losses)];
    const mean = (basis: Basis) =>
      meanLevelOf(
        aspect === "SPD" ? [portfolio.spd[basis]] : counted.map((entry) => entry[basis]),
        indicator,
      );
    const weights = method.known ? method[aspect === "SPD" ? "spd" : "sid"] : undefined;
    return {
      city_id: city.cityId,
      year: portfolio.year,
      aspect,
      indicator,
      status: verified.known ? "known" : verified.reason,
      weight: weights?.get(indicator) ?? null,
      innovations_counted: aspect === "SPD" ? null : counted.length,
      mean_claimed_level: mean("claimed"),
      mean_verified_level: mean("verified"),
      lost_claimed_points: c?.pointsLost ?? null,
      lost_verified_points: v?.pointsLost ?? null,
      lost_claimed_index_points: c?.indexPointsLost ?? null,
      lost_verified_index_points: v?.indexPointsLost ?? null,
      lost_verified_share: v?.share ?? null,
      assumptions: verified.assumptions?.join("; ") || null,
      origin: city.origin,
    };
  });
}

/** The indicators of that year's method, or those that the city handed in where the method is not known. */
function indicatorsOf({ portfolio }: CityPortfolio, counted: readonly Entry[], method: Method) {
  const handedIn = (rows: readonly Levels[]) => new Set(rows.flatMap((levels) => Object.keys(levels)));
  const spd = method.known ? method.spd : handedIn(bases.map((basis) => portfolio.spd[basis]));
  const sid = method.known
    ? method.sid
    : handedIn(counted.flatMap((entry) => bases.map((basis) => entry[basis])));
  return [
    ...[...spd.keys()].map((indicator) => ({ aspect: "SPD", indicator }) as const),
    ...[...sid.keys()].map((indicator) => ({ aspect: "SID", indicator }) as const),
  ];
}
