import { html } from "./dom.js";
import { day, moment } from "./format.js";
import { empty } from "./hole.js";
import { nameOf } from "./iid-city.js";
import { city, headline, type Context, type Rows } from "./marts.js";
import { metricName } from "./sentences.js";
import { agencyTrend } from "./trend-agencies.js";
import { trendFigures } from "./trend-figures.js";
import { boxes, chosenIn, either, fold, say } from "./trend-form.js";
import { readPast, readPastRows, standingOn } from "./trend-past.js";
import { byWealth, peerCities, peersOf, type PeerKind } from "./trend-peers.js";
import { readChoice, writeChoice, type Choice } from "./trend-state.js";

const tables = ["agencies", "agency_year", "changes", "metrics", "observations", "regimes"] as const;
export type TrendRows = Rows<(typeof tables)[number]>;

/** Any metrics × any cities and agencies, as they were known on any day; the whole choice stands in the address. */
export function trend(rows: TrendRows, context: Context): HTMLElement {
  const { t } = context;
  const offer = offerOf(rows, context);
  const first: Choice = {
    metrics: headline.slice(0, 4).filter((id) => offer.metrics.includes(id)),
    entities: [city, ...peerCities(rows, 3)],
    layout: "together",
    scale: "absolute",
    view: "is",
    asOf: "",
  };
  const charts = html`<div class="multiples"></div>`;
  const known = html`<p class="fine" role="status">${t.comparison.asOfNow}</p>`;
  const added = html`<p class="visually-hidden" role="status"></p>`;
  const form = html`<form class="choices">
    ${offer.groups}
    <div>
      ${either(t.comparison.layout, "tampilan", Object.entries(t.comparison.layouts))}
      ${either(t.comparison.scale, "skala", Object.entries(t.comparison.scales))}
      ${either(t.comparison.view, "pandang", Object.entries(t.comparison.views))}
    </div>
    <div class="choice-lines">
      <p class="choice-line">
        <label class="field">${t.comparison.asOf} <input type="date" name="pada" /></label>
      </p>
      ${known}
      <p class="choice-line peers">
        ${t.comparison.peers}:
        ${(Object.entries(t.comparison.peerKinds) as [PeerKind, string][]).map(
          ([kind, name]) => html`<button type="button" class="linkish" value=${kind}>${name}</button>`,
        )}
      </p>
      ${added}
    </div>
  </form>`;
  let choice = first;
  const redraw = async () => {
    const asked = choice;
    charts.setAttribute("aria-busy", "true");
    const { figures, said } = await figuresFor(asked, rows, context);
    // Another choice may have been made while an earlier release was read.
    if (asked !== choice) return;
    known.textContent = said;
    charts.replaceChildren(...figures);
    charts.removeAttribute("aria-busy");
  };
  const choose = (next: Choice) => {
    choice = next;
    history.replaceState(null, "", writeChoice(choice));
    void redraw();
  };
  const read = () => {
    choice = readChoice(location.search, offer, first);
    say(form, choice);
    void redraw();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => choose(chosenIn(form, choice)));
  for (const button of form.querySelectorAll<HTMLButtonElement>("button[value]"))
    button.addEventListener("click", () => {
      const more = peersOf(button.value as PeerKind, choice.entities, rows);
      const entities = offer.entities.filter((id) => more.includes(id) || choice.entities.includes(id));
      added.textContent = t.comparison.peersAdded(entities.length - choice.entities.length);
      choose({ ...choice, entities });
      say(form, choice);
    });
  addEventListener("popstate", read);
  read();
  return html`<div>
    ${form}
    <p class="fine">${t.trend.cleared}</p>
    ${charts}
  </div>`;
}

