import { html } from "./dom.js";
import type { Size } from "./drawing.js";
import { figure } from "./figure.js";
import { day as dated, number, signed } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context } from "./marts.js";
import { dayAt, stages, type CityDay, type Stage } from "./season-days.js";
import { seasonPanel, type Shown } from "./season-panel.js";
import type { Season, Seasons } from "./season-rows.js";
import type { Column } from "./table.js";

/** What grows in the window; what is registered stands before it. */
const drawn = [
  "entered",
  "penerapan",
  "at_least_105",
  "missing_evidence",
] as const satisfies readonly Stage[];

/** The city through the window, this season over the earlier ones, aligned on the day of the window. */
export function seasonCurves(
  seasons: Seasons,
  { season, day }: { readonly season: Season; readonly day: number },
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.season.curves;
  const now = dayAt(season.days, day);
  const before = seasons.byYear.get(season.year - 1);
  const then = before && dayAt(before.days, day);
  const count = (value: number) => number(value, 0, t.locale);
  const plain = words.title(seasons.name, day, season.year, [
    count(now?.entered ?? 0),
    count(now?.missing_evidence ?? 0),
  ]);
  const title =
    now === undefined || then === undefined
      ? plain
      : words.against(plain, season.year - 1, signed(now.entered - then.entered, 0, t.locale));
  const told = readingsOf(season, context);
  const last = Math.max(...[...seasons.byYear.values()].map((it) => it.lastDay));
  return figure(
    {
      id: "musim",
      title,
      subtitle: words.subtitle(last),
      summary: `${title}. ${now === undefined ? "" : readingOf(now, context)} ${then === undefined ? "" : readingOf(then, context)}`,
      readings: told,
      rows: [...seasons.byYear.values()]
        .toReversed()
        .flatMap((it) => it.days)
        .map((it) => ({ ...it, ...made(seasons) })),
      columns: columnsOf(seasons, context),
      legend: html`<ul class="legend season-key">
        <li data-mark="now">${words.thisYear(season.year)}</li>
        ${before === undefined ? null : html`<li data-mark="before">${words.lastYear(before.year)}</li>`}
        <li data-mark="earlier">${words.earlier}</li>
        <li data-mark="event">${words.chosen}</li>
      </ul>`,
      draw: (size) => panels(seasons, { season, day, last }, size, context),
      notes: html`<p class="aside">${words.notes}</p>`,
      foot: handedInFoot(
        { city: seasons.name, isSample: seasons.isSample, tables: ["entry_season"] },
        context,
      ),
    },
    context,
  );
}

const made = ({ isSample }: Seasons) => {
  const origin = isSample ? "sample" : "inbox";
  return { origin, source_id: origin, confidence: "" } as const;
};

const readings = new WeakMap<Season, readonly string[]>();

/** A season's days in sentences: a slider asks for them at every step. */
function readingsOf(season: Season, context: Context): readonly string[] {
  const known = readings.get(season) ?? season.days.map((it) => readingOf(it, context));
  readings.set(season, known);
  return known;
}

function readingOf(day: CityDay, { t }: Context): string {
  const words = t.season.curves;
  const counts = stages.map((stage) => words.count(t.season.stages[stage], number(day[stage], 0, t.locale)));
  return words.reading(day.dayOfWindow, dated(day.day, t.locale), counts.join(", "));
}

function columnsOf(seasons: Seasons, { t }: Context): Column<CityDay>[] {
  const words = t.season.curves.columns;
  return [
    { name: words.origin, value: () => t.agencies.origins[made(seasons).origin] },
    { name: words.city, value: () => seasons.name },
    { name: words.year, value: (row) => row.year, numeric: true },
    { name: words.dayOfWindow, value: (row) => row.dayOfWindow, numeric: true },
    { name: words.day, value: (row) => row.day, show: (row) => dated(row.day, t.locale) },
    { name: words.agencies, value: (row) => row.agencies, numeric: true },
    ...stages.map((stage) => ({
      name: t.season.stages[stage],
      value: (row: CityDay) => row[stage],
      numeric: true,
    })),
  ];
}

function panels(seasons: Seasons, shown: Shown, { width, rem }: Size, context: Context): Node {
  const { t } = context;
  const words = t.season.curves;
  const isWide = width >= 46 * rem;
  const own = isWide ? (width - 3 * rem) / 2 : width;
  const before = seasons.byYear.get(shown.season.year - 1);
  const [now, then] = [dayAt(shown.season.days, shown.day), before && dayAt(before.days, shown.day)];
  return html`<div class="season-panels" style=${`--columns: ${isWide ? 2 : 1}`}>
    ${drawn.map((stage) => {
      const change = now && then ? signed(now[stage] - then[stage], 0, t.locale) : null;
      const beside =
        then === undefined || change === null
          ? words.noLastYear(shown.season.year - 1)
          : words.beside(then.year, number(then[stage], 0, t.locale), change);
      return html`<div>
        <p class="panel-name">
          ${t.season.stages[stage]} <b>${now === undefined ? "–" : number(now[stage], 0, t.locale)}</b>
          <span class="fine">${beside}</span>
        </p>
        ${seasonPanel(stage, seasons, shown, { width: own, rem })}
      </div>`;
    })}
  </div>`;
}
