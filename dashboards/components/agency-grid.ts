import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import { city } from "./marts.js";
import { span } from "./regimes.js";

export const measures = [
  "innovations",
  "innovations_new",
  "mean_verified_maturity",
  "ikm",
  "complaint_resolution_pct",
  "ombudsman",
  "pekppp",
] as const;
export type Measure = (typeof measures)[number];

const decimalsOf: Readonly<Record<Measure, number>> = {
  innovations: 0,
  innovations_new: 0,
  mean_verified_maturity: 1,
  ikm: 2,
  complaint_resolution_pct: 1,
  ombudsman: 2,
  pekppp: 2,
};

/** An agency and its figures by year; a year without a figure is absent. */
export interface AgencyLine {
  readonly id: string;
  readonly name: string;
  readonly values: ReadonlyMap<number, number>;
  /** Years whose figure was withheld, each with the reason; absent where nothing is ever withheld. */
  readonly hidden?: ReadonlyMap<number, string>;
}

export interface Grid {
  readonly years: readonly number[];
  readonly lines: readonly AgencyLine[];
  readonly decimals: number;
  /** The values at the palest and the strongest shade; undefined where nothing is known. */
  readonly scale: readonly [number, number] | undefined;
}

/** The one city that the page shows: ours once its agencies have handed something in, before that the fictional one. */
export function shownRows(rows: readonly AgencyYear[]): readonly AgencyYear[] {
  const were = rows.filter((row) => row.view === "was");
  const shown = were.some((row) => row.city_id === city) ? city : were[0]?.city_id;
  return were
    .filter((row) => row.city_id === shown)
    .toSorted((a, b) => a.agency_id.localeCompare(b.agency_id) || a.year - b.year);
}

export function gridOf(rows: readonly AgencyYear[], measure: Measure): Grid {
  const known = rows.flatMap((row) => row[measure] ?? []);
  const counted = decimalsOf[measure] === 0;
  const lines = [...linesOf(rows, measure).values()];
  return {
    years: yearsOf(rows),
    lines,
    decimals: decimalsOf[measure],
    scale: known.length === 0 ? undefined : [counted ? 0 : Math.min(...known), Math.max(...known)],
  };
}

/** By agency; of one that changed its name the last one stands. */
function linesOf(rows: readonly AgencyYear[], measure: Measure): ReadonlyMap<string, AgencyLine> {
  const lines = new Map<string, { id: string; name: string; values: Map<number, number> }>();
  for (const row of rows) {
    const line = lines.get(row.agency_id) ?? { id: row.agency_id, name: "", values: new Map() };
    lines.set(row.agency_id, line);
    line.name = row.short_name;
    const value = row[measure];
    if (value !== null) line.values.set(row.year, value);
  }
  return lines;
}

export function yearsOf(rows: readonly AgencyYear[]): number[] {
  const years = rows.map((row) => row.year);
  return years.length === 0 ? [] : span(Math.min(...years), Math.max(...years));
}

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2;
}

/** Every known figure of a year. */
export const figuresOf = ({ lines }: Grid, year: number) =>
  lines.flatMap((line) => line.values.get(year) ?? []);
