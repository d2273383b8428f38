import type { Linkage } from "../../pipeline/marts/linkage.ts";
import type { LinkagePoint } from "../../pipeline/marts/linkage_points.ts";
import { slopeDecimals } from "../sentences/linkage.js";
import { guards } from "../sentences/guards.js";
import { number } from "./format.js";
import { cities, city, type Context, type Rows } from "./marts.js";
import { metricName, metricOf } from "./sentences.js";

export type LinkageRows = Rows<"linkage" | "linkage_points" | "metrics" | "agencies">;

type Identified = Pick<Linkage, "predictor" | "outcome" | "lag" | "estimator">;

/** Names a link in the address of the page. */
export const keyOf = ({ predictor, outcome, lag, estimator }: Identified | LinkagePoint) =>
  [predictor, outcome, lag, estimator].join("~");

/** The one city that the page shows: ours once its agencies have handed something in, before that the fictional one. */
export function shownLinks(rows: readonly Linkage[]): readonly Linkage[] {
  const shown = rows.some((row) => row.city_id === city) ? city : rows[0]?.city_id;
  return rows.filter((row) => row.city_id === shown);
}

export const isConfirmatory = (row: Linkage) => guards.isConfirmatory(row);

/** The interval is known and leaves zero out. */
export const isApart = ({ ci_low: low, ci_high: high }: Linkage) =>
  low !== null && high !== null && guards.isApart(low, high);

export const placeOf = (row: Linkage | undefined, { t }: Context) => {
  const name = cities[row?.city_id ?? city] ?? row?.city_id ?? t.city;
  return t.agencies.place(name, row?.origin === "sample");
};

/** How a link is written: short names, units, and numbers with as many digits as its interval has meaning. */
export function wordsOf(row: Linkage, metrics: Rows<"metrics">["metrics"], { t }: Context) {
  const words = t.linkage;
  const name = (id: string) => words.names[id] ?? metricName(metrics, id, t);
  const unit = (id: string) => {
    const { unit: own = "" } = metricOf(metrics, id) ?? {};
    return t.sentences.units[own] ?? own;
  };
  const [predictor, outcome] = [name(row.predictor), name(row.outcome)];
  const show = (value: number) => number(value, slopeDecimals(row), t.locale);
  return {
    predictor,
    outcome,
    predictorUnit: unit(row.predictor),
    outcomeUnit: unit(row.outcome),
    pair: words.pair(predictor, outcome),
    variant: words.variant(row.lag, words.estimators[row.estimator]),
    unit: words.units[row.estimator](unit(row.outcome), unit(row.predictor)),
    show,
    interval: (estimate: number | null, low: number | null, high: number | null) =>
      estimate === null || low === null || high === null
        ? undefined
        : words.value(show(estimate), show(low), show(high)),
  };
}

export const yearsOf = ({ first_year: first, last_year: last }: Linkage) =>
  [...new Set([first, last])].filter((year) => year !== null).join("–");
