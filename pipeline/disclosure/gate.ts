import { HeldBack } from "../errors.ts";
import type { Finding } from "../privacy/audit/findings.ts";
import { settle } from "../privacy/audit/settle.ts";
import { loadSolver, solverName } from "../privacy/audit/solver.ts";
import type { Manifest } from "../steps/release.ts";
import type { Undecided } from "../steps/suppress.ts";
import type { Suppressed } from "../privacy/suppress.ts";
import { thresholds } from "../privacy/thresholds.ts";
import type { Rooms } from "../rooms.ts";
import type { Keys } from "../vault/master-key.ts";
import { type Ledger, type Mark, readLedger } from "./ledger.ts";
import { openPast } from "./past.ts";
import { type DisclosureAudit, recordOf } from "./record.ts";

/** What may be shown of people, and the proof of it. */
export interface Disclosure extends Suppressed {
  /** Pseudonyms by the numbers of people. */
  readonly names: readonly string[];
  readonly ledger: Ledger;
  readonly record: DisclosureAudit;
}

/**
 * Hides what must be hidden, what earlier releases demand too, and attacks what is left. Throws where the attack finds
 * anything: then nothing may be released. `made` are the releases that there are, which the ledger must know.
 */
export async function disclose(
  { publication, names }: Undecided,
  rooms: Rooms,
  { vault, made: releases }: { vault: () => Promise<Keys>; made: readonly Manifest[] },
): Promise<Disclosure> {
  const start = performance.now();
  const ledger = await readLedger(rooms.disclosureLedger, releases.map(markOf));
  const past = ledger.entries.length === 0 ? [] : openPast(ledger, names, await vault());
  const solver = await loadSolver();
  const { suppressed, made } = settle(publication, past, { limits: thresholds, solver });
  if (made.findings.length > 0) throw exposed(made.findings);
  const { people, pay, insider } = thresholds;
  const record = recordOf(suppressed.publication, made, {
    pastReleases: past.length,
    limits: { people, pay, insider },
    solver: solverName(solver),
    seconds: Math.round((performance.now() - start) / 10) / 100,
  });
  return { ...suppressed, names, ledger, record };
}

/** A release of a version that kept no ledger says nothing of it. */
const markOf = ({ content_hash, disclosure_ledger, disclosure_audit: { cells } }: Manifest): Mark => ({
  contentHash: content_hash,
  head: disclosure_ledger ?? null,
  isPersonal: (cells ?? 0) > 0,
});

const named = 3;

function exposed(findings: readonly Finding[]): HeldBack {
  const list = (language: "indonesian" | "english", more: string) => {
    const told = findings.slice(0, named).map((found) => `${found[language]}: ${found.cells.join(" − ")}`);
    const left = findings.length - told.length;
    return [...told, ...(left > 0 ? [`${left} ${more}`] : [])].join("; ");
  };
  return new HeldBack({
    by: "audit",
    indonesian: `audit pengungkapan: ${findings.length} temuan, tidak ada yang dirilis: ${list("indonesian", "lagi")}`,
    english: `disclosure audit: ${findings.length} findings, nothing was released: ${list("english", "more")}`,
    hint: "setelah berkas atau penyembunyiannya diperbaiki; rilis terakhir tetap berlaku / npm run jejak -- run --from release once the files or the suppression are mended; the last release stands",
  });
}
