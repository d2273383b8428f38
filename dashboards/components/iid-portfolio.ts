import { exclusionOf } from "../iid/counting.js";
import type { KnownMethod } from "../iid/method.js";
import type { Entry } from "../iid/portfolio.js";
import { maturity } from "../iid/score.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { empty } from "./hole.js";
import { computedFoot, computedUnder } from "./iid-foot.js";
import { levelEditor } from "./iid-levels.js";
import type { Question } from "./iid-state.js";
import type { Asked, WhatIfRows } from "./iid-what-if.js";
import type { Context } from "./marts.js";
import { table, type Column } from "./table.js";

interface Line {
  readonly entry: Entry;
  readonly title: string;
  readonly agency: string;
  readonly isCounted: boolean;
  readonly counts: string;
  readonly source_id: string;
  readonly confidence: string;
  readonly origin: string;
  readonly box: HTMLInputElement;
  readonly points: HTMLElement;
  readonly change: HTMLElement;
}

/** Rows shown before all are asked for. */
const few = 10;

/** Every innovation of a year with its maturity, to be withdrawn or raised by hand; `show` sets it to a question. */
export function portfolioTable(
  { city, rules, question, ask }: Asked & { readonly ask: (change: Partial<Question>) => void },
  rows: WhatIfRows,
  context: Context,
) {
  const { t } = context;
  const words = t.iid.portfolio;
  const portfolio = city.portfolios.get(question.year);
  const method = rules.get(question.rules)?.method;
  if (portfolio === undefined || method?.known !== true)
    return { node: empty(t.iid.noLevels), show: () => undefined };
  let now = question;
  const editor = html`<div class="editor"></div>`;
  const lines = portfolio.entries
    .map((entry) => lineOf(entry))
    .toSorted(
      (a, b) =>
        Number(b.isCounted) - Number(a.isCounted) ||
        pointsOf(a.entry, []) - pointsOf(b.entry, []) ||
        a.title.localeCompare(b.title, t.locale),
    );

  function pointsOf({ innovationId, verified }: Entry, raised: Question["raised"]): number {
    const own = raised.filter(
      (it) => it.innovationId === innovationId && isOf(method as KnownMethod, it.indicator),
    );
    return maturity(
      { ...verified, ...Object.fromEntries(own.map((it) => [it.indicator, it.level])) },
      method as KnownMethod,
    );
  }

  function lineOf(entry: Entry): Line {
    const row = rows.iid_simulation_base.find(
      (it) => it.city_id === city.id && it.year === question.year && it.innovation_id === entry.innovationId,
    );
    const title = row?.title ?? entry.innovationId;
    const because = exclusionOf(entry, question.year, (method as KnownMethod).counting);
    const box = html`<input type="checkbox" aria-label=${words.withdraw(title)} />` as HTMLInputElement;
    const change = html`<button type="button" class="linkish" aria-label=${words.changeOne(title)}>
      ${words.change}
    </button>`;
    const id = entry.innovationId;
    box.addEventListener("change", () =>
      ask({ out: box.checked ? [...now.out, id] : now.out.filter((it) => it !== id) }),
    );
    change.addEventListener("click", () => {
      editor.replaceChildren(
        levelEditor(
          {
            entry,
            title,
            method: method as KnownMethod,
            raised: now.raised.filter((it) => it.innovationId === id),
            onRaise: (raised) =>
              ask({ raised: [...now.raised.filter((it) => it.innovationId !== id), ...raised] }),
            onClose: () => {
              editor.replaceChildren();
              change.focus();
            },
          },
          rows,
          context,
        ),
      );
      editor.querySelector("select")?.focus();
    });
    return {
      entry,
      title,
      agency:
        rows.agencies.find((it) => it.agency_id === entry.agencyId)?.short_name ?? entry.agencyId ?? "–",
      isCounted: because === undefined,
      counts: because === undefined ? t.columns.yes : (words.because[because] ?? because),
      ...computedUnder(question.rules, rows),
      origin: city.origin,
      box,
      points: html`<span></span>`,
      change,
    };
  }

  const show = (next: Question, isFirst = false) => {
    const isSame = next.out === now.out && next.raised === now.raised;
    now = next;
    if (isSame && !isFirst) return;
    for (const { entry, box, points } of lines) {
      box.checked = next.out.includes(entry.innovationId);
      points.textContent = number(pointsOf(entry, next.raised), 0, t.locale);
    }
  };
  show(question, true);
  const counted = lines.filter((line) => line.isCounted).length;
  const title = words.title(lines.length, question.year, counted, question.rules);
  const columns: Column<Line>[] = [
    {
      name: words.columns.out,
      value: (line) => (now.out.includes(line.entry.innovationId) ? t.columns.yes : t.columns.no),
      show: (line) => html`<label class="tick">${line.box}</label>`,
    },
    { name: words.columns.title, value: (line) => line.title },
    {
      name: words.columns.maturity,
      value: (line) => pointsOf(line.entry, now.raised),
      show: (line) => line.points,
      numeric: true,
    },
    {
      name: words.columns.change,
      value: (line) => now.raised.filter((it) => it.innovationId === line.entry.innovationId).length,
      show: (line) => line.change,
    },
    { name: words.columns.agency, value: (line) => line.agency },
    { name: words.columns.counts, value: (line) => line.counts },
  ];
  const node = figure<Line>(
    {
      id: "portofolio",
      level: 3,
      title,
      subtitle: words.subtitle,
      rows: lines,
      columns,
      body: html`<div>${finder(lines, columns, title, context)} ${editor}</div>`,
      foot: computedFoot(
        {
          city: city.name,
          isSample: city.origin === "sample",
          year: question.rules,
          assumptions: [],
          tables: ["iid_simulation_base", "agencies"],
        },
        rows,
        context,
      ),
    },
    context,
  );
  return { node, show };
}

const isOf = ({ sid }: KnownMethod, indicator: string) => sid.has(indicator);

/** A table with a field that narrows it, and a button that shows the rest. */
function finder(lines: readonly Line[], columns: readonly Column<Line>[], caption: string, { t }: Context) {
  const words = t.iid.portfolio;
  const place = html`<div></div>`;
  const field = html`<input type="search" />` as HTMLInputElement;
  const all = html`<button type="button" class="linkish"></button>`;
  let isWhole = false;
  const draw = () => {
    const wanted = field.value.trim().toLowerCase();
    const found = lines.filter(({ title, agency }) => `${title} ${agency}`.toLowerCase().includes(wanted));
    place.replaceChildren(
      found.length === 0 ? empty(words.none) : table(isWhole ? found : found.slice(0, few), columns, caption),
    );
    all.textContent = t.figure.showAll(found.length);
    all.hidden = isWhole || found.length <= few;
  };
  field.addEventListener("input", draw);
  all.addEventListener("click", () => {
    isWhole = true;
    draw();
    place.querySelector<HTMLElement>(".scroll")?.focus();
  });
  draw();
  return html`<div class="finder">
    <p><label class="field">${words.find} ${field}</label></p>
    ${place}
    <p>${all}</p>
  </div>`;
}
