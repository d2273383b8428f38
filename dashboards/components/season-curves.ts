import { html, ruler, svg } from "./dom.js";
import { figure, type Size } from "./figure.js";
import { day as dated, number, signed } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import { spreadLabels } from "./labels.js";
import type { Context } from "./marts.js";
import { dayAt, stages, type CityDay, type Stage } from "./season-days.js";
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

interface Shown {
  readonly season: Season;
  readonly day: number;
  readonly last: number;
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
        ${curves(stage, seasons, shown, { width: own, rem })}
      </div>`;
    })}
  </div>`;
}

/** Steps of an axis that is read at a glance: at most four, of 1, 2 or 5 times a power of ten. */
export function steps(most: number): number[] {
  const raw = Math.max(1, most) / 3;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, ([1, 2, 5, 10].find((times) => times * power >= raw) ?? 10) * power);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

function curves(
  stage: Stage,
  seasons: Seasons,
  { season, day, last }: Shown,
  { width, rem }: Size,
): SVGElement {
  const size = 0.8 * rem;
  const measure = ruler(size, 600);
  const height = 12 * rem;
  const [top, bottom] = [0.8 * rem, 1.6 * rem];
  const all = [...seasons.byYear.values()];
  const most = Math.max(1, ...all.flatMap((it) => it.days.map((row) => row[stage])));
  const ticks = steps(most);
  const left = Math.max(...ticks.map((tick) => measure(String(tick)))) + 0.6 * rem;
  const right = measure("2025") + 0.6 * rem;
  const x = (at: number) => left + ((at - 1) / Math.max(1, last - 1)) * (width - left - right);
  const y = (value: number) => top + (1 - value / most) * (height - top - bottom);
  const path = (days: readonly CityDay[]) =>
    days
      .map((row, at) => `${at === 0 ? "M" : "L"}${x(row.dayOfWindow).toFixed(1)},${y(row[stage]).toFixed(1)}`)
      .join("");
  const kindOf = (year: number) =>
    year === season.year ? "now" : year === season.year - 1 ? "before" : "earlier";
  const order = ["earlier", "before", "now"];
  const lines = all.toSorted((a, b) => order.indexOf(kindOf(a.year)) - order.indexOf(kindOf(b.year)));
  const ends = lines.filter((it) => kindOf(it.year) !== "earlier" && it.days.length > 0);
  const spread = spreadLabels(
    ends.map((it) => y(it.days.at(-1)?.[stage] ?? 0)),
    1.1 * rem,
    [top, height - bottom],
  );
  const now = dayAt(season.days, day);
  const marks = [1, Math.round(last / 2), last];
  return svg`<svg class="season" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    ${ticks.map(
      (tick) => svg`<g>
        <line class="grid" x1=${left} x2=${width - right} y1=${y(tick)} y2=${y(tick)}></line>
        <text x=${left - 0.4 * rem} y=${y(tick) + size * 0.35} font-size=${size} text-anchor="end">${tick}</text>
      </g>`,
    )}
    ${marks.map(
      (mark) =>
        svg`<text x=${x(mark)} y=${height - 0.3 * rem} font-size=${size} text-anchor="middle">${mark}</text>`,
    )}
    <line class="chosen" x1=${x(day)} x2=${x(day)} y1=${top} y2=${height - bottom}></line>
    ${lines.map((it) => svg`<path data-kind=${kindOf(it.year)} d=${path(it.days)}></path>`)}
    ${now === undefined ? null : svg`<circle cx=${x(day)} cy=${y(now[stage])} r=${0.28 * rem}></circle>`}
    ${ends.map((it, at) => {
      const end = it.days.at(-1)!;
      return svg`<text
        data-kind=${kindOf(it.year)}
        x=${x(end.dayOfWindow) + 0.4 * rem}
        y=${(spread[at] ?? 0) + size * 0.35}
        font-size=${size}
      >${it.year}</text>`;
    })}
  </svg>`;
}
