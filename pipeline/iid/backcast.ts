import { type Exclusion, exclusionOf } from "./counting.js";
import { indexOf, type KnownIndex, type Unknown } from "./index-of.js";
import type { Method } from "./method.js";
import type { Basis, Portfolio } from "./portfolio.js";

/** An index under the rules of `methodYear`, and who does not count under them and why. */
export interface Backcast extends KnownIndex {
  readonly methodYear: number;
  readonly excluded: readonly { readonly innovationId: string; readonly because: Exclusion }[];
}

/**
 * What a portfolio would score under the rules of another year: its formula, its parameters, its bands and who counts.
 * Under the method of its own year this is the index itself. Levels stay as they were judged; that their wording may
 * have changed between the years is among the assumptions (`level_wording`).
 */
export function backcast(portfolio: Portfolio, method: Method, basis: Basis): Backcast | Unknown {
  if (!method.known) return method;
  const index = indexOf(portfolio, method, basis);
  if (!index.known) return index;
  const excluded = portfolio.entries.flatMap((entry) => {
    const because = exclusionOf(entry, portfolio.year, method.counting);
    return because === undefined ? [] : [{ innovationId: entry.innovationId, because }];
  });
  return { ...index, methodYear: method.year, excluded };
}
