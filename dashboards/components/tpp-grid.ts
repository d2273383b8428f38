import type { AgencyLine, Grid } from "./agency-grid.js";
import type { Context } from "./marts.js";
import { peopleFigure, type PeopleFigure } from "./people-columns.js";
import { whyHidden } from "./people-figures.js";
import { span } from "./regimes.js";
import { namesOf, type Pay } from "./tpp-rows.js";

export const payMeasures = [
  "produktivitas",
  "disiplin",
  "baik",
  "pegawai",
  "tambahan",
  "rupiah",
  "dibayar",
] as const;
export type PayMeasure = (typeof payMeasures)[number];

const decimalsOf: Readonly<Record<PayMeasure, number>> = {
  produktivitas: 1,
  disiplin: 1,
  baik: 0,
  pegawai: 0,
  tambahan: 0,
  rupiah: 0,
  dibayar: 0,
};

/** A figure of an agency and year. */
export interface AgencyFigure extends PeopleFigure {
  readonly agency: string;
  readonly year: number;
}

/** Every figure of a measure, also those that were withheld. */
export function figuresOf(measure: PayMeasure, pay: Pay): AgencyFigure[] {
  const performed = (of: (row: Pay["tpp_performance"][number]) => PeopleFigure) =>
    pay.tpp_performance.map((row) => ({ ...of(row), agency: row.agency_id, year: row.year }));
  const paid = (column: "uplifted_people" | "uplift_rupiah" | "paid_rupiah") =>
    pay.tpp_agency_year.map((row) => ({
      ...peopleFigure("tpp_agency_year", row, column),
      agency: row.agency_id,
      year: row.year,
    }));
  const of = {
    produktivitas: () => performed((row) => peopleFigure("tpp_performance", row, "mean_productivity_pct")),
    disiplin: () => performed((row) => peopleFigure("tpp_performance", row, "mean_discipline_pct")),
    baik: () => performed(shareOfGood),
    pegawai: () => performed((row) => peopleFigure("tpp_performance", row, "people")),
    tambahan: () => paid("uplifted_people"),
    rupiah: () => paid("uplift_rupiah").map(inMillions),
    dibayar: () => paid("paid_rupiah").map(inMillions),
  } satisfies Readonly<Record<PayMeasure, () => AgencyFigure[]>>;
  return of[measure]();
}

const inMillions = (figure: AgencyFigure): AgencyFigure => ({
  ...figure,
  value: figure.value === null ? null : figure.value / 1_000_000,
});

/** Per cent of an agency's people rated good or better: withheld as soon as one of its three counts is. */
function shareOfGood(row: Pay["tpp_performance"][number]): PeopleFigure {
  const counts = ["people", "people_sangat_baik", "people_baik"] as const;
  const isHidden = counts.some((column) => peopleFigure("tpp_performance", row, column).isHidden);
  const { people, people_sangat_baik: best, people_baik: good, people_without_predikat: unrated } = row;
  if (people === null || best === null || good === null) return { value: null, isHidden, kind: "count" };
  // Where nobody has a rating there is no share of good ones either.
  const value = people > (unrated ?? 0) ? (100 * (best + good)) / people : null;
  return { value, isHidden: false, kind: "count" };
}

/** Agencies × years of a measure, for the heat map. */
export function payGrid(
  measure: PayMeasure,
  figures: readonly AgencyFigure[],
  pay: Pay,
  context: Context,
): Grid {
  const named = new Map([
    ...namesOf(pay.agencies),
    ...pay.tpp_performance.map((row) => [row.agency_id, row.short_name] as const),
  ]);
  const ids = [...new Set(figures.map((figure) => figure.agency))];
  const lines = ids.map((id): AgencyLine => {
    const own = figures.filter((figure) => figure.agency === id);
    return {
      id,
      name: named.get(id) ?? id,
      values: new Map(own.flatMap(({ year, value }) => (value === null ? [] : [[year, value] as const]))),
      hidden: new Map(
        own.flatMap((figure) =>
          figure.isHidden ? [[figure.year, whyHidden(figure.kind, context)] as const] : [],
        ),
      ),
    };
  });
  const known = figures.flatMap(({ value }) => value ?? []);
  const isCounted = decimalsOf[measure] === 0 && measure !== "baik";
  return {
    years: payYears(pay),
    lines,
    decimals: decimalsOf[measure],
    scale: known.length === 0 ? undefined : [isCounted ? 0 : Math.min(...known), Math.max(...known)],
  };
}

/** The years for which anything about pay stands in the release, without gaps. */
export function payYears(pay: Pay): number[] {
  const years = [...pay.tpp_performance, ...pay.tpp_agency_year].map((row) => row.year);
  return years.length === 0 ? [] : span(Math.min(...years), Math.max(...years));
}
