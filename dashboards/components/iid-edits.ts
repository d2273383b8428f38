import { countedOf } from "../iid/counting.js";
import { type Edit, edited } from "../iid/edits.js";
import type { KnownMethod } from "../iid/method.js";
import { bestNextSteps, editOf } from "../iid/next-steps.js";
import type { Entry, Portfolio } from "../iid/portfolio.js";
import { maturity } from "../iid/score.js";
import type { Question } from "./iid-state.js";

/**
 * The edits that a question makes of a portfolio and the portfolio with them made, in this order: levels raised by hand, innovations withdrawn by hand,
 * the least mature withdrawn, the best levels raised, innovations added. What the rules in force do not know, or what
 * would not raise a level, falls away.
 */
export function editsOf(
  portfolio: Portfolio,
  question: Question,
  method: KnownMethod,
): { readonly edits: readonly Edit[]; readonly portfolio: Portfolio } {
  const edits: Edit[] = [];
  let now = portfolio;
  const make = (more: readonly Edit[]) => {
    const { portfolio: changed, faults } = edited(now, more, method);
    const broken = new Set(faults.map(({ at }) => at));
    edits.push(...more.filter((_, at) => !broken.has(at)));
    now = changed;
  };
  const withdraw = (innovationId: string): Edit => ({ edit: "withdraw", innovationId });
  const raise = (aspect: "SPD" | "SID", levels: number) => {
    const best = bestNextSteps(now, { levels, basis: "verified", aspect }, method);
    if (best.known) make(best.steps.map(editOf("verified")));
  };
  make(question.raised.map((raised): Edit => ({ edit: "raise", basis: "verified", ...raised })));
  make(question.out.map(withdraw));
  make(weakestOf(now, question.weakest, method).map(withdraw));
  if (question.spd > 0) raise("SPD", question.spd);
  if (question.steps > 0) raise("SID", question.steps);
  make(added(portfolio.year, question, method).map((entry): Edit => ({ edit: "add", entry })));
  return { edits, portfolio: now };
}

/** Ids of the least mature innovations that count. */
function weakestOf(portfolio: Portfolio, count: number, method: KnownMethod): string[] {
  if (count === 0) return [];
  return countedOf(portfolio, method.counting)
    .map(({ innovationId, verified }) => ({ innovationId, points: maturity(verified, method) }))
    .toSorted((a, b) => a.points - b.points || (a.innovationId < b.innovationId ? -1 : 1))
    .slice(0, count)
    .map(({ innovationId }) => innovationId);
}

/** New innovations in use within the window of the rules, none of them for a basic service. */
function added(year: number, { added: count, level }: Question, { counting, sid }: KnownMethod): Entry[] {
  const from = counting.window?.from ?? null;
  const implementedOn =
    from === null ? null : `${Number(from.slice(0, 4)) - (counting.year - year)}${from.slice(4)}`;
  const verified = Object.fromEntries([...sid.keys()].map((indicator) => [indicator, level]));
  return Array.from({ length: count }, (_, at) => ({
    innovationId: `baru-${String(at + 1).padStart(3, "0")}`,
    agencyId: null,
    stage: "penerapan",
    implementedOn,
    developedOn: null,
    entryNumber: 1,
    basicService: null,
    claimed: {},
    verified,
  }));
}
