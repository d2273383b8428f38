import * as Plot from "npm:@observablehq/plot";
import { breakRules, breakWords, frame, type Years } from "./axis.js";
import { html, ruler } from "./dom.js";
import type { Size } from "./drawing.js";
import { figure, type Foot } from "./figure.js";
import { list, number } from "./format.js";
import { spreadLabels } from "./labels.js";
import { city, type Context } from "./marts.js";
import {
  breaks,
  changesInto,
  distinctFigures,
  latest,
  linesOf,
  scaleStart,
  seriesOf,
  span,
} from "./regimes.js";
import { changeUnit, changeWords, metricName, metricOf, unitOf } from "./sentences.js";
import { observationColumns, tell, type Told, type Valued } from "./told.js";
import type { TrendRows } from "./trend.js";
import { plot } from "./plot.js";

/** What one drawing of Tren shows. */
export interface Multiple {
  readonly metric: string;
  readonly entities: readonly string[];
  /** Years and values that drawings beside each other share; absent, each takes its own. */
  readonly shared?: Shared | undefined;
  /** Where the rows were handed in and not published. */
  readonly foot?: Foot | undefined;
}

interface Shared {
  readonly years: Years;
  readonly domain: readonly [number, number];
}

/** One metric for the chosen entities: our city in terracotta, the others in grey, each named at its last point. */
export function smallMultiple(
  { metric, entities, shared, foot }: Multiple,
  rows: TrendRows,
  context: Context,
): HTMLElement | undefined {
  const { t } = context;
  const observed = entities.flatMap((entity) => seriesOf(rows.observations, metric, entity));
  if (observed.length === 0) return undefined;
  const told = tell(observed, rows.metrics, t).map((row) => ({
    ...row,
    reading: `${row.entity_name}, ${row.reading}`,
  }));
  const lastYear = Math.max(...told.map((row) => row.year));
  const start = scaleStart(rows.regimes, metric, lastYear);
  const figures = distinctFigures(told);
  const valued = figures.filter((row): row is Valued => row.value !== null);
  const drawn = valued.filter((row) => row.year >= start);
  const earlier = valued.filter((row) => row.year < start);
  const rankOnly = figures.filter((row) => row.value === null);
  const years: Years = shared?.years ?? [
    Math.min(...drawn.map((row) => row.year)),
    Math.max(...drawn.map((row) => row.year)),
  ];
  const cut = breaks(rows.regimes, metric);
  const notes = [
    ...(earlier.length > 0 ? [t.trend.otherScale(start, list(earlier.map(brief), t.locale))] : []),
    ...(rankOnly.length > 0 ? [t.trend.rankOnly(list(rankOnly.map(brief), t.locale))] : []),
  ];
  const title = titleOf(metric, { entities, drawn }, rows, context);
  return figure(
    {
      id: `tren-${[metric, ...(shared === undefined ? [] : entities)].join("-")}`,
      title,
      subtitle: t.trend.subtitle(unitOf(metricOf(rows.metrics, metric), t) ?? ""),
      summary: `${title}. ${figures.map((row) => row.reading).join("; ")}.`,
      readings: figures.map((row) => row.reading),
      rows: told,
      columns: observationColumns(t, context.citations),
      legend: html`<div>
        ${drawn.length > 0 ? breakWords(cut, years, context) : null}
        ${notes.map((note) => html`<p class="aside">${note}</p>`)}
      </div>`,
      draw: (size) =>
        drawn.length > 0
          ? drawMetric({ metric, entities }, { drawn, years, domain: shared?.domain, rows, size }, context)
          : html`<span></span>`,
      ...(foot === undefined ? {} : { foot }),
    },
    context,
  );
}

/** A reading on a figure that already names its metric. */
const brief = (row: Told) => row.reading.replace(`${row.metric} `, "");

function titleOf(
  metric: string,
  { entities, drawn }: { entities: readonly string[]; drawn: readonly Valued[] },
  rows: TrendRows,
  { t }: Context,
): string {
  const name = metricName(rows.metrics, metric, t);
  const entity = entities.includes(city) ? city : entities[0];
  const newest = latest(drawn.filter((row) => row.entity_id === entity));
  const changes = newest ? changesInto(rows.changes, metric, newest.entity_id, newest.year) : [];
  const [chosen] = changes;
  if (newest !== undefined && chosen !== undefined) {
    const decimals = metricOf(rows.metrics, metric)?.decimals ?? 2;
    const change = changeWords(changes, decimals, changeUnit(metricOf(rows.metrics, metric), t), t);
    return t.trend.title(name, newest.entity_name, t.sentences.fromTo(change, chosen.from_year, newest.year));
  }
  const years = drawn.map((row) => row.year);
  const told = years.length === 0 ? "" : [...new Set([Math.min(...years), Math.max(...years)])].join("–");
  return t.trend.titleOnly(name, drawn.length, told);
}

