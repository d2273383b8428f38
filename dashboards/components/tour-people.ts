import type { TppAgencyYear } from "../../pipeline/marts/tpp_agency_year.ts";
import { html } from "./dom.js";
import { number } from "./format.js";
import type { Context } from "./marts.js";
import { type PeopleFigure, peopleFigure } from "./people-columns.js";
import { peopleColumn } from "./people-figures.js";
import { table } from "./table.js";
import { namesOf, payOf, type PayRows } from "./tpp-rows.js";

/** How much about people is shown, and rows with a figure that is and one that is not. */
export function hiddenAndShown(rows: PayRows, context: Context): HTMLElement {
  const { t, release } = context;
  const audit = release.disclosure_audit;
  const pay = payOf(rows, context);
  if (pay === undefined || audit === undefined || audit.cells === 0)
    return html`<p>${t.tour.noPeople} <a href=${`${t.home}/metode#privasi`}>${t.tour.rules}</a></p>`;
  const plain = (value: number) => number(value, 0, t.locale);
  const shown = fewOf(pay.tpp_agency_year);
  const names = namesOf(pay.agencies);
  const words = t.tour.columns;
  const title = t.tour.people(pay.name, shown[0]?.year ?? 0);
  return html`<div>
    <p>
      ${t.method.privacy.visible(plain(audit.cells), plain(audit.hidden), plain(audit.visible_cells_pct))}
    </p>
    <p><b>${title}</b> ${pay.isSample ? html`<strong class="sample">${t.figure.sample}</strong>` : null}</p>
    ${table(
      shown,
      [
        { name: words.agency, value: (row) => names.get(row.agency_id) ?? row.agency_id },
        peopleColumn(words.people, (row) => peopleFigure("tpp_agency_year", row, "people"), context),
        peopleColumn(words.paid, paidMillions, context),
      ],
      title,
    )}
    <p class="go"><a href=${`${t.home}/metode#privasi`}>${t.tour.rules}</a></p>
  </div>`;
}

function paidMillions(row: TppAgencyYear): PeopleFigure {
  const paid = peopleFigure("tpp_agency_year", row, "paid_rupiah");
  return { ...paid, value: paid.value === null ? null : paid.value / 1_000_000 };
}

/** Of the newest closed year with both, two agencies whose pay is shown and two whose is hidden. */
function fewOf(rows: readonly TppAgencyYear[]): readonly TppAgencyYear[] {
  const isHidden = (row: TppAgencyYear) => paidMillions(row).isHidden;
  const isShown = (row: TppAgencyYear) => row.paid_rupiah !== null && row.people !== null;
  const years = [...new Set(rows.filter((row) => !row.is_provisional).map((row) => row.year))];
  const of = (year: number | undefined) => rows.filter((row) => row.year === year);
  const year =
    years.findLast((it) => of(it).some(isHidden) && of(it).some(isShown)) ?? years.at(-1) ?? rows[0]?.year;
  return [...of(year).filter(isShown).slice(0, 2), ...of(year).filter(isHidden).slice(0, 2)];
}
