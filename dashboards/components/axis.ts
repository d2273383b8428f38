import * as Plot from "npm:@observablehq/plot";
import type { Regime } from "../../pipeline/marts/regimes.ts";
import { html } from "./dom.js";
import type { Size } from "./drawing.js";
import type { Context } from "./marts.js";
import { span } from "./regimes.js";
import { regimeLabel } from "./sentences.js";

/** The years that charts stacked on one page share, so that a column means the same year in each of them. */
export type Years = readonly [number, number];

/** Sizes in rem, equal for all charts that share the axis. Year `y` fills the column from y − 0.5 to y + 0.5. */
export function frame({ width, rem }: Size, years: Years) {
  const isNarrow = width < 32 * rem;
  return {
    width,
    marginLeft: (isNarrow ? 1.8 : 2.6) * rem,
    marginRight: 0.4 * rem,
    style: { fontSize: `${0.8 * rem}px`, overflow: "visible" },
    x: { type: "linear", domain: [years[0] - 0.5, years[1] + 0.5], label: null, axis: null },
  } satisfies Plot.PlotOptions;
}

export function yearAxis(years: Years, rem: number) {
  return Plot.axisX(span(...years), {
    tickFormat: (year: number) => String(year),
    tickSize: 0,
    tickPadding: 0.5 * rem,
    fontSize: 0.8 * rem,
    fill: "var(--ink-2)",
  });
}

const within = (cut: readonly Regime[], years: Years) =>
  cut.filter((regime) => regime.from_year > years[0] && regime.from_year <= years[1]);

/** Method breaks: a dashed rule between two years, dotted where comparability is unresolved. */
export function breakRules(cut: readonly Regime[], years: Years) {
  const inside = within(cut, years);
  const isOpen = (regime: Regime) => regime.comparable_with_previous === "unresolved";
  const options = {
    x: (regime: Regime) => regime.from_year - 0.5,
    stroke: "var(--attention)",
    strokeWidth: 1.5,
  };
  return [
    Plot.ruleX(
      inside.filter((regime) => !isOpen(regime)),
      { ...options, strokeDasharray: "6 4" },
    ),
    Plot.ruleX(inside.filter(isOpen), { ...options, strokeDasharray: "1.5 4", strokeLinecap: "round" }),
  ];
}

/** The same breaks in words, for above the drawing, where they can never collide with it. */
export function breakWords(cut: readonly Regime[], years: Years, { t }: Context): HTMLElement | null {
  const inside = within(cut, years);
  if (inside.length === 0) return null;
  return html`<p class="breaks">
    ${inside.map(
      (regime) =>
        html`<span data-kind=${regime.comparable_with_previous}
          ><b>${regime.from_year}</b> ${regimeLabel(regime, t)}</span
        >`,
    )}
  </p>`;
}
