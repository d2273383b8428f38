import type { CatalogColumn } from "../../pipeline/marts/catalog.ts";
import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { fold } from "./fold.js";
import type { Context, Rows } from "./marts.js";
import { inLanguage, unitOf } from "./in-language.js";
import { metricName } from "./sentences.js";
import { table } from "./table.js";

/** Each meaning once, with the columns that carry it, behind a fold for each first letter. */
export function glossary(rows: Rows<"catalog">, { t }: Context): HTMLElement {
  const columns = new Map<string, Set<string>>();
  for (const row of rows.catalog) {
    const term = meaning(row, t);
    columns.set(term, (columns.get(term) ?? new Set()).add(row.column));
  }
  const order = new Intl.Collator(t.locale);
  const terms = [...columns].toSorted(([a], [b]) => order.compare(a, b));
  const letters = [...new Set(terms.map(([term]) => letterOf(term)))];
  return html`<div class="catalogue">
    ${letters.map((letter) => {
      const under = terms.filter(([term]) => letterOf(term) === letter);
      return fold({
        summary: html`<span
          ><b>${letter}</b> <span class="fine">${t.method.meaningCount(under.length)}</span></span
        >`,
        words: under.map(([term, own]) => `${term}: ${[...own].join(", ")}`).join("; "),
        make: () =>
          html`<dl class="glossary">
            ${under.map(
              ([term, own]) =>
                html`<div>
                  <dt>${term}</dt>
                  <dd><code>${[...own].join(", ")}</code></dd>
                </div>`,
            )}
          </dl>`,
      });
    })}
  </div>`;
}

const letterOf = (term: string) => (/^\p{L}/u.exec(term)?.[0] ?? "0–9").toUpperCase();

const meaning = (row: CatalogColumn, t: Messages) =>
  inLanguage(t, row.meaning_indonesian, row.meaning_english) ?? row.column;

/** Every released table with its columns, and for each figure the metric that explains it. */
export function columnCatalogue(rows: Rows<"catalog" | "metrics">, { t }: Context): HTMLElement {
  const words = t.method.columnColumns;
  const names = [...new Set(rows.catalog.map((row) => row.mart))];
  return html`<div class="catalogue">
    ${names.map((mart) => {
      const own = rows.catalog.filter((row) => row.mart === mart).toSorted((a, b) => a.position - b.position);
      return fold({
        id: `tabel-${mart}`,
        summary: html`<span
          ><code>${mart}</code> <span class="fine">${t.method.columnCount(own.length)}</span></span
        >`,
        words: own.map((row) => `${row.column}: ${meaning(row, t)}`).join("; "),
        make: () =>
          table(
            own,
            [
              {
                name: words.column,
                value: (row) => row.column,
                show: (row) => html`<code>${row.column}</code>`,
              },
              { name: words.meaning, value: (row) => meaning(row, t) },
              {
                name: words.role,
                value: (row) => roleWords(row, rows.metrics, t),
                show: (row) =>
                  row.metric_id === null
                    ? roleWords(row, rows.metrics, t)
                    : html`${words.roles[row.role]}:
                        <a href=${`#metrik-${row.metric_id}`}
                          >${metricName(rows.metrics, row.metric_id, t)}</a
                        >`,
              },
              { name: words.unit, value: (row) => unitOf(row, t) },
              { name: words.type, value: (row) => row.type },
            ],
            mart,
          ),
      });
    })}
  </div>`;
}

/** What a column is to its row, with the metric or the column that names it. */
function roleWords(row: CatalogColumn, metrics: readonly Metric[], t: Messages): string {
  const words = t.method.columnColumns;
  if (row.metric_id !== null) return `${words.roles[row.role]}: ${metricName(metrics, row.metric_id, t)}`;
  return row.metric_column === null
    ? words.roles[row.role]
    : `${words.roles[row.role]}: ${words.namedIn(row.metric_column)}`;
}
