import type { Agency } from "../../pipeline/marts/agencies.ts";
import { agencyLink } from "./agency-link.js";
import { html } from "./dom.js";
import { nameOf } from "./iid-city.js";
import { city, fictional, type Context, type Rows } from "./marts.js";

/** Every agency of every city by name, each leading to its profile; those that are gone and units fold away. */
export function agencyIndex({ agencies }: Rows<"agencies">, context: Context): HTMLElement {
  const all = agencies.filter((row) => row.view === "was");
  const held = [city, fictional].filter((id) => all.some((row) => row.city_id === id));
  return html`<div class="stack">${held.map((id) => cityIndex(id, all, context))}</div>`;
}

function cityIndex(id: string, all: readonly Agency[], context: Context): HTMLElement {
  const { t } = context;
  const words = t.agency.index;
  const own = all
    .filter((row) => row.city_id === id)
    .toSorted((a, b) => a.short_name.localeCompare(b.short_name, t.locale, { numeric: true }));
  const isReporting = (row: Agency) => row.reporting_agency_id === row.agency_id;
  const current = own.filter((row) => isReporting(row) && row.is_current);
  const gone = own.filter((row) => isReporting(row) && !row.is_current);
  const units = own.filter((row) => !isReporting(row));
  const names = (rows: readonly Agency[]) =>
    html`<ul class="names">
      ${rows.map((row) => html`<li>${agencyLink(row.agency_id, row.short_name, t)}</li>`)}
    </ul>`;
  const fold = (title: string, rows: readonly Agency[]) =>
    rows.length === 0
      ? null
      : html`<details>
          <summary>${title}</summary>
          ${names(rows)}
        </details>`;
  return html`<section class="listing" id=${`perangkat-daerah-${id}`}>
    <h2>
      ${words.title(nameOf(id, context), current.length)}
      ${id === fictional ? html`<strong class="sample">${t.figure.sample}</strong>` : null}
    </h2>
    ${names(current)} ${fold(words.gone, gone)} ${fold(words.units(units.length), units)}
  </section>`;
}
