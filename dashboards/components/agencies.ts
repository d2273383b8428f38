import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import {
  figuresOf,
  gridOf,
  measures,
  middle,
  shownRows,
  yearsOf,
  type Grid,
  type Measure,
} from "./agency-grid.js";
import { heatMap } from "./agency-heat.js";
import { readAgencyChoice, writeAgencyChoice, type AgencyChoice, type Order } from "./agency-state.js";
import { html, uniqueId } from "./dom.js";
import { citation, exportTools } from "./export-tools.js";
import { disclosure } from "./figure.js";
import { number } from "./format.js";
import { city, outcomes, type Context, type Rows } from "./marts.js";
import type { Column } from "./table.js";
import type { Messages } from "../messages/id.js";

type AgencyRows = Rows<"agency_year">;

/** Whose agencies these are, said before any figure. */
export function agencyLead({ agency_year: all }: AgencyRows, { t }: Context): HTMLElement {
  const rows = shownRows(all);
  if (rows.length === 0) return html`<p class="lead">${t.agencies.notYet(t.city)}</p>`;
  const years = yearsOf(rows);
  const range = [...new Set([years.at(0), years.at(-1)])].join("–");
  const said = t.agencies.lead(placeOf(rows, t), new Set(rows.map((row) => row.agency_id)).size, range);
  return html`<p class="lead">${said}${rows[0]?.city_id === city ? "" : ` ${t.agencies.notYet(t.city)}`}</p>`;
}

const cityOf = (rows: readonly AgencyYear[], t: Messages) => {
  const id = rows[0]?.city_id ?? city;
  return t.agencies.cities[id] ?? id;
};
const isSampled = (rows: readonly AgencyYear[]) => rows.some((row) => row.origin === "sample");
const placeOf = (rows: readonly AgencyYear[], t: Messages) =>
  t.agencies.place(cityOf(rows, t), isSampled(rows));

/** One measure of all agencies through the years; the measure and the order stand in the address. */
export function agencyYears({ agency_year: all }: AgencyRows, context: Context): HTMLElement {
  const { t } = context;
  const rows = shownRows(all);
  if (rows.length === 0) return nothingYet(t);
  const years = yearsOf(rows);
  const first: AgencyChoice<Measure> = {
    measure: "innovations",
    order: { by: years.at(-1) ?? "name", isUp: false },
  };
  let choice = first;
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const place = html`<div class="after-choices"></div>`;
  const options = measures.map(
    (measure) =>
      html`<label
        ><input type="radio" name="ukuran" value=${measure} /> ${t.agencies.measures[measure].name}</label
      >`,
  );
  const form = html`<form class="choices">
    <fieldset>
      <legend>${t.agencies.measure}</legend>
      <div class="options">${options}</div>
      <p class="fine">${t.agencies.kept}</p>
    </fieldset>
  </form>`;
  const choose = (next: AgencyChoice<Measure>) => {
    choice = next;
    history.replaceState(null, "", writeAgencyChoice(choice));
  };
  const draw = () => {
    const onOrder = (order: Order) => {
      choose({ ...choice, order });
      const by = order.by === "name" ? t.agencies.agency : String(order.by);
      spoken.textContent = t.agencies.sorted(by, order.isUp);
    };
    const told = tell(gridOf(rows, choice.measure), choice.measure, t);
    place.replaceChildren(agencyFigure(rows, { choice, told, onOrder }, context));
    return told.title;
  };
  const read = () => {
    choice = readAgencyChoice(location.search, { measures, years }, first);
    for (const input of form.querySelectorAll("input")) input.checked = input.value === choice.measure;
    draw();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const ticked = form.querySelector<HTMLInputElement>("input:checked")?.value;
    choose({ ...choice, measure: measures.find((measure) => measure === ticked) ?? first.measure });
    spoken.textContent = draw();
  });
  addEventListener("popstate", read);
  read();
  return html`<div>${form} ${spoken} ${place}</div>`;
}

function nothingYet(t: Messages): HTMLElement {
  const { none, measures: names } = t.agencies;
  return html`<div class="state" data-empty="agencies">
    <p><strong>${none.title}</strong> ${none.hint}</p>
    <p class="fine">${none.later} ${measures.map((measure) => names[measure].name).join(" · ")}</p>
  </div>`;
}

interface Told {
  readonly grid: Grid;
  readonly title: string;
  readonly summary: string;
}

