import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import { shownRows } from "./agency-grid.js";
import { html } from "./dom.js";
import { number } from "./format.js";
import { cities, type Context, type Rows } from "./marts.js";
import { table } from "./table.js";

/** An agency's count before and after it took in the history of others, side by side by year. */
export function thenAndNow({ agency_year: all }: Rows<"agency_year">, { t }: Context): HTMLElement {
  const carried = mostCarried(all);
  const [first] = carried;
  if (first === undefined) return html`<p>${t.tour.noSuccession}</p>`;
  const formers = carriedFrom(first);
  const was = (id: string, year: number) =>
    all.find((row) => row.view === "was" && row.agency_id === id && row.year === year);
  const count = (row: AgencyYear | undefined) =>
    row?.innovations === null || row?.innovations === undefined ? null : number(row.innovations, 0, t.locale);
  const name = (id: string) => all.find((row) => row.agency_id === id)?.short_name ?? id;
  const isSample = first.origin === "sample";
  const title = t.tour.agency(first.short_name, cities[first.city_id] ?? first.city_id);
  return html`<div>
    <p><b>${title}</b> ${isSample ? html`<strong class="sample">${t.figure.sample}</strong>` : null}</p>
    ${table(
      carried,
      [
        { name: t.tour.year, value: (row) => row.year, numeric: true },
        ...formers.map((id) => ({
          name: t.tour.was(name(id)),
          value: (row: AgencyYear) => count(was(id, row.year)),
          numeric: true,
        })),
        { name: t.tour.is(first.short_name), value: count, numeric: true },
      ],
      title,
    )}
    ${first.scores_from_year === null ? null : html`<p>${t.tour.scores(first.scores_from_year)}</p>`}
    <p class="go"><a href=${`${t.home}/perangkat-daerah/${first.agency_id}`}>${t.tour.profile}</a></p>
  </div>`;
}

const carriedFrom = (row: AgencyYear) => (row.carried_from ?? "").split("; ").filter((id) => id !== "");

/** The years that an agency carries from others: of the one that carries most, all with a count; none where nobody does. */
function mostCarried(all: readonly AgencyYear[]): readonly AgencyYear[] {
  const shown = new Set(shownRows(all).map((row) => row.city_id));
  const carrying = all.filter(
    (row) =>
      row.view === "is" && shown.has(row.city_id) && row.carried_from !== null && row.innovations !== null,
  );
  const weight = (row: AgencyYear) => carriedFrom(row).length;
  const [most] = carrying.toSorted((a, b) => weight(b) - weight(a) || b.innovations! - a.innovations!);
  return carrying
    .filter((row) => row.agency_id === most?.agency_id && row.carried_from === most.carried_from)
    .toSorted((a, b) => a.year - b.year);
}
