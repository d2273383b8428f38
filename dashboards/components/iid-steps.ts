import { desc, from, op } from "npm:arquero";
import { bestNextSteps, type Step } from "../iid/next-steps.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { empty } from "./hole.js";
import { indexCity, rulesOf, yearsOf } from "./iid-city.js";
import { computedFoot, computedUnder, flag } from "./iid-foot.js";
import { sidedName } from "./iid-lost.js";
import type { WhatIfRows } from "./iid-what-if.js";
import type { Context } from "./marts.js";
import { rowBars } from "./row-bars.js";

/** Steps that the table lists; what they bring together is the finding. */
const budget = 50;
/** Indicators that are drawn. */
const drawn = 10;

/** Levels of one indicator that may still be raised, all worth the same. */
interface Group {
  readonly aspect: Step["aspect"];
  readonly indicator: string;
  readonly each: number;
  readonly levels: number;
  readonly gain: number;
}

type Row = Step & {
  readonly name: string;
  readonly title: string;
  readonly source_id: string;
  readonly confidence: string;
  readonly origin: string;
};

/** The levels whose rise lifts the index most, and what kinds of them there are. */
export function bestSteps(rows: WhatIfRows, context: Context): HTMLElement {
  const { t } = context;
  const words = t.iid.steps;
  const city = indexCity(rows, context);
  const rules = rulesOf(rows);
  const year = city && yearsOf(city.portfolios).findLast((it) => rules.get(it)?.method.known);
  if (city === undefined || year === undefined) return empty(t.iid.noLevels);
  const portfolio = city.portfolios.get(year)!;
  const method = rules.get(year)!.method;
  const all = bestNextSteps(portfolio, { levels: Number.POSITIVE_INFINITY, basis: "verified" }, method);
  if (!all.known) return empty(t.iid.cannot(t.iid.statuses[all.reason] ?? all.reason));
  const best = all.steps.slice(0, budget);
  const titles = new Map(
    rows.iid_simulation_base.filter((row) => row.year === year).map((row) => [row.innovation_id, row.title]),
  );
  const name = (step: Pick<Step, "aspect" | "indicator">) => sidedName(rows.iid_indicators, step);
  const told = best.map((step): Row => ({
    ...step,
    name: name(step),
    title: titles.get(step.innovationId) ?? step.innovationId ?? city.name,
    ...computedUnder(year, rows),
    origin: city.origin,
  }));
  const groups = groupsOf(all.steps);
  const gain = best.reduce((sum, step) => sum + step.gain, 0);
  const forOne = levelsForOnePoint(all.steps);
  const each = (value: number) => number(value, 4, t.locale);
  const title = words.title(city.name, year, [best.length, number(gain, 2, t.locale)], forOne);
  return figure<Row>(
    {
      id: "langkah",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${groups
        .slice(0, drawn)
        .map((group) => words.reading(name(group), each(group.each), group.levels))
        .join("; ")}.`,
      readings: groups
        .slice(0, drawn)
        .map((group) => words.reading(name(group), each(group.each), group.levels)),
      rows: told,
      columns: [
        { name: words.columns.title, value: (row) => row.title },
        { name: words.columns.indicator, value: (row) => row.name },
        { name: words.columns.from, value: (row) => row.fromLevel, numeric: true },
        { name: words.columns.to, value: (row) => row.toLevel, numeric: true },
        { name: words.columns.gain, value: (row) => row.gain, show: (row) => each(row.gain), numeric: true },
        { name: t.iid.anatomy.columns.origin, value: (row) => t.agencies.origins[row.origin as "sample"] },
      ],
      draw: (size) =>
        rowBars(
          groups.slice(0, drawn).map((group) => ({
            label: words.group(name(group), group.levels),
            value: `+${each(group.each)}`,
            from: 0,
            to: group.each,
            kind: "gain" as const,
          })),
          size,
          { domain: [0, groups[0]?.each ?? 1] },
        ),
      notes: html`<div>
        <p class="aside">${words.ties}</p>
        ${flag(year, all.assumptions, context)}
      </div>`,
      foot: computedFoot(
        {
          city: city.name,
          isSample: city.origin === "sample",
          year,
          assumptions: all.assumptions,
          tables: ["iid_simulation_base", "iid_methods", "iid_indicators"],
        },
        rows,
        context,
      ),
    },
    context,
  );
}

/** Levels by indicator, those worth most each first. */
function groupsOf(steps: readonly Step[]): Group[] {
  if (steps.length === 0) return [];
  return from(steps as Step[])
    .groupby("aspect", "indicator")
    .rollup({ each: op.max("gain"), levels: op.count(), gain: op.sum("gain") })
    .orderby(desc("each"), desc("levels"), "indicator")
    .objects() as Group[];
}

/** How many of the best levels lift the index by one point; undefined where all of them do not. */
function levelsForOnePoint(steps: readonly Step[]): number | undefined {
  let sum = 0;
  const at = steps.findIndex(({ gain }) => (sum += gain) >= 1);
  return at === -1 ? undefined : at + 1;
}
