import * as Plot from "npm:@observablehq/plot";
import { breakRules, breakWords, frame, yearAxis, type Years } from "./axis.js";
import { html } from "./dom.js";
import type { Size } from "./drawing.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { storyYears } from "./index-chart.js";
import { city, colourOf, type Context, type Rows } from "./marts.js";
import { breaks, distinctFigures, linesOf, scaleStart, seriesOf } from "./regimes.js";
import { metricOf, unitOf } from "./sentences.js";
import { observationColumns, tell, type Valued } from "./told.js";
import { plot } from "./plot.js";

type Needed = Rows<"observations" | "changes" | "metrics" | "regimes">;

const shown = ["innovations_registered", "iid", "ombudsman", "pekppp"] as const;

/** Four measures on one axis of years, and what a reader may and may not conclude from them. Nothing is tested. */
export function alignedPanel(rows: Needed, context: Context, level: 2 | 3 = 2): HTMLElement {
  const { t } = context;
  const years = storyYears(rows);
  const told = tell(
    shown.flatMap((metric) => seriesOf(rows.observations, metric, city)),
    rows.metrics,
    t,
  ).filter(
    (row): row is Valued =>
      row.value !== null && row.year >= scaleStart(rows.regimes, row.metric_id, years[1]),
  );
  const count = years[1] - years[0] + 1;
  const title = t.sentences.panelTitle(steps(rows, context));
  // The catalogue itself says where a measure holds innovation by definition.
  const pekppp = metricOf(rows.metrics, "pekppp");
  const caveat = t.language === "english" ? pekppp?.caveats_english : pekppp?.caveats_indonesian;
  const overlaps = caveat ? [caveat] : [];
  const charts = figure(
    {
      id: "empat-ukuran",
      title,
      subtitle: t.panel.subtitle(...years),
      summary: `${title}. ${distinctFigures(told)
        .map((row) => row.reading)
        .join("; ")}.`,
      readings: distinctFigures(told).map((row) => row.reading),
      rows: told,
      columns: observationColumns(t, context.citations),
      level,
      draw: (size) =>
        html`<div class="aligned">
          ${shown.map((metric, at) => strip(metric, { rows, told, years, size, isLast: at === shown.length - 1 }, context))}
        </div>`,
    },
    context,
  );
  return html`<div class="beside">
    ${charts}
    <div class="conclusions">
      <h3>${t.panel.may}</h3>
      <ul>
        ${t.panel.mayPoints(count).map((point) => html`<li>${point}</li>`)}
      </ul>
      <h3 data-kind="not">${t.panel.mayNot}</h3>
      <ul>
        ${t.panel.mayNotPoints(count, overlaps).map((point) => html`<li>${point}</li>`)}
      </ul>
    </div>
  </div>`;
}

/** For each measure that may be compared at all: in how many of its steps from year to year it rose. */
function steps(rows: Needed, { t }: Context): string[] {
  return shown.flatMap((metric) => {
    const own = linesOf(rows.changes, metric, city).filter((change) => change.is_chosen);
    const up = own.filter((change) => change.change > 0).length;
    return own.length === 0 ? [] : [t.sentences.panelStep(t.six.short[metric] ?? metric, up, own.length)];
  });
}

interface Strip {
  readonly rows: Needed;
  readonly told: readonly Valued[];
  readonly years: Years;
  readonly size: Size;
  readonly isLast: boolean;
}

function strip(metric: string, { rows, told, years, size, isLast }: Strip, context: Context): HTMLElement {
  const { t } = context;
  const { rem } = size;
  const own = distinctFigures(told.filter((row) => row.metric_id === metric));
  const cut = breaks(rows.regimes, metric);
  const colour = colourOf(metric);
  const values = own.map((row) => row.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const reach = Math.max(high - low, Math.abs(high) * 0.05) * 0.35;
  const isLower = (row: Valued) => own.some((it) => it.year === row.year && it.value > row.value);
  const chart = plot({
    ...frame(size, years),
    height: (isLast ? 8.2 : 6.6) * rem,
    marginTop: 0.6 * rem,
    marginBottom: (isLast ? 2 : 0.4) * rem,
    y: { domain: [low - reach, high + reach], axis: null },
    marks: [
      Plot.gridX(
        Array.from({ length: years[1] - years[0] + 1 }, (_, at) => years[0] + at),
        { stroke: "var(--hair)", strokeOpacity: 1 },
      ),
      isLast ? yearAxis(years, rem) : null,
      ...breakRules(cut, years),
      Plot.link(linesOf(rows.changes, metric, city), {
        x1: "from_year",
        x2: "to_year",
        y1: "from_value",
        y2: "to_value",
        stroke: colour,
        strokeWidth: (line) => (line.is_chosen ? 2.5 : 1.4),
        strokeOpacity: (line) => (line.is_chosen ? 1 : 0.75),
      }),
      Plot.dot(own, {
        x: "year",
        y: "value",
        r: 4.5,
        fill: (row) => (row.is_chosen ? colour : "var(--paper)"),
        stroke: colour,
        strokeWidth: 1.5,
      }),
      ...[false, true].map((below) =>
        Plot.text(
          own.filter((row) => isLower(row) === below),
          {
            x: "year",
            y: "value",
            text: (row) => number(row.value, row.decimals, t.locale),
            dy: (below ? 1 : -1) * rem,
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
  const unit = unitOf(metricOf(rows.metrics, metric), t);
  return html`<div class="strip" style=${`--own: ${colour}`}>
    <p class="strip-name">
      <b>${t.six.labels[metric]}</b> ${unit === undefined ? null : html`<span>${unit}</span>`}
    </p>
    ${breakWords(cut, years, context)} ${chart}
  </div>`;
}
