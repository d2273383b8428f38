import type { TppTiers } from "../../pipeline/marts/tpp_tiers.ts";
import { peopleSentence } from "../sentences/people.js";
import { voiceOf } from "../sentences/voice.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { list, number } from "./format.js";
import { empty, nothing } from "./hole.js";
import type { Context } from "./marts.js";
import { cellOf, peopleFigure, type withheldBy } from "./people-columns.js";
import { peopleColumn, whyHidden } from "./people-figures.js";
import { shareBars } from "./share-bars.js";
import type { ShareBar } from "./share-pieces.js";
import { shareLegend } from "./tpp-parts.js";
import { counted, payFoot, payOf, type Pay, type PayRows } from "./tpp-rows.js";

/** From the most to the fewest innovations; who has no tier stands last. */
const untold = "tidak disebut";
const order = ["lebih-dari-lima", "tepat-lima", "tiga-empat", "satu-dua", untold];

/** Who got the uplift, by tier and fiscal year. */
export function upliftByTier(rows: PayRows, context: Context): Node {
  const { t } = context;
  const words = t.tpp.tiers;
  const pay = payOf(rows, context);
  if (pay === undefined) return nothing();
  const all = pay.tpp_tiers;
  if (all.length === 0) return empty(words.none);
  const tiers = order.filter((tier) => all.some((row) => row.tier === tier));
  const nameOf = (tier: string) => words.names[tier] ?? tier;
  const own = all.toSorted((a, b) => a.year - b.year || tiers.indexOf(a.tier) - tiers.indexOf(b.tier));
  const told = own.map((row) => ({ ...counted(row), reading: readingOf(row, pay, context) }));
  const years = [...new Set(own.map((row) => row.year))];
  const bars = years.map((year) => barOf(year, tiers, pay, context));
  const title = titleOf(bars.at(-1), years.at(-1) ?? 0, pay, context);
  const fives = own
    .filter((row) => row.year === years.at(-1))
    .map((row) => peopleFigure("tpp_tiers", row, "people_with_five").value);
  const five = fives.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
  const ruled = years.filter((year) => own.some((row) => row.year === year && row.uplift_max_pct !== null));
  const column = (name: string, of: keyof (typeof withheldBy)["tpp_tiers"]) =>
    peopleColumn<TppTiers>(name, (row) => peopleFigure("tpp_tiers", row, of), context);
  return figure(
    {
      id: "jenjang",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${told.map((row) => row.reading).join(" ")}`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns: [
        { name: t.tpp.columns.city, value: () => pay.name },
        { name: t.tpp.columns.year, value: (row) => row.year, numeric: true },
        { name: t.tpp.columns.tier, value: (row) => nameOf(row.tier) },
        { name: t.tpp.columns.most, value: (row) => row.uplift_max_pct, numeric: true },
        { name: t.tpp.columns.rewards, value: (row) => row.rewards_year, numeric: true },
        column(t.tpp.columns.receivers, "people"),
        column(t.tpp.columns.withFive, "people_with_five"),
        column(t.tpp.columns.participations, "innovations_named"),
        column(t.tpp.columns.uplift, "uplift_rupiah"),
        {
          name: t.tpp.columns.status,
          value: (row) => (row.is_provisional ? t.tpp.columns.provisional : t.tpp.columns.settled),
        },
        { name: t.tpp.columns.origin, value: (row) => t.agencies.origins[row.origin] },
      ],
      legend: shareLegend(
        tiers.map((tier) => ({ name: nameOf(tier), isApart: tier === untold })),
        context,
      ),
      draw: (size) =>
        shareBars(bars, size, {
          hidden: t.state.concealed,
          percent: (share) => `${number(share * 100, 0, t.locale)} %`,
        }),
      notes: html`<p class="aside">
        ${words.notes(
          five === null ? null : number(five, 0, t.locale),
          ruled.length === 0 ? words.noYears : list(ruled.map(String), t.locale),
        )}
        ${whyHidden("count", context)}
      </p>`,
      foot: payFoot(pay, ["tpp_tiers", "tpp_city_year", "uplift_tiers"], context),
    },
    context,
  );
}

/** A year's receivers cut by tier. The whole is the city's own count, or the sum where every tier is there. */
function barOf(year: number, tiers: readonly string[], pay: Pay, { t }: Context): ShareBar {
  const own = pay.tpp_tiers.filter((row) => row.year === year);
  const portions = tiers.map((tier) => {
    const row = own.find((it) => it.tier === tier);
    return { name: tier, people: row === undefined ? 0 : row.people, isApart: tier === untold };
  });
  const sum = portions.reduce<number | null>(
    (total, { people }) => (total === null || people === null ? null : total + people),
    0,
  );
  const people = pay.tpp_city_year.find((row) => row.year === year)?.uplifted_people ?? sum;
  return {
    name: String(year),
    note: people === null ? t.state.concealed : t.tpp.tiers.total(number(people, 0, t.locale)),
    people,
    portions,
  };
}

function titleOf(bar: ShareBar | undefined, year: number, pay: Pay, { t }: Context): string {
  const words = t.tpp.tiers;
  const known = bar?.portions.filter(({ people }) => people !== null) ?? [];
  const [most] = known.toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0));
  if (bar === undefined || bar.people === null || !most || known.length < bar.portions.length)
    return words.titleHidden(pay.name, year);
  const count = (people: number | null) => number(people ?? 0, 0, t.locale);
  return words.title(pay.name, year, words.names[most.name] ?? most.name, [
    count(most.people),
    count(bar.people),
  ]);
}

function readingOf(row: TppTiers, pay: Pay, { t }: Context): string {
  const part = t.tpp.tiers.part(t.tpp.tiers.names[row.tier] ?? row.tier);
  const cell = cellOf(peopleFigure("tpp_tiers", row, "people"), {
    metric: "tpp_uplifted_people",
    subject: { name: pay.name, cityId: pay.id },
    row,
    part,
  });
  return peopleSentence(cell, pay, voiceOf(t, pay.agencies))
    .map(({ text }) => text)
    .join(" ");
}
