import { countedOf, countingAssumptions } from "./counting.js";
import type { Method, UnknownFormula } from "./method.js";
import type { Basis, Entry, Portfolio } from "./portfolio.js";
import { type KnownScore, type Levels, score } from "./score.js";

/** There is evidence, but nobody has judged any of it on that basis, or the city's own levels are not there. */
interface NotJudged {
  readonly known: false;
  readonly reason: "belum dinilai";
}

export type Unknown = UnknownFormula | NotJudged;

/**
 * The index of a portfolio. `unjudged` counts the levels with evidence that nobody has judged yet on that basis; they
 * score 0, so that the index can only rise by them. `absent` counts the levels of which there is no record at all; they
 * are taken as no evidence, 0. `assumptions` names every rule that no source confirms for the year
 * of the method, and is explained by `meaningOf`.
 */
export interface KnownIndex extends KnownScore {
  readonly basis: Basis;
  readonly unjudged: number;
  readonly absent: number;
}

export type Index = KnownIndex | Unknown;

/**
 * The index of a portfolio under a method: the innovations that count under it, scored by one basis. A method of another
 * year counts as if the portfolio had been entered in that year.
 *
 * No evidence scores 0. A missing level with evidence is no 0 by itself: where no innovation or no SPD row is judged at
 * all on that basis, there is no index (`belum dinilai`). A year whose formula nobody knows has none either.
 */
export function indexOf(portfolio: Portfolio, method: Method, basis: Basis): Index {
  if (!method.known) return method;
  const counted = countedOf(portfolio, method.counting);
  const spdLevels = portfolio.spd[basis];
  const unjudgedSid = counted.reduce((sum, entry) => sum + unjudgedOf(entry[basis]), 0);
  const hasSid = counted.some((entry) => hasJudged(entry[basis])) || unjudgedSid === 0;
  if (!hasSid || !hasJudged(spdLevels)) return { known: false, reason: "belum dinilai" };
  const unjudged = unjudgedSid + unjudgedOf(spdLevels);
  const absent = counted.reduce(
    (sum, entry) => sum + absentOf(entry[basis], method.sid),
    absentOf(spdLevels, method.spd),
  );
  const result = score(counted.map(scorable(basis)), spdLevels, method);
  if (!result.known) return result;
  const assumptions = [
    ...result.assumptions,
    ...countingAssumptions(method.counting),
    ...(unjudged > 0 ? ["unjudged"] : []),
    ...(absent > 0 ? ["absent"] : []),
    ...(portfolio.year === method.year ? [] : ["level_wording"]),
  ];
  return { ...result, basis, unjudged, absent, assumptions };
}

/** How one innovation enters the score. */
export const scorable = (basis: Basis) => (entry: Entry) => ({
  levels: entry[basis],
  basicService: entry.basicService,
});

const hasJudged = (levels: Levels) => Object.values(levels).some((level) => level !== null);
const unjudgedOf = (levels: Levels) => Object.values(levels).filter((level) => level === null).length;
const absentOf = (levels: Levels, weights: ReadonlyMap<string, number>) =>
  [...weights.keys()].filter((indicator) => !Object.hasOwn(levels, indicator)).length;
