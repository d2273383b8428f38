import { type Contribution, contributions } from "../iid/contributions.ts";
import { portfoliosOf } from "../iid/from-rows.ts";
import { portfolioTables, readEntries, readRules, readSpd } from "../iid/mart-tables.ts";
import type { Computation } from "../models/mart.ts";
import type { IidContribution } from "./iid_contribution.ts";

export const contribution = {
  reads: portfolioTables,
  compute(tables) {
    const rules = readRules(tables);
    return portfoliosOf(readEntries(tables), readSpd(tables)).flatMap(({ cityId, origin, portfolio }) => {
      const ofYear = rules.get(portfolio.year);
      if (ofYear === undefined) return [];
      const { status, rows, assumptions } = contributions(portfolio, ofYear, "verified");
      return rows.map(
        ({ agencyId, entered, counted, meanMaturity, marginal }: Contribution): IidContribution => ({
          city_id: cityId,
          year: portfolio.year,
          agency_id: agencyId,
          status,
          innovations_entered: entered,
          innovations_counted: counted,
          mean_verified_maturity_points: meanMaturity,
          marginal_index_points: marginal,
          assumptions: assumptions.join("; ") || null,
          origin,
        }),
      );
    });
  },
} satisfies Computation;
