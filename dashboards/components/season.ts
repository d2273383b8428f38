import { html, uniqueId } from "./dom.js";
import { day as dated, number } from "./format.js";
import { city, type Context } from "./marts.js";
import { seasonCurves } from "./season-curves.js";
import { dayAt } from "./season-days.js";
import { seasonsOf, type Season, type SeasonRows, type Seasons } from "./season-rows.js";
import { readSeasonChoice, writeSeasonChoice, type SeasonChoice, type SeasonOrder } from "./season-state.js";
import { seasonTable } from "./season-table.js";
import { daysBetween } from "./season-window.js";

/** How long the window is still open and how far the city is, said before any figure. */
export function seasonLead(rows: SeasonRows, context: Context): HTMLElement {
  const { t, release } = context;
  const words = t.season;
  const seasons = seasonsOf(rows, context);
  if (seasons === undefined) {
    const isHeld = "entry_season" in release.marts;
    const { title, hint } = words.internal;
    return html`<p class="lead">${isHeld ? t.agencies.notYet(t.city) : `${title} ${hint}`}</p>`;
  }
  const last = seasons.newest.days.at(-1);
  const count = (value: number) => number(value, 0, t.locale);
  const counted =
    last === undefined
      ? ""
      : words.lead.counts(
          dated(last.day, t.locale),
          count(last.entered),
          count(last.registered),
          count(last.missing_evidence),
        );
  const notYet = seasons.newest.rows[0]?.city_id === city ? "" : t.agencies.notYet(t.city);
  return html`<p class="lead">${[stateOf(seasons, context), counted, notYet].filter(Boolean).join(" ")}</p>`;
}

function stateOf({ window, place, newest }: Seasons, { t }: Context): string {
  const words = t.season.lead;
  const on = (text: string) => dated(text, t.locale);
  if (window.state === "ahead")
    return words.ahead(place, daysBetween(window.asOf, window.opensOn), on(window.opensOn));
  if (window.closesOn === null) return words.unknown(place, window.year, on(newest.days.at(-1)?.day ?? ""));
  return window.daysLeft === null
    ? words.closed(place, window.year, on(window.closesOn))
    : words.open(place, window.daysLeft, on(window.closesOn));
}

/** A season to look at, up to a day of it: the city's curves and where each agency stands. The choice stands in the address. */
export function seasonPage(rows: SeasonRows, context: Context): Node {
  const { t, release } = context;
  const words = t.season;
  const seasons = seasonsOf(rows, context);
  if (seasons === undefined) {
    return html`<div class="state" data-empty="season">
      <p>
        ${
          "entry_season" in release.marts
            ? html`<span><strong>${words.none.title}</strong> ${words.none.hint}</span>`
            : html`<a href=${`${t.home}/perangkat-daerah`}>${words.internal.instead}</a>`
        }
      </p>
    </div>`;
  }
  const lastDays = new Map([...seasons.byYear].map(([year, { lastDay }]) => [year, lastDay]));
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const place = html`<div class="stack after-choices"></div>`;
  let choice = readSeasonChoice(location.search, lastDays);
  const form = chooser(seasons, {
    choose: (change) => {
      choose({ ...choice, ...change });
      form.show(choice);
      spoken.textContent = draw();
    },
    context,
  });
  const choose = (next: SeasonChoice) => {
    choice = next;
    history.replaceState(null, "", writeSeasonChoice(choice));
  };
  const onOrder = (order: SeasonOrder) => {
    choose({ ...choice, order });
    spoken.textContent = words.table.sorted(words.table.columns[order.by], order.isUp);
  };
  const draw = () => {
    const season = seasons.byYear.get(choice.year) ?? seasons.newest;
    const shown = { season, day: choice.day ?? season.lastDay };
    const curves = seasonCurves(seasons, shown, context);
    place.replaceChildren(
      curves,
      seasonTable(seasons, { ...shown, order: choice.order, onOrder }, rows, context),
    );
    return curves.querySelector("h2")?.textContent ?? "";
  };
  const read = () => {
    choice = readSeasonChoice(location.search, lastDays);
    form.show(choice);
    draw();
  };
  addEventListener("popstate", read);
  read();
  const { window } = seasons;
  return html`<div>
    <p class="aside">${words.asOf(dated(window.asOf, t.locale), words.bases[window.basis])}</p>
    ${form.node} ${spoken} ${place}
  </div>`;
}

interface Choosing {
  readonly choose: (change: Partial<SeasonChoice>) => void;
  readonly context: Context;
}

/** A year and a day of its window, both native controls. */
function chooser(seasons: Seasons, { choose, context: { t } }: Choosing) {
  const words = t.season;
  const years = [...seasons.byYear.keys()].toReversed();
  const select = html`<select name="tahun">
    ${years.map((year) => html`<option value=${year}>${year}</option>`)}
  </select>` as HTMLSelectElement;
  const id = uniqueId("hari");
  const slide = html`<input type="range" id=${id} name="hari" min="1" />` as HTMLInputElement;
  const output = html`<output for=${id}></output>`;
  select.addEventListener("change", () => choose({ year: Number(select.value), day: null }));
  slide.addEventListener("input", () => {
    const day = Number(slide.value);
    choose({ day: slide.value === slide.max ? null : day });
  });
  const show = ({ year, day }: SeasonChoice) => {
    const season = seasons.byYear.get(year) ?? seasons.newest;
    const at = day ?? season.lastDay;
    select.value = String(year);
    slide.max = String(season.lastDay);
    slide.value = String(at);
    const told = words.dayOf(at, season.lastDay, dateOf(season, at, t.locale));
    output.textContent = told;
    slide.setAttribute("aria-valuetext", told);
  };
  const node = html`<form class="question">
    <div class="fields">
      <label class="field">${words.year} ${select}</label>
    </div>
    <div class="sliders">
      <div class="slider"><label for=${id}>${words.day}</label> ${output} ${slide}</div>
    </div>
    <p class="fine">${words.kept}</p>
  </form>`;
  node.addEventListener("submit", (event) => event.preventDefault());
  return { node, show };
}

const dateOf = ({ days }: Season, day: number, locale: string) => {
  const found = dayAt(days, day);
  return found === undefined ? "" : dated(found.day, locale);
};
