import * as Plot from "npm:@observablehq/plot";
import { newestPoint } from "../meeting/series.js";
import type { MeetingChart } from "../meeting/sheet.js";
import { breakRules, frame, type Years } from "./axis.js";
import type { Size } from "./drawing.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { spreadLabels } from "./labels.js";
import { colourOf, type Context } from "./marts.js";
import { tableFoot } from "./meeting-foot.js";
import type { Sourced } from "./provenance.js";
import { bandsOf, span } from "./regimes.js";
import { plot } from "./plot.js";
import type { MeetingRows } from "../meeting/rows.js";

/** The size it is drawn at; a page and a sheet of paper scale it, so that both show the same. */
const drawnAt: Size = { width: 250, rem: 12.5 };
const height = 150;

interface Row extends Sourced {
  readonly measure: string;
  readonly year: number;
  readonly value: number;
  readonly aim: number | null;
  readonly isChosen: boolean;
  readonly reading: string;
}

/** One measure over the years with its targets: values only where there are any, lines only where they compare. */
export function meetingChart(
  chart: MeetingChart,
  { year, years, rows }: { readonly year: number; readonly years: Years; readonly rows: MeetingRows },
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.meeting.chart;
  const { series, aims } = chart;
  const show = (value: number) => number(value, series.decimals, t.locale);
  const newest = newestPoint(series, year);
  const aim = aims.findLast((it) => it.year <= year);
  const title =
    newest === undefined
      ? words.titleNone(series.name)
      : words.title(series.name, show(newest.value), newest.year);
  const told = toldRows(chart, context);
  return figure<Row>(
    {
      id: `rapat-${series.key}`,
      title,
      subtitle: words.subtitle(
        series.unit,
        aim === undefined ? null : words.newestAim(show(aim.value), aim.year),
      ),
      summary: `${title}. ${told.map((row) => row.reading).join("; ")}.`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns: [
        { name: words.columns.measure, value: (row) => row.measure },
        { name: words.columns.year, value: (row) => row.year, numeric: true },
        {
          name: words.columns.value,
          value: (row) => row.value,
          show: (row) => show(row.value),
          numeric: true,
        },
        {
          name: words.columns.aim,
          value: (row) => row.aim,
          show: (row) => (row.aim === null ? null : show(row.aim)),
          numeric: true,
        },
        {
          name: words.columns.inUse,
          value: (row) => row.isChosen,
          show: (row) => (row.isChosen ? t.columns.yes : t.columns.no),
        },
      ],
      level: 3,
      draw: () => drawChart(chart, { years, rows }, context),
      ...(series.sources.length > 0 ? {} : { foot: tableFoot([series.table], context) }),
    },
    context,
  );
}

function toldRows({ series, aims }: MeetingChart, { t }: Context): Row[] {
  const words = t.meeting.chart;
  const show = (value: number) => number(value, series.decimals, t.locale);
  return series.points.map((point) => {
    const aim = aims.find((it) => it.year === point.year)?.value ?? null;
    const reading = words.reading(series.name, point.year, show(point.value));
    return {
      source_id: "jejak-inovasi-computed",
      confidence: "C",
      ...point.row,
      measure: series.name,
      year: point.year,
      value: point.value,
      aim,
      isChosen: point.isChosen,
      reading: aim === null ? reading : `${reading}, ${words.aim(point.year, show(aim))}`,
      origin: series.origin,
    };
  });
}

