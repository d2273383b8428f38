import type { Band } from "../../pipeline/marts/bands.ts";
import type { MetricOverlap } from "../../pipeline/marts/metric_overlap.ts";
import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";
import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { day, inWords, number } from "./format.js";
import { inLanguage } from "./in-language.js";
import { listing } from "./listing.js";
import { headline, type Context, type Rows } from "./marts.js";
import { breaks } from "./regimes.js";
import { metricName, regimeLabel } from "./sentences.js";
import { table } from "./table.js";

const period = (from: number, to: number | null) =>
  to === null ? `${from}–` : from === to ? `${from}` : `${from}–${to}`;

type Explained = "metrics" | "regimes" | "bands" | "metric_overlap";

/**
 * Every metric: what it means, how it may be read, under which method, and by which bands. What a meeting asks for first
 * stands open; the rest waits behind a fold for those with figures of the city, and one for those without.
 */
export function metricCatalogue(rows: Rows<Explained>, context: Context): HTMLElement {
  const words = context.t.method;
  const place = (metric: Metric) => {
    const at = headline.findIndex((id) => id === metric.metric_id);
    return at === -1 ? headline.length : at;
  };
  const ordered = rows.metrics.toSorted(
    (a, b) => place(a) - place(b) || a.name_indonesian.localeCompare(b.name_indonesian, context.t.locale),
  );
  const articles = (metrics: readonly Metric[]) => metrics.map((metric) => article(metric, rows, context));
  const first = ordered.filter((metric) => place(metric) < headline.length);
  const others = ordered.filter((metric) => !first.includes(metric));
  const folds = [
    [words.otherMetrics, others.filter((metric) => metric.first_year !== null)],
    [words.metricsWithout, others.filter((metric) => metric.first_year === null)],
  ] as const;
  return html`<div class="metrics">
    ${articles(first)}
    ${folds.map(
      ([name, metrics]) =>
        html`<details class="fold">
          <summary>${name(metrics.length)}</summary>
          ${articles(metrics)}
        </details>`,
    )}
  </div>`;
}

