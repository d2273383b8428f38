import { agencySpec, cityOf, isOutcome, isSampled } from "./agency-figure.js";
import { gridOf, measures, shownRows, yearsOf, type Measure } from "./agency-grid.js";
import { readingsOf } from "./agency-reading.js";
import { readAgencyChoice, writeAgencyChoice, type AgencyChoice, type Order } from "./agency-state.js";
import { tell } from "./agency-told.js";
import { html } from "./dom.js";
import { heatFigure } from "./heat-figure.js";
import { keepOnceSeen } from "./painted.js";
import { counted } from "./tpp-rows.js";
import { city, type Context, type Rows } from "./marts.js";
import type { Messages } from "../messages/id.js";

type AgencyRows = Rows<"agency_year" | "policy_compliance">;

/** Whose agencies these are, said before any figure. */
export function agencyLead({ agency_year: all }: Rows<"agency_year">, { t }: Context): HTMLElement {
  const rows = shownRows(all);
  if (rows.length === 0) return html`<p class="lead">${t.agencies.notYet(t.city)}</p>`;
  const years = yearsOf(rows);
  const range = [...new Set([years.at(0), years.at(-1)])].join("–");
  const place = t.agencies.place(cityOf(rows, t), isSampled(rows));
  const said = t.agencies.lead(place, new Set(rows.map((row) => row.agency_id)).size, range);
  return html`<p class="lead">${said}${rows[0]?.city_id === city ? "" : ` ${t.agencies.notYet(t.city)}`}</p>`;
}

/** One measure of all agencies through the years against one reading of the rule; the choice stands in the address. */
export function agencyYears(
  { agency_year: all, policy_compliance: compliance }: AgencyRows,
  context: Context,
): HTMLElement {
  const { t } = context;
  const rows = shownRows(all);
  const [any] = rows;
  if (any === undefined) return nothingYet(t);
  const years = yearsOf(rows);
  const counts = rows.map(counted);
  const readings = readingsOf(compliance, any.city_id, t);
  const first: AgencyChoice<Measure> = {
    measure: "innovations",
    reading: readings.at(-1)?.id ?? "",
    order: { by: years.at(-1) ?? "name", isUp: false },
  };
  const offer = { measures, readings: readings.map(({ id }) => id), years };
  let choice = first;
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const form = html`<form class="choices">
    ${group(
      t.agencies.measure,
      "ukuran",
      measures.map((measure) => [measure, t.agencies.measures[measure].name] as const),
    )}
    ${
      readings.length === 0
        ? null
        : group(t.agencies.reading, "aturan", [
            ...readings.map(({ id, unit }) => [id, t.agency.rules.readings[unit]] as const),
            ["", t.agencies.noReading] as const,
          ])
    }
    <p class="fine">${t.agencies.kept}</p>
  </form>`;
  const keep = (said: string) => keepOnceSeen(spoken, said, () => writeAgencyChoice(choice));
  const onOrder = (order: Order) => {
    choice = { ...choice, order };
    const by = order.by === "name" ? t.agencies.agency : String(order.by);
    keep(t.agencies.sorted(by, order.isUp));
  };
  const heat = heatFigure<(typeof counts)[number]>(onOrder, context);
  const draw = () => {
    const { measure, order } = choice;
    const reading = readings.find(({ id }) => id === choice.reading);
    const told = tell(gridOf(rows, measure), measure, reading, t);
    const caption = t.agencies.caption(
      t.agencies.measures[measure].name,
      t.agencies.place(cityOf(rows, t), isSampled(rows)),
    );
    heat.show({ grid: told.grid, caption, isOutcome: isOutcome(measure), reading, order }, (body) =>
      agencySpec(counts, { choice, told, reading, body }, context),
    );
    return [told.title, told.verdict].filter(Boolean).join(". ");
  };
  const read = () => {
    choice = readAgencyChoice(location.search, offer, first);
    for (const input of form.querySelectorAll("input"))
      input.checked = input.value === (input.name === "ukuran" ? choice.measure : choice.reading);
    draw();
  };
  const ticked = (name: string) =>
    form.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    choice = {
      ...choice,
      measure: measures.find((measure) => measure === ticked("ukuran")) ?? first.measure,
      reading: ticked("aturan") ?? "",
    };
    keep(draw());
  });
  addEventListener("popstate", read);
  read();
  return html`<div>${form} ${spoken} ${heat.place}</div>`;
}

const group = (legend: string, key: string, options: readonly (readonly [string, string])[]) =>
  html`<fieldset>
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(([value, name]) => html`<label><input type="radio" name=${key} value=${value} /> ${name}</label>`)}
    </div>
  </fieldset>`;

function nothingYet(t: Messages): HTMLElement {
  const { none, measures: names } = t.agencies;
  return html`<div class="state" data-empty="agencies">
    <p><strong>${none.title}</strong> ${none.hint}</p>
    <p class="fine">${none.later} ${measures.map((measure) => names[measure].name).join(" · ")}</p>
  </div>`;
}
