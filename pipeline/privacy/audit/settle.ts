import type { Publication } from "../publication.ts";
import { suppress, type Suppressed } from "../suppress.ts";
import { type Audit, audit } from "./audit.ts";
import { heldFromBefore } from "./held.ts";
import type { Limits } from "./limits.ts";
import { hideBesides } from "./mend.ts";
import type { PastRelease } from "./past.ts";
import type { Solver } from "./solver.ts";

const rounds = 12;

/**
 * Suppression and audit in turn: what the audit still finds is hidden besides, until it finds nothing or nothing is left
 * to hide. Suppression decides by chains of cells and pairs of them; the audit also sees what more of them tell together.
 */
export function settle(
  publication: Publication,
  past: readonly PastRelease[],
  { limits, solver }: { limits: Limits; solver: Solver },
): { suppressed: Suppressed; made: Audit } {
  const kept = new Set(heldFromBefore(publication, past, limits));
  for (let round = 1; ; round += 1) {
    const suppressed = suppress(publication, kept);
    const made = audit(suppressed.publication, past, { limits, solver });
    const more = hideBesides(suppressed.publication, made.findings);
    if (made.findings.length === 0 || more.size === 0 || round === rounds) return { suppressed, made };
    for (const id of more) kept.add(id);
  }
}
