import { quantity } from "./en-quantity.js";
import type { Messages } from "./id.js";

/** Texts of the data status in English: the page on quality and the status line of the overview. */
export const quality = {
  release: "Release",
  created: "Made",
  hash: "Content hash",
  tables: "Tables",
  rows: "Rows",
  origins: "Origin of the data",
  originNames: {
    published: "published figures with sources",
    inbox: "files of agencies",
    sample: "sample data",
  },
  statusTitle: (loaded, files) =>
    `${quantity(loaded, "row")} of ${quantity(files, "file")} are loaded in this release`,
  conflictCount: (count) => `${quantity(count, "figure is", "figures are")} disputed and both are kept`,
  unresolvedCount: (count) => `${quantity(count, "figure is", "figures are")} unresolved`,
  gapCount: (count) => `${quantity(count, "thing was", "things were")} looked for and not found`,
  checksPassed: (count) => `${quantity(count, "check")} passed`,
  checksFailed: (count) => `${quantity(count, "check")} failed`,
  more: "See the whole state of the data",
  runsTitle: (message) => message,
  noRuns: "There is no record of runs on this server yet.",
  runsFailed: (count) => `The last ${count} runs failed; the good release is still served`,
  runsHeld: "The last run was held back; the good release is still served",
  runsOk: (when) => `The last run succeeded, ${when}`,
  runState: { ok: "succeeded", failed: "failed", held: "held back", died: "ended abruptly" },
  runColumns: { started: "Began", seconds: "Took", state: "Result", release: "Release", message: "Remark" },
  steps: "Steps",
  stepColumns: { step: "Step", rows: "Rows", seconds: "Seconds", note: "Note" },
  seconds: (value) => `${value} seconds`,
  freshTitle: (stale, total) =>
    stale === 0
      ? `All ${quantity(total, "source is", "sources are")} fresh by their cadence`
      : `${stale} of ${quantity(total, "source")} are past their cadence`,
  noFreshness: "There is no record of freshness on this server yet.",
  freshColumns: {
    source: "Source",
    newest: "Last received",
    checked: "Last checked",
    cadence: "Cadence",
    state: "State",
    files: "Files",
    rows: "Rows",
  },
  days: (count) => quantity(count, "day"),
  asNeeded: "when it changes",
  stale: "needs renewal",
  fresh: "fresh",
  reconciliationTitle: (incoming, ...[loaded, quarantined, duplicate, superseded]) =>
    `${quantity(incoming, "row")} in = ${loaded} loaded + ${quarantined} quarantined + ${duplicate} duplicate + ${superseded} superseded`,
  reconciliationBroken: (count) =>
    `${quantity(count, "file does", "files do")} not balance: some rows are unaccounted for`,
  reconciliationSubtitle: (hidden) =>
    `Rows of each file; none may be lost without a record${hidden === 0 ? "" : `. The title adds up the files whose figures are all shown; ${quantity(hidden, "file")} about people withhold small counts`}`,
  reconciliationColumns: {
    source: "Source",
    file: "File",
    in: "In",
    loaded: "Loaded",
    quarantined: "Quarantined",
    duplicate: "Duplicate",
    superseded: "Superseded",
    balanced: "Balanced",
  },
  balanced: "yes",
  hidden: "withheld",
  unbalanced: "no",
  share: {
    loaded: "loaded",
    quarantined: "quarantined",
    duplicate: "duplicate",
  },
  quarantineTitle: (rows, rules) =>
    `${quantity(rows, "finding")} in quarantine by ${quantity(rules, "rule")}`,
  quarantineNone: "No row of this release is in quarantine.",
  quarantineColumns: {
    source: "Source",
    file: "File",
    column: "Column",
    severity: "Severity",
    rows: "Rows",
    message: "Message",
  },
  severity: { error: "error", warning: "warning" },
  conflictsTitle: (count, open) =>
    open === 0
      ? `${quantity(count, "figure has", "figures have")} more than one published value; all were chosen with a reason`
      : `${quantity(count, "figure has", "figures have")} more than one published value; ${open} are unresolved`,
  conflictsNone: "No figure has more than one published value.",
  conflictColumns: {
    figure: "Figure",
    inUse: "In use",
    others: "Also published",
    why: "Why",
    status: "Status",
  },
  checksTitle: (passed, total) => `${passed} of ${quantity(total, "check")} passed`,
  checksSubtitle: "A release is made only if all of them pass",
  checkColumns: {
    mart: "Table",
    check: "Check",
    checked: "Checked",
    failed: "Failed",
    passed: "Result",
  },
  passed: "passed",
  failed: "failed",
  checkCount: (count) => quantity(count, "check"),
  gapsTitle: (count) => `${quantity(count, "thing was", "things were")} looked for and not found`,
  gapColumns: { subject: "Subject", year: "Year", missing: "What is missing", source: "Source" },
  sources: (name) => `By the source ${name}`,
} satisfies Messages["quality"];
