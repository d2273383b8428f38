import { countedOf } from "./counting.js";
import { indexOf, type Unknown } from "./index-of.js";
import type { YearRules } from "./methods.js";
import type { Basis, Entry, Portfolio } from "./portfolio.js";
import { maturity } from "./score.js";

/**
 * What one agency adds to the city's index; the ministry defines no index of an agency. `meanMaturity` (0–111) is over
 * its innovations that count. `marginal` is the city's index less the index without them, in index points: negative
 * where they pull the mean down more than they add. Marginal effects do not add up to the index. Both are null where
 * there is nothing to compute them from.
 */
export interface Contribution {
  readonly agencyId: string;
  readonly entered: number;
  readonly counted: number;
  readonly meanMaturity: number | null;
  readonly marginal: number | null;
}

/** `status` is `known`, or why there are counts only. */
export interface Contributions {
  readonly status: "known" | Unknown["reason"];
  readonly rows: readonly Contribution[];
  readonly assumptions: readonly string[];
}

/** The contribution of every agency that entered anything, by agency. Entries without an agency are in none. */
export function contributions(portfolio: Portfolio, rules: YearRules, basis: Basis): Contributions {
  const { method, counting } = rules;
  const whole = indexOf(portfolio, method, basis);
  const counted = countedOf(portfolio, counting);
  const agencies = new Set(portfolio.entries.flatMap(({ agencyId }) => agencyId ?? []));
  const rows = [...agencies].toSorted().map((agencyId): Contribution => {
    const isOwn = (entry: Entry) => entry.agencyId === agencyId;
    const own = counted.filter(isOwn);
    const others = portfolio.entries.filter((entry) => !isOwn(entry));
    const counts = { agencyId, entered: portfolio.entries.length - others.length, counted: own.length };
    if (!method.known || !whole.known) return { ...counts, meanMaturity: null, marginal: null };
    const points = own.reduce((sum, entry) => sum + maturity(entry[basis], method), 0);
    const without = indexOf({ ...portfolio, entries: others }, method, basis);
    return {
      ...counts,
      meanMaturity: own.length === 0 ? null : points / own.length,
      marginal: without.known ? whole.iid - without.iid : null,
    };
  });
  return whole.known
    ? { status: "known", rows, assumptions: whole.assumptions }
    : { status: whole.reason, rows, assumptions: [] };
}
