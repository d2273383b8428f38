import type { Observation } from "../../pipeline/marts/observations.ts";
import { html } from "./dom.js";
import { inWords, number } from "./format.js";
import { empty } from "./hole.js";
import type { Context, Rows } from "./marts.js";
import { disagreements } from "./regimes.js";
import { metricName, metricOf } from "./sentences.js";
import { listing } from "./listing.js";

/** Which release is shown and what is in it. */
export function reconciled(rows: Rows<"reconciliation">, context: Context): HTMLElement {
  const { t } = context;
  const words = t.quality;
  const files = rows.reconciliation;
  const told = files.filter((file) => !file.is_suppressed);
  const sum = (key: "rows_in" | "rows_loaded" | "rows_quarantined" | "rows_duplicate" | "rows_superseded") =>
    number(
      told.reduce((total, file) => total + (file[key] ?? 0), 0),
      0,
      t.locale,
    );
  const isBalanced = (file: (typeof files)[number]) =>
    file.is_suppressed ||
    file.rows_in ===
      (file.rows_loaded ?? 0) +
        (file.rows_quarantined ?? 0) +
        (file.rows_duplicate ?? 0) +
        (file.rows_superseded ?? 0);
  const broken = files.filter((file) => !isBalanced(file)).length;
  const columns = words.reconciliationColumns;
  const count = (value: number | null) => (value === null ? words.hidden : number(value, 0, t.locale));
  return listing(
    {
      id: "rekonsiliasi",
      title:
        broken > 0
          ? words.reconciliationBroken(broken)
          : words.reconciliationTitle(
              sum("rows_in"),
              sum("rows_loaded"),
              sum("rows_quarantined"),
              sum("rows_duplicate"),
              sum("rows_superseded"),
            ),
      subtitle: words.reconciliationSubtitle(files.length - told.length),
      rows: files.toSorted(
        (a, b) => (b.rows_quarantined ?? 0) - (a.rows_quarantined ?? 0) || a.source.localeCompare(b.source),
      ),
      columns: [
        { name: columns.source, value: (row) => row.source },
        {
          name: columns.file,
          value: (row) => row.file,
          show: (row) =>
            html`<span class="file"
              >${row.file}
              ${row.origin === "sample" ? html`<strong class="sample">${t.figure.sample}</strong>` : null}</span
            >`,
        },
        { name: columns.in, value: (row) => row.rows_in, show: (row) => count(row.rows_in), numeric: true },
        {
          name: columns.loaded,
          value: (row) => row.rows_loaded,
          show: (row) => count(row.rows_loaded),
          numeric: true,
        },
        {
          name: columns.quarantined,
          value: (row) => row.rows_quarantined,
          show: (row) =>
            row.rows_quarantined === null || row.rows_quarantined === 0
              ? count(row.rows_quarantined)
              : html`<span class="attention">${count(row.rows_quarantined)}</span>`,
          numeric: true,
        },
        {
          name: columns.duplicate,
          value: (row) => row.rows_duplicate,
          show: (row) => count(row.rows_duplicate),
          numeric: true,
        },
        {
          name: columns.superseded,
          value: (row) => row.rows_superseded,
          show: (row) => count(row.rows_superseded),
          numeric: true,
        },
        { name: columns.balanced, value: (row) => (isBalanced(row) ? words.balanced : words.unbalanced) },
      ],
    },
    context,
  );
}

/** What was refused, in whose file, and in words that its owner can act on. */
export function quarantined(rows: Rows<"quarantine_summary">, context: Context): HTMLElement {
  const { t } = context;
  const words = t.quality;
  const found = rows.quarantine_summary;
  if (found.length === 0)
    return listing({ id: "karantina", title: words.quarantineNone, rows: found, columns: [] }, context);
  const total = found.reduce((sum, row) => sum + (row.row_count ?? 0), 0);
  const columns = words.quarantineColumns;
  return listing(
    {
      id: "karantina",
      title: words.quarantineTitle(number(total, 0, t.locale), new Set(found.map((row) => row.rule)).size),
      rows: found.toSorted((a, b) => (b.row_count ?? 0) - (a.row_count ?? 0)),
      columns: [
        {
          name: columns.file,
          value: (row) => `${row.source}/${row.file}`,
          show: (row) => html`<span class="file">${row.file}</span>`,
        },
        { name: columns.column, value: (row) => row.column },
        {
          name: columns.rows,
          value: (row) => row.row_count,
          show: (row) => (row.row_count === null ? words.hidden : number(row.row_count, 0, t.locale)),
          numeric: true,
        },
        {
          name: columns.message,
          value: (row) => (t.language === "english" ? row.message_english : row.message_indonesian),
        },
        {
          name: columns.severity,
          value: (row) => words.severity[row.severity],
          show: (row) =>
            html`<span class=${row.severity === "error" ? "attention" : null}
              >${words.severity[row.severity]}</span
            >`,
        },
      ],
    },
    context,
  );
}

