import type { Linkage } from "../../pipeline/marts/linkage.ts";
import { guards } from "../sentences/guards.js";
import { html, svg } from "./dom.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { computed, linkageFoot } from "./linkage-foot.js";
import { isApart, isConfirmatory, keyOf, placeOf, wordsOf, type LinkageRows } from "./linkage-rows.js";
import type { Context } from "./marts.js";
import { linkageColumns } from "./linkage-columns.js";

interface Forest {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Called with the key of the row that a pointer chose. */
  readonly onChoose: (key: string) => void;
}

/**
 * Estimates with their intervals, one under the other. The measures have units of their own, so each row is drawn in
 * multiples of the least slope that its data would detect; the numbers beside it are in its own unit.
 */
export function forest(links: readonly Linkage[], spec: Forest, rows: LinkageRows, context: Context) {
  const { t } = context;
  const words = t.linkage;
  const told = links.map((link) => ({ ...link, ...computed, reading: readingOf(link, rows, context) }));
  const reach = reachOf(links);
  const [first] = links;
  return figure(
    {
      id: spec.id,
      title: spec.title,
      subtitle: spec.subtitle,
      summary: `${spec.title}. ${placeOf(first, context)}. ${told.map((row) => row.reading).join(" ")}`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns: linkageColumns(rows, context),
      legend: html`<ul class="legend" style="--own: var(--outcome)">
        <li data-mark=${first !== undefined && isConfirmatory(first) ? "chosen" : "alternative"}>
          ${first !== undefined && isConfirmatory(first) ? words.forestKey.interval : words.forestKey.rest}
        </li>
        <li data-mark="event">${words.forestKey.reach}</li>
      </ul>`,
      draw: () => {
        const drawn = html`<div class="forest">
          ${links.map((link) => branch(link, reach, rows, context))} ${axis(reach, context)}
        </div>`;
        drawn.addEventListener("click", (event) => {
          const key = (event.target as Element).closest<HTMLElement>("[data-key]")?.dataset["key"];
          if (key !== undefined) spec.onChoose(key);
        });
        return drawn;
      },
      foot: linkageFoot(first, context),
    },
    context,
  );
}

/** The widest interval in multiples of what is detectable, at least a little past the marks at ±1. */
function reachOf(links: readonly Linkage[]): number {
  const ends = links.flatMap((link) => (scaled(link) ?? []).map(Math.abs));
  return Math.max(1.25, ...ends) * 1.05;
}

/** Low end, estimate and high end in multiples of the detectable slope; undefined where there is nothing to draw. */
function scaled(link: Linkage): readonly [number, number, number] | undefined {
  const { estimate, ci_low: low, ci_high: high, detectable_slope: unit } = link;
  if (!link.testable || estimate === null || low === null || high === null || !unit) return undefined;
  return [low / unit, estimate / unit, high / unit];
}

function branch(link: Linkage, reach: number, rows: LinkageRows, context: Context): HTMLElement {
  const { t } = context;
  const words = t.linkage;
  const own = wordsOf(link, rows.metrics, context);
  const value = own.interval(link.estimate, link.ci_low, link.ci_high);
  return html`<div class="branch" data-key=${keyOf(link)} data-family=${link.family}>
    <p class="branch-name"><b>${own.pair}</b> <span>${own.variant}</span></p>
    ${interval(link, reach)}
    ${
      link.testable && value !== undefined
        ? html`<p class="branch-value">
            <b>${value}</b>
            <span>${own.unit}${link.p_holm === null ? "" : `, ${words.p(pText(link.p_holm, context))}`}</span>
            ${marksOf(link, rows, context)}
          </p>`
        : html`<p class="branch-value">
            <span class="pill">${words.untestable}</span> ${marksOf(link, rows, context)}
          </p>`
    }
  </div>`;
}

function marksOf(link: Linkage, rows: LinkageRows, { t }: Context): HTMLElement[] {
  const marks = [
    ...(guards.isIndependent(link.overlap) ? [] : [t.linkage.overlap]),
    ...(guards.isNatural(link, rows.linkage) ? [] : [t.linkage.planted]),
    ...(link.testable && !guards.isPlaceboStill(link) ? [t.linkage.placebo] : []),
  ];
  return marks.map((mark) => html`<span class="pill">${mark}</span>`);
}

export const pText = (p: number, { t }: Context) =>
  p < 0.001 ? t.sentences.below(number(0.001, 3, t.locale)) : t.sentences.equals(number(p, 3, t.locale));

function interval(link: Linkage, reach: number): SVGElement {
  const at = (value: number) => `${50 + (50 * value) / reach}%`;
  const ends = scaled(link);
  const rule = (value: number, kind: string) =>
    svg`<line class=${kind} x1=${at(value)} x2=${at(value)} y1="0" y2="100%"></line>`;
  return svg`<svg class="branch-interval">
    ${rule(-1, "mark")} ${rule(0, "zero")} ${rule(1, "mark")}
    ${
      ends === undefined
        ? null
        : svg`<g data-apart=${String(isApart(link))}>
            <line class="span" x1=${at(ends[0])} x2=${at(ends[2])} y1="50%" y2="50%"></line>
            <circle cx=${at(ends[1])} cy="50%" r="0.34rem"></circle>
          </g>`
    }
  </svg>`;
}

function axis(reach: number, { t }: Context): HTMLElement {
  const place = (value: number) => `left: ${50 + (50 * value) / reach}%`;
  return html`<div class="branch branch-axis">
    <span class="branch-name"></span>
    <span class="branch-ticks">
      ${[-1, 0, 1].map((value) => html`<span style=${place(value)}>${number(value, 0, t.locale)}</span>`)}
    </span>
  </div>`;
}

function readingOf(link: Linkage, rows: LinkageRows, context: Context): string {
  const { t } = context;
  const own = wordsOf(link, rows.metrics, context);
  const value = own.interval(link.estimate, link.ci_low, link.ci_high);
  const marks = marksOf(link, rows, context).map((mark) => mark.textContent ?? "");
  const said = link.testable && value !== undefined ? `${value} ${own.unit}` : t.linkage.untestable;
  const p = link.p_holm === null ? [] : [t.linkage.p(pText(link.p_holm, context))];
  return `${own.pair}, ${own.variant}: ${[said, ...p, ...marks].join(", ")}.`;
}
