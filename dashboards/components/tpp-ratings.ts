import type { TppCityYear } from "../../pipeline/marts/tpp_city_year.ts";
import { peopleSentence } from "../sentences/people.js";
import { voiceOf } from "../sentences/voice.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { empty } from "./hole.js";
import type { Context } from "./marts.js";
import { cellOf, peopleFigure, ratings } from "./people-columns.js";
import { peopleColumn, whyHidden } from "./people-figures.js";
import { shareBars } from "./share-bars.js";
import type { ShareBar } from "./share-pieces.js";
import { noPay, shareLegend } from "./tpp-parts.js";
import { counted, payFoot, payOf, type Pay, type PayRows } from "./tpp-rows.js";

/** How the city's employees were rated, year by year. */
export function ratedByYear(rows: PayRows, context: Context): HTMLElement {
  const { t } = context;
  const words = t.tpp.rated;
  const pay = payOf(rows, context);
  if (pay === undefined) return noPay(context);
  const years = pay.tpp_city_year.filter((row) => row.people !== null || row.is_people_suppressed);
  if (years.length === 0) return empty(words.titleNone(pay.name));
  const told = years.map((row) => ({ ...counted(row), reading: readingOf(row, pay, context) }));
  const bars = years.map((row): ShareBar => {
    const people = peopleFigure("tpp_city_year", row, "people");
    return {
      name: String(row.year),
      note: people.value === null ? t.state.concealed : words.total(number(people.value, 0, t.locale)),
      people: people.value,
      portions: ratings.map((rating) => ({ ...partOf(rating, context), people: row[rating] })),
    };
  });
  const first = years.find((row) => row.people_without_predikat !== row.people);
  const title = titleOf(first === undefined ? undefined : years.at(-1), pay, context);
  return figure(
    {
      id: "predikat",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${told.map((row) => row.reading).join(" ")}`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns: [
        { name: t.tpp.columns.city, value: () => pay.name },
        { name: t.tpp.columns.year, value: (row) => row.year, numeric: true },
        peopleColumn<TppCityYear>(
          t.tpp.columns.people,
          (row) => peopleFigure("tpp_city_year", row, "people"),
          context,
        ),
        ...ratings.map((rating) =>
          peopleColumn<TppCityYear>(
            t.tpp.ratings[rating],
            (row) => peopleFigure("tpp_city_year", row, rating),
            context,
          ),
        ),
        { name: t.tpp.columns.origin, value: (row) => t.agencies.origins[row.origin] },
      ],
      legend: shareLegend(
        ratings.map((rating) => partOf(rating, context)),
        context,
      ),
      draw: (size) =>
        shareBars(bars, size, {
          hidden: t.state.concealed,
          percent: (share) => `${number(share * 100, 0, t.locale)} %`,
        }),
      notes: html`<p class="aside">
        ${first === undefined ? null : words.notes(first.year)} ${whyHidden("count", context)}
      </p>`,
      foot: payFoot(pay, ["tpp_city_year", "tpp_performance"], context),
    },
    context,
  );
}

const partOf = (rating: (typeof ratings)[number], { t }: Context) => ({
  name: t.tpp.ratings[rating],
  isApart: rating === "people_without_predikat",
});

function titleOf(row: TppCityYear | undefined, pay: Pay, { t }: Context): string {
  const words = t.tpp.rated;
  if (row === undefined) return words.titleNone(pay.name);
  const { people, people_sangat_baik: best, people_baik: good } = row;
  if (people === null || best === null || good === null) {
    const hidden = ratings.filter((rating) => peopleFigure("tpp_city_year", row, rating).isHidden);
    return words.titleHidden(pay.name, row.year, hidden.length);
  }
  const share = number((100 * (best + good)) / people, 0, t.locale);
  return words.title(pay.name, row.year, share, number(people, 0, t.locale));
}

/** The year in sentences, one for each figure that is there or withheld. */
function readingOf(row: TppCityYear, pay: Pay, { t }: Context): string {
  const voice = voiceOf(t, pay.agencies);
  const subject = { name: pay.name, cityId: pay.id };
  const about = { metric: "tpp_people", subject, row };
  const cells = [
    cellOf(peopleFigure("tpp_city_year", row, "people"), about),
    ...ratings.map((rating) =>
      cellOf(peopleFigure("tpp_city_year", row, rating), {
        ...about,
        part: t.tpp.rated.part(t.tpp.ratings[rating]),
      }),
    ),
  ];
  return cells
    .filter((cell) => cell.value !== 0)
    .flatMap((cell) => peopleSentence(cell, pay, voice).map(({ text }) => text))
    .join(" ");
}
