import { html, ruler, svg } from "./dom.js";
import type { Years } from "./axis.js";
import type { Size } from "./drawing.js";
import { figure } from "./figure.js";
import { day } from "./format.js";
import { storyYears } from "./index-chart.js";
import type { Context, Rows } from "./marts.js";
import { span } from "./regimes.js";
import {
  gather,
  moments,
  pack,
  positionOf,
  shortened,
  type Lane,
  type Moment,
  type Placed,
} from "./timeline-lanes.js";

const lanes: readonly Lane[] = ["leaders", "seasons", "programme", "rules", "awards"];

/** Leaders, programme, rules and awards on the axis of the index; on a narrow screen a list by year. */
export function timeline(
  rows: Rows<"observations" | "regimes" | "programme_events" | "awards_timeline">,
  context: Context,
): HTMLElement {
  const { t } = context;
  const years = storyYears(rows);
  const all = moments(rows, t).filter((moment) => isWithin(moment, years));
  const count = (...own: Lane[]) => all.filter((moment) => own.includes(moment.lane)).length;
  const title = t.timeline.title(count("leaders"), count("programme", "seasons", "rules"), count("awards"));
  const words = t.timeline.columns;
  const date = (moment: Moment) =>
    moment.from === null ? t.timeline.undated : day(moment.from, t.locale, moment.precision);
  const readings = all.map((moment) => `${date(moment)}: ${moment.name}`);
  return figure(
    {
      id: "lini-masa",
      title,
      subtitle: t.timeline.subtitle,
      summary: `${title}. ${readings.join("; ")}.`,
      readings,
      rows: all,
      level: 3,
      columns: [
        { name: words.from, value: (row) => row.from, show: date },
        {
          name: words.to,
          value: (row) => row.to,
          show: (row) => (row.to === null ? null : day(row.to, t.locale, row.precision)),
        },
        { name: words.lane, value: (row) => t.timeline.lanes[row.lane] },
        { name: words.name, value: (row) => row.name },
        { name: words.place, value: (row) => row.place },
      ],
      draw: (size) =>
        size.width < 44 * size.rem
          ? drawList(gather(all, t.timeline.several))
          : drawLanes(gather(all, t.timeline.several), years, size, context),
    },
    context,
  );
}

function isWithin({ from, to }: Moment, [first, last]: Years): boolean {
  const ended = to ?? (from === null ? null : from);
  return (ended === null || ended >= `${first}`) && (from === null || from < `${last + 1}`);
}

function drawList(all: readonly Moment[]): Node {
  const yearOf = (moment: Moment) => moment.from?.slice(0, 4) ?? "–";
  const years = [...new Set(all.map(yearOf))];
  const group = (year: string) =>
    html`<div>
      <dt>${year}</dt>
      <dd>
        <ul>
          ${all
            .filter((moment) => yearOf(moment) === year)
            .map((moment) => html`<li data-lane=${moment.lane}>${moment.name}</li>`)}
        </ul>
      </dd>
    </div>`;
  return html`<dl class="moments">${years.map(group)}</dl>`;
}

interface Scale {
  readonly width: number;
  readonly rem: number;
  /** Pixels of a position on the axis of years, kept inside the frame. */
  readonly x: (position: number) => number;
  readonly measure: (text: string) => number;
}

function drawLanes(all: readonly Moment[], years: Years, { width, rem }: Size, { t }: Context): Node {
  const [left, right] = [2.6 * rem, 0.4 * rem];
  const column = (width - left - right) / (years[1] - years[0] + 1);
  const x = (position: number) =>
    left + (Math.min(years[1] + 0.5, Math.max(years[0] - 0.5, position)) - years[0] + 0.5) * column;
  const scale: Scale = { width, rem, x, measure: ruler(0.8 * rem) };
  let top = 0.4 * rem;
  const drawn = lanes.map((lane) => {
    const own = all.filter((moment) => moment.lane === lane);
    const { height, body } = drawLane(lane, own, top + rem, scale);
    const head = svg`<text x="0" y=${top + 0.85 * rem} class="lane">${t.timeline.lanes[lane]}</text>`;
    top += height + 2 * rem;
    return own.length === 0 ? null : svg`<g>${head}${body}</g>`;
  });
  const grid = span(...years).map(
    (year) =>
      svg`<g><line x1=${x(year + 0.5)} x2=${x(year + 0.5)} y1="0" y2=${top} stroke="var(--hair)" /><text x=${x(year)} y=${top + rem} class="year">${year}</text></g>`,
  );
  const height = top + 1.6 * rem;
  return svg`<svg class="lanes" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} font-size=${0.8 * rem}>${grid}${drawn}</svg>`;
}

