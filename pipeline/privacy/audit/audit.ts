import type { Publication } from "../publication.ts";
import { attackOf } from "./attack.ts";
import { type Finding, finding } from "./findings.ts";
import { changedUnknown, hiddenBefore } from "./held.ts";
import { findExposures } from "./intervals.ts";
import type { PastRelease } from "./past.ts";
import { findDifferences } from "./sets.ts";
import type { Solver } from "./solver.ts";
import type { Limits } from "./limits.ts";
import { type Told, toldBefore, toldNow } from "./told.ts";

/** What was examined, and what is held against it; nothing found is a pass. */
export interface Audit {
  readonly cells: number;
  readonly hidden: number;
  readonly findings: readonly Finding[];
}

/**
 * Attacks a publication as somebody would who holds it and all releases before it, withdrawn ones too, and knows his own
 * pay: bounds every hidden number (exactly, and as a contributor), takes sums from each other, and looks for numbers that
 * earlier releases hid.
 */
export function audit(
  publication: Publication,
  past: readonly PastRelease[],
  { limits, solver }: { limits: Limits; solver: Solver },
): Audit {
  const attack = attackOf(publication, past, limits);
  const told = toldNow(publication, past);
  const exposures = findExposures(attack, solver, limits).map(({ place, kind }) =>
    finding(kind, [attack.unknowns[place]!.id]),
  );
  const differences = findDifferences([...told, ...past.flatMap(toldBefore)], limits).map(
    ({ told: one, other }) =>
      other === null
        ? finding("few", one.cells)
        : finding("difference", [...new Set([...one.cells, ...other.cells])]),
  );
  const dominated = told
    .filter((sum) => isDominated(sum, limits))
    .map(({ cells }) => finding("dominated", cells));
  const shown = new Set(publication.cells.filter(({ isShown }) => isShown).map(({ id }) => id));
  const reappeared = hiddenBefore(publication, past)
    .filter((id) => shown.has(id))
    .map((id) => finding("shown_after_hidden", [id]));
  const changed = changedUnknown(publication, past)
    .filter((id) => shown.has(id))
    .map((id) => finding("changed_unknown", [id]));
  return {
    cells: publication.cells.length,
    hidden: publication.cells.length - shown.size,
    findings: [...exposures, ...differences, ...dominated, ...reappeared, ...changed],
  };
}

/** p%-rule: less the second contribution, an amount must leave the largest uncertain by `insider` of itself. */
function isDominated({ people, contributions }: Told, { insider }: Limits): boolean {
  if (contributions === null || people.length === 0) return false;
  const [largest = 0, second = 0] = contributions.toSorted((a, b) => b - a);
  const rest = contributions.reduce((sum, amount) => sum + amount, 0) - largest - second;
  return largest > 0 && rest < insider * largest;
}
