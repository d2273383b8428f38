import { backcast } from "../iid/backcast.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { empty } from "./hole.js";
import { indexCity, rulesOf, yearsOf } from "./iid-city.js";
import { computedFoot, computedUnder, flag } from "./iid-foot.js";
import type { WhatIfRows } from "./iid-what-if.js";
import type { Context } from "./marts.js";
import { table } from "./table.js";

/** The portfolio of one year under the rules of another. */
interface Cell {
  readonly year: number;
  readonly rules: number;
  readonly iid: number | null;
  readonly band: string | null;
  readonly counted: number | null;
  readonly excluded: number | null;
  readonly status: string;
  readonly source_id: string;
  readonly confidence: string;
  readonly origin: string;
}

/** What the portfolio of each year would have scored under the rules of every year: a table that is its own twin. */
export function backcastTable(rows: WhatIfRows, context: Context): HTMLElement {
  const { t } = context;
  const words = t.iid.backcast;
  const city = indexCity(rows, context);
  if (city === undefined) return empty(t.iid.noLevels);
  const rules = rulesOf(rows);
  const own = yearsOf(city.portfolios);
  const newestRules = yearsOf(rules).findLast((year) => rules.get(year)?.method.known);
  const offered = yearsOf(rules).filter((year) => year <= (newestRules ?? 0) && year >= (own[0] ?? 0));
  const shownRules = offered.filter((year) => rules.get(year)?.method.known);
  const unknown = offered.filter((year) => !shownRules.includes(year));
  const assumptions = new Set<string>();
  const cells = own.flatMap((year) =>
    offered.map((under): Cell => {
      const answer = backcast(city.portfolios.get(year)!, rules.get(under)!.method, "verified");
      const base = { year, rules: under, ...computedUnder(under, rows), origin: city.origin };
      if (!answer.known)
        return { ...base, iid: null, band: null, counted: null, excluded: null, status: answer.reason };
      if (under === newestRules) for (const name of answer.assumptions) assumptions.add(name);
      return {
        ...base,
        iid: answer.iid,
        band: answer.band ?? null,
        counted: answer.counted,
        excluded: answer.excluded.length,
        status: "known",
      };
    }),
  );
  const show = (value: number) => number(value, 2, t.locale);
  const find = (year: number, under: number) =>
    cells.find((cell) => cell.year === year && cell.rules === under);
  const known = cells.filter((cell) => cell.rules === newestRules && cell.iid !== null);
  const [first, last] = [known[0], known.at(-1)];
  const title =
    first?.iid == null || last?.iid == null || newestRules === undefined
      ? words.none
      : words.title(city.name, newestRules, [first.year, show(first.iid)], [last.year, show(last.iid)]);
  const areAlike =
    shownRules.length > 1 &&
    own.every((year) => new Set(shownRules.map((under) => find(year, under)?.iid?.toFixed(2))).size === 1);
  const lines = own.map((year) => ({ year }));
  return figure<Cell>(
    {
      id: "hitung-mundur",
      title,
      subtitle: words.subtitle,
      rows: cells,
      columns: [
        { name: words.columns.year, value: (cell) => cell.year, numeric: true },
        { name: words.columns.rules, value: (cell) => cell.rules, numeric: true },
        { name: words.columns.iid, value: (cell) => cell.iid, numeric: true },
        { name: words.columns.band, value: (cell) => cell.band },
        { name: words.columns.counted, value: (cell) => cell.counted, numeric: true },
        { name: words.columns.excluded, value: (cell) => cell.excluded, numeric: true },
        { name: words.columns.status, value: (cell) => t.iid.statuses[cell.status] ?? cell.status },
        { name: t.iid.anatomy.columns.origin, value: (cell) => t.agencies.origins[cell.origin as "sample"] },
      ],
      body: html`<div>
        ${table(
          lines,
          [
            { name: words.columns.year, value: ({ year }) => year },
            ...shownRules.map((under) => ({
              name: words.under(under),
              value: ({ year }: { year: number }) => find(year, under)?.iid,
              show: ({ year }: { year: number }) => cellWords(find(year, under), context),
              numeric: true,
            })),
          ],
          title,
        )}
        <p class="aside">${words.own}</p>
        ${areAlike ? html`<p class="aside">${words.alike}</p>` : null}
        ${unknown.length === 0 ? null : html`<p class="aside">${words.unknown(unknown.join(", "))}</p>`}
        ${newestRules === undefined ? null : flag(newestRules, [...assumptions], context)}
      </div>`,
      foot: computedFoot(
        {
          city: city.name,
          isSample: city.origin === "sample",
          year: newestRules ?? 0,
          assumptions: [...assumptions],
          tables: ["iid_simulation_base", "iid_methods", "iid_indicators", "bands"],
        },
        rows,
        context,
      ),
    },
    context,
  );
}

function cellWords(cell: Cell | undefined, { t }: Context): unknown {
  if (cell === undefined || cell.iid === null) return null;
  const value = number(cell.iid, 2, t.locale);
  const counted = html`<span class="fine"
    ><span class="line">${cell.band}</span>
    <span class="line">${t.iid.backcast.count(cell.counted ?? 0)}</span></span
  >`;
  return cell.year === cell.rules
    ? html`<span><strong>${value}</strong> ${counted}</span>`
    : html`<span>${value} ${counted}</span>`;
}
