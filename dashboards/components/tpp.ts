import { html } from "./dom.js";
import { number } from "./format.js";
import { city, type Context } from "./marts.js";
import { peopleFigure } from "./people-columns.js";
import { told } from "./tpp-parts.js";
import { payOf, type PayRows } from "./tpp-rows.js";

/** Whose pay this is and who of its people got the uplift, said before any figure. */
export function payLead(rows: PayRows, context: Context): HTMLElement {
  const { t } = context;
  const words = t.tpp;
  const pay = payOf(rows, context);
  const notYet = t.agencies.notYet(t.city);
  if (pay === undefined) return html`<p class="lead">${notYet}</p>`;
  const years = pay.tpp_city_year.filter((row) => !row.is_provisional);
  const of = (row: (typeof years)[number]) => peopleFigure("tpp_city_year", row, "uplifted_people");
  const newest = years.findLast((row) => of(row).value !== null || of(row).isHidden);
  const count = (value: number | null) => (value === null ? null : number(value, 0, t.locale));
  const said =
    newest === undefined
      ? words.leadNoUplift(pay.place, years[0]?.year ?? 0, years.at(-1)?.year ?? 0)
      : words.lead(pay.place, newest.year, count(newest.uplifted_people), count(newest.people));
  return html`<p class="lead">${said}${pay.id === city ? "" : ` ${notYet}`}</p>`;
}

/** What suppression is, how much of this release it took, and why two hidden cells protect one. */
export function whatIsHidden(_: unknown, { t, release }: Context): HTMLElement {
  const words = t.tpp.hidden;
  const audit = release.disclosure_audit;
  const plain = (value: number) => number(value, 0, t.locale);
  return told("disembunyikan", {
    title: words.title,
    points: words.points,
    before:
      audit === undefined || audit.cells === 0
        ? undefined
        : words.shown(plain(audit.cells), plain(audit.hidden)),
    after: html`<a href="/metode#privasi">${words.more}</a>`,
  });
}

/** Why the uplift proves nothing about innovation. */
export function upliftCaution(_: unknown, { t }: Context): HTMLElement {
  const words = t.tpp.caution;
  return told("bukan-bukti", { title: words.title, points: words.points, after: words.end });
}
