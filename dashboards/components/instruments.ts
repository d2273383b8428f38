import * as Plot from "npm:@observablehq/plot";
import { frame, yearAxis, type Years } from "./axis.js";
import { html } from "./dom.js";
import type { Size } from "./drawing.js";
import { figure } from "./figure.js";
import { empty } from "./hole.js";
import { number } from "./format.js";
import { city, type Context, type Rows } from "./marts.js";
import { distinctFigures, linesOf, seriesOf } from "./regimes.js";
import { metricOf } from "./sentences.js";
import { observationColumns, tell, type Valued } from "./told.js";
import { plot } from "./plot.js";

type Needed = Rows<"observations" | "changes" | "metrics" | "regimes">;

/** One outcome, measured in three ways that may not be joined. */
const instruments = ["stunting_eppgbm", "stunting_ssgi", "stunting_unspecified"] as const;
const symbols = {
  stunting_eppgbm: "circle",
  stunting_ssgi: "square",
  stunting_unspecified: "triangle",
} as const;

/** An outcome that two instruments tell differently: both are drawn, neither is continued by the other. */
export function twoInstruments(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const words = t.linkage.instruments;
  const told = tell(
    instruments.flatMap((metric) => seriesOf(rows.observations, metric, city)),
    rows.metrics,
    t,
  ).filter((row): row is Valued => row.value !== null);
  if (told.length === 0) return empty(t.six.missing);
  const drawn = distinctFigures(told);
  const years: Years = [Math.min(...drawn.map((row) => row.year)), Math.max(...drawn.map((row) => row.year))];
  const readings = instruments.slice(0, 2).flatMap((metric) => {
    const newest = drawn.findLast((row) => row.metric_id === metric && row.is_chosen);
    return newest === undefined
      ? []
      : [
          words.reading(
            words.names[metric] ?? metric,
            number(newest.value, newest.decimals, t.locale),
            newest.year,
          ),
        ];
  });
  const caveats = new Set(
    instruments.flatMap((metric) => {
      const own = metricOf(rows.metrics, metric);
      return (t.language === "english" ? own?.caveats_english : own?.caveats_indonesian) ?? [];
    }),
  );
  const title = words.title(readings.join(", "));
  return figure(
    {
      id: "dua-alat-ukur",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${drawn.map((row) => row.reading).join("; ")}.`,
      readings: drawn.map((row) => row.reading),
      rows: told,
      columns: observationColumns(t, context.citations),
      legend: html`<ul class="legend" style="--own: var(--outcome)">
        ${instruments.map((metric) => html`<li data-symbol=${symbols[metric]}>${words.names[metric]}</li>`)}
      </ul>`,
      notes: html`<div>${[...caveats].map((caveat) => html`<p class="aside">${caveat}</p>`)}</div>`,
      level: 3,
      draw: (size) => draw(drawn, rows, years, { size, locale: t.locale }),
    },
    context,
  );
}

function draw(
  drawn: readonly Valued[],
  rows: Needed,
  years: Years,
  { size, locale }: { readonly size: Size; readonly locale: string },
): Node {
  const { rem } = size;
  const lines = instruments.flatMap((metric) => linesOf(rows.changes, metric, city));
  const high = Math.max(...drawn.map((row) => row.value));
  const hasAbove = (row: Valued) =>
    drawn.some((it) => it.year === row.year && it.value > row.value && it.value - row.value < high / 6);
  return plot({
    ...frame(size, years),
    height: 18 * rem,
    marginTop: 1.4 * rem,
    marginBottom: 2 * rem,
    y: { domain: [0, high * 1.08], label: null, tickSize: 0, ticks: 4 },
    marks: [
      Plot.gridY({ stroke: "var(--hair)", strokeOpacity: 1, ticks: 4 }),
      yearAxis(years, rem),
      Plot.link(lines, {
        x1: "from_year",
        x2: "to_year",
        y1: "from_value",
        y2: "to_value",
        stroke: "var(--outcome)",
        strokeWidth: 2.2,
      }),
      ...instruments.map((metric) =>
        Plot.dot(
          drawn.filter((row) => row.metric_id === metric),
          {
            x: "year",
            y: "value",
            r: 0.32 * rem,
            symbol: symbols[metric],
            fill: metric === "stunting_eppgbm" ? "var(--outcome)" : "var(--paper)",
            stroke: "var(--outcome)",
            strokeWidth: 1.8,
          },
        ),
      ),
      ...[false, true].map((isBelow) =>
        Plot.text(
          drawn.filter((row) => hasAbove(row) === isBelow),
          {
            x: "year",
            y: "value",
            text: (row) => number(row.value, row.decimals, locale),
            dy: (isBelow ? 1.1 : -1.1) * rem,
            fill: "var(--ink)",
            stroke: "var(--paper)",
            strokeWidth: 4,
            fontSize: 0.85 * rem,
            fontVariant: "tabular-nums",
          },
        ),
      ),
    ],
  });
}
