import { distances } from "../iid/distances.js";
import type { KnownMethod } from "../iid/method.js";
import type { YearRules } from "../iid/methods.js";
import { indexOf, type Unknown } from "../iid/index-of.js";
import type { Portfolio } from "../iid/portfolio.js";
import type { Comparison } from "../iid/what-if.js";
import { brickwork } from "./bricks.js";
import { html } from "./dom.js";
import { figurePlace } from "./figure-place.js";
import type { FigureSpec } from "./figure.js";
import { number, signed } from "./format.js";
import { empty } from "./hole.js";
import { brickLegend, bricksOf } from "./iid-anatomy.js";
import { indexCity, rulesOf, yearsOf, type IndexCity } from "./iid-city.js";
import { questionForm } from "./iid-controls.js";
import { editsOf } from "./iid-edits.js";
import { computedFoot, computedUnder, flag } from "./iid-foot.js";
import { portfolioTable } from "./iid-portfolio.js";
import { nothingAsked, readQuestion, writeQuestion, type Offer, type Question } from "./iid-state.js";
import type { Context, Rows } from "./marts.js";
import { keepOnceSeen } from "./painted.js";

export type WhatIfRows = Rows<
  "agencies" | "bands" | "iid_indicators" | "iid_methods" | "iid_simulation_base"
>;

/** Sliders and a portfolio on the engine that makes the released index; the whole question stands in the address. */
export function simulator(rows: WhatIfRows, context: Context): HTMLElement {
  const { t } = context;
  const city = indexCity(rows, context);
  const rules = rulesOf(rows);
  const known = yearsOf(rules).filter((year) => rules.get(year)?.method.known);
  const own = city === undefined ? [] : yearsOf(city.portfolios);
  const start = own.findLast((year) => known.includes(year)) ?? own.at(-1);
  if (city === undefined || start === undefined || known.length === 0) return empty(t.iid.noLevels);
  const offer: Offer = {
    years: own,
    rules: known,
    innovations: (year) =>
      new Set(city.portfolios.get(year)?.entries.map(({ innovationId }) => innovationId)),
  };
  const first = nothingAsked(start, known.includes(start) ? start : known.at(-1)!);
  const result = figurePlace<Row>(context);
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const place = html`<div class="after-choices"></div>`;
  let question = first;
  let shown = "";
  let portfolio: ReturnType<typeof portfolioTable> | undefined;
  let answered: string | undefined;
  let sentence = "";
  // The key that moves a slider tells of it twice, as an input and as a change.
  const draw = () => {
    const asked = writeQuestion(question, first);
    if (asked === answered) return;
    answered = asked;
    const answer = resultOf({ city, rules, question }, rows, context);
    if ("spec" in answer) result.show(answer.spec);
    else result.say(answer.sentence);
    sentence = answer.sentence;
  };
  /** The portfolio is drawn anew only where another one is asked about, so that focus stays in it. */
  const drawPortfolio = () => {
    const asked = `${question.year} ${question.rules}`;
    if (shown === asked) return portfolio?.show(question);
    shown = asked;
    portfolio = portfolioTable({ city, rules, question, ask }, rows, context);
    place.replaceChildren(portfolio.node);
    return undefined;
  };
  function ask(change: Partial<Question>, isSettled = true): void {
    const isOther = change.year !== undefined && change.year !== question.year;
    question = { ...question, ...change, ...(isOther ? { out: [], raised: [] } : {}) };
    // A slider touches no line of the portfolio, and must answer while it moves.
    if (isSettled) drawPortfolio();
    draw();
    if (isSettled) keepOnceSeen(spoken, sentence, () => writeQuestion(question, first) || location.pathname);
  }
  const form = questionForm({ offer, ask, first }, context);
  const read = () => {
    question = readQuestion(location.search, offer, first);
    form.show(question);
    drawPortfolio();
    draw();
  };
  addEventListener("popstate", read);
  read();
  return html`<section class="simulator" aria-labelledby="bagaimana-jika">
    <h2 id="bagaimana-jika">${t.iid.whatIf.heading}</h2>
    <p class="subtitle">${t.iid.whatIf.intro(city.name)}</p>
    ${form.node} ${spoken} ${result.node} ${place}
  </section>`;
}

export interface Asked {
  readonly city: IndexCity;
  readonly rules: ReadonlyMap<number, YearRules>;
  readonly question: Question;
}

interface Row {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  /** Places behind the comma. */
  readonly decimals: number;
  readonly source_id: string;
  readonly confidence: string;
  readonly origin: string;
}