function drawChart(
  { series, aims, breaks }: MeetingChart,
  { years, rows }: { readonly years: Years; readonly rows: MeetingRows },
  { t }: Context,
): Node {
  const { rem } = drawnAt;
  const colour = colourOf(series.metric);
  const values = [...series.points.map((point) => point.value), ...aims.map((aim) => aim.value)];
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const reach = Math.max(high - low, Math.abs(high) * 0.04) * 0.3;
  const [top, bottom] = [1.4 * rem, 1.7 * rem];
  const domain: [number, number] = [low - reach, high + reach];
  const edges = edgesOf(series.metric, { years, domain, rows });
  const labelled = years[1] - years[0] < 6 ? series.points : labelsOf(series.points);
  const toPixels = (value: number) =>
    top + (1 - (value - domain[0]) / (domain[1] - domain[0])) * (height - top - bottom);
  // Above its point, or below where another value of the year, a target or its own lines stand above it.
  const sideOf = ({ year, value }: { readonly year: number; readonly value: number }) => {
    const others = series.points.filter((it) => it.year === year).map((it) => it.value);
    const over = [...others, ...aims.filter((aim) => aim.year === year).map((aim) => aim.value)];
    const isNear = (it: number) => it > value && toPixels(value) - toPixels(it) < 2 * rem;
    const ends = series.steps.flatMap((step) =>
      step.from_year === year ? [step.to_value] : step.to_year === year ? [step.from_value] : [],
    );
    const isLow = ends.length > 0 && ends.every((it) => it > value);
    return others.some((it) => it > value) || over.some(isNear) || isLow ? 1.1 : -1.05;
  };
  const place = (point: { readonly value: number; readonly year: number }) =>
    spreadLabels([toPixels(point.value) + sideOf(point) * rem], rem, [
      0.6 * rem,
      height - bottom - 0.4 * rem,
    ])[0]! - toPixels(point.value);
  const ticks = span(...years);
  const step = Math.ceil(ticks.length / 8);
  const chart = plot({
    ...frame(drawnAt, years),
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: 0.3 * rem,
    marginRight: 0.3 * rem,
    y: { domain, axis: null },
    marks: [
      Plot.gridX(ticks, { stroke: "var(--hair)", strokeOpacity: 1 }),
      Plot.axisX(
        ticks.filter((tick) => (years[1] - tick) % step === 0),
        { tickFormat: String, tickSize: 0, fontSize: 0.78 * rem, fill: "var(--ink-2)" },
      ),
      Plot.link(edges, {
        x1: (edge) => edge.year - 0.5,
        x2: (edge) => edge.year + 0.5,
        y1: "lower",
        y2: "lower",
        stroke: "var(--hair-strong)",
      }),
      ...breakRules(breaks, years),
      Plot.link(aims, {
        x1: (aim) => aim.year - 0.35,
        x2: (aim) => aim.year + 0.35,
        y1: "value",
        y2: "value",
        stroke: "var(--ink)",
        strokeWidth: 2,
      }),
      Plot.link(series.steps, {
        x1: "from_year",
        x2: "to_year",
        y1: "from_value",
        y2: "to_value",
        stroke: colour,
        strokeWidth: (line) => (line.is_chosen ? 2.2 : 1.2),
        strokeOpacity: (line) => (line.is_chosen ? 1 : 0.75),
      }),
      Plot.dot(series.points, {
        x: "year",
        y: "value",
        r: 3.2,
        fill: (point) => (point.isChosen ? colour : "var(--paper)"),
        stroke: colour,
        strokeWidth: 1.5,
      }),
      ...labelled.map((point) =>
        Plot.text([point], {
          x: "year",
          y: "value",
          text: () => number(point.value, series.decimals, t.locale),
          dy: place(point),
          textAnchor: point.year === years[1] ? "end" : point.year === years[0] ? "start" : "middle",
          dx: point.year === years[1] ? 0.9 * rem : point.year === years[0] ? -0.9 * rem : 0,
          fill: "var(--ink)",
          stroke: "var(--paper)",
          strokeWidth: 4,
          fontSize: 0.85 * rem,
          fontVariant: "tabular-nums",
        }),
      ),
    ],
  });
  chart.setAttribute("width", "100%");
  chart.removeAttribute("height");
  return chart;
}

/** The first, the last, the highest and the lowest, and both where two stand for one year; never two neighbours. */
function labelsOf<P extends { readonly year: number; readonly value: number; readonly isChosen: boolean }>(
  points: readonly P[],
): P[] {
  const double = points.filter((point) => points.some((it) => it !== point && it.year === point.year));
  const wanted = [
    points.at(-1),
    points[0],
    ...double,
    points.toSorted((a, b) => b.value - a.value)[0],
    points.toSorted((a, b) => a.value - b.value)[0],
  ];
  const kept: P[] = [];
  for (const point of wanted) {
    if (point === undefined || kept.includes(point)) continue;
    if (kept.every((it) => it.year === point.year || Math.abs(it.year - point.year) > 1)) kept.push(point);
  }
  return kept;
}

/** Lower edges of the year's own bands that lie within what is drawn. */
const edgesOf = (
  metric: string,
  { years, domain, rows }: { years: Years; domain: readonly [number, number]; rows: MeetingRows },
) =>
  span(...years).flatMap((year) =>
    bandsOf(rows.bands, metric, year).flatMap(({ lower }) =>
      lower !== null && domain[0] < lower && lower < domain[1] ? [{ year, lower }] : [],
    ),
  );
