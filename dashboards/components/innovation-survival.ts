import * as Plot from "npm:@observablehq/plot";
import type { Survival } from "../../pipeline/marts/survival.ts";
import { html } from "./dom.js";
import type { Size } from "./drawing.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { empty } from "./hole.js";
import { nameOf, ofShownCity } from "./iid-city.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context, Rows } from "./marts.js";
import type { Column } from "./table.js";
import { plot } from "./plot.js";

type SurvivalRow = Survival & {
  readonly source_id: string;
  readonly confidence: string;
  readonly reading: string;
};
type Valued = SurvivalRow & { readonly survival_share: number };

const kinds = ["semua", "digital", "non digital"] as const;

/** How many innovations go on with the years since they were first used, all of them and by kind, with their intervals. */
export function survivalFigure(rows: Rows<"survival">, context: Context): HTMLElement {
  const { t } = context;
  const words = t.innovations.survival;
  const all = ofShownCity(rows.survival);
  const [first] = all;
  if (first === undefined) return empty(words.none);
  const percent = (share: number | null) => (share === null ? null : number(share * 100, 0, t.locale));
  const told = all
    .map((row): SurvivalRow => ({
      ...row,
      source_id: row.origin,
      confidence: "",
      reading: words.reading(
        words.kinds[row.kind] ?? row.kind,
        row.age_years,
        [percent(row.survival_share), percent(row.survival_low), percent(row.survival_high)],
        row.at_risk,
      ),
    }))
    .toSorted(
      (a, b) => b.cohort.localeCompare(a.cohort) || a.kind.localeCompare(b.kind) || a.age_years - b.age_years,
    );
  const together = told.filter((row) => row.cohort === "semua");
  const valued = together.filter((row): row is Valued => row.survival_share !== null);
  const last = valued.findLast((row) => row.kind === "semua");
  if (last === undefined) return empty(words.none);
  const city = nameOf(first.city_id, context);
  const title = words.title(city, last.age_years, [
    percent(last.survival_share) ?? "",
    last.survival_low === null ? null : `${percent(last.survival_low)}–${percent(last.survival_high)}`,
  ]);
  const columns: Column<SurvivalRow>[] = [
    { name: words.columns.cohort, value: (row) => row.cohort },
    { name: words.columns.kind, value: (row) => row.kind },
    { name: words.columns.age, value: (row) => row.age_years, numeric: true },
    {
      name: words.columns.share,
      value: (row) => row.survival_share,
      show: (row) => percent(row.survival_share),
      numeric: true,
    },
    {
      name: words.columns.low,
      value: (row) => row.survival_low,
      show: (row) => percent(row.survival_low),
      numeric: true,
    },
    {
      name: words.columns.high,
      value: (row) => row.survival_high,
      show: (row) => percent(row.survival_high),
      numeric: true,
    },
    { name: words.columns.risk, value: (row) => row.at_risk, numeric: true },
    { name: words.columns.stopped, value: (row) => row.stopped, numeric: true },
    { name: words.columns.censored, value: (row) => row.censored, numeric: true },
    { name: words.columns.agencies, value: (row) => row.agencies, numeric: true },
  ];
  return figure<SurvivalRow>(
    {
      id: "kelangsungan",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${valued.map((row) => row.reading).join("; ")}.`,
      readings: valued.map((row) => row.reading),
      rows: told,
      columns,
      draw: (size) => panels(valued, size, context),
      notes: html`<p class="aside">${words.caveats(first.unknown_starts)}</p>`,
      foot: handedInFoot({ city, isSample: first.origin === "sample", tables: ["survival"] }, context),
    },
    context,
  );
}

/** One panel for each kind on the same scales: beside each other where they fit. */
function panels(rows: readonly Valued[], { width, rem }: Size, { t }: Context): Node {
  const words = t.innovations.survival;
  const isWide = width >= 46 * rem;
  const gap = 2 * rem;
  const own = isWide ? (width - 2 * gap) / 3 : width;
  const lastAge = Math.max(...rows.map((row) => row.age_years));
  const start = { age_years: 0, survival_share: 1, survival_low: null, survival_high: null };
  return html`<div class="panels">
    ${kinds.map((kind) => {
      const line = [start, ...rows.filter((row) => row.kind === kind)];
      const [last] = line.slice(-1);
      const banded = line.filter((row) => row.survival_low !== null);
      return html`<div>
        <p class="panel-name">${words.kinds[kind]}</p>
        ${plot({
          width: own,
          height: (isWide ? 16 : 12) * rem,
          marginLeft: 2.4 * rem,
          marginRight: 2.6 * rem,
          marginTop: 0.8 * rem,
          marginBottom: 2 * rem,
          style: { fontSize: `${0.8 * rem}px`, overflow: "visible" },
          x: { domain: [0, lastAge], label: null, axis: null },
          y: { domain: [0, 1], label: null, axis: null },
          marks: [
            Plot.gridY([0, 0.25, 0.5, 0.75, 1], { stroke: "var(--hair)", strokeOpacity: 1 }),
            Plot.axisY([0, 0.5, 1], {
              tickFormat: (share: number) => `${share * 100} %`,
              tickSize: 0,
              fill: "var(--ink-2)",
            }),
            Plot.axisX(
              Array.from({ length: lastAge + 1 }, (_, age) => age).filter((age) => age % 2 === 0),
              { tickFormat: String, tickSize: 0, fill: "var(--ink-2)" },
            ),
            Plot.areaY(banded, {
              x: "age_years",
              y1: "survival_low",
              y2: "survival_high",
              curve: "step-after",
              fill: "var(--city-pale)",
            }),
            Plot.lineY(line, {
              x: "age_years",
              y: "survival_share",
              curve: "step-after",
              stroke: "var(--city)",
              strokeWidth: 2.4,
            }),
            Plot.text(last === undefined ? [] : [last], {
              x: "age_years",
              y: "survival_share",
              text: (row: Valued) => `${number(row.survival_share * 100, 0, t.locale)} %`,
              textAnchor: "start",
              dx: 0.35 * rem,
              fill: "var(--ink)",
              fontWeight: 600,
            }),
          ],
        })}
      </div>`;
    })}
  </div>`;
}