/** The finding of the last year with figures, and the same table in sentences. */
function tell(grid: Grid, measure: Measure, t: Messages): Told {
  const { name } = t.agencies.measures[measure];
  const show = (value: number) => number(value, grid.decimals, t.locale);
  const half = (value: number) =>
    number(value, Number.isInteger(value) ? grid.decimals : Math.max(1, grid.decimals), t.locale);
  const known = grid.years.filter((year) => figuresOf(grid, year).length > 0);
  const last = known.at(-1);
  if (last === undefined) return { grid, title: t.agencies.titleNone(name), summary: "" };
  const newest = figuresOf(grid, last);
  const cells = grid.lines.flatMap((line) =>
    [...line.values].map(([year, value]) => ({ line, year, value })),
  );
  const extreme = (value: number) => {
    const [one, ...others] = cells.filter((cell) => cell.value === value);
    const where = others.length > 0 ? t.agencies.cells(others.length + 1) : `${one?.line.name}, ${one?.year}`;
    return `${show(value)} (${where})`;
  };
  const values = cells.map((cell) => cell.value);
  const size = grid.lines.length * grid.years.length;
  return {
    grid,
    title: t.agencies.title(
      name,
      last,
      [show(Math.min(...newest)), show(Math.max(...newest))],
      half(middle(newest)),
    ),
    summary: [
      t.agencies.middles(known.map((year) => `${half(middle(figuresOf(grid, year)))} (${year})`).join("; ")),
      t.agencies.extremes(extreme(Math.max(...values)), extreme(Math.min(...values))),
      t.agencies.gaps(size - cells.length, size),
    ].join(" "),
  };
}

interface Shown {
  readonly choice: AgencyChoice<Measure>;
  readonly told: Told;
  readonly onOrder: (order: Order) => void;
}

function agencyFigure(rows: readonly AgencyYear[], { choice, told, onOrder }: Shown, context: Context) {
  const { t, release } = context;
  const { measure, order } = choice;
  const { grid, title, summary } = told;
  const words = t.agencies;
  const id = uniqueId("judul");
  const isSample = isSampled(rows);
  const isOutcome = outcomes.has(measure);
  const line = isSample ? words.sampleSource(cityOf(rows, t)) : words.source(cityOf(rows, t));
  const about = {
    id: "perangkat-daerah-tahun",
    title,
    subtitle: words.subtitle(cityOf(rows, t), words.measures[measure].unit),
    source: line,
    isSample,
  };
  const save = exportTools({ about, rows, columns: columnsOf(t) }, context);
  const cite = disclosure(t.exports.cite, () => citation(about, context));
  const caption = words.caption(words.measures[measure].name, placeOf(rows, t));
  const [low, high] = (grid.scale ?? []).map((value) => number(value, grid.decimals, t.locale));
  return html`<figure class="figure" id="perangkat-daerah-tahun" aria-labelledby=${id}>
    <header>
      <h2 id=${id}>${title}</h2>
      <p class="subtitle">
        ${words.subtitle(cityOf(rows, t), words.measures[measure].unit)}
        ${isSample ? html`<strong class="sample">${t.figure.sample}</strong>` : null}
      </p>
      <p class="aside summary">${summary}</p>
      <p class="heat-key" data-hue=${isOutcome ? "outcome" : "city"}>
        ${low === undefined || high === undefined ? null : html`<span class="ramp">${words.from(low, high)}</span>`}
        <span>${words.gap}</span>
      </p>
    </header>
    ${heatMap(grid, { caption, isOutcome, order, onOrder }, t)}
    <figcaption>
      <p class="aside">${words.caveats}</p>
      <p class="tools">${save} ${cite.button}</p>
      ${cite.panel}
      <p class="source">
        ${line}
        <span class="stamp">${t.figure.release} ${release.release_id}</span>
      </p>
    </figcaption>
  </figure>`;
}

function columnsOf(t: Messages): Column<AgencyYear>[] {
  const { columns: words, measures: names } = t.agencies;
  return [
    { name: words.origin, value: (row) => t.agencies.origins[row.origin] },
    { name: words.city, value: (row) => t.agencies.cities[row.city_id] ?? row.city_id },
    { name: words.agency, value: (row) => row.short_name },
    { name: words.year, value: (row) => row.year, numeric: true },
    ...measures.map((measure) => ({ name: names[measure].name, value: (row: AgencyYear) => row[measure] })),
    { name: words.digital, value: (row) => row.innovations_digital },
    { name: words.respondents, value: (row) => row.ikm_respondents },
  ];
}
