import type { Tables } from "../models/mart.ts";
import type { EntryRow, SpdRow } from "./from-rows.js";
import type { BandRow, IndicatorRow, MethodRow } from "./method.js";
import { rulesByYear, type YearRules } from "./methods.js";

/** What the marts of the index read, and how their rows become portfolios and rules. */
export const entryColumns = [
  "city_id",
  "year",
  "innovation_id",
  "agency_id",
  "stage",
  "implemented_on",
  "developed_on",
  "entry_number",
  "basic_service",
  "claimed_levels",
  "verified_levels",
  "origin",
] as const satisfies readonly (keyof EntryRow)[];

export const spdColumns = [
  "city_id",
  "year",
  "claimed_levels",
  "verified_levels",
] as const satisfies readonly (keyof SpdRow)[];

export const rulesTables = {
  "marts.iid_methods": [
    "method_year",
    "formula_status",
    "unconfirmed_parameters",
    "implemented_from",
    "implemented_to",
    "max_submissions",
    "divisor_floor",
    "volume_per_innovation",
    "volume_cap",
    "yandas_gate_min",
    "yandas_gate_of",
    "spd_max",
    "sid_max",
    "volume_max",
    "total_max",
  ] satisfies readonly (keyof MethodRow)[],
  "marts.iid_indicators": [
    "method_year",
    "indicator",
    "aspect",
    "weight",
  ] satisfies readonly (keyof IndicatorRow)[],
  "marts.bands": [
    "metric_id",
    "from_year",
    "to_year",
    "band",
    "lower",
    "upper",
  ] satisfies readonly (keyof BandRow)[],
};

/** The tables from which portfolios and rules are read. */
export const portfolioTables = {
  "marts._iid_entries": entryColumns,
  "marts._iid_spd": spdColumns,
  ...rulesTables,
};

export const readEntries = (tables: Tables) => tables["marts._iid_entries"] as unknown as readonly EntryRow[];

export const readSpd = (tables: Tables) => tables["marts._iid_spd"] as unknown as readonly SpdRow[];

export const readRules = (tables: Tables): ReadonlyMap<number, YearRules> =>
  rulesByYear(
    tables["marts.iid_methods"] as unknown as readonly MethodRow[],
    tables["marts.iid_indicators"] as unknown as readonly IndicatorRow[],
    tables["marts.bands"] as unknown as readonly BandRow[],
  );
