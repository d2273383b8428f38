import { type Edit, edited } from "./edits.js";
import { indexOf, type KnownIndex, type Unknown } from "./index-of.js";
import type { Method } from "./method.js";
import type { Basis, Portfolio } from "./portfolio.js";

/** The index before and after, on one basis, in index points. `change` is after less before. */
export interface Comparison {
  readonly known: true;
  readonly before: KnownIndex;
  readonly after: KnownIndex;
  readonly change: number;
  readonly assumptions: readonly string[];
}

export interface WhatIf extends Readonly<Record<Basis, Comparison | Unknown>> {
  /** The portfolio with its edits made. */
  readonly portfolio: Portfolio;
}

/**
 * What the index becomes when innovations are withdrawn, added or raised, on what was claimed and on what was verified,
 * each for itself: an edit of one basis leaves the other as it is.
 *
 * Throws a RangeError for an edit that cannot be made; `edited` lists all of them.
 */
export function whatIf(portfolio: Portfolio, edits: readonly Edit[], method: Method): WhatIf {
  if (!method.known) return { portfolio, claimed: method, verified: method };
  const { portfolio: changed, faults } = edited(portfolio, edits, method);
  const [first] = faults;
  if (first !== undefined)
    throw new RangeError(`edit ${first.at + 1} cannot be made: ${JSON.stringify(first)}`);
  const compared = (basis: Basis): Comparison | Unknown => {
    const before = indexOf(portfolio, method, basis);
    if (!before.known) return before;
    const after = indexOf(changed, method, basis);
    if (!after.known) return after;
    const assumptions = [...new Set([...before.assumptions, ...after.assumptions])];
    return { known: true, before, after, change: after.iid - before.iid, assumptions };
  };
  return { portfolio: changed, claimed: compared("claimed"), verified: compared("verified") };
}
