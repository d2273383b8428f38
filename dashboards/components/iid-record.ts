import * as Plot from "npm:@observablehq/plot";
import { bandEdges, rankAbove, type Distances } from "../iid/distances.js";
import { frame, yearAxis, type Years } from "./axis.js";
import { html } from "./dom.js";
import type { Size } from "./drawing.js";
import { figure } from "./figure.js";
import { list, number } from "./format.js";
import { ofShownCity, nameOf } from "./iid-city.js";
import { bandRects, valueMarks, yearBands } from "./index-marks.js";
import { city, type Context, type Rows } from "./marts.js";
import { bandsOf, distinctFigures, latest, scaleStart, seriesOf, span } from "./regimes.js";
import { observationColumns, tell, type Told, type Valued } from "./told.js";
import { plot } from "./plot.js";

type Needed = Rows<"bands" | "iid_methods" | "metrics" | "observations" | "regimes">;

/** A published index and how far it is from what would change its name or its rank; absent is what nobody states. */
type Placed = Told & Pick<Distances, "ownBand" | "nextBand" | "nextRank">;

/** The published index of our city on each year's own bands, with every value of a year that sources dispute. */
export function publishedRecord(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const words = t.iid.record;
  const last = Math.max(...rows.bands.filter((row) => row.metric_id === "iid").map((row) => row.from_year));
  const years: Years = [scaleStart(rows.regimes, "iid", last), last];
  const told = tell(seriesOf(rows.observations, "iid", city), rows.metrics, t).filter(
    (row) => row.year >= years[0],
  );
  const placed = told.map((row) => ({ ...row, ...placeOf(row, rows) }));
  const valued = distinctFigures(placed).filter((row): row is Placed & Valued => row.value !== null);
  const title = recordTitle(rows, years, context);
  const show = (value: number) => number(value, 2, t.locale);
  return figure(
    {
      id: "rekam",
      title,
      subtitle: words.subtitle(t.city),
      summary: `${title}. ${valued
        .map((row) => `${row.reading}${row.ownBand ? `, ${words.spare(show(row.ownBand.spare))}` : ""}`)
        .join("; ")}.`,
      readings: valued.map((row) => row.reading),
      rows: placed,
      columns: [
        ...observationColumns(t, context.citations),
        { name: words.columns.spare, value: (row) => row.ownBand?.spare, numeric: true },
        { name: words.columns.missing, value: (row) => row.nextBand?.missing, numeric: true },
        { name: words.columns.rank, value: (row) => row.nextRank?.missing, numeric: true },
      ],
      legend: html`<div>
        <ul class="legend">
          <li data-mark="chosen">${t.figure.chosen}</li>
          <li data-mark="alternative">${t.figure.alternative}</li>
          <li data-mark="band">${t.figure.band}</li>
        </ul>
        ${disputed(valued, context).map((sentence) => html`<p class="aside">${sentence}</p>`)}
        <p class="aside">${words.notJoined}</p>
      </div>`,
      draw: (size) => drawRecord(rows, { years, valued, size }, context),
    },
    context,
  );
}

/** Years of which more than one value was published, and which of them is in use. */
function disputed(valued: readonly Valued[], { t }: Context): string[] {
  const show = (row: Valued) => number(row.value, 2, t.locale);
  return valued
    .filter((row) => row.is_chosen)
    .flatMap((row) => {
      const others = valued.filter((it) => it.year === row.year && !it.is_chosen);
      return others.length === 0
        ? []
        : [t.index.choices(show(row), list(others.map(show), t.locale), row.year)];
    });
}

function placeOf(
  row: Told,
  { bands, observations }: Needed,
): Pick<Distances, "ownBand" | "nextBand" | "nextRank"> {
  if (row.value === null) return {};
  const standings = observations
    .filter((it) => it.metric_id === "iid" && it.year === row.year)
    .map((it) => ({ entityId: it.entity_id, rank: it.rank, rankScope: it.rank_scope, value: it.value }));
  return { ...bandEdges(row.value, row.year, bands), ...rankAbove(row.value, row.entity_id, standings) };
}

