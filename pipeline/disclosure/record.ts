import type { Audit } from "../privacy/audit/audit.ts";
import type { Limits } from "../privacy/audit/limits.ts";
import type { Publication } from "../privacy/publication.ts";
import { type Visible, visibleByTable } from "../privacy/visible.ts";

/** Against whom a release was audited, in the manifest's words. */
const attacker = {
  indonesian: "memegang semua rilis, yang ditarik pun, dan tahu TPP-nya sendiri",
  english: "holds all releases, withdrawn ones too, and knows his own pay",
};

/** What `manifest.json` says of the audit of a release. */
export interface DisclosureAudit {
  readonly passed: boolean;
  /** Numbers about people, and how many of them are hidden. */
  readonly cells: number;
  readonly hidden: number;
  readonly findings: number;
  /** Earlier releases that the attacker holds. */
  readonly past_releases: number;
  readonly visible_cells_pct: number;
  /** Of the rupiah in all cells, to the nearest five per cent: nearer, it would tell what is hidden. Null where there are none. */
  readonly visible_rupiah_pct: number | null;
  /** The same of each table, years that may still change left out. */
  readonly tables: Readonly<Record<string, Visible>>;
  readonly attacker: typeof attacker;
  readonly thresholds: Limits;
  readonly solver: string;
  readonly seconds: number;
}

export function recordOf(
  { cells }: Publication,
  made: Audit,
  about: { pastReleases: number; limits: Limits; solver: string; seconds: number },
): DisclosureAudit {
  const rupiah = cells.filter(({ unit }) => unit === "rupiah");
  const total = rupiah.reduce((sum, { value }) => sum + value, 0);
  const visible = rupiah.reduce((sum, { value, isShown }) => sum + (isShown ? value : 0), 0);
  return {
    passed: made.findings.length === 0,
    cells: made.cells,
    hidden: made.hidden,
    findings: made.findings.length,
    past_releases: about.pastReleases,
    visible_cells_pct: made.cells === 0 ? 100 : Math.round((100 * (made.cells - made.hidden)) / made.cells),
    visible_rupiah_pct: total === 0 ? null : 5 * Math.round((20 * visible) / total),
    tables: visibleByTable(cells),
    attacker,
    thresholds: about.limits,
    solver: about.solver,
    seconds: about.seconds,
  };
}