/** Figures with more than one published value: which is in use, which is not, and why. */
export function conflicts(rows: Rows<"observations" | "metrics">, context: Context): HTMLElement {
  const { t, citations } = context;
  const words = t.quality;
  const disputed = disagreements(rows.observations);
  if (disputed.length === 0)
    return listing({ id: "selisih", title: words.conflictsNone, rows: disputed, columns: [] }, context);
  const say = (row: Observation) => {
    const decimals = metricOf(rows.metrics, row.metric_id)?.decimals ?? 2;
    const value =
      row.value === null
        ? (row.value_text ?? t.sentences.rankReading(row.rank ?? 0, ""))
        : number(row.value, decimals, t.locale);
    return `${value}, ${citations.get(row.source_id)?.outlet ?? row.source_id}`;
  };
  const why = (row: Observation) => {
    const reason = t.language === "english" ? row.choice_reason_en : row.choice_reason;
    return [t.provenance.rules[row.choice_rule], reason].filter(Boolean).join(": ");
  };
  const columns = words.conflictColumns;
  const open = disputed.filter(({ chosen }) => chosen.status === "unresolved").length;
  return listing(
    {
      id: "selisih",
      title: words.conflictsTitle(disputed.length, open),
      rows: disputed.toSorted((a, b) => b.chosen.year - a.chosen.year),
      columns: [
        {
          name: columns.figure,
          value: ({ chosen: row }) =>
            `${metricName(rows.metrics, row.metric_id, t)}, ${row.entity_name}, ${row.year}`,
        },
        {
          name: columns.inUse,
          value: ({ chosen }) => say(chosen),
          show: ({ chosen }) => html`<b>${say(chosen)}</b>`,
        },
        {
          name: columns.others,
          value: ({ others }) => others.map(say).join("; "),
          show: ({ others }) => others.map((other) => html`<span class="line">${say(other)}</span>`),
        },
        { name: columns.why, value: ({ chosen }) => why(chosen) },
        {
          name: columns.status,
          value: ({ chosen }) => t.status[chosen.status],
          show: ({ chosen }) =>
            chosen.status === "final"
              ? t.status[chosen.status]
              : html`<span class="pill">${t.status[chosen.status]}</span>`,
        },
      ],
    },
    context,
  );
}

/** The conditions that the release met, failures first. */
export function checked(rows: Rows<"checks">, context: Context): HTMLElement {
  const words = context.t.quality;
  const passed = rows.checks.filter((check) => check.passed).length;
  const columns = words.checkColumns;
  if (rows.checks.length === 0) return empty(words.checksSubtitle);
  return listing(
    {
      id: "pemeriksaan",
      title: words.checksTitle(passed, rows.checks.length),
      subtitle: words.checksSubtitle,
      rows: rows.checks.toSorted((a, b) => Number(a.passed) - Number(b.passed)),
      columns: [
        { name: columns.mart, value: (row) => row.mart },
        { name: columns.check, value: (row) => row.check, show: (row) => row.check.replaceAll("_", " ") },
        {
          name: columns.checked,
          value: (row) => row.rows_checked,
          show: (row) => number(row.rows_checked, 0, context.t.locale),
          numeric: true,
        },
        { name: columns.failed, value: (row) => row.rows_failed, numeric: true },
        { name: columns.passed, value: (row) => (row.passed ? words.passed : words.failed) },
      ],
      folded: passed === rows.checks.length,
    },
    context,
  );
}

/** What was looked for and not found. */
export function gaps(rows: Rows<"known_gaps" | "metrics">, context: Context): HTMLElement {
  const { t, citations } = context;
  const columns = t.quality.gapColumns;
  return listing(
    {
      id: "belum-ditemukan",
      title: t.quality.gapsTitle(rows.known_gaps.length),
      rows: rows.known_gaps,
      columns: [
        { name: columns.subject, value: (row) => inWords(metricName(rows.metrics, row.subject, t), t) },
        { name: columns.year, value: (row) => row.year, numeric: true },
        {
          name: columns.missing,
          value: (row) => (t.language === "english" ? row.missing_english : row.missing_indonesian),
        },
        { name: columns.source, value: (row) => citations.get(row.source_id)?.outlet ?? row.source_id },
      ],
    },
    context,
  );
}
