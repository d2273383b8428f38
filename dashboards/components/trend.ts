import type { Observation } from "../../pipeline/marts/observations.ts";
import { html } from "./dom.js";
import { empty } from "./hole.js";
import { city, headline, type Context, type Rows } from "./marts.js";
import { scaleStart } from "./regimes.js";
import { metricName } from "./sentences.js";
import { smallMultiple } from "./small-multiple.js";
import { readChoice, writeChoice, type Choice } from "./trend-state.js";

export type TrendRows = Rows<"observations" | "changes" | "metrics" | "regimes">;

/** Any metrics × any cities as small multiples; the choice stands in the address. */
export function trend(rows: TrendRows, context: Context): HTMLElement {
  const { t } = context;
  const drawable = rows.observations.filter((row) => row.value !== null || row.rank !== null);
  const names = new Map(drawable.map((row) => [row.entity_id, row.entity_name]));
  const metrics = byWealth(
    drawable,
    (row) => row.metric_id,
    (row) => `${row.entity_id} ${row.year}`,
  );
  const entities = byWealth(
    drawable,
    (row) => row.entity_id,
    (row) => `${row.metric_id} ${row.year}`,
  );
  const known = new Set(rows.metrics.map((metric) => metric.metric_id));
  const offered: Choice = {
    metrics: metrics.map(([id]) => id).filter((id) => known.has(id)),
    entities: entities.map(([id]) => id).toSorted((a, b) => Number(b === city) - Number(a === city)),
  };
  const first: Choice = {
    metrics: headline.slice(0, 4).filter((id) => offered.metrics.includes(id)),
    entities: [city, ...peersOf(rows, 3)],
  };
  const isPoor = (counts: readonly (readonly [string, number])[], least: number) => {
    const poor = new Set(counts.filter(([, count]) => count < least).map(([id]) => id));
    return (id: string) => poor.has(id) && id !== city;
  };
  const charts = html`<div class="multiples" aria-live="polite"></div>`;
  const boxes = [
    group(t.trend.metrics, "metrik", offered.metrics, {
      label: (id) => metricName(rows.metrics, id, t),
      isFolded: isPoor(metrics, 4),
      more: t.trend.moreMetrics,
    }),
    group(t.trend.entities, "daerah", offered.entities, {
      label: (id) => names.get(id) ?? id,
      isFolded: isPoor(entities, 3),
      more: t.trend.moreEntities,
    }),
  ];
  const form = html`<form class="choices">${boxes}</form>`;
  const ticked = (key: string) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[name="${key}"]:checked`)].map((box) => box.value);
  const apply = ({ metrics, entities }: Choice) => {
    for (const box of form.querySelectorAll("input"))
      box.checked = (box.name === "metrik" ? metrics : entities).includes(box.value);
    for (const fold of form.querySelectorAll("details")) fold.open = fold.querySelector(":checked") !== null;
    charts.replaceChildren(...draw({ metrics, entities }, rows, context));
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const choice = { metrics: ticked("metrik"), entities: ticked("daerah") };
    history.replaceState(null, "", writeChoice(choice));
    charts.replaceChildren(...draw(choice, rows, context));
  });
  addEventListener("popstate", () => apply(readChoice(location.search, offered, first)));
  apply(readChoice(location.search, offered, first));
  return html`<div>
    ${form}
    <p class="fine">${t.trend.cleared}</p>
    ${charts}
  </div>`;
}

/** The other cities that most years of the index are known for, on the scale now in use. */
function peersOf({ observations, regimes }: TrendRows, count: number): string[] {
  const start = scaleStart(regimes, "iid", Math.max(...observations.map((row) => row.year)));
  const own = observations.filter(
    (row) => row.metric_id === "iid" && row.entity_id !== city && row.value !== null && row.year >= start,
  );
  return byWealth(
    own,
    (row) => row.entity_id,
    (row) => `${row.year}`,
  )
    .filter(([, years]) => years > 1)
    .slice(0, count)
    .map(([id]) => id);
}

/** Ids by how many different figures they have, most first. */
function byWealth(
  rows: readonly Observation[],
  id: (row: Observation) => string,
  figure: (row: Observation) => string,
): (readonly [string, number])[] {
  const found = new Map<string, Set<string>>();
  for (const row of rows) found.set(id(row), (found.get(id(row)) ?? new Set()).add(figure(row)));
  return [...found]
    .map(([key, figures]) => [key, figures.size] as const)
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

interface Offer {
  readonly label: (id: string) => string;
  /** What has few figures waits behind a fold. */
  readonly isFolded: (id: string) => boolean;
  readonly more: (count: number) => string;
}

function group(
  name: string,
  key: string,
  ids: readonly string[],
  { label, isFolded, more }: Offer,
): HTMLElement {
  const box = (id: string) =>
    html`<label><input type="checkbox" name=${key} value=${id} /> ${label(id)}</label>`;
  const folded = ids.filter(isFolded);
  return html`<fieldset>
    <legend>${name}</legend>
    <div class="options">${ids.filter((id) => !isFolded(id)).map(box)}</div>
    ${
      folded.length === 0
        ? null
        : html`<details>
            <summary>${more(folded.length)}</summary>
            <div class="options">${folded.map(box)}</div>
          </details>`
    }
  </fieldset>`;
}

function draw({ metrics, entities }: Choice, rows: TrendRows, context: Context): HTMLElement[] {
  if (metrics.length === 0 || entities.length === 0) return [empty(context.t.trend.pick)];
  const figures = metrics.flatMap((metric) => smallMultiple(metric, entities, rows, context) ?? []);
  return figures.length === 0 ? [empty(context.t.trend.none)] : figures;
}