function drawLane(lane: Lane, own: readonly Moment[], head: number, scale: Scale) {
  const { width, rem, x, measure } = scale;
  const line = 1.35 * rem;
  const y = (row: number) => head + row * line + 0.75 * line;
  if (lane === "leaders")
    return { height: line, body: own.map((item, at) => term(item, own[at + 1], y(0), scale)) };
  const at = (item: Moment) =>
    item.from === null ? x(Number.NEGATIVE_INFINITY) : x(positionOf(item.from, item.precision));
  const end = (item: Moment) =>
    item.to === null ? at(item) : Math.max(at(item) + 0.56 * rem, x(positionOf(item.to, item.precision)));
  const fitted = own
    .map((item) => ({
      item,
      at: at(item),
      wide: end(item) - at(item) + measure(shortened(item.name)) + 0.9 * rem,
    }))
    .toSorted((a, b) => a.at - b.at);
  const placed = pack(fitted, width, 0.25 * rem);
  const rows = Math.max(1, ...placed.map((it) => it.row + 1));
  return {
    height: rows * line,
    body: placed.map((it) => label(it, [at(it.item), end(it.item)], y(it.row), rem)),
  };
}

function label(
  { item, side }: Placed<Moment>,
  [from, to]: readonly [number, number],
  y: number,
  rem: number,
): SVGElement {
  const r = 0.28 * rem;
  const x = side === "right" ? to + 0.6 * rem : from - 0.6 * rem;
  const marks = {
    awards: () =>
      svg`<path d=${`M${from} ${y - 1.35 * r}L${from + 1.1 * r} ${y}L${from} ${y + 1.35 * r}L${from - 1.1 * r} ${y}Z`} fill="var(--city)" />`,
    rules: () => svg`<rect x=${from - r} y=${y - r} width=${2 * r} height=${2 * r} fill="var(--ink-2)" />`,
    span: () =>
      svg`<rect x=${from} y=${y - r} width=${Math.max(2 * r, to - from)} height=${2 * r} rx=${r} fill="var(--peer)" />`,
    moment: () =>
      svg`<circle cx=${from} cy=${y} r=${r} fill="var(--paper)" stroke="var(--ink-2)" stroke-width="1.5" />`,
  };
  const kind = item.lane === "awards" || item.lane === "rules" ? item.lane : to > from ? "span" : "moment";
  return svg`<g>${marks[kind]()}<text x=${x} y=${y} dy="0.32em" text-anchor=${side === "right" ? "start" : "end"}>${shortened(item.name)}</text></g>`;
}

/** A period in office. Where sources leave two periods overlapping, the later one begins where it says it did. */
function term(item: Moment, next: Moment | undefined, y: number, { x, rem, measure }: Scale): SVGElement {
  const start = ({ from, precision }: Moment) =>
    from === null
      ? Number.NEGATIVE_INFINITY
      : precision === "year"
        ? Number(from.slice(0, 4)) - 0.5
        : positionOf(from, precision);
  const ended = item.to === null ? Number.POSITIVE_INFINITY : positionOf(item.to, "day");
  const [from, to] = [x(start(item)), x(Math.min(ended, next === undefined ? ended : start(next)))];
  const short = item.name.replace(/^(Penjabat |Pj )?Wali Kota (Mojokerto )?/, (_, acting) =>
    acting ? "Pj " : "",
  );
  const name =
    [item.name, short].find((text) => measure(text) + 0.8 * rem < to - from) ?? short.split(" ").at(-1);
  return svg`<g><title>${item.name}</title>
    <rect x=${from} y=${y - 0.65 * rem} width=${Math.max(1, to - from - 2)} height=${1.3 * rem} fill="var(--band-2)" />
    <text x=${from + 0.4 * rem} y=${y} dy="0.32em">${name}</text></g>`;
}
