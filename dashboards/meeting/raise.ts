import { exclusionOf } from "../iid/counting.js";
import { portfoliosOf, type EntryRow } from "../iid/from-rows.js";
import { highestLevel, type KnownMethod } from "../iid/method.js";
import { rulesByYear } from "../iid/methods.js";
import { bestNextSteps } from "../iid/next-steps.js";
import { pointsLostByInnovation } from "../iid/points-lost.js";
import type { Entry, Portfolio } from "../iid/portfolio.js";
import type { MeetingRows } from "./rows.js";
import type { MeetingSubject } from "./subjects.js";

/** A level to raise by one: what it adds to the maturity of its innovation, and the evidence the guide asks for. */
export interface RaiseStep {
  readonly indicator: string;
  readonly name: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly maturityPoints: number;
  readonly evidence: string | null;
  /** In index points of the city; null where the formula of the year is not known. */
  readonly indexPoints: number | null;
}

/** An innovation to raise: the points it has not got yet, and the first steps. */
export interface Raise {
  readonly innovationId: string;
  readonly title: string;
  readonly agencyId: string;
  readonly lostPoints: number;
  readonly mostPoints: number;
  readonly steps: readonly RaiseStep[];
  /** Maturity as its agency claims it beside what was verified; undefined where this edition does not hold claims. */
  readonly claim: { readonly claimed: number; readonly verified: number } | undefined;
}

/** Under which rules, and how much of them no source confirms. */
export interface Raises {
  readonly rulesYear: number;
  readonly isOwnYear: boolean;
  readonly assumptions: readonly string[];
  readonly raises: readonly Raise[];
}

type Needed = Pick<
  MeetingRows,
  "iid_simulation_base" | "iid_methods" | "iid_indicators" | "bands" | "innovation_claims"
>;

const steps = 2;

/**
 * The innovations of an agency or a city that have lost the most points, with the levels worth most. Under the rules of
 * the year where its formula is known, and then only those that count; else under the newest known rules, and all of
 * them. None where nobody handed in levels for the year.
 */
export function raisesOf(
  subject: MeetingSubject,
  year: number,
  rows: Needed,
  most: number,
): Raises | undefined {
  const own = rows.iid_simulation_base.filter((row) => row.city_id === subject.cityId && row.year === year);
  const entries = own.filter((row): row is typeof row & EntryRow => row.innovation_id !== null);
  const [found] = portfoliosOf(
    entries,
    own.filter((row) => row.innovation_id === null),
  );
  const known = [...rulesByYear(rows.iid_methods, rows.iid_indicators, rows.bands)].flatMap(
    ([of, { method }]) => (method.known ? [{ of, method }] : []),
  );
  const rules = known.find((it) => it.of === year) ?? known.toSorted((a, b) => b.of - a.of)[0];
  if (found === undefined || rules === undefined) return undefined;
  const { portfolio } = found;
  const { method } = rules;
  const isOwnYear = rules.of === year;
  const titles = new Map(own.map((row) => [row.innovation_id, row.title]));
  const gains = isOwnYear
    ? gainsIn(portfolio, method)
    : { gains: new Map<string, number>(), assumptions: [] };
  const raises = portfolio.entries
    .filter((entry) => !subject.isAgency || entry.agencyId === subject.id)
    .filter((entry) => !isOwnYear || exclusionOf(entry, year, method.counting) === undefined)
    .map((entry): Raise => {
      const lost = [...pointsLostByInnovation(entry.verified, method).values()];
      return {
        innovationId: entry.innovationId,
        title: titles.get(entry.innovationId) ?? entry.innovationId,
        agencyId: entry.agencyId ?? "",
        lostPoints: lost.reduce((sum, points) => sum + points, 0),
        mostPoints: method.parameters.sid_max,
        steps: stepsOf(entry, method, gains.gains, rows),
        claim: claimOf(entry.innovationId, { city: subject.cityId, year }, rows),
      };
    })
    .filter((raise) => raise.lostPoints > 0)
    .toSorted((a, b) => b.lostPoints - a.lostPoints || a.title.localeCompare(b.title));
  return { rulesYear: rules.of, isOwnYear, assumptions: gains.assumptions, raises: raises.slice(0, most) };
}

/** Both as they were handed in; where one of them is not known there is nothing to compare. */
function claimOf(
  innovation: string,
  { city, year }: { readonly city: string; readonly year: number },
  { innovation_claims: claims }: Needed,
): Raise["claim"] {
  const own = claims.find(
    (row) => row.city_id === city && row.innovation_id === innovation && row.year === year,
  );
  if (own === undefined || own.claimed_score === null || own.verified_score === null) return undefined;
  return { claimed: own.claimed_score, verified: own.verified_score };
}

/** What one level more is worth to the index, by innovation and indicator. */
function gainsIn(portfolio: Portfolio, method: KnownMethod) {
  const budget = { levels: Number.POSITIVE_INFINITY, basis: "verified", aspect: "SID" } as const;
  const best = bestNextSteps(portfolio, budget, method);
  if (!best.known) return { gains: new Map<string, number>(), assumptions: [] };
  const gains = new Map(best.steps.map((step) => [`${step.innovationId} ${step.indicator}`, step.gain]));
  return { gains, assumptions: best.assumptions };
}

/** One more level is worth the weight of its indicator, whatever the level: the greatest weights that are not full yet. */
function stepsOf(
  entry: Entry,
  method: KnownMethod,
  gains: ReadonlyMap<string, number>,
  { iid_indicators: indicators }: Needed,
): RaiseStep[] {
  return [...method.sid]
    .map(([indicator, weight]) => ({ indicator, weight, level: entry.verified[indicator] ?? 0 }))
    .filter(({ level }) => level < highestLevel)
    .toSorted((a, b) => b.weight - a.weight || a.level - b.level || a.indicator.localeCompare(b.indicator))
    .slice(0, steps)
    .map(({ indicator, weight, level }) => {
      const texts = indicators.filter((row) => row.indicator === indicator && row.aspect === "SID");
      const text = texts.find((row) => row.method_year === method.year) ?? texts.at(-1);
      const levels = [text?.level_1_text, text?.level_2_text, text?.level_3_text];
      return {
        indicator,
        name: text?.name ?? indicator,
        fromLevel: level,
        toLevel: level + 1,
        maturityPoints: weight,
        evidence: levels[level] ?? null,
        indexPoints: gains.get(`${entry.innovationId} ${indicator}`) ?? null,
      };
    });
}
