import type { Linkage } from "../../pipeline/marts/linkage.ts";
import type { LinkagePoint } from "../../pipeline/marts/linkage_points.ts";
import { number } from "./format.js";
import { wordsOf, type LinkageRows } from "./linkage-rows.js";
import { cities, type Context } from "./marts.js";
import type { Column } from "./table.js";

/** The table twin of a forest: raw values in the file, numbers as they are read on the page. */
export function linkageColumns(rows: LinkageRows, context: Context): Column<Linkage>[] {
  const { t } = context;
  const words = t.linkage.columns;
  const own = (row: Linkage) => wordsOf(row, rows.metrics, context);
  const slope = (name: string, value: (row: Linkage) => number | null): Column<Linkage> => ({
    name,
    value,
    show: (row) => {
      const known = value(row);
      return known === null ? null : own(row).show(known);
    },
    numeric: true,
  });
  return [
    { name: words.origin, value: (row) => t.agencies.origins[row.origin] },
    { name: words.city, value: (row) => cities[row.city_id] ?? row.city_id },
    { name: words.predictor, value: (row) => own(row).predictor },
    { name: words.outcome, value: (row) => own(row).outcome },
    { name: words.lag, value: (row) => row.lag, numeric: true },
    { name: words.estimator, value: (row) => row.estimator },
    { name: words.verdict, value: (row) => row.verdict },
    slope(words.estimate, (row) => (row.testable ? row.estimate : null)),
    slope(words.low, (row) => row.ci_low),
    slope(words.high, (row) => row.ci_high),
    { name: words.unit, value: (row) => own(row).unit },
    {
      name: words.pHolm,
      value: (row) => row.p_holm,
      show: (row) => (row.p_holm === null ? null : number(row.p_holm, 4, t.locale)),
      numeric: true,
    },
    slope(words.detectable, (row) => row.detectable_slope),
    { name: words.agencies, value: (row) => row.n_agencies, numeric: true },
    { name: words.cells, value: (row) => row.n_obs, numeric: true },
    { name: words.excluded, value: (row) => row.cells_excluded, numeric: true },
    { name: words.overlap, value: (row) => row.overlap },
    slope(words.planted, (row) => row.planted_slope),
  ];
}

/** The table twin of the points behind one link, with the cells that were left out and why. */
export function pointColumns<Row extends LinkagePoint>(
  link: Linkage,
  rows: LinkageRows,
  context: Context,
): Column<Row>[] {
  const { t } = context;
  const words = t.linkage.columns;
  const own = wordsOf(link, rows.metrics, context);
  const figure = (name: string, value: (row: Row) => number | null): Column<Row> => ({
    name,
    value,
    show: (row) => {
      const known = value(row);
      return known === null ? null : number(known, 2, t.locale);
    },
    numeric: true,
  });
  return [
    { name: words.origin, value: (row) => t.agencies.origins[row.origin] },
    { name: words.city, value: (row) => cities[row.city_id] ?? row.city_id },
    { name: words.agency, value: (row) => row.short_name },
    { name: words.year, value: (row) => row.year, numeric: true },
    { name: words.outcomeYear, value: (row) => row.outcome_year, numeric: true },
    figure(own.predictor, (row) => row.x),
    figure(own.outcome, (row) => row.y),
    { name: words.n, value: (row) => row.n, numeric: true },
    figure(words.xWithin, (row) => row.x_within),
    figure(words.yWithin, (row) => row.y_within),
    { name: words.reason, value: (row) => row.excluded },
  ];
}
