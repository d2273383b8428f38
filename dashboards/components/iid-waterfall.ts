import { from, op } from "npm:arquero";
import type { IidDecomposition } from "../../pipeline/marts/iid_decomposition.ts";
import type { IidScore } from "../../pipeline/marts/iid_score.ts";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number, signed } from "./format.js";
import { empty } from "./hole.js";
import { nameOf, ofShownCity } from "./iid-city.js";
import { computedFoot, computedUnder, flag, listedIn } from "./iid-foot.js";
import type { Context, Rows } from "./marts.js";
import { rowBars, type RowBar } from "./row-bars.js";

type Needed = Rows<"iid_decomposition" | "iid_methods" | "iid_score">;
type Row = IidDecomposition & {
  readonly source_id: string;
  readonly confidence: string;
  readonly reading: string;
};

/** Why the computed index of one year differs from that of the year before, as steps from one to the other. */
export function waterfall(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const words = t.iid.waterfall;
  const parts = ofShownCity(rows.iid_decomposition)
    .filter((row) => row.basis === "verified")
    .toSorted((a, b) => a.to_year - b.to_year || a.part_order - b.part_order);
  const last = parts.findLast((row) => row.status === "known");
  if (last === undefined || last.change_points === null) return empty(t.iid.noPair);
  const shown = parts.filter((row) => row.to_year === last.to_year);
  const scores = ofShownCity(rows.iid_score).filter((row) => row.basis === "verified");
  const show = (value: number) => number(value, 2, t.locale);
  const change = (value: number) => signed(value, 2, t.locale);
  const told = parts.map((row): Row => ({
    ...row,
    ...computedUnder(row.to_year, rows),
    reading: words.reading(
      words.parts[row.part] ?? row.part,
      [row.from_year, row.to_year],
      row.points === null ? (t.iid.statuses[row.status] ?? row.status) : change(row.points),
    ),
  }));
  const sides = sidesOf(shown)
    .slice(0, 2)
    .map(({ side, points }) => [words.sides[side] ?? side, change(points)] as const);
  const city = nameOf(last.city_id, context);
  const title = words.title(city, [last.from_year, last.to_year], change(last.change_points), sides);
  const assumptions = listedIn(last.assumptions);
  return figure<Row>(
    {
      id: "penguraian",
      title,
      subtitle: words.subtitle(last.from_year, last.to_year),
      summary: `${title}. ${told
        .filter((row) => row.to_year === last.to_year)
        .map((row) => row.reading)
        .join("; ")}.`,
      readings: told.filter((row) => row.to_year === last.to_year).map((row) => row.reading),
      rows: told,
      columns: [
        { name: words.columns.from, value: (row) => row.from_year, numeric: true },
        { name: words.columns.to, value: (row) => row.to_year, numeric: true },
        { name: words.columns.part, value: (row) => words.parts[row.part] ?? row.part },
        {
          name: words.columns.points,
          value: (row) => row.points,
          show: (row) => (row.points === null ? null : change(row.points)),
          numeric: true,
        },
        { name: words.columns.innovations, value: (row) => row.innovations, numeric: true },
        { name: words.columns.status, value: (row) => t.iid.statuses[row.status] ?? row.status },
        { name: t.iid.anatomy.columns.origin, value: (row) => t.agencies.origins[row.origin] },
      ],
      legend: html`<div>
        <ul class="legend">
          <li data-mark="gain">${t.style.marks["gain"]}</li>
          <li data-mark="loss">${t.style.marks["loss"]}</li>
        </ul>
        <p class="aside">${words.order}</p>
      </div>`,
      draw: (size) => {
        const bars = barsOf(shown, scores, { show, change }, context);
        const all = bars.flatMap((bar) => [bar.from, bar.to]);
        return rowBars(bars, size, { domain: [Math.min(...all), Math.max(...all)], isChain: true });
      },
      notes: html`<div>${undecomposed(parts, context)} ${flag(last.to_year, assumptions, context)}</div>`,
      foot: computedFoot(
        {
          city,
          isSample: last.origin === "sample",
          year: last.to_year,
          assumptions,
          tables: ["iid_decomposition", "iid_score", "iid_simulation_base"],
        },
        rows,
        context,
      ),
    },
    context,
  );
}

/** The parts as a reader counts them, the greatest first: who comes and who goes are one turnover. */
function sidesOf(parts: readonly IidDecomposition[]): { side: string; points: number }[] {
  return (
    from(
      parts.map(({ part, points }) => ({ side: /^(entries|exits)$/.test(part) ? "turnover" : part, points })),
    )
      .groupby("side")
      .rollup({ points: op.sum("points") })
      .objects() as { side: string; points: number }[]
  ).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

interface Format {
  readonly show: (value: number) => string;
  readonly change: (value: number) => string;
}

function barsOf(
  parts: readonly IidDecomposition[],
  scores: readonly IidScore[],
  { show, change }: Format,
  { t }: Context,
): RowBar[] {
  const words = t.iid.waterfall;
  const indexOf = (year: number) => scores.find((row) => row.year === year)?.iid_points ?? 0;
  const [first] = parts;
  const start = indexOf(first?.from_year ?? 0);
  const end = indexOf(first?.to_year ?? 0);
  let at = start;
  const steps = parts.map((row): RowBar => {
    const points = row.points ?? 0;
    const start = at;
    at += points;
    return {
      label: words.withCount(words.parts[row.part] ?? row.part, row.innovations),
      value: change(points),
      from: start,
      to: at,
      kind: points < 0 ? "loss" : "gain",
    };
  });
  const level = (year: number, value: number): RowBar => ({
    label: words.index(year),
    value: show(value),
    from: value,
    to: value,
    kind: "level",
  });
  return [level(first?.from_year ?? 0, start), ...steps, level(first?.to_year ?? 0, end)];
}

/** Pairs of years without a decomposition, and why. */
function undecomposed(parts: readonly IidDecomposition[], { t }: Context): HTMLElement | null {
  const pairs = parts.filter((row) => row.part === "rules" && row.status !== "known");
  if (pairs.length === 0) return null;
  const told = pairs.map(
    (row) => `${row.from_year}–${row.to_year} (${t.iid.statuses[row.status] ?? row.status})`,
  );
  return html`<p class="aside">${t.iid.waterfall.not} ${told.join("; ")}.</p>`;
}