/** The figures of a choice, and whose knowledge they show. */
async function figuresFor(choice: Choice, rows: TrendRows, context: Context) {
  const { t } = context;
  const words = t.comparison;
  const drawn = (from: TrendRows, as: Context) => {
    if (choice.metrics.length === 0 || choice.entities.length === 0) return [empty(t.trend.pick)];
    const figures = trendFigures(choice, from, as);
    return figures.length === 0 ? [empty(t.trend.none)] : figures;
  };
  if (choice.asOf === "") return { figures: drawn(rows, context), said: words.asOfNow };
  const nothing = (said: string) => ({ figures: [empty(said)], said });
  const past = await readPast().catch(() => undefined);
  if (past === undefined) return nothing(words.asOfUnknown);
  const standing = standingOn(choice.asOf, past);
  if (standing.kind === "none")
    return nothing(words.asOfNone(standing.first === undefined ? null : day(standing.first, t.locale)));
  const since = moment(standing.since, t.locale);
  if (standing.kind === "gone") return nothing(words.asOfGone(standing.id, since));
  try {
    const then = await readPastRows(standing.id, tables, past);
    const as = { ...context, release: { ...context.release, release_id: standing.id } };
    return { figures: drawn(then, as), said: words.asOfServed(standing.id, since) };
  } catch (fault) {
    console.error(fault);
    return nothing(words.asOfFailed);
  }
}

/** What a meeting asks for first stands first; the rest keep their order. */
const prominence = (metric: string) => {
  const at = headline.findIndex((id) => id === metric);
  return at === -1 ? headline.length : at;
};

/** What may be chosen, in its groups: metrics, cities, and the agencies of each city. */
function offerOf(rows: TrendRows, context: Context) {
  const { t } = context;
  const drawable = rows.observations.filter((row) => row.value !== null || row.rank !== null);
  const ofAgencies = agencyTrend(rows, "was").observations;
  const names = new Map([...drawable, ...ofAgencies].map((row) => [row.entity_id, row.entity_name]));
  const known = new Set(rows.metrics.map((metric) => metric.metric_id));
  const metrics = byWealth(
    [...drawable, ...ofAgencies],
    (row) => row.metric_id,
    (row) => `${row.entity_id} ${row.year}`,
  )
    .filter(([id]) => known.has(id))
    .toSorted(([a], [b]) => prominence(a) - prominence(b));
  const entities = byWealth(
    drawable,
    (row) => row.entity_id,
    (row) => `${row.metric_id} ${row.year}`,
  ).toSorted(([a], [b]) => Number(b === city) - Number(a === city));
  const isPoor = (counts: readonly (readonly [string, number])[], least: number) => {
    const poor = new Set(counts.filter(([, count]) => count < least).map(([id]) => id));
    return (id: string) => poor.has(id) && id !== city;
  };
  const cities = boxes("daerah", {
    legend: t.trend.entities,
    ids: entities.map(([id]) => id),
    label: (id) => names.get(id) ?? id,
    isFolded: isPoor(entities, 3),
    more: t.trend.moreEntities,
  });
  const holders = [...new Set(rows.agency_year.map((row) => row.city_id))].map((holder) => {
    const own = [
      ...new Set(rows.agency_year.filter((row) => row.city_id === holder).map((row) => row.agency_id)),
    ]
      .filter((id) => names.has(id))
      .toSorted((a, b) => (names.get(a) ?? a).localeCompare(names.get(b) ?? b, t.locale, { numeric: true }));
    return { holder, own };
  });
  for (const { holder, own } of holders)
    cities.append(
      fold(
        t.comparison.agencies(nameOf(holder, context), own.length),
        own.map(
          (id) =>
            html`<label><input type="checkbox" name="daerah" value=${id} /> ${names.get(id) ?? id}</label>`,
        ),
      ),
    );
  return {
    metrics: metrics.map(([id]) => id),
    entities: [...entities.map(([id]) => id), ...holders.flatMap(({ own }) => own)],
    groups: [
      boxes("metrik", {
        legend: t.trend.metrics,
        ids: metrics.map(([id]) => id),
        label: (id) => metricName(rows.metrics, id, t),
        isFolded: isPoor(metrics, 4),
        more: t.trend.moreMetrics,
      }),
      cities,
    ],
  };
}
