import type { Band } from "../../pipeline/marts/bands.ts";
import type { MetricOverlap } from "../../pipeline/marts/metric_overlap.ts";
import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";
import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { fold, openAddressed } from "./fold.js";
import { number } from "./format.js";
import { inLanguage } from "./in-language.js";
import { headline, type Context, type Rows } from "./marts.js";
import { breaks } from "./regimes.js";
import { metricName, regimeLabel } from "./sentences.js";
import { table } from "./table.js";

/** `2021–2024`, `2021` for a single year, `2021–` while it lasts. */
export const period = (from: number, to: number | null) =>
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
  const { t } = context;
  const names = new Intl.Collator(t.locale);
  const nameOf = (metric: Metric) => inLanguage(t, metric.name_indonesian, metric.name_english) ?? "";
  const ordered = rows.metrics.toSorted((a, b) => place(a) - place(b) || names.compare(nameOf(a), nameOf(b)));
  const articles = (metrics: readonly Metric[]) => metrics.map((metric) => article(metric, rows, context));
  const first = ordered.filter((metric) => place(metric) < headline.length);
  const others = ordered.filter((metric) => !first.includes(metric));
  const folds = [
    [words.otherMetrics, others.filter((metric) => metric.first_year !== null)],
    [words.metricsWithout, others.filter((metric) => metric.first_year === null)],
  ] as const;
  addEventListener("hashchange", () => openAddressed());
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

/** A metric by its name and years, and behind a fold all that is said of it. */
function article(metric: Metric, rows: Rows<Explained>, context: Context): HTMLElement {
  const { t } = context;
  const changes = breaks(rows.regimes, metric.governed_by).length;
  const about = [
    inLanguage(t, metric.unit, metric.unit_english),
    knownYears(metric, t),
    ...(changes > 0 ? [t.method.breakCount(changes)] : []),
  ];
  const spoken = [
    inLanguage(t, metric.definition_indonesian, metric.definition_english),
    inLanguage(t, metric.formula_indonesian, metric.formula_english),
    inLanguage(t, metric.caveats_indonesian, metric.caveats_english),
  ];
  return fold({
    id: `metrik-${metric.metric_id}`,
    summary: html`<span
      ><b>${metricName(rows.metrics, metric.metric_id, t)}</b>
      <span class="fine">${about.join(" · ")}</span></span
    >`,
    words: spoken.filter(Boolean).join(" "),
    make: () => explanation(metric, rows, context),
  });
}

const knownYears = (metric: Metric, t: Messages) =>
  metric.first_year === null || metric.last_year === null
    ? t.method.noYears
    : period(metric.first_year, metric.last_year);

function explanation(metric: Metric, rows: Rows<Explained>, { t, citations }: Context): HTMLElement {
  const words = t.method;
  const name = metricName(rows.metrics, metric.metric_id, t);
  const linked = rows.metric_overlap.filter(
    (row) =>
      row.metric_id === metric.metric_id &&
      rows.metrics.some((other) => other.metric_id === row.other_metric_id && other.first_year !== null),
  );
  const facts = [
    [words.unit, inLanguage(t, metric.unit, metric.unit_english)],
    [words.directionName, words.direction[metric.direction]],
    [words.owner, inLanguage(t, metric.owner_indonesian, metric.owner_english)],
    [words.cadence, inLanguage(t, metric.cadence_indonesian, metric.cadence_english)],
    [words.years, knownYears(metric, t)],
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
  return html`<div>
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
  </div>`;
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
