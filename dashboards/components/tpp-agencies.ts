import type { TppAgencyYear } from "../../pipeline/marts/tpp_agency_year.ts";
import type { TppPerformance } from "../../pipeline/marts/tpp_performance.ts";
import { readAgencyChoice, writeAgencyChoice, type AgencyChoice, type Order } from "./agency-state.js";
import type { Grid } from "./agency-grid.js";
import { html } from "./dom.js";
import type { FigureSpec } from "./figure.js";
import { number } from "./format.js";
import { nothing } from "./hole.js";
import type { Context } from "./marts.js";
import { peopleFigure, ratings, type PeopleFigure } from "./people-columns.js";
import { peopleColumn, whyHidden } from "./people-figures.js";
import { figuresOf, payGrid, payMeasures, payYears, type AgencyFigure, type PayMeasure } from "./tpp-grid.js";
import { heatFigure } from "./heat-figure.js";
import { keepOnceSeen } from "./painted.js";
import type { Sourced } from "./provenance.js";
import { counted, namesOf, payFoot, payOf, type Pay, type PayRows } from "./tpp-rows.js";
import type { Column } from "./table.js";

/** One measure of all agencies through the years; the measure and the order stand in the address. */
export function payByAgency(rows: PayRows, context: Context): Node {
  const { t } = context;
  const words = t.tpp.agencies;
  const pay = payOf(rows, context);
  if (pay === undefined) return nothing();
  const years = payYears(pay);
  const file = joined(pay);
  const first: AgencyChoice<PayMeasure> = {
    measure: "produktivitas",
    order: { by: years.at(-1) ?? "name", isUp: false },
  };
  let choice = first;
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const form = html`<form class="choices">
    <fieldset>
      <legend>${words.measure}</legend>
      <div class="options">
        ${payMeasures.map(
          (measure) =>
            html`<label
              ><input type="radio" name="ukuran" value=${measure} /> ${words.measures[measure].name}</label
            >`,
        )}
      </div>
      <p class="fine">${words.kept}</p>
    </fieldset>
  </form>`;
  const keep = (said: string) =>
    keepOnceSeen(spoken, said, () => `${writeAgencyChoice(choice)}${location.hash}`);
  const onOrder = (order: Order) => {
    choice = { ...choice, order };
    keep(words.sorted(order.by === "name" ? t.agencies.agency : String(order.by), order.isUp));
  };
  const heat = heatFigure<(typeof file)[number]>(onOrder, context);
  const draw = () => {
    const { measure, order } = choice;
    const figures = figuresOf(measure, pay);
    const grid = payGrid(measure, figures, pay, context);
    const title = titleOf(grid, measure, context);
    const caption = `${words.measures[measure].name}. ${pay.place}`;
    heat.show({ grid, caption, isOutcome: false, order }, (body) =>
      measureSpec(pay, { measure, figures, grid, title, file, body }, context),
    );
    return title;
  };
  const read = () => {
    choice = readAgencyChoice(location.search, { measures: payMeasures, years }, first);
    for (const input of form.querySelectorAll("input")) input.checked = input.value === choice.measure;
    draw();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const ticked = form.querySelector<HTMLInputElement>("input:checked")?.value;
    choice = { ...choice, measure: payMeasures.find((measure) => measure === ticked) ?? first.measure };
    keep(draw());
  });
  addEventListener("popstate", read);
  read();
  return html`<div>${form} ${spoken} ${heat.place}</div>`;
}

interface Shown {
  readonly measure: PayMeasure;
  readonly figures: readonly AgencyFigure[];
  readonly grid: Grid;
  readonly title: string;
  /** What is saved of every measure. */
  readonly file: ReturnType<typeof joined>;
  /** The map itself. */
  readonly body: ChildNode;
}