/** Where the newest index stands in its band, and what becomes of the edge of that band later. */
function recordTitle(rows: Needed, years: Years, { t }: Context): string {
  const words = t.iid.record;
  const newest = latest(seriesOf(rows.observations, "iid", city));
  if (newest === undefined) return t.six.missing;
  const show = (value: number) => number(value, 2, t.locale);
  const { ownBand } = bandEdges(newest.value, newest.year, rows.bands);
  if (ownBand === undefined) return words.titleOnly(t.city, show(newest.value), newest.year);
  const edgeIn = (year: number) =>
    bandsOf(rows.bands, "iid", year).find((row) => row.band === ownBand.band)?.lower;
  const edge = edgeIn(newest.year);
  const moved = span(newest.year + 1, years[1]).find((year) => (edgeIn(year) ?? edge) !== edge);
  const later = moved === undefined ? "" : words.edgeMoved(show(edgeIn(moved) ?? 0), moved);
  return `${words.title(t.city, show(newest.value), newest.year, [show(ownBand.spare), ownBand.band])}${later}`;
}

interface Drawn {
  readonly years: Years;
  readonly valued: readonly Valued[];
  readonly size: Size;
}

function drawRecord(rows: Needed, { years, valued, size }: Drawn, { t }: Context): Node {
  const { rem, width } = size;
  const isNarrow = width < 40 * rem;
  const bands = yearBands(rows.bands, years);
  const top = bands.filter((band) => band.high === 100 && band.lower !== null);
  const show = (value: number) => number(value, 2, t.locale);
  const empty = span(...years).filter((year) => !valued.some((row) => row.year === year));
  const isRunning = (year: number) =>
    rows.iid_methods.some((row) => row.method_year === year && row.method_status === "berjalan");
  const halo = { stroke: "var(--halo)", strokeWidth: 4 } as const;
  return plot({
    ...frame(size, years),
    height: 22 * rem,
    marginTop: 1.2 * rem,
    marginBottom: 2.2 * rem,
    y: { domain: [0, 100], ticks: [0, 20, 40, 60, 80, 100], label: null, tickSize: 0 },
    marks: [
      bandRects(bands),
      Plot.ruleY([0], { stroke: "var(--hair-strong)" }),
      yearAxis(years, rem),
      Plot.text(top, {
        x: (band) => band.year,
        y: "low",
        text: (band) => show(band.lower ?? 0),
        lineAnchor: "top",
        dy: 0.35 * rem,
        fill: "var(--ink-2)",
        fontSize: 0.75 * rem,
      }),
      ...valueMarks(valued, size, t.locale),
      Plot.text(empty, {
        x: (year) => year,
        y: 20,
        text: (year) => (isRunning(year) ? t.iid.record.running : t.index.unknown),
        rotate: isNarrow ? -90 : 0,
        fill: "var(--ink-2)",
        fontSize: 0.8 * rem,
        ...halo,
      }),
    ],
  });
}

/** The finding of the page: where we stand, and whose parts can be told. */
export function indexLead(rows: Needed & Rows<"iid_score">, context: Context): HTMLElement {
  const { t } = context;
  const words = t.iid.lead;
  const newest = latest(seriesOf(rows.observations, "iid", city));
  const own = ofShownCity(rows.iid_score);
  const first =
    newest === undefined
      ? t.six.missing
      : words.published(t.city, number(newest.value, 2, t.locale), newest.year, newest.band);
  const [computed] = own;
  const second =
    computed === undefined
      ? words.nobody
      : computed.city_id === city
        ? ""
        : words.fictional(nameOf(computed.city_id, context), t.city);
  return html`<p class="lead">${first} ${second}</p>`;
}
