import type { TppCityYear } from "../../pipeline/marts/tpp_city_year.ts";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { nothing } from "./hole.js";
import type { Context } from "./marts.js";
import { peopleFigure, type withheldBy } from "./people-columns.js";
import { peopleColumn, whyHidden } from "./people-figures.js";
import { table } from "./table.js";
import { counted, payFoot, payOf, type PayRows } from "./tpp-rows.js";

/** What the city paid and what of it was for innovation, each year. */
export function payOfCity(rows: PayRows, context: Context): Node {
  const { t } = context;
  const words = t.tpp.money;
  const pay = payOf(rows, context);
  const years = (pay?.tpp_city_year ?? []).toReversed();
  if (pay === undefined || years.length === 0) return nothing();
  const figureOf = (row: TppCityYear) => peopleFigure("tpp_city_year", row, "uplift_rupiah");
  const granting = years.filter((row) => figureOf(row).value !== null || figureOf(row).isHidden);
  const newest = granting.find((row) => figureOf(row).value !== null) ?? granting[0];
  const rupiah = newest === undefined ? null : figureOf(newest).value;
  const title =
    newest === undefined
      ? words.titleNone(pay.name)
      : rupiah === null
        ? words.titleHidden(pay.name, newest.year)
        : words.title(pay.name, newest.year, number(rupiah / 1_000_000, 0, t.locale));
  const column = (name: string, of: keyof (typeof withheldBy)["tpp_city_year"]) =>
    peopleColumn<TppCityYear>(name, (row) => peopleFigure("tpp_city_year", row, of), context);
  const columns = [
    { name: t.tpp.columns.year, value: (row: TppCityYear) => row.year },
    { name: t.tpp.columns.agencies, value: (row: TppCityYear) => row.agencies, numeric: true },
    column(t.tpp.columns.people, "people"),
    column(t.tpp.columns.base, "base_rupiah"),
    column(t.tpp.columns.gross, "gross_rupiah"),
    column(t.tpp.columns.paid, "paid_rupiah"),
    column(t.tpp.columns.uplifted, "uplifted_people"),
    column(t.tpp.columns.uplift, "uplift_rupiah"),
    {
      name: t.tpp.columns.status,
      value: (row: TppCityYear) => (row.is_provisional ? t.tpp.columns.provisional : t.tpp.columns.settled),
    },
  ];
  const isOpen = years.some((row) => row.is_provisional);
  return figure(
    {
      id: "kota",
      title,
      subtitle: words.subtitle,
      rows: years.map(counted),
      columns: [
        { name: t.tpp.columns.origin, value: (row) => t.agencies.origins[row.origin] },
        { name: t.tpp.columns.city, value: () => pay.name },
        ...columns,
      ],
      body: table(years, columns, title),
      notes: html`<p class="aside">${isOpen ? words.open : null} ${whyHidden("rupiah", context)}</p>`,
      foot: payFoot(pay, ["tpp_city_year", "tpp_agency_year"], context),
    },
    context,
  );
}
