import { ruler, svg } from "./dom.js";
import type { Size } from "./drawing.js";
import { spreadLabels } from "./labels.js";
import { dayAt, type CityDay, type Stage } from "./season-days.js";
import type { Season, Seasons } from "./season-rows.js";

export interface Shown {
  readonly season: Season;
  readonly day: number;
  /** Last day of the longest window. */
  readonly last: number;
}

/** A drawing whose lines stay while the chosen day moves over them. */
interface Panel {
  readonly drawing: SVGElement;
  readonly move: (day: number) => void;
}

const panels = new WeakMap<Season, Map<string, Panel>>();

/** One stage through the window: this season over the others, with a mark on the chosen day. */
export function seasonPanel(stage: Stage, seasons: Seasons, shown: Shown, size: Size): SVGElement {
  const known = panels.get(shown.season) ?? new Map<string, Panel>();
  panels.set(shown.season, known);
  const key = `${stage} ${size.width} ${size.rem}`;
  const panel = known.get(key) ?? drawPanel(stage, seasons, shown, size);
  known.set(key, panel);
  panel.move(shown.day);
  return panel.drawing;
}

/** Steps of an axis that is read at a glance: at most four, of 1, 2 or 5 times a power of ten. */
function steps(most: number): number[] {
  const raw = Math.max(1, most) / 3;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, ([1, 2, 5, 10].find((times) => times * power >= raw) ?? 10) * power);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

function drawPanel(stage: Stage, seasons: Seasons, { season, last }: Shown, { width, rem }: Size): Panel {
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
  const marks = [1, Math.round(last / 2), last];
  const rule = svg`<line class="chosen" y1=${top} y2=${height - bottom}></line>`;
  const dot = svg`<circle r=${0.28 * rem}></circle>`;
  const drawing = svg`<svg class="season" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
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
    ${rule} ${lines.map((it) => svg`<path data-kind=${kindOf(it.year)} d=${path(it.days)}></path>`)} ${dot}
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
  const move = (day: number) => {
    const now = dayAt(season.days, day);
    for (const end of ["x1", "x2"]) rule.setAttribute(end, String(x(day)));
    dot.setAttribute("cx", String(x(day)));
    dot.setAttribute("cy", String(y(now?.[stage] ?? 0)));
    dot.setAttribute("visibility", now === undefined ? "hidden" : "visible");
  };
  return { drawing, move };
}