/** A scale from a little under the lowest value to a little over the highest. */
export function roomAround([low, high]: readonly [number, number]): readonly [number, number] {
  const reach = Math.max(high - low, Math.abs(high) * 0.05) * 0.12;
  return [low - reach, high + reach];
}

interface Drawn {
  readonly drawn: readonly Valued[];
  readonly years: Years;
  readonly domain: readonly [number, number] | undefined;
  readonly rows: TrendRows;
  readonly size: Size;
}

function drawMetric(
  { metric, entities }: Multiple,
  { drawn, years, domain: given, rows, size }: Drawn,
  { t }: Context,
): Node {
  const { rem, width } = size;
  const first = entities.includes(city) ? city : entities[0];
  const colour = (id: string) => (id === first ? "var(--city)" : "var(--peer)");
  const height = 19 * rem;
  const [top, bottom] = [1.2 * rem, 2.2 * rem];
  const values = drawn.map((row) => row.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const domain = given ?? roomAround([low, high]);
  const toPixels = (value: number) =>
    top + (1 - (value - domain[0]) / (domain[1] - domain[0])) * (height - top - bottom);
  const ends = entities.flatMap((id) => drawn.findLast((row) => row.entity_id === id && row.is_chosen) ?? []);
  const measure = ruler(0.8 * rem, 600);
  const label = (row: Told & { value: number }) => {
    const name = width < 30 * rem ? row.entity_name.replace(/^Kota /, "") : row.entity_name;
    const year = row.year === years[1] ? "" : ` (${row.year})`;
    return `${name} ${number(row.value, row.decimals, t.locale)}${year}`;
  };
  const marginRight = Math.max(...ends.map((row) => measure(label(row)))) + 0.6 * rem;
  const spread = spreadLabels(
    ends.map((row) => toPixels(row.value)),
    1.05 * rem,
    [top, height - bottom],
  );
  const step = Math.ceil((years[1] - years[0] + 1) / ((width - marginRight) / (3.2 * rem)));
  const lines = entities
    .flatMap((id) => linesOf(rows.changes, metric, id))
    .filter((line) => line.from_year >= years[0]);
  const ours = (row: { entity_id: string }) => row.entity_id === first;
  return plot({
    ...frame(size, years),
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: 3 * rem,
    marginRight,
    y: {
      domain: [...domain],
      label: null,
      tickSize: 0,
      ticks: 5,
      tickFormat: (value: number) => value.toLocaleString(t.locale),
    },
    marks: [
      Plot.gridY({ stroke: "var(--hair)", strokeOpacity: 1, ticks: 5 }),
      Plot.axisX(
        span(...years).filter((year) => (years[1] - year) % step === 0),
        {
          tickFormat: String,
          tickSize: 0,
          fontSize: 0.8 * rem,
          fill: "var(--ink-2)",
        },
      ),
      ...breakRules(cut(metric, rows), years),
      Plot.link(
        lines.toSorted((a, b) => Number(ours(a)) - Number(ours(b))),
        {
          x1: "from_year",
          x2: "to_year",
          y1: "from_value",
          y2: "to_value",
          stroke: (line) => colour(line.entity_id),
          strokeWidth: (line) => (ours(line) ? 2.6 : 1.5) * (line.is_chosen ? 1 : 0.6),
        },
      ),
      Plot.dot(
        drawn.toSorted((a, b) => Number(ours(a)) - Number(ours(b))),
        {
          x: "year",
          y: "value",
          r: 0.28 * rem,
          fill: (row) => (row.is_chosen ? colour(row.entity_id) : "var(--paper)"),
          stroke: (row) => colour(row.entity_id),
          strokeWidth: 1.5,
        },
      ),
      ...ends.map((row, at) =>
        Plot.text([row], {
          x: years[1] + 0.5,
          y: "value",
          dx: 0.2 * rem,
          dy: (spread[at] ?? 0) - toPixels(row.value),
          text: () => label(row),
          textAnchor: "start",
          fill: ours(row) ? "var(--city)" : "var(--ink-2)",
          fontWeight: ours(row) ? 600 : 400,
        }),
      ),
      Plot.tip(drawn, Plot.pointer({ x: "year", y: "value", title: "reading" })),
    ],
  });
}

const cut = (metric: string, rows: TrendRows) => breaks(rows.regimes, metric);
