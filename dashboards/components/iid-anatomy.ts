import type { IidScore } from "../../pipeline/marts/iid_score.ts";
import type { KnownMethod } from "../iid/method.js";
import { brickwork, type Brick, type Course } from "./bricks.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { empty } from "./hole.js";
import { nameOf, ofShownCity, rulesOf } from "./iid-city.js";
import { computedFoot, computedUnder, flag, listedIn, years } from "./iid-foot.js";
import type { Context, Rows } from "./marts.js";
import type { Column } from "./table.js";

type Needed = Rows<"bands" | "iid_indicators" | "iid_methods" | "iid_score">;
type Row = IidScore & { readonly source_id: string; readonly confidence: string; readonly reading: string };

/** Points that an index is made of, each of its own scale. */
interface Parts {
  readonly spd: number;
  readonly meanMaturity: number;
  readonly volume: number;
}

/** Parts in index points beside the most that they can be, in the order of the formula. */
export function bricksOf(parts: Parts, { parameters }: KnownMethod, { t }: Context): Brick[] {
  const share = 100 / parameters.total_max;
  const words = t.iid.parts;
  return [
    { name: words.spd, got: parts.spd * share, most: parameters.spd_max * share },
    { name: words.maturity, got: parts.meanMaturity * share, most: parameters.sid_max * share },
    { name: words.volume, got: parts.volume * share, most: parameters.volume_max * share },
  ];
}

export const brickLegend = ({ t }: Context) =>
  html`<ul class="legend">
    <li data-mark="got">${t.style.marks["got"]}</li>
    <li data-mark="missing">${t.style.marks["missing"]}</li>
  </ul>`;

/** What the index of each year with a known formula is made of, for the city whose levels are known. */
export function anatomy(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const words = t.iid.anatomy;
  const rules = rulesOf(rows);
  const scores = ofShownCity(rows.iid_score).filter((row) => row.basis === "verified");
  const show = (value: number) => number(value, 2, t.locale);
  const share = (value: number) => number(value, 1, t.locale);
  const told = scores.map((row): Row => ({
    ...row,
    ...computedUnder(row.year, rows),
    reading:
      row.iid_points === null
        ? words.unread(row.year, t.iid.statuses[row.status] ?? row.status)
        : words.reading(row.year, show(row.iid_points), row.innovations_counted ?? 0),
  }));
  const courses = scores.flatMap((row): (Course & { row: IidScore })[] => {
    const method = rules.get(row.year)?.method;
    if (row.iid_points === null || method?.known !== true) return [];
    const parts = {
      spd: row.spd_points ?? 0,
      meanMaturity: row.mean_maturity_points ?? 0,
      volume: row.volume_points ?? 0,
    };
    const bricks = bricksOf(parts, method, context);
    return [{ row, name: String(row.year), value: show(row.iid_points), bricks }];
  });
  const newest = courses.at(-1);
  if (newest === undefined) return empty(t.iid.noLevels);
  const city = nameOf(newest.row.city_id, context);
  const [most] = newest.bricks.toSorted((a, b) => b.most - b.got - (a.most - a.got));
  const unknown = scores.filter((row) => row.iid_points === null);
  const assumptions = listedIn(newest.row.assumptions);
  const title = words.title(city, newest.row.year, newest.value, [
    most?.name ?? "",
    show(most ? most.most - most.got : 0),
  ]);
  return figure<Row>(
    {
      id: "anatomi",
      title,
      subtitle: words.subtitle(newest.bricks.map(({ name, most }) => `${name} ${share(most)}`)),
      summary: `${title}. ${told.map((row) => row.reading).join("; ")}.`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns: columnsOf(context),
      legend: brickLegend(context),
      draw: (size) => brickwork(courses.toReversed(), size, share),
      notes: html`<div>
        ${distanceList(newest.row, context)}
        ${
          unknown.length === 0
            ? null
            : html`<p class="aside">
                ${words.unknown(
                  years(
                    unknown.map((row) => row.year),
                    context,
                  ),
                )}
              </p>`
        }
        ${flag(newest.row.year, assumptions, context)}
      </div>`,
      foot: computedFoot(
        {
          city,
          isSample: newest.row.origin === "sample",
          year: newest.row.year,
          assumptions,
          tables: ["iid_score", "iid_methods", "iid_simulation_base"],
        },
        rows,
        context,
      ),
    },
    context,
  );
}

/** What is left to the next band, to the cap and to the next rank. */
function distanceList(row: IidScore, { t }: Context): HTMLElement {
  const words = t.iid.distances;
  const show = (value: number) => number(value, 2, t.locale);
  const count = (value: number) => number(value, 0, t.locale);
  const facts = [
    [
      words.band,
      row.next_band === null || row.next_band_missing_points === null
        ? words.spare(show(row.band_spare_points ?? 0), row.band ?? "–")
        : words.missing(show(row.next_band_missing_points), row.next_band),
    ],
    [
      words.cap,
      (row.cap_beyond_innovations ?? 0) > 0
        ? words.beyond(count(row.cap_beyond_innovations ?? 0))
        : words.left(count(row.cap_left_innovations ?? 0)),
    ],
    [words.rank, words.noRank],
  ];
  return html`<dl class="pairs distances">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function columnsOf({ t }: Context): Column<Row>[] {
  const words = t.iid.anatomy.columns;
  const points = (name: string, value: (row: Row) => number | null): Column<Row> => ({
    name,
    value,
    show: (row) => {
      const it = value(row);
      return it === null ? null : number(it, 2, t.locale);
    },
    numeric: true,
  });
  return [
    { name: words.city, value: (row) => t.agencies.cities[row.city_id] ?? row.city_id },
    { name: words.year, value: (row) => row.year, numeric: true },
    { name: words.status, value: (row) => t.iid.statuses[row.status] ?? row.status },
    points(words.iid, (row) => row.iid_points),
    points(words.spd, (row) => row.spd_points),
    points(words.maturity, (row) => row.mean_maturity_points),
    points(words.volume, (row) => row.volume_points),
    { name: words.entered, value: (row) => row.innovations_entered, numeric: true },
    { name: words.counted, value: (row) => row.innovations_counted, numeric: true },
    { name: words.band, value: (row) => row.band },
    { name: words.origin, value: (row) => t.agencies.origins[row.origin] },
  ];
}
