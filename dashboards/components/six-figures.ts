import type { Change } from "../../pipeline/marts/changes.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { capital, number } from "./format.js";
import { lastYearOf } from "./lead.js";
import { city, colourOf, type Context, type Rows } from "./marts.js";
import { changesInto, distinctFigures, latest, linesOf, ranksOf, scaleStart, seriesOf } from "./regimes.js";
import { changeUnit, changeWords, metricOf } from "./sentences.js";
import { sparkline, type SparkPoint } from "./sparkline.js";
import { observationColumns, tell } from "./told.js";

type Needed = Rows<"observations" | "changes" | "metrics" | "regimes">;

const shown = ["iid", "rank", "innovations_registered", "ombudsman", "pekppp", "ki_award"] as const;

interface Tile {
  readonly key: string;
  readonly series: readonly Observation[];
  readonly newest: Observation | undefined;
  readonly changes: readonly Change[];
}

/** The six figures of the city, each with its own year, band, course and status. */
export function sixFigures(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const tiles = shown.map((key) => tile(key, rows));
  const compared = tiles.filter((it) => it.changes.length > 0);
  const better = compared.filter((it) => it.changes.every((change) => isBetter(change, rows)));
  const title =
    compared.length === tiles.length
      ? t.sentences.sixTitleAll(better.length, compared.length)
      : t.sentences.sixTitle(better.length, compared.length, tiles.length);
  const told = tell(
    tiles.flatMap((it) => (it.key === "rank" ? [] : it.series)),
    rows.metrics,
    t,
  );
  const start = Math.min(...told.filter((row) => row.metric_id === "iid").map((row) => row.year));
  const years = [start, lastYearOf(rows)] as const;
  return figure(
    {
      id: "enam-angka",
      title,
      subtitle: t.six.subtitle,
      summary: `${title}. ${told
        .filter((row) =>
          tiles.some((it) => it.newest?.metric_id === row.metric_id && it.newest.year === row.year),
        )
        .map((row) => row.reading)
        .join("; ")}.`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns: observationColumns(t, context.citations),
      draw: () =>
        html`<ul class="six">
          ${tiles.map((it) => drawTile(it, years, rows, context))}
        </ul>`,
    },
    context,
  );
}

function tile(key: string, rows: Needed): Tile {
  if (key !== "rank") {
    const series = seriesOf(rows.observations, key, city);
    const newest = latest(series);
    const changes = newest ? changesInto(rows.changes, key, city, newest.year) : [];
    return { key, series, newest, changes };
  }
  const series = ranksOf(seriesOf(rows.observations, "iid", city));
  return { key, series, newest: series.at(-1), changes: [] };
}

function isBetter(change: Change, rows: Needed): boolean {
  const direction = metricOf(rows.metrics, change.metric_id)?.direction;
  return direction === "lower" ? change.change < 0 : change.change > 0;
}

function drawTile(
  { key, series, newest, changes }: Tile,
  years: readonly [number, number],
  rows: Needed,
  { t }: Context,
) {
  const label = t.six.labels[key] ?? key;
  if (newest === undefined)
    return html`<li class="tile">
      <h3>${label}</h3>
      <p class="big">–</p>
      <p class="fine">${t.six.missing}</p>
    </li>`;
  const isRank = key === "rank";
  const metric = metricOf(rows.metrics, newest.metric_id);
  const decimals = metric?.decimals ?? 2;
  const value = isRank ? String(newest.rank) : number(newest.value ?? 0, decimals, t.locale);
  const [chosen] = changes;
  const change =
    chosen === undefined
      ? isRank
        ? t.six.rankChange
        : t.six.noChange(newest.year)
      : t.six.changeFrom(changeWords(changes, decimals, changeUnit(metric, t), t), chosen.from_year);
  const direction =
    chosen === undefined ? null : isBetter(chosen, rows) ? "up" : chosen.change === 0 ? null : "down";
  const band = isRank ? null : capital(newest.band ?? newest.value_text);
  const status =
    newest.status === "final" ? null : html`<span class="pill">${t.status[newest.status]}</span>`;
  return html`<li class="tile" style=${`--own: ${colourOf(newest.metric_id)}`}>
    <h3>${label}</h3>
    <p class="big">${value} <span class="unit">${isRank ? rankUnit(newest, t) : t.six.units[key]}</span></p>
    ${course(key, series, years, rows)}
    <p class="change" data-direction=${direction}>
      ${change}${changes.some((it) => it.is_unresolved) ? `, ${t.six.dependsOn}` : ""}
    </p>
    <p class="fine">
      ${band === null ? null : html`<strong>${band}</strong> · `}${newest.year}${newest.year < years[1] ? ` · ${t.six.latest}` : ""}
      ${status}
    </p>
  </li>`;
}

function rankUnit(row: Observation, t: Context["t"]): string {
  return row.rank_of === null
    ? t.six.rankUnknown(row.rank_scope)
    : t.six.rankOf(String(row.rank_of), row.rank_scope);
}

function course(
  key: string,
  series: readonly Observation[],
  years: readonly [number, number],
  rows: Needed,
): SVGElement {
  const isRank = key === "rank";
  const points = distinctFigures(series).flatMap((row): SparkPoint[] => {
    const value = isRank ? row.rank : row.value;
    return value === null ? [] : [{ year: row.year, value, isChosen: isRank || row.is_chosen }];
  });
  // Ranks before the present scale were counted among other participants and stand on no common axis.
  const first = isRank ? scaleStart(rows.regimes, "iid", years[1]) : Number.NEGATIVE_INFINITY;
  const drawn = points.filter((point) => point.year >= first);
  const lines = isRank ? [] : linesOf(rows.changes, key, city);
  return sparkline(drawn, lines, { years, colour: colourOf(series[0]?.metric_id ?? key), isRank });
}
