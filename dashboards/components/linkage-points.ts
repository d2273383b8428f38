import { escape, from } from "npm:arquero";
import * as Plot from "npm:@observablehq/plot";
import type { Linkage } from "../../pipeline/marts/linkage.ts";
import type { LinkagePoint } from "../../pipeline/marts/linkage_points.ts";
import { html } from "./dom.js";
import type { Size } from "./drawing.js";
import type { FigureSpec } from "./figure.js";
import { number, signed } from "./format.js";
import { pointColumns } from "./linkage-columns.js";
import { linkageFacts } from "./linkage-facts.js";
import { computed, linkageFoot } from "./linkage-foot.js";
import { isApart, placeOf, wordsOf, yearsOf, type LinkageRows } from "./linkage-rows.js";
import { guards } from "../sentences/guards.js";
import { linkageSentence } from "../sentences/linkage.js";
import { voiceOf } from "../sentences/voice.js";
import type { Context } from "./marts.js";
import { plot } from "./plot.js";

/** A cell of a link with its sentence. */
export type LinkageCell = LinkagePoint & typeof computed & { readonly reading: string };

type Drawn = LinkagePoint & {
  readonly x_within: number;
  readonly y_within: number;
  readonly reading: string;
};

/**
 * The changes within agencies behind one link, and everything that has to be known before it is believed. The points in
 * `rows` are those of this link alone.
 */
export function pointsSpec(link: Linkage, rows: LinkageRows, context: Context): FigureSpec<LinkageCell> {
  const { t } = context;
  const words = t.linkage;
  const own = wordsOf(link, rows.metrics, context);
  const cells = pointsOf(link, rows, context);
  const drawn = cells.filter(
    (cell): cell is Drawn & typeof cell => cell.x_within !== null && cell.y_within !== null,
  );
  const hollow = cells.filter((cell) => cell.is_hollow).length;
  const title = titleOf(link, rows, context);
  const told = linkageSentence(link, rows, voiceOf(t, rows.agencies)).map(({ text }) => text);
  return {
    id: "kaitan-terpilih",
    title,
    subtitle: words.detailSubtitle(placeOf(link, context), link.n_obs, link.n_agencies, yearsOf(link)),
    summary: [title, ...told].join(". "),
    readings: drawn.map((cell) => cell.reading),
    rows: cells,
    columns: pointColumns(link, rows, context),
    legend: html`<div>
      ${told.map((sentence) => html`<p class="aside">${sentence}</p>`)}
      <p class="axis-name">${words.upward(own.outcome, own.outcomeUnit)}</p>
    </div>`,
    draw: (size) =>
      drawn.length === 0 ? html`<p class="state">${words.noPoints}</p>` : scatter(link, drawn, size),
    notes: html`<div>
      <p class="axis-name across">${words.across(own.predictor, own.predictorUnit)}</p>
      ${
        hollow === 0
          ? null
          : html`<p class="hollow">
              ${Array.from({ length: hollow }, () => html`<i></i>`)} <span>${words.hollow(hollow)}</span>
            </p>`
      }
      ${linkageFacts(link, rows, context)}
    </div>`,
    foot: linkageFoot(link, context),
  };
}

function titleOf(link: Linkage, rows: LinkageRows, context: Context): string {
  const { t } = context;
  const own = wordsOf(link, rows.metrics, context);
  const words = t.linkage.detailTitle;
  if (!guards.isTested(link)) return words.untestable(own.pair);
  if (!isApart(link)) return words.flat(own.pair);
  const found = words.apart(own.predictor, own.outcome, (link.estimate ?? 0) > 0);
  return guards.isNatural(link, rows.linkage) ? found : words.planted(found);
}

/** The cells of one link by agency and year, each with its sentence. */
function pointsOf(link: Linkage, rows: LinkageRows, context: Context) {
  const { t } = context;
  const own = wordsOf(link, rows.metrics, context);
  const points = from([...rows.linkage_points])
    .filter(escape((point: LinkagePoint) => point.city_id === link.city_id))
    .orderby("short_name", "year")
    .objects() as LinkagePoint[];
  const told = (name: string, value: number | null, unit: string) =>
    value === null ? "" : `${name} ${signed(value, 2, t.locale)} ${unit}`;
  return points.map((point) => {
    const reading = t.linkage.point(
      point.short_name,
      [point.year, point.outcome_year],
      told(own.predictor, point.x_within, own.predictorUnit),
      told(own.outcome, point.y_within, own.outcomeUnit),
    );
    const counted = point.n === null ? "" : t.linkage.counted(number(point.n, 0, t.locale));
    return { ...point, ...computed, reading: `${reading}${counted}` };
  });
}

/** Points net of agency and year, with the slope and its interval as a wedge through the middle. */
function scatter(link: Linkage, drawn: readonly Drawn[], { width, rem }: Size) {
  const { estimate, ci_low: low, ci_high: high } = link;
  const reach = Math.max(...drawn.map((cell) => Math.abs(cell.x_within))) * 1.06;
  const hasSlope = link.testable && estimate !== null && link.estimator !== "spearman_of_changes";
  const ends = [-reach, 0, reach];
  return plot({
    width,
    height: Math.min(26, Math.max(16, width / rem / 2.2)) * rem,
    marginLeft: 2.8 * rem,
    marginRight: 0.6 * rem,
    marginTop: 0.8 * rem,
    marginBottom: 2 * rem,
    style: { fontSize: `${0.8 * rem}px`, overflow: "visible" },
    x: { domain: [-reach, reach], label: null, tickSize: 0, ticks: 5, nice: false },
    y: { label: null, tickSize: 0, ticks: 5, nice: true },
    marks: [
      Plot.gridY({ stroke: "var(--hair)", strokeOpacity: 1, ticks: 5 }),
      Plot.ruleX([0], { stroke: "var(--hair-strong)" }),
      Plot.ruleY([0], { stroke: "var(--hair-strong)" }),
      hasSlope && low !== null && high !== null
        ? Plot.areaY(ends, {
            x: (at: number) => at,
            y1: (at: number) => at * low,
            y2: (at: number) => at * high,
            fill: "var(--outcome)",
            fillOpacity: 0.14,
            clip: true,
          })
        : null,
      hasSlope
        ? Plot.line(ends, {
            x: (at: number) => at,
            y: (at: number) => at * estimate,
            stroke: "var(--outcome)",
            strokeWidth: 2,
            clip: true,
          })
        : null,
      Plot.dot(drawn, {
        x: "x_within",
        y: "y_within",
        r: 0.24 * rem,
        fill: "var(--outcome)",
        fillOpacity: 0.55,
        stroke: "var(--paper)",
        strokeWidth: 0.75,
      }),
      Plot.tip(drawn, Plot.pointer({ x: "x_within", y: "y_within", title: "reading" })),
    ],
  });
}
