import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { Sourced } from "./provenance.js";
import { handedInFoot } from "./innovation-foot.js";
import { nameOf } from "./iid-city.js";
import { city, type Context, type Rows } from "./marts.js";

export type PayRows = Rows<
  "agencies" | "metrics" | "tpp_agency_year" | "tpp_city_year" | "tpp_performance" | "tpp_tiers"
>;

/** The pay of the one city that is shown: ours once it has handed any in, before that the fictional one. */
export interface Pay extends PayRows {
  readonly id: string;
  readonly name: string;
  /** The name with the mark of the sample where it is one. */
  readonly place: string;
  readonly isSample: boolean;
}

/** Undefined while nobody has handed in anything about pay. */
export function payOf(rows: PayRows, context: Context): Pay | undefined {
  const tables = [rows.tpp_city_year, rows.tpp_agency_year, rows.tpp_performance, rows.tpp_tiers].flat();
  const first = tables.find((row) => row.city_id === city) ?? tables[0];
  if (first === undefined) return undefined;
  const id = first.city_id;
  const own = <Row extends { readonly city_id: string; readonly year: number }>(all: readonly Row[]) =>
    all.filter((row) => row.city_id === id).toSorted((a, b) => a.year - b.year);
  const name = nameOf(id, context);
  const isSample = first.origin === "sample";
  return {
    ...rows,
    tpp_city_year: own(rows.tpp_city_year),
    tpp_agency_year: own(rows.tpp_agency_year),
    tpp_performance: own(rows.tpp_performance),
    tpp_tiers: own(rows.tpp_tiers),
    id,
    name,
    isSample,
    place: context.t.agencies.place(name, isSample),
  };
}

/** What a figure's furniture asks of a row that was counted from what a city handed in. */
export const counted = <Row extends { readonly origin: string }>(row: Row): Row & Sourced => ({
  ...row,
  source_id: row.origin,
  confidence: "",
});

export const payFoot = (pay: Pay, tables: readonly string[], context: Context) =>
  handedInFoot({ city: pay.name, isSample: pay.isSample, tables }, context);

/** Short names of agencies as they were. */
export const namesOf = (agencies: readonly Agency[]): ReadonlyMap<string, string> =>
  new Map(agencies.filter((row) => row.view === "was").map((row) => [row.agency_id, row.short_name]));
