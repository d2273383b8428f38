import * as Plot from "npm:@observablehq/plot";
import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import { html } from "./dom.js";
import type { Size } from "./drawing.js";
import { number } from "./format.js";
import type { Context } from "./marts.js";
import { plot } from "./plot.js";

export interface PanelMeasure {
  readonly key: "innovations" | "mean_verified_maturity" | "ikm" | "complaint_resolution_pct";
  /** In the catalogue, whose regimes cut the course. */
  readonly metric: string;
  readonly decimals: number;
  readonly isOutcome: boolean;
}

export const panelMeasures: readonly PanelMeasure[] = [
  { key: "innovations", metric: "innovations_submitted", decimals: 0, isOutcome: false },
  { key: "mean_verified_maturity", metric: "mean_verified_maturity", decimals: 1, isOutcome: false },
  { key: "ikm", metric: "ikm", decimals: 1, isOutcome: true },
  { key: "complaint_resolution_pct", metric: "complaint_resolution", decimals: 0, isOutcome: true },
];

/** Between panels, as the style sheet has it. */
const panelGapRem = 2;

/** Panels beside each other. */
export const panelColumns = ({ width, rem }: Size) => (width >= 46 * rem ? 2 : 1);

interface Panel {
  readonly measure: PanelMeasure;
  readonly rows: readonly AgencyYear[];
  readonly years: readonly number[];
  readonly passages: readonly { readonly year: number; readonly begins_scores_anew: boolean }[];
  /** Years with a survey too small to show. */
  readonly small: ReadonlySet<number>;
  /** First years of another method. */
  readonly methodBreaks: readonly number[];
}

/** A measure by year with its name above and a number at each year: bars for counts, dots for scores. */
export function agencyPanel(panel: Panel, { width, rem }: Size, { t }: Context): HTMLElement {
  const { measure, rows, years } = panel;
  const { key, isOutcome } = measure;
  const columns = panelColumns({ width, rem });
  const own = (width - (columns - 1) * panelGapRem * rem) / columns;
  const colour = isOutcome ? "var(--outcome)" : "var(--city)";
  const known = rows.flatMap((row) => {
    const value = row[key];
    return value === null ? [] : [{ year: row.year, value }];
  });
  const isCount = key === "innovations";
  const ranges = isCount
    ? rows.flatMap((row) =>
        row.innovations === null && (row.innovations_high ?? 0) > 0
          ? [{ year: row.year, low: row.innovations_low ?? 0, high: row.innovations_high ?? 0 }]
          : [],
      )
    : [];
  const values = [...known.map((it) => it.value), ...ranges.map((it) => it.high)];
  const name = html`<p class="panel-name">${t.agency.years.panels[key]}</p>`;
  if (values.length === 0)
    return html`<div>
      ${name}
      <p class="fine">${t.agency.years.noFigure}</p>
    </div>`;
  const [low, high] = [isCount ? 0 : Math.min(...values), Math.max(...values, isCount ? 1 : -Infinity)];
  const reach = Math.max(high - low, Math.abs(high) * 0.05) * (isCount ? 0.25 : 0.4);
  const domain = [isCount ? 0 : low - reach, high + reach] as const;
  const rule = { x: (it: { year: number }) => it.year - 0.5, stroke: "var(--attention)", strokeWidth: 1.5 };
  const hollow =
    key === "ikm"
      ? years.filter((year) => panel.small.has(year) && !known.some((it) => it.year === year))
      : [];
  const lines = isCount ? [] : joined(known, panel);
  const label = (value: number) => number(value, isCount && value % 1 !== 0 ? 1 : measure.decimals, t.locale);
  return html`<div data-panel=${key}>
    ${name}
    ${plot({
      width: own,
      height: 9.5 * rem,
      marginLeft: 0.4 * rem,
      marginRight: 0.4 * rem,
      marginTop: 1.2 * rem,
      marginBottom: 1.6 * rem,
      style: { fontSize: `${0.8 * rem}px`, overflow: "visible" },
      x: { domain: [(years[0] ?? 0) - 0.5, (years.at(-1) ?? 0) + 0.5], label: null, axis: null },
      y: { domain: [...domain], label: null, axis: null },
      marks: [
        Plot.ruleY([domain[0]], { stroke: "var(--hair-strong)" }),
        Plot.axisX(
          years.filter(
            (year) => ((years.at(-1) ?? 0) - year) % Math.ceil((3 * rem * years.length) / own) === 0,
          ),
          { tickFormat: String, tickSize: 0, fill: "var(--ink-2)" },
        ),
        Plot.ruleX(
          panel.passages.filter((it) => it.begins_scores_anew),
          { ...rule, strokeDasharray: "6 4" },
        ),
        Plot.ruleX(
          panel.passages.filter((it) => !it.begins_scores_anew),
          { ...rule, strokeDasharray: "1.5 4", strokeLinecap: "round" },
        ),
        ...(isCount
          ? [
              Plot.rectY(known, {
                x1: (it) => it.year - 0.3,
                x2: (it) => it.year + 0.3,
                y: "value",
                fill: colour,
              }),
              Plot.rect(ranges, {
                x1: (it) => it.year - 0.3,
                x2: (it) => it.year + 0.3,
                y1: "low",
                y2: "high",
                fill: "var(--city-pale)",
                stroke: colour,
              }),
            ]
          : [
              Plot.link(lines, {
                x1: "from",
                x2: "to",
                y1: "fromValue",
                y2: "toValue",
                stroke: colour,
                strokeWidth: 2,
              }),
              Plot.dot(known, { x: "year", y: "value", r: 0.26 * rem, fill: colour }),
              Plot.dot(hollow, {
                x: (year: number) => year,
                y: () => domain[0] + reach * 0.35,
                r: 0.26 * rem,
                fill: "var(--paper)",
                stroke: colour,
                strokeWidth: 1.5,
              }),
            ]),
        // A number stands above its point, or below where its lines come down to it from both sides.
        ...[true, false].map((isBelow) =>
          Plot.text(
            known.filter((it) => isLowest(it, lines) === isBelow),
            {
              x: "year",
              y: "value",
              text: (it) => label(it.value),
              dy: (isBelow ? 0.9 : -0.75) * rem,
              fill: "var(--ink)",
            },
          ),
        ),
        Plot.text(ranges, {
          x: "year",
          y: "high",
          text: (it) => `${label(it.low)}–${label(it.high)}`,
          dy: -0.75 * rem,
          fill: "var(--ink)",
        }),
      ],
    })}
  </div>`;
}

type Line = ReturnType<typeof joined>[number];

const isLowest = (it: { readonly year: number; readonly value: number }, lines: readonly Line[]): boolean => {
  const ends = lines.flatMap((line) =>
    line.from === it.year ? [line.toValue] : line.to === it.year ? [line.fromValue] : [],
  );
  return ends.length > 1 && ends.every((value) => value > it.value);
};

/** Years that follow each other without a succession that begins scores anew, or another method, between them. */
function joined(known: readonly { year: number; value: number }[], { rows, passages, methodBreaks }: Panel) {
  const begun = new Map(rows.map((row) => [row.year, row.scores_from_year]));
  return known.flatMap((later, at) => {
    const earlier = known[at - 1];
    const isCut =
      earlier?.year !== later.year - 1 ||
      begun.get(earlier.year) !== begun.get(later.year) ||
      methodBreaks.includes(later.year) ||
      passages.some((it) => it.begins_scores_anew && it.year === later.year);
    return earlier === undefined || isCut
      ? []
      : [{ from: earlier.year, to: later.year, fromValue: earlier.value, toValue: later.value }];
  });
}