/** What the index becomes; a sentence where it cannot be computed. */
function resultOf(
  { city, rules, question }: Asked,
  rows: WhatIfRows,
  context: Context,
): { readonly sentence: string; readonly spec: FigureSpec<Row> } | { readonly sentence: string } {
  const { t } = context;
  const portfolio = city.portfolios.get(question.year);
  const method = rules.get(question.rules)?.method;
  if (portfolio === undefined || method?.known !== true) return { sentence: t.iid.noLevels };
  const answer = compared(portfolio, question, method);
  if (!answer.known) return { sentence: t.iid.cannot(t.iid.statuses[answer.reason] ?? answer.reason) };
  const title = titleOf({ city, rules, question }, answer, context);
  const show = (value: number) => number(value, 2, t.locale);
  const words = t.iid.whatIf;
  const spec: FigureSpec<Row> = {
    id: "hasil",
    title,
    subtitle: words.subtitle(question.year, question.rules),
    summary: `${title}. ${edgeWords(answer, method, context).join(" ")}`,
    rows: rowsOf(answer, { ...computedUnder(question.rules, rows), origin: city.origin }, context),
    columns: [
      { name: words.columns.what, value: (row) => row.what },
      {
        name: words.columns.before,
        value: (row) => row.before,
        show: (row) => number(row.before, row.decimals, t.locale),
        numeric: true,
      },
      {
        name: words.columns.after,
        value: (row) => row.after,
        show: (row) => number(row.after, row.decimals, t.locale),
        numeric: true,
      },
      {
        name: words.columns.change,
        value: (row) => row.after - row.before,
        show: (row) => signed(row.after - row.before, row.decimals, t.locale),
        numeric: true,
      },
    ],
    legend: brickLegend(context),
    draw: (size) =>
      brickwork(
        [
          {
            name: words.before,
            value: show(answer.before.iid),
            bricks: bricksOf(answer.before, method, context),
          },
          {
            name: words.after,
            value: show(answer.after.iid),
            bricks: bricksOf(answer.after, method, context),
          },
        ],
        size,
        (value) => number(value, 1, t.locale),
      ),
    notes: html`<div>
      <p class="aside">${edgeWords(answer, method, context).join(" ")}</p>
      ${flag(question.rules, answer.assumptions, context)}
    </div>`,
    foot: computedFoot(
      {
        city: city.name,
        isSample: city.origin === "sample",
        year: question.rules,
        assumptions: answer.assumptions,
        tables: ["iid_simulation_base", "iid_methods", "iid_indicators", "bands"],
      },
      rows,
      context,
    ),
  };
  return { sentence: title, spec };
}

/** Verified levels only: a release holds no others. */
function compared(portfolio: Portfolio, question: Question, method: KnownMethod): Comparison | Unknown {
  const before = indexOf(portfolio, method, "verified");
  if (!before.known) return before;
  const after = indexOf(editsOf(portfolio, question, method).portfolio, method, "verified");
  if (!after.known) return after;
  const assumptions = [...new Set([...before.assumptions, ...after.assumptions])];
  return { known: true, before, after, change: after.iid - before.iid, assumptions };
}

function titleOf({ city, question }: Asked, { before, after, change }: Comparison, { t }: Context): string {
  const words = t.iid.whatIf;
  const show = (value: number) => number(value, 2, t.locale);
  const name = `${city.name} ${question.year}`;
  if (Math.abs(change) < 0.005) return words.same(name, show(before.iid), after.band);
  const size = show(Math.abs(change));
  return words.title(
    name,
    show(after.iid),
    change > 0 ? t.sentences.rise(size) : t.sentences.fall(size),
    after.band,
  );
}

/** How far the answer is from the edges of its band and from the cap, and how many count. */
function edgeWords({ before, after }: Comparison, method: KnownMethod, { t }: Context): string[] {
  const words = t.iid.distances;
  const { ownBand, nextBand, cap } = distances(after, method, { entityId: "", standings: [] });
  const show = (value: number) => number(value, 2, t.locale);
  return [
    t.iid.whatIf.counted(before.counted, after.counted),
    ...(ownBand === undefined ? [] : [`${words.spare(show(ownBand.spare), ownBand.band)}.`]),
    ...(nextBand === undefined ? [] : [`${words.missing(show(nextBand.missing), nextBand.band)}.`]),
    `${cap.beyond > 0 ? words.beyond(String(cap.beyond)) : words.left(String(cap.left))}.`,
  ];
}

function rowsOf(
  { before, after }: Comparison,
  source: Pick<Row, "source_id" | "confidence" | "origin">,
  { t }: Context,
): Row[] {
  const words = t.iid.anatomy.columns;
  return [
    { what: words.spd, before: before.spd, after: after.spd, decimals: 2, ...source },
    { what: words.maturity, before: before.meanMaturity, after: after.meanMaturity, decimals: 2, ...source },
    { what: words.volume, before: before.volume, after: after.volume, decimals: 2, ...source },
    { what: words.counted, before: before.counted, after: after.counted, decimals: 0, ...source },
    { what: words.iid, before: before.iid, after: after.iid, decimals: 2, ...source },
  ];
}