function article(metric: Metric, rows: Rows<Explained>, { t, citations }: Context): HTMLElement {
  const words = t.method;
  const name = metricName(rows.metrics, metric.metric_id, t);
  const unit = inLanguage(t, metric.unit, metric.unit_english);
  const known =
    metric.first_year === null || metric.last_year === null
      ? words.noYears
      : period(metric.first_year, metric.last_year);
  const linked = rows.metric_overlap.filter(
    (row) =>
      row.metric_id === metric.metric_id &&
      rows.metrics.some((other) => other.metric_id === row.other_metric_id && other.first_year !== null),
  );
  const facts = [
    [words.unit, unit],
    [words.directionName, words.direction[metric.direction]],
    [words.owner, inLanguage(t, metric.owner_indonesian, metric.owner_english)],
    [words.cadence, inLanguage(t, metric.cadence_indonesian, metric.cadence_english)],
    [words.years, known],
    [words.formula, inLanguage(t, metric.formula_indonesian, metric.formula_english)],
    [words.components, componentWords(metric, rows.metrics, t)],
    [words.governedBy, governance(metric, rows.metrics, t)],
    [words.overlap, linked.map((row) => overlapWords(row, rows.metrics, t)).join("; ")],
    [words.caveats, inLanguage(t, metric.caveats_indonesian, metric.caveats_english)],
    [t.columns.source, citations.get(metric.source_id)?.outlet ?? metric.source_id],
  ] as const;
  const regimes = rows.regimes
    .filter((row) => row.metric_id === metric.governed_by)
    .toSorted((a, b) => a.from_year - b.from_year);
  const bands = rows.bands.filter((row) => row.metric_id === metric.metric_id);
  const changes = breaks(rows.regimes, metric.governed_by).length;
  return html`<details id=${`metrik-${metric.metric_id}`}>
    <summary>
      <b>${name}</b>
      <span class="fine">${unit} · ${known}${changes > 0 ? ` · ${words.breakCount(changes)}` : ""}</span>
    </summary>
    <p>${inLanguage(t, metric.definition_indonesian, metric.definition_english)}</p>
    <dl class="pairs">
      ${facts
        .filter(([, fact]) => fact)
        .map(
          ([term, fact]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${fact}</dd>
            </div>`,
        )}
    </dl>
    ${regimes.length < 2 ? null : regimeTable(regimes, words.regimesOf(name), t)}
    ${bands.length === 0 ? null : bandTable(bands, words.bandsOf(name), t)}
  </details>`;
}

/** Whose method regimes hold for a metric; empty where they are its own. */
function governance(metric: Metric, metrics: readonly Metric[], t: Messages): string | null {
  if (metric.governed_by === metric.metric_id) return null;
  return metric.governed_by === "none" ? t.method.noMethod : metricName(metrics, metric.governed_by, t);
}

/** What a metric holds, by name where it has one, with the share that is written behind it. */
function componentWords({ components }: Metric, metrics: readonly Metric[], t: Messages): string | null {
  if (components === null) return null;
  const parts = components.split(",").map((part) => {
    const [key = "", share] = part.trim().split(":");
    const name = metricName(metrics, key, t);
    return share === undefined ? name : `${name} (${number(Number(share) * 100, 0, t.locale)} %)`;
  });
  return parts.join(", ");
}

/** A metric that shares something by definition, with the part shared where its weight is known. */
function overlapWords(row: MetricOverlap, metrics: readonly Metric[], t: Messages): string {
  const name = metricName(metrics, row.other_metric_id, t);
  return row.shared_share === null ? name : `${name} (${number(row.shared_share * 100, 1, t.locale)} %)`;
}

function regimeTable(regimes: readonly Regime[], caption: string, t: Messages): HTMLElement {
  const words = t.method.regimeColumns;
  return table(
    regimes,
    [
      { name: words.years, value: (row) => period(row.from_year, row.to_year) },
      { name: words.label, value: (row) => regimeLabel(row, t) },
      { name: words.kind, value: (row) => t.method.kinds[row.kind] ?? row.kind },
      {
        name: words.joined,
        value: (row) => t.method.comparable[row.comparable_with_previous],
        show: (row) =>
          html`<span class=${row.comparable_with_previous === "ya" ? null : "attention"}
            >${t.method.comparable[row.comparable_with_previous]}</span
          >`,
      },
      { name: words.basis, value: (row) => row.legal_basis, language: "id" },
    ],
    caption,
  );
}

function bandTable(bands: readonly Band[], caption: string, t: Messages): HTMLElement {
  const words = t.method.bandColumns;
  const bound = (value: number | null) => (value === null ? null : number(value, 2, t.locale));
  return table(
    bands.toSorted((a, b) => a.from_year - b.from_year || b.band_order - a.band_order),
    [
      { name: words.years, value: (row) => period(row.from_year, row.to_year) },
      {
        name: words.band,
        value: (row) => (row.code === null ? row.band : `${row.code} · ${row.band}`),
        language: "id",
      },
      { name: words.from, value: (row) => row.lower, show: (row) => bound(row.lower), numeric: true },
      { name: words.to, value: (row) => row.upper, show: (row) => bound(row.upper), numeric: true },
      { name: words.confidence, value: (row) => row.confidence },
    ],
    caption,
  );
}

/** Rules of the programme in the reading that is counted. */
export function policyReadings(rows: Rows<"policies">, context: Context): HTMLElement {
  const { t } = context;
  const words = t.method.policyColumns;
  return listing(
    {
      id: "tabel-aturan",
      title: t.method.policies,
      rows: rows.policies,
      columns: [
        { name: words.years, value: (row) => period(row.valid_from_year, row.valid_to_year) },
        { name: words.rule, value: (row) => inLanguage(t, row.rule_indonesian, row.rule_english) },
        {
          name: words.minimum,
          value: (row) =>
            row.minimum_count === null || (row.comparison !== "at_least" && row.comparison !== "more_than")
              ? null
              : t.brief.comparisons[row.comparison](row.minimum_count),
        },
        {
          name: words.unit,
          value: (row) => row.unit_counted && (t.method.counted[row.unit_counted] ?? row.unit_counted),
        },
        { name: words.scope, value: (row) => row.scope && inWords(row.scope, t) },
        { name: words.qualifier, value: (row) => row.qualifier && inWords(row.qualifier, t) },
      ],
    },
    context,
  );
}

/** Everything that was read, each with an anchor that figures link to. */
export function citationList(rows: Rows<"citations">, context: Context): HTMLElement {
  const { t } = context;
  const words = t.method.citationColumns;
  return listing(
    {
      id: "tabel-sumber",
      whole: location.hash.startsWith("#sumber-"),
      title: t.method.citations,
      rows: rows.citations.toSorted((a, b) => a.outlet.localeCompare(b.outlet, t.locale)),
      columns: [
        {
          name: words.outlet,
          value: (row) => row.outlet,
          show: (row) => html`<span id=${`sumber-${row.source_id}`}>${row.outlet}</span>`,
        },
        {
          name: words.title,
          value: (row) => (row.reference === null ? row.title : `${row.title} (${row.reference})`),
          language: "id",
        },
        {
          name: words.date,
          value: (row) => row.published_on,
          show: (row) => (row.published_on === null ? null : day(row.published_on, t.locale)),
        },
        { name: words.basis, value: (row) => t.method.basis[row.basis] },
        { name: words.confidence, value: (row) => row.confidence },
      ],
    },
    context,
  );
}

/** Every way in which the figures could mislead, and what is done about it. */
export function trapList({ traps }: Messages): HTMLElement {
  return html`<ol>
    ${traps.map(({ name, handling }) => html`<li><b>${name}.</b> ${handling}</li>`)}
  </ol>`;
}
