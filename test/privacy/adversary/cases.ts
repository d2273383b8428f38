import { type PastRelease, publishedValue } from "../../../pipeline/privacy/audit/past.ts";
import { settle } from "../../../pipeline/privacy/audit/settle.ts";
import type { Solver } from "../../../pipeline/privacy/audit/solver.ts";
import { twoLargest } from "../../../pipeline/privacy/audit/unknowns.ts";
import type { Publication } from "../../../pipeline/privacy/publication.ts";
import type { Suppressed } from "../../../pipeline/privacy/suppress.ts";
import { thresholds } from "../../../pipeline/privacy/thresholds.ts";
import { draws, drawStaff, type Employee } from "./tables.ts";

/** What a release would let out of a publication, after earlier releases; undefined where the audit holds it back. */
export function letOut(
  publication: Publication,
  past: readonly Publication[],
  solver: Solver,
): Suppressed | undefined {
  const { suppressed, made } = settle(publication, past.map(asPast), { limits: thresholds, solver });
  return made.findings.length === 0 ? suppressed : undefined;
}

/** What the ledger would keep of a release. */
function asPast({ cells, relations }: Publication): PastRelease {
  return {
    contentHash: "",
    relations,
    cells: cells.map((cell) => {
      const [largest, second] = twoLargest(cell);
      const { people, value, ...about } = cell;
      return {
        ...about,
        published: cell.isShown ? publishedValue(cell) : null,
        inner: { people, value, largest, second },
      };
    }),
  };
}

/** A city's staff, and as later files have it: a few join, leave, or are paid otherwise. */
export function drawCorrected(seed: number): [Employee[], Employee[]] {
  const staff = drawStaff(seed);
  const { below, next, from } = draws(seed + 500_000);
  const year = staff[0]!.year;
  const corrected = staff
    .filter(() => next() > 0.01)
    .map((one) => (next() > 0.02 ? one : { ...one, pay: one.pay + 1_000_000 * below(20) }));
  const joining = Array.from({ length: below(4) }, (_, index) => ({
    ...from(staff),
    person: 10_000 + index,
    year,
  }));
  return [staff, [...corrected, ...joining]];
}
