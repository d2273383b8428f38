import { exclusionOf } from "../iid/counting.js";
import { highestLevel, type KnownMethod } from "../iid/method.js";
import { bestNextSteps } from "../iid/next-steps.js";
import { pointsLostByInnovation } from "../iid/points-lost.js";
import type { Entry, Portfolio } from "../iid/portfolio.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { empty } from "./hole.js";
import { indexCity, rulesOf } from "./iid-city.js";
import { computedFoot, computedUnder } from "./iid-foot.js";
import { indicatorName } from "./iid-lost.js";
import { levelBars } from "./innovation-level-bars.js";
import type { InnovationLine } from "./innovation-lines.js";
import type { ProfileRows } from "./innovation-profile.js";
import type { Context } from "./marts.js";
import type { Column } from "./table.js";

interface LevelRow {
  readonly indicator: string;
  readonly name: string;
  /** Null is evidence that nobody has judged yet. */
  readonly level: number | null;
  readonly weight: number;
  readonly lost: number;
  readonly next: string | null;
  readonly source_id: string;
  readonly confidence: string;
  readonly origin: string;
  readonly reading: string;
}

/** The verified level of each indicator in one year, what is lost on it under the newest known rules, and the best next step. */
export function levelsFigure(
  lines: readonly InnovationLine[],
  rows: ProfileRows,
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.innovations.levels;
  const [first] = lines as readonly [InnovationLine];
  const rules = [...rulesOf(rows)].toSorted(([a], [b]) => b - a).find(([, { method }]) => method.known);
  const portfolios = [...(indexCity(rows, context)?.portfolios ?? [])].flatMap(([year, portfolio]) => {
    const entry = portfolio.entries.find((it) => it.innovationId === first.innovation_id);
    return entry === undefined ? [] : [{ year, portfolio, entry }];
  });
  const newest = portfolios.toSorted((a, b) => b.year - a.year);
  if (newest[0] === undefined || rules?.[1].method.known !== true) return empty(words.none);
  const method = rules[1].method;
  const place = html`<div></div>`;
  const select = html`<select name="tahun">
    ${newest.map(({ year }) => html`<option value=${year}>${year}</option>`)}
  </select>` as HTMLSelectElement;
  const draw = () => {
    const chosen = newest.find(({ year }) => String(year) === select.value);
    if (chosen !== undefined) place.replaceChildren(yearFigure(chosen, method, rows, context));
  };
  const read = () => {
    const year = new URLSearchParams(location.search).get("tahun");
    select.value = String((newest.find((it) => String(it.year) === year) ?? newest[0])?.year);
    draw();
  };
  select.addEventListener("change", () => {
    history.replaceState(null, "", `${location.pathname}?tahun=${select.value}`);
    draw();
  });
  addEventListener("popstate", read);
  read();
  return html`<div>
    <p class="choice-line"><label class="field">${words.year} ${select}</label></p>
    ${place}
  </div>`;
}

interface Judged {
  readonly year: number;
  readonly portfolio: Portfolio;
  readonly entry: Entry;
}

function yearFigure(
  { year, portfolio, entry }: Judged,
  method: KnownMethod,
  rows: ProfileRows,
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.innovations.levels;
  const city = indexCity(rows, context);
  const lost = pointsLostByInnovation(entry.verified, method);
  const texts = new Map(
    rows.iid_indicators
      .filter((row) => row.method_year === method.year && row.aspect === "SID")
      .map((row) => [row.indicator, [row.level_1_text, row.level_2_text, row.level_3_text]]),
  );
  const levels = [...method.sid]
    .map(([indicator, weight]): LevelRow => {
      const found = entry.verified[indicator];
      const level = found === undefined ? 0 : found;
      const name = indicatorName(rows.iid_indicators, indicator);
      const points = lost.get(indicator) ?? 0;
      return {
        indicator,
        name,
        level,
        weight,
        lost: points,
        next: texts.get(indicator)?.[level ?? 0] ?? null,
        ...computedUnder(method.year, rows),
        origin: city?.origin ?? "inbox",
        reading: words.reading(name, level, number(points, 0, t.locale)),
      };
    })
    .toSorted((a, b) => b.lost - a.lost || b.weight - a.weight || a.name.localeCompare(b.name, t.locale));
  const because = exclusionOf(entry, year, method.counting);
  const steps = bestNextSteps(
    portfolio,
    { levels: Number.POSITIVE_INFINITY, basis: "verified", aspect: "SID" },
    method,
  );
  const total = levels.reduce((sum, row) => sum + row.lost, 0);
  // One more level is worth the weight, whatever the level: the greatest weight that is not full yet.
  const [best] = levels
    .filter((row) => (row.level ?? 0) < highestLevel)
    .toSorted((a, b) => b.weight - a.weight || (a.level ?? 0) - (b.level ?? 0));
  const gain =
    steps.known && best !== undefined
      ? steps.steps.find((it) => it.innovationId === entry.innovationId && it.indicator === best.indicator)
          ?.gain
      : undefined;
  const points = (value: number) => number(value, 0, t.locale);
  const title = words.title(
    year,
    [points(total), points(method.parameters.sid_max)],
    best && words.step(best.name, [best.level ?? 0, (best.level ?? 0) + 1], points(best.weight)),
  );
  const columns: Column<LevelRow>[] = [
    { name: words.columns.name, value: (row) => row.name },
    {
      name: words.columns.level,
      value: (row) => row.level,
      show: (row) => row.level ?? words.unjudged,
      numeric: true,
    },
    { name: words.columns.weight, value: (row) => row.weight, numeric: true },
    { name: words.columns.lost, value: (row) => row.lost, numeric: true },
    { name: words.columns.next, value: (row) => ((row.level ?? 0) < highestLevel ? row.next : null) },
  ];
  return figure<LevelRow>(
    {
      id: "indikator",
      title,
      subtitle: words.subtitle(method.year),
      summary: `${title}. ${levels.map((row) => row.reading).join("; ")}.`,
      readings: levels.map((row) => row.reading),
      rows: levels,
      columns,
      legend: html`<ul class="legend">
        <li data-mark="got">${t.style.marks["got"]}</li>
        <li data-mark="missing">${t.style.marks["missing"]}</li>
      </ul>`,
      draw: (size) =>
        levelBars(
          levels.map((row) => ({
            label: row.name,
            value: row.level === null ? words.unjudged : words.value(row.level, points(row.lost)),
            level: row.level ?? 0,
            weight: row.weight,
          })),
          size,
        ),
      notes: html`<div>
        ${best?.next ? html`<p class="aside">${words.asks(best.name, (best.level ?? 0) + 1, best.next)}</p>` : null}
        <p class="aside">
          ${
            because !== undefined
              ? words.notCounted(method.year, t.iid.portfolio.because[because] ?? because)
              : gain === undefined
                ? words.noGain
                : words.gain(number(gain, 4, t.locale), year, method.year)
          }
          ${year === method.year ? "" : words.otherRules(year, method.year)}
        </p>
      </div>`,
      foot: computedFoot(
        {
          city: city?.name ?? "",
          isSample: city?.origin === "sample",
          year: method.year,
          assumptions: steps.known ? steps.assumptions : [],
          tables: ["iid_simulation_base", "iid_indicators", "iid_methods"],
        },
        rows,
        context,
      ),
    },
    context,
  );
}
