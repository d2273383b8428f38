import type { IidIndicator } from "../../pipeline/marts/iid_indicators.ts";
import type { IndicatorPoints } from "../../pipeline/marts/indicator_points.ts";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { empty } from "./hole.js";
import { nameOf, ofShownCity } from "./iid-city.js";
import { computedFoot, computedUnder, flag, listedIn } from "./iid-foot.js";
import type { Context, Rows } from "./marts.js";
import { rowBars } from "./row-bars.js";

type Needed = Rows<"iid_indicators" | "iid_methods" | "indicator_points">;
type Row = IndicatorPoints & {
  readonly source_id: string;
  readonly confidence: string;
  readonly name: string;
  readonly reading: string;
};

/** Indicators that are drawn; the table holds all of them. */
const drawn = 10;

/** The name of an indicator in the newest method that has it. */
export const indicatorName = (indicators: readonly IidIndicator[], key: string): string =>
  indicators.filter((row) => row.indicator === key).toSorted((a, b) => b.method_year - a.method_year)[0]
    ?.name ?? key;

/** The same, saying where it is a row of the city's own and not of its innovations. */
export const sidedName = (
  indicators: readonly IidIndicator[],
  { aspect, indicator }: { readonly aspect: string; readonly indicator: string },
) => {
  const name = indicatorName(indicators, indicator);
  return aspect === "SPD" ? `${name} (SPD)` : name;
};

/** What each indicator costs the index, the costliest first. */
export function pointsLostFigure(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const words = t.iid.lost;
  const known = ofShownCity(rows.indicator_points).filter((row) => row.status === "known");
  const year = Math.max(...known.map((row) => row.year));
  const own = known
    .filter((row) => row.year === year)
    .toSorted((a, b) => (b.lost_verified_index_points ?? 0) - (a.lost_verified_index_points ?? 0));
  const [first] = own;
  if (first === undefined) return empty(t.iid.noLevels);
  const show = (value: number | null) => number(value ?? 0, 2, t.locale);
  const told = own.map((row): Row => {
    const name = sidedName(rows.iid_indicators, row);
    return {
      ...row,
      ...computedUnder(year, rows),
      name,
      reading: words.reading(name, show(row.lost_verified_index_points), show(row.mean_verified_level)),
    };
  });
  const total = own.reduce((sum, row) => sum + (row.lost_verified_index_points ?? 0), 0);
  const leading = told.slice(0, 5);
  const share = leading.reduce((sum, row) => sum + (row.lost_verified_share ?? 0), 0);
  const city = nameOf(first.city_id, context);
  const assumptions = listedIn(first.assumptions);
  const title = words.title(
    city,
    year,
    [number(share * 100, 0, t.locale), show(total)],
    leading[0]?.name ?? "",
  );
  const bars = told.filter((row) => (row.lost_verified_index_points ?? 0) > 0).slice(0, drawn);
  return figure<Row>(
    {
      id: "poin-hilang",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${bars.map((row) => row.reading).join("; ")}.`,
      readings: bars.map((row) => row.reading),
      rows: told,
      columns: [
        { name: words.columns.name, value: (row) => row.name },
        { name: words.columns.weight, value: (row) => row.weight, numeric: true },
        {
          name: words.columns.level,
          value: (row) => row.mean_verified_level,
          show: (row) => show(row.mean_verified_level),
          numeric: true,
        },
        { name: words.columns.points, value: (row) => row.lost_verified_points, numeric: true },
        {
          name: words.columns.index,
          value: (row) => row.lost_verified_index_points,
          show: (row) => show(row.lost_verified_index_points),
          numeric: true,
        },
        {
          name: words.columns.share,
          value: (row) => row.lost_verified_share,
          show: (row) => number((row.lost_verified_share ?? 0) * 100, 1, t.locale),
          numeric: true,
        },
        { name: t.iid.anatomy.columns.origin, value: (row) => t.agencies.origins[row.origin] },
      ],
      draw: (size) =>
        rowBars(
          bars.map((row) => ({
            label: row.name,
            value: show(row.lost_verified_index_points),
            from: 0,
            to: row.lost_verified_index_points ?? 0,
            kind: "missing" as const,
          })),
          size,
          { domain: [0, bars[0]?.lost_verified_index_points ?? 1] },
        ),
      notes: html`<div>
        <p class="aside">${words.rest(own.length - bars.length)}</p>
        ${flag(year, assumptions, context)}
      </div>`,
      foot: computedFoot(
        {
          city,
          isSample: first.origin === "sample",
          year,
          assumptions,
          tables: ["indicator_points", "iid_indicators", "iid_simulation_base"],
        },
        rows,
        context,
      ),
    },
    context,
  );
}
