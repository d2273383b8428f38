import { changeParts, decompose, type Decomposition } from "../iid/decompose.ts";
import { type CityPortfolio, portfoliosOf } from "../iid/from-rows.ts";
import { portfolioTables, readEntries, readRules, readSpd } from "../iid/mart-tables.ts";
import { unknownFormula } from "../iid/method.ts";
import type { YearRules } from "../iid/methods.ts";
import { type Basis, bases } from "../iid/portfolio.ts";
import type { Computation } from "../models/mart.ts";
import type { IidDecomposition } from "./iid_decomposition.ts";
import type { Regime } from "./regimes.ts";

export const decomposition = {
  reads: { ...portfolioTables, "marts.regimes": ["metric_id", "regime_id", "from_year", "to_year"] },
  compute(tables) {
    const rules = readRules(tables);
    const regimes = (tables["marts.regimes"] as unknown as readonly Regime[]).filter(
      ({ metric_id: metric }) => metric === "iid",
    );
    const regimeOf = (year: number) =>
      regimes.find(({ from_year: from, to_year: to }) => from <= year && year <= (to ?? Infinity))?.regime_id;
    const cities = portfoliosOf(readEntries(tables), readSpd(tables));
    return cities.flatMap((after) => {
      const before = cities.find(
        ({ cityId, portfolio }) => cityId === after.cityId && portfolio.year === after.portfolio.year - 1,
      );
      if (before === undefined) return [];
      const isOneRegime = regimeOf(before.portfolio.year) === regimeOf(after.portfolio.year);
      return bases.flatMap((basis) => {
        const answer = isOneRegime ? decomposed({ before, after, rules, basis }) : regimeBreak;
        return rowsOf(before, after, { basis, answer });
      });
    });
  },
} satisfies Computation;

const regimeBreak = { known: false, reason: "jeda rezim" } as const;
type Answer =
  Decomposition | { readonly known: false; readonly reason: Exclude<IidDecomposition["status"], "known"> };

interface Pair {
  readonly before: CityPortfolio;
  readonly after: CityPortfolio;
  readonly rules: ReadonlyMap<number, YearRules>;
  readonly basis: Basis;
}

function decomposed({ before, after, rules, basis }: Pair): Answer {
  const yearOf = ({ portfolio }: CityPortfolio) => ({
    portfolio,
    method: rules.get(portfolio.year)?.method ?? unknownFormula,
  });
  return decompose(yearOf(before), yearOf(after), basis);
}

function rowsOf(
  before: CityPortfolio,
  after: CityPortfolio,
  { basis, answer }: { readonly basis: Basis; readonly answer: Answer },
): IidDecomposition[] {
  const innovations = answer.known ? { levels: answer.counted.continuing, ...answer.counted } : undefined;
  return changeParts.map((part, order) => ({
    city_id: after.cityId,
    from_year: before.portfolio.year,
    to_year: after.portfolio.year,
    basis,
    part,
    part_order: order + 1,
    status: answer.known ? "known" : answer.reason,
    points: answer.known ? answer.parts[part] : null,
    change_points: answer.known ? answer.change : null,
    innovations: part === "rules" || part === "spd" ? null : (innovations?.[part] ?? null),
    assumptions: answer.known ? answer.assumptions.join("; ") || null : null,
    origin: after.origin,
  }));
}
