import { publishedSeries, rankSeries } from "../meeting/city-series.js";
import { stepsInto } from "../meeting/series.js";
import { directionOf, tileOf, type Tile } from "../meeting/tiles.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { lastYearOf } from "./lead.js";
import { city, headline, type Context, type Rows } from "./marts.js";
import { seriesOf } from "./regimes.js";
import { tileCard } from "./tile-card.js";
import { observationColumns, tell } from "./told.js";

type Needed = Rows<"observations" | "changes" | "metrics" | "regimes">;

/** The six figures of the city, each with its own year, band, course and status; the rank stands beside its index. */
export function sixFigures(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const place = { entity: city, until: lastYearOf(rows) };
  const [first, ...rest] = headline.map((metric) => publishedSeries(metric, place, rows, t));
  const tiles = [first!, rankSeries(place, rows, t), ...rest].map((series) => tileOf(series, place.until, t));
  const compared = tiles.filter((tile) => changesOf(tile).length > 0);
  const better = compared.filter((tile) =>
    changesOf(tile).every((step) => directionOf(tile.series, [step]) === "up"),
  );
  const title =
    compared.length === tiles.length
      ? t.sentences.sixTitleAll(better.length, compared.length)
      : t.sentences.sixTitle(better.length, compared.length, tiles.length);
  const told = tell(
    headline.flatMap((metric) => seriesOf(rows.observations, metric, city)),
    rows.metrics,
    t,
  );
  const newest = told.filter((row) =>
    tiles.some(({ series, year }) => series.metric === row.metric_id && year === row.year),
  );
  const years = [
    Math.min(...told.filter((row) => row.metric_id === "iid").map((row) => row.year)),
    place.until,
  ] as const;
  return figure(
    {
      id: "enam-angka",
      title,
      subtitle: t.six.subtitle,
      summary: `${title}. ${newest.map((row) => row.reading).join("; ")}.`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns: observationColumns(t, context.citations),
      draw: () =>
        html`<ul class="six">
          ${tiles.map((tile) => tileCard(withoutOwnRank(tile), { years }, context))}
        </ul>`,
    },
    context,
  );
}

const changesOf = ({ series, year }: Tile) => (year === null ? [] : stepsInto(series, year));

/** The rank of the index has a card of its own. */
const withoutOwnRank = (tile: Tile): Tile => (tile.series.metric === "iid" ? { ...tile, rank: null } : tile);
