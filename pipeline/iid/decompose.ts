import { countedOf } from "./counting.js";
import { indexOf, scorable, type Unknown } from "./index-of.js";
import type { KnownMethod, Method } from "./method.js";
import type { Basis, Entry, Portfolio } from "./portfolio.js";
import { score } from "./score.js";
import { shapley } from "./shapley.js";

/** A portfolio and the method of its year. */
export interface Year {
  readonly portfolio: Portfolio;
  readonly method: Method;
}

const portfolioParts = ["spd", "levels", "entries", "exits"] as const;

/** Parts of a change, in the order in which they are read. */
export const changeParts = ["rules", ...portfolioParts] as const;
type ChangePart = (typeof changeParts)[number];

/**
 * A change of the index in index points, and its parts, which add up to it.
 *
 * `rules`: the old portfolio under the new method, less the old index. The rest is under the new method: `spd`, the
 * city's own levels; `levels`, innovations that count in both years; `entries` and `exits`, those that count in one of
 * them. `counted` says how many innovations are behind each of the last three.
 */
export interface Decomposition {
  readonly known: true;
  readonly fromYear: number;
  readonly toYear: number;
  readonly from: number;
  readonly to: number;
  readonly change: number;
  readonly parts: Readonly<Record<ChangePart, number>>;
  readonly counted: { readonly continuing: number; readonly entries: number; readonly exits: number };
  readonly assumptions: readonly string[];
}

/**
 * Why the index of one year differs from that of another: the change of rules first, the rest by Shapley over SPD,
 * continuing levels, entries and exits, exact over all 16 combinations. Without both formulas there is no decomposition.
 */
export function decompose(before: Year, after: Year, basis: Basis): Decomposition | Unknown {
  const { method } = after;
  if (!method.known) return method;
  const from = indexOf(before.portfolio, before.method, basis);
  if (!from.known) return from;
  const to = indexOf(after.portfolio, method, basis);
  if (!to.known) return to;
  const underNewRules = indexOf(before.portfolio, method, basis);
  if (!underNewRules.known) return underNewRules;

  const movement = movementOf(before.portfolio, after.portfolio, method);
  const worth = (changed: ReadonlySet<(typeof portfolioParts)[number]>) => {
    const innovations = [
      ...(changed.has("levels") ? movement.continuing.after : movement.continuing.before),
      ...(changed.has("entries") ? movement.entries : []),
      ...(changed.has("exits") ? [] : movement.exits),
    ];
    const { spd } = changed.has("spd") ? after.portfolio : before.portfolio;
    const result = score(innovations.map(scorable(basis)), spd[basis], method);
    return result.known ? result.iid : Number.NaN;
  };
  return {
    known: true,
    fromYear: before.portfolio.year,
    toYear: after.portfolio.year,
    from: from.iid,
    to: to.iid,
    change: to.iid - from.iid,
    parts: { rules: underNewRules.iid - from.iid, ...shapley(portfolioParts, worth) },
    counted: {
      continuing: movement.continuing.after.length,
      entries: movement.entries.length,
      exits: movement.exits.length,
    },
    assumptions: [...new Set([...from.assumptions, ...underNewRules.assumptions, ...to.assumptions])],
  };
}

/** Who counts in both years and who in one, all under the rules of the later one. */
function movementOf(before: Portfolio, after: Portfolio, { counting }: KnownMethod) {
  const old = byId(countedOf(before, counting));
  const young = byId(countedOf(after, counting));
  const both = [...young.keys()].filter((id) => old.has(id));
  return {
    continuing: { before: both.map((id) => old.get(id)!), after: both.map((id) => young.get(id)!) },
    entries: [...young.values()].filter(({ innovationId }) => !old.has(innovationId)),
    exits: [...old.values()].filter(({ innovationId }) => !young.has(innovationId)),
  };
}

const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.innovationId, entry]));
