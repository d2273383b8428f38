import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { AgencySuccession } from "../../pipeline/marts/agency_successions.ts";
import { yearOf } from "./agency-chain.js";
import { ruler, svg } from "./dom.js";
import type { Size } from "./drawing.js";
import { span } from "./regimes.js";
import { shortened } from "./row-bars.js";

interface Lives {
  readonly lives: readonly Agency[];
  readonly passages: readonly AgencySuccession[];
  readonly own: string;
  /** The year at the right edge. */
  readonly today: number;
  /** What is said of a passage, below the life that it ends. */
  readonly words: (passage: AgencySuccession) => string;
}

/** The first year that is drawn: the programme begins in 2018, and an older day would say nothing more. */
const firstYear = 2017;
const rowRem = 3.7;

/** One bar to each agency from its first day to its last, under its name, and lines where one became another. */
export function lifelines({ lives, passages, own, today, words }: Lives, { width, rem }: Size): SVGElement {
  const size = 0.85 * rem;
  const measure = ruler(size);
  const bold = ruler(size, 600);
  const years = span(firstYear, today + 1);
  const left = 0.2 * rem;
  const at = (year: number) =>
    left +
    ((Math.min(today + 1, Math.max(firstYear, year)) - firstYear) / (today + 1 - firstYear)) *
      (width - 2 * left);
  const yearIn = (text: string | null) =>
    text === null ? undefined : Number(text.slice(0, 4)) + (Number(text.slice(5, 7)) - 1) / 12;
  const started = (life: Agency) => yearIn(life.valid_from) ?? firstYear;
  const ordered = lives.toSorted(
    (a, b) =>
      started(a) - started(b) ||
      Number(a.agency_id === own) - Number(b.agency_id === own) ||
      a.short_name.localeCompare(b.short_name),
  );
  const row = new Map(ordered.map((life, index) => [life.agency_id, index]));
  const barY = (index: number) => (index * rowRem + 2.6) * rem;
  const isMajor = (year: number) => (year - firstYear) % Math.ceil((3.2 * rem * years.length) / width) === 0;
  const bottom = ordered.length * rowRem * rem;
  const bars = ordered.map((life, index) => {
    const [from, to] = [yearIn(life.valid_from), yearIn(life.valid_to)];
    const isKnown =
      (life.valid_from !== null || life.valid_from_precision !== "unknown") &&
      life.valid_to_precision !== "unknown";
    const said = passages.filter(
      (it) =>
        it.predecessor_id === life.agency_id ||
        (it.predecessor_id === null && it.successor_id === life.agency_id),
    );
    const beside = said.map((it) => words(it).replace(/^[^:]*: /, "")).join("; ");
    const name = shortened(life.short_name, width, bold);
    return svg`<g>
      <text x=${left} y=${(index * rowRem + 0.9) * rem} font-size=${size} font-weight=${life.agency_id === own ? 700 : 600}>${name}</text>
      <text class="beside" x=${left} y=${(index * rowRem + 1.9) * rem} font-size=${0.8 * rem}>${shortened(beside, width - left, measure)}</text>
      <line class=${life.agency_id === own ? "life own" : "life"} data-known=${isKnown} x1=${at(from ?? firstYear)} x2=${at(to ?? today + 1)} y1=${barY(index)} y2=${barY(index)}></line>
    </g>`;
  });
  const links = passages.flatMap((passage) => {
    const year = yearOf(passage);
    const [from, to] = [row.get(passage.predecessor_id ?? ""), row.get(passage.successor_id)];
    if (year === undefined || from === undefined || to === undefined) return [];
    const x = at(year);
    return [
      svg`<path class="handover" d=${`M${x},${barY(from)}V${barY(to)}`}></path><circle class="handover" cx=${x} cy=${barY(to)} r=${0.22 * rem}></circle>`,
    ];
  });
  const height = bottom + 1.6 * rem;
  return svg`<svg class="lives" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    ${years.map((year) => svg`<line class="grid" x1=${at(year)} x2=${at(year)} y1="0" y2=${bottom}></line>`)}
    ${links.length === 0 ? null : svg`<g>${links}</g>`}
    ${bars}
    ${years
      .filter((year) => isMajor(year) && year <= today)
      .map(
        (year) =>
          svg`<text class="beside" x=${at(year)} y=${bottom + 1.2 * rem} font-size=${0.8 * rem}>${year}</text>`,
      )}
  </svg>`;
}
