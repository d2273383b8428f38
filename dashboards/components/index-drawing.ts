import * as Plot from "npm:@observablehq/plot";
import type { Observation } from "../../pipeline/marts/observations.ts";
import { breakRules, frame, yearAxis, type Years } from "./axis.js";
import type { Size } from "./drawing.js";
import { number } from "./format.js";
import { bandRects, valueFont, valueMarks, yearBands } from "./index-marks.js";
import { city, type Context, type Rows } from "./marts.js";
import { breaks, linesOf, span } from "./regimes.js";
import { laneOf, positionOf } from "./timeline-lanes.js";
import type { Told, Valued } from "./told.js";
import { plot } from "./plot.js";

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
  const bands = yearBands(rows.bands, years);
  const firstBanded = Math.min(...bands.map((band) => band.year));
  const gaps = span(firstBanded, years[1]).filter((year) => !valued.some((row) => row.year === year));
  const lines = linesOf(rows.changes, "iid", city);
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
  return plot({
    ...frame(size, years),
    height: (isNarrow ? 21 : 27) * rem,
    marginTop: 2.6 * rem,
    marginBottom: 2.4 * rem,
    y: { domain: [-4, 100], ticks: [0, 20, 40, 60, 80, 100], label: null, tickSize: 0, insetTop: 0 },
    marks: [
      bandRects(bands),
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
      ...valueMarks(valued, size, t.locale),
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
      Plot.text(ranked, {
        x: "year",
        y: 9,
        text: (row) => `${row.rank}`,
        fill: "var(--city)",
        ...valueFont(size),
      }),
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
