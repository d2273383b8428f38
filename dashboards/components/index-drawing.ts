import * as Plot from "npm:@observablehq/plot";
import type { Observation } from "../../pipeline/marts/observations.ts";
import { breakRules, frame, yearAxis, type Years } from "./axis.js";
import type { Size } from "./figure.js";
import { number } from "./format.js";
import { city, type Context, type Rows } from "./marts.js";
import { bandsOf, breaks, linesOf, span } from "./regimes.js";
import { laneOf, positionOf } from "./timeline-lanes.js";
import type { Told, Valued } from "./told.js";

type Needed = Rows<"observations" | "changes" | "regimes" | "bands" | "awards_timeline" | "programme_events">;

interface Drawn {
  readonly years: Years;
  readonly valued: readonly Valued[];
  readonly ranked: readonly Told[];
  readonly size: Size;
}

export function drawIndex(rows: Needed, { years, valued, ranked, size }: Drawn, { t }: Context): Node {
  const { rem, width } = size;
  const isNarrow = width < 40 * rem;
  const bands = span(...years).flatMap((year) =>
    bandsOf(rows.bands, "iid", year)
      .map((band) => ({ ...band, year, low: Math.floor(band.lower ?? 0), high: band.upper ?? 100 }))
      .filter((band) => band.high > band.low),
  );
  const firstBanded = Math.min(...bands.map((band) => band.year));
  const gaps = span(firstBanded, years[1]).filter((year) => !valued.some((row) => row.year === year));
  const lines = linesOf(rows.changes, "iid", city);
  const say = (row: Valued) => number(row.value, row.decimals, t.locale);
  const isLower = (row: Valued) => valued.some((it) => it.year === row.year && it.value > row.value);
  const beside = (year: number) => {
    const count = rows.observations.find(
      (row) =>
        row.metric_id === "innovations_registered" &&
        row.entity_id === city &&
        row.year === year &&
        row.is_chosen,
    );
    return count?.value == null
      ? ""
      : `\n${t.index.beside(number(count.value, 0, t.locale), t.index.innovations)}`;
  };
  const awards = rows.awards_timeline.filter(
    (row) => row.award_series === "IGA" && row.recipient_id === city,
  );
  const events = rows.programme_events.filter((row) => laneOf(row) === "programme" && row.from_date !== null);
  const middle = ranked.reduce((sum, row) => sum + row.year, 0) / Math.max(1, ranked.length);
  const value = {
    fontSize: (isNarrow ? 0.85 : 1.15) * rem,
    fontWeight: 600,
    fontVariant: "tabular-nums",
  } as const;
  return Plot.plot({
    ...frame(size, years),
    height: (isNarrow ? 21 : 27) * rem,
    marginTop: 2.6 * rem,
    marginBottom: 2.4 * rem,
    y: { domain: [-4, 100], ticks: [0, 20, 40, 60, 80, 100], label: null, tickSize: 0, insetTop: 0 },
    marks: [
      Plot.rect(bands, {
        x1: (band) => band.year - 0.5,
        x2: (band) => band.year + 0.5,
        y1: "low",
        y2: "high",
        fill: (band) => `var(--band-${Math.min(4, band.band_order)})`,
        insetLeft: 1,
        insetRight: 1,
        insetTop: 1,
      }),
      Plot.ruleY([0], { stroke: "var(--hair-strong)" }),
      yearAxis(years, rem),
      bandNames(bands, firstBanded, size),
      ...breakRules(breaks(rows.regimes, "iid"), years),
      Plot.link(lines, {
        x1: "from_year",
        x2: "to_year",
        y1: "from_value",
        y2: "to_value",
        stroke: "var(--city)",
        strokeWidth: (line) => (line.is_chosen ? 3 : 1.6),
        strokeOpacity: (line) => (line.is_chosen ? 1 : 0.75),
        strokeLinecap: "round",
      }),
      Plot.dot(valued, {
        x: "year",
        y: "value",
        r: 0.36 * rem,
        fill: (row) => (row.is_chosen ? "var(--city)" : "var(--paper)"),
        stroke: "var(--city)",
        strokeWidth: 2,
      }),
      ...[false, true].map((below) =>
        Plot.text(
          valued.filter((row) => isLower(row) === below),
          {
            x: "year",
            y: "value",
            text: say,
            dy: (below ? 1.25 : -1.15) * rem,
            fill: "var(--ink)",
            stroke: "var(--halo)",
            strokeWidth: 4,
            ...value,
          },
        ),
      ),
      Plot.text(
        valued.filter((row) => row.is_chosen && row.status === "unresolved"),
        {
          x: "year",
          y: "value",
          text: () => t.index.unresolved,
          dy: 2.5 * rem,
          fill: "var(--attention)",
          stroke: "var(--halo)",
          strokeWidth: 4,
          fontSize: (isNarrow ? 0.7 : 0.8) * rem,
          lineWidth: isNarrow ? 4 : 20,
        },
      ),
      Plot.text(gaps, {
        x: (year) => year,
        y: 32,
        text: (year) => `${t.index.unknown}${beside(year)}`,
        fill: "var(--ink-2)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        rotate: isNarrow ? -90 : 0,
        lineHeight: 1.25,
        lineWidth: isNarrow ? 20 : 8,
        fontSize: (isNarrow ? 0.75 : 0.85) * rem,
      }),
      Plot.text(ranked, { x: "year", y: 9, text: (row) => `${row.rank}`, fill: "var(--city)", ...value }),
      Plot.text(ranked.slice(0, 1), {
        x: () => middle,
        y: 9,
        dy: (isNarrow ? -0.8 : -1.6) * rem,
        text: () => t.index.rankUnit,
        lineWidth: 9,
        lineAnchor: "bottom",
        fill: "var(--ink-2)",
        stroke: "var(--paper)",
        strokeWidth: 5,
        fontSize: (isNarrow ? 0.7 : 0.8) * rem,
      }),
      Plot.dot(awards, {
        x: "assessed_year",
        frameAnchor: "top",
        dy: -1.7 * rem,
        symbol: "diamond",
        r: 0.34 * rem,
        fill: "var(--city)",
      }),
      Plot.ruleX(events, {
        x: (event) => positionOf(event.from_date ?? "", event.date_precision),
        y1: () => -3.5,
        y2: () => 0,
        stroke: "var(--ink-3)",
      }),
      tips(valued, size),
    ],
  });
}

function bandNames(
  bands: readonly { year: number; high: number; band: string }[],
  year: number,
  { rem, width }: Size,
) {
  return Plot.text(
    bands.filter((band) => band.year === year),
    {
      x: year - 0.5,
      y: "high",
      text: "band",
      textAnchor: "end",
      lineAnchor: "top",
      dx: -0.5 * rem,
      dy: 0.3 * rem,
      fill: "var(--ink-2)",
      stroke: "var(--paper)",
      strokeWidth: 5,
      fontSize: (width < 40 * rem ? 0.7 : 0.85) * rem,
    },
  );
}

function tips(valued: readonly Valued[], { rem }: Size) {
  return Plot.tip(
    valued,
    Plot.pointer({
      x: "year",
      y: "value",
      title: (row: Observation & { reading: string }) => row.reading,
      fontSize: 0.8 * rem,
    }),
  );
}