function measureSpec(
  pay: Pay,
  { measure, figures, grid, title, file, body }: Shown,
  context: Context,
): FigureSpec<Both & Sourced> {
  const { t } = context;
  const words = t.tpp.agencies;
  const cells = grid.lines.length * grid.years.length;
  const [shown, hidden] = [
    figures.filter(({ value }) => value !== null).length,
    figures.filter(({ isHidden }) => isHidden).length,
  ];
  const [low, high] = (grid.scale ?? []).map((value) => number(value, grid.decimals, t.locale));
  return {
    id: "perangkat-daerah",
    title,
    subtitle: words.subtitle(pay.name, words.measures[measure].unit),
    rows: file,
    columns: columnsOf(pay, context),
    legend: html`<div>
      <p class="aside summary">${words.counts(shown, hidden, cells - shown - hidden)}</p>
      <p class="heat-key" data-hue="city">
        ${
          low === undefined || high === undefined
            ? null
            : html`<span class="ramp">${t.agencies.from(low, high)}</span>`
        }
        <span>${t.tpp.hidden.key}</span>
        <span>${t.tpp.hidden.gap}</span>
      </p>
    </div>`,
    body,
    notes: html`<p class="aside">${words.notes} ${whyHidden(figures[0]?.kind ?? "count", context)}</p>`,
    foot: payFoot(pay, ["tpp_performance", "tpp_agency_year"], context),
  };
}

/** The finding of the newest year of which anything is shown. */
function titleOf({ lines, years, decimals }: Grid, measure: PayMeasure, { t }: Context): string {
  const words = t.tpp.agencies;
  const { name } = words.measures[measure];
  const newest = years.findLast((year) => lines.some((line) => line.values.has(year)));
  if (newest === undefined)
    return lines.some((line) => (line.hidden?.size ?? 0) > 0)
      ? words.titleHidden(name)
      : words.titleNone(name);
  const values = lines.flatMap((line) => line.values.get(newest) ?? []);
  const show = (value: number) => number(value, decimals, t.locale);
  return words.title(name, newest, [show(Math.min(...values)), show(Math.max(...values))], values.length);
}

/** What two tables say of an agency and year; either may have no row. */
interface Both {
  readonly agency_id: string;
  readonly year: number;
  readonly origin: TppAgencyYear["origin"];
  readonly performance: TppPerformance | undefined;
  readonly pay: TppAgencyYear | undefined;
}

function joined(pay: Pay) {
  const byCell = new Map<string, Both>();
  const put = (row: TppAgencyYear | TppPerformance, own: Partial<Both>) => {
    const key = `${row.agency_id} ${row.year}`;
    const before = byCell.get(key) ?? { performance: undefined, pay: undefined };
    byCell.set(key, { agency_id: row.agency_id, year: row.year, origin: row.origin, ...before, ...own });
  };
  for (const row of pay.tpp_performance) put(row, { performance: row });
  for (const row of pay.tpp_agency_year) put(row, { pay: row });
  return [...byCell.values()]
    .toSorted((a, b) => a.agency_id.localeCompare(b.agency_id) || a.year - b.year)
    .map(counted);
}

function columnsOf(pay: Pay, context: Context): Column<Both>[] {
  const { t } = context;
  const words = t.tpp.columns;
  const names = namesOf(pay.agencies);
  const absent: PeopleFigure = { value: null, isHidden: false, kind: "count" };
  const column = (name: string, of: (row: Both) => PeopleFigure | undefined) =>
    peopleColumn<Both>(name, (row) => of(row) ?? absent, context);
  const performed = (
    name: string,
    of: "mean_productivity_pct" | "mean_discipline_pct" | (typeof ratings)[number],
  ) => column(name, ({ performance: row }) => row && peopleFigure("tpp_performance", row, of));
  const paid = (
    name: string,
    of: "people" | "base_rupiah" | "gross_rupiah" | "paid_rupiah" | "uplifted_people" | "uplift_rupiah",
  ) => column(name, ({ pay: row }) => row && peopleFigure("tpp_agency_year", row, of));
  return [
    { name: words.origin, value: (row) => t.agencies.origins[row.origin] },
    { name: words.city, value: () => pay.name },
    {
      name: words.agency,
      value: (row) => row.performance?.short_name ?? names.get(row.agency_id) ?? row.agency_id,
    },
    { name: words.year, value: (row) => row.year, numeric: true },
    paid(words.people, "people"),
    ...ratings.map((rating) => performed(t.tpp.ratings[rating], rating)),
    performed(words.productivity, "mean_productivity_pct"),
    performed(words.discipline, "mean_discipline_pct"),
    paid(words.base, "base_rupiah"),
    paid(words.gross, "gross_rupiah"),
    paid(words.paid, "paid_rupiah"),
    paid(words.uplifted, "uplifted_people"),
    paid(words.uplift, "uplift_rupiah"),
  ];
}
