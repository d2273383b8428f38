import { countedOf } from "./counting.ts";
import { indexOf, type Unknown } from "./index-of.ts";
import type { Method } from "./method.ts";
import type { Basis, Portfolio } from "./portfolio.ts";
import { maturity } from "./score.ts";

/**
 * What one agency adds to the city's index; the ministry defines no index of an agency. `meanMaturity` (0–111) is over
 * its innovations that count, null without any. `marginal` is the city's index less the index without them, in index
 * points: negative where they pull the mean down more than they add, null where nothing else is judged. Marginal effects
 * do not add up to the index.
 */
export interface Contribution {
  readonly agencyId: string;
  readonly entered: number;
  readonly counted: number;
  readonly meanMaturity: number | null;
  readonly marginal: number | null;
}

/** The contribution of every agency that entered anything, by agency. Entries without an agency are in none. */
export function contributions(
  portfolio: Portfolio,
  method: Method,
  basis: Basis,
): { readonly known: true; readonly rows: Contribution[]; readonly assumptions: string[] } | Unknown {
  if (!method.known) return method;
  const whole = indexOf(portfolio, method, basis);
  if (!whole.known) return whole;
  const agencies = new Set(portfolio.entries.flatMap(({ agencyId }) => agencyId ?? []));
  const rows = [...agencies].toSorted().map((agencyId): Contribution => {
    const isOwn = (entry: { agencyId: string | null }) => entry.agencyId === agencyId;
    const own = countedOf(portfolio, method.counting).filter(isOwn);
    const others = portfolio.entries.filter((entry) => !isOwn(entry));
    const without = indexOf({ ...portfolio, entries: others }, method, basis);
    const points = own.reduce((sum, entry) => sum + maturity(entry[basis], method), 0);
    return {
      agencyId,
      entered: portfolio.entries.length - others.length,
      counted: own.length,
      meanMaturity: own.length === 0 ? null : points / own.length,
      marginal: without.known ? whole.iid - without.iid : null,
    };
  });
  return { known: true, rows, assumptions: whole.assumptions };
}
