import type { CatalogColumn } from "../../pipeline/marts/catalog.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";
import { html, uniqueId } from "./dom.js";
import { number } from "./format.js";
import type { Context } from "./marts.js";
import { inLanguage, unitOf } from "./in-language.js";
import { cellsOf } from "./sql-cells.js";
import type { Answered } from "./sql-engine.js";
import { sqlGrid } from "./sql-grid.js";

interface Told {
  readonly catalog: readonly CatalogColumn[];
  readonly regimes: readonly Regime[];
  readonly ask: (sql: string) => Promise<Answered>;
  /** Puts a question into the editor and asks it. */
  readonly use: (sql: string) => void;
}

/** Every table with what it and its columns mean, their units and regimes, a few of its rows, and a field that finds them. */
export function sqlTables(told: Told, { t, release }: Context): HTMLElement {
  const names = [...new Set(told.catalog.map(({ mart }) => mart))];
  const entries = names.map((name) => {
    const columns = told.catalog.filter(({ mart }) => mart === name);
    const text = columns
      .flatMap((it) => [
        it.mart,
        it.column,
        inLanguage(t, it.mart_indonesian, it.mart_english),
        inLanguage(t, it.meaning_indonesian, it.meaning_english),
      ])
      .join(" ")
      .toLowerCase();
    return { text, element: entry(name, columns, told, { t, rows: release.marts[name]?.rows ?? 0 }) };
  });
  const count = html`<p class="fine" role="status">${t.sql.found(number(names.length, 0, t.locale))}</p>`;
  const field = html`<input
    type="search"
    id=${uniqueId("cari")}
    placeholder=${t.sql.findTable}
    aria-label=${t.sql.findTable}
  />` as HTMLInputElement;
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/);
    let found = 0;
    for (const { text, element } of entries) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) found += 1;
    }
    count.textContent = t.sql.found(number(found, 0, t.locale));
  });
  return html`<section class="sql-tables">
    <h2>${t.sql.tables}</h2>
    ${field} ${count}
    <div class="sql-tree" role="region" tabindex="0" aria-label=${t.sql.tables}>
      ${entries.map(({ element }) => element)}
    </div>
  </section>`;
}

function entry(
  name: string,
  columns: readonly CatalogColumn[],
  told: Told,
  { t, rows }: Pick<Context, "t"> & { rows: number },
): HTMLElement {
  const title = inLanguage(t, columns[0]!.mart_indonesian, columns[0]!.mart_english);
  const body = html`<div></div>`;
  const element = html`<details>
    <summary><code>${name}</code> <span>${title}</span></summary>
    ${body}
  </details>`;
  element.addEventListener("toggle", () => {
    if (!body.hasChildNodes()) body.append(inside(name, columns, told, { t, rows }));
  });
  return element;
}

function inside(
  name: string,
  columns: readonly CatalogColumn[],
  { regimes, ask, use }: Told,
  { t, rows }: Pick<Context, "t"> & { rows: number },
): HTMLElement {
  const samples = html`<button type="button">${t.sql.sampleRows}</button>`;
  const query = html`<button type="button">${t.sql.use}</button>`;
  const place = html`<div></div>`;
  samples.addEventListener("click", () => {
    void ask(`from ${name} limit 5`).then((answered) => place.replaceChildren(sqlGrid(cellsOf(answered), t)));
  });
  query.addEventListener("click", () => use(`from ${name}\nlimit 100`));
  return html`<div>
    <p class="fine">${t.sql.rows(number(rows, 0, t.locale))}</p>
    <dl>
      ${columns.map((it) => {
        const own = regimesOf(it, regimes);
        return html`<div>
          <dt>
            <code>${it.column}</code>
            <span
              >${it.type}${it.unit === null ? "" : `, ${unitOf(it, t)}`}${it.is_grain ? `, ${t.sql.key}` : ""}</span
            >
          </dt>
          <dd>
            ${inLanguage(t, it.meaning_indonesian, it.meaning_english)}
            ${own === "" ? null : html`<span class="fine">${t.sql.regimes}: ${own}</span>`}
          </dd>
        </div>`;
      })}
    </dl>
    <p class="tools">${query} ${samples}</p>
    ${place}
  </div>`;
}

/** The years in which one method held, for a column that is a value of a metric. */
const regimesOf = ({ metric_id: metric }: CatalogColumn, regimes: readonly Regime[]) =>
  regimes
    .filter((regime) => metric !== null && regime.metric_id === metric)
    .map(({ from_year: from, to_year: to }) => (from === to ? `${from}` : `${from}–${to ?? ""}`))
    .join(" | ");
