import type { Linkage } from "../../pipeline/marts/linkage.ts";
import { guards, plantedSlope } from "../sentences/guards.js";
import { html } from "./dom.js";
import { number } from "./format.js";
import { pText } from "./linkage-forest.js";
import { wordsOf, yearsOf, type LinkageRows } from "./linkage-rows.js";
import { type Context } from "./marts.js";
import { metricName } from "./sentences.js";

/** What has to be known before an estimate is believed, as pairs of name and value. */
export function linkageFacts(link: Linkage, rows: LinkageRows, context: Context): HTMLElement {
  const pairs = factsOf(link, rows, context);
  return html`<dl class="pairs linkage-facts">
    ${pairs.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

type Fact = readonly [string, string];

function factsOf(link: Linkage, rows: LinkageRows, context: Context): Fact[] {
  const { t } = context;
  const words = t.linkage.facts;
  const own = wordsOf(link, rows.metrics, context);
  const withUnit = (value: string | undefined) =>
    value === undefined ? words.unknown : `${value} ${own.unit}`;
  const value = (known: number | null) => withUnit(known === null ? undefined : own.show(known));
  return [
    ...(link.testable
      ? [[words.estimate, withUnit(own.interval(link.estimate, link.ci_low, link.ci_high))] as const]
      : []),
    ...pFacts(link, context),
    [words.agencies, words.agenciesOf(link.n_agencies, link.n_agencies_comparable)],
    [words.cells, words.cellsOf(link.n_obs, yearsOf(link))],
    [words.excluded, excludedWords(link, context)],
    [
      words.clusters,
      link.effective_clusters === null ? words.unknown : number(link.effective_clusters, 1, t.locale),
    ],
    ...(link.testable
      ? ([
          [words.placebo, placeboWords(link, own.interval, context)],
          [words.detectable, value(link.detectable_slope)],
          [
            words.leaveOneOut,
            link.leave_one_out_low === null || link.leave_one_out_high === null
              ? words.unknown
              : withUnit(words.range(own.show(link.leave_one_out_low), own.show(link.leave_one_out_high))),
          ],
          [
            words.weighted,
            withUnit(own.interval(link.weighted_estimate, link.weighted_low, link.weighted_high)),
          ],
        ] as const)
      : []),
    [words.overlap, overlapOf(link, rows, context)],
    ...(guards.isNatural(link, rows.linkage)
      ? []
      : [[words.planted, words.plantedOf(plantedWords(link, rows, context))] as const]),
  ];
}

/** The planted slope in its own unit, which that of a correlation is not. */
function plantedWords(link: Linkage, rows: LinkageRows, context: Context): string {
  const own = wordsOf({ ...link, estimator: "within" }, rows.metrics, context);
  const slope = plantedSlope(link, rows.linkage);
  return slope === null ? context.t.linkage.facts.unknown : `${own.show(slope)} ${own.unit}`;
}

/** Every p of a tested link; of any other, why there is none. */
function pFacts(link: Linkage, context: Context): Fact[] {
  const { t } = context;
  const words = t.linkage.facts;
  const { p_wild: wild, p_holm: holm, p_cr1: cr1, p_permutation: swapped } = link;
  if (!guards.isTested(link)) return [[words.p, words.noPUntestable]];
  if (!guards.isConfirmatory(link) || wild === null || holm === null) return [[words.p, words.noP]];
  const say = (p: number) => pText(p, context).replace(/^= /, "");
  const show = (value: number | null) => (value === null ? words.unknown : number(value, 2, t.locale));
  const interval = words.range(show(link.cr1_low), show(link.cr1_high));
  return [
    [words.p, words.pOf(say(wild), say(holm))],
    [words.cr1, words.cr1Of(interval, cr1 === null ? null : say(cr1))],
    ...(swapped === null ? [] : [[words.permutation, `p ${pText(swapped, context)}`] as const]),
  ];
}

function placeboWords(
  link: Linkage,
  interval: (estimate: number | null, low: number | null, high: number | null) => string | undefined,
  { t }: Context,
): string {
  const words = t.linkage.facts;
  const value = interval(link.placebo_estimate, link.placebo_low, link.placebo_high);
  if (value === undefined) return words.unknown;
  return guards.isPlaceboStill(link) ? words.placeboStill(value) : words.placeboMoves(value);
}

function overlapOf(link: Linkage, rows: LinkageRows, { t }: Context): string {
  const words = t.linkage.facts;
  if (guards.isIndependent(link.overlap)) return words.overlapNone;
  const parts = (link.overlap_components ?? "")
    .split(",")
    .map((id) => metricName(rows.metrics, id.trim(), t));
  return words.overlapOf(parts.join(", "));
}

function excludedWords(link: Linkage, { t }: Context): string {
  const { facts, exclusions } = t.linkage;
  const parts = Object.entries(exclusions).flatMap(([column, reason]) => {
    const count = link[column as keyof typeof exclusions];
    return count === 0 ? [] : [`${count} ${reason}`];
  });
  return facts.excludedOf(link.cells_excluded, parts.join("; "));
}
