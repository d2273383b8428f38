import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import {
  type BandRow,
  type IndicatorRow,
  type KnownMethod,
  type Method,
  methodOf,
  type MethodRow,
} from "../../pipeline/iid/method.ts";
import { root } from "../root.ts";

const read = (table: string): Record<string, string>[] =>
  parse(readFileSync(join(root, "data", "reference", `${table}.csv`)), { columns: true, bom: true });
const number = (cell: string | undefined) => (cell === undefined || cell === "" ? null : Number(cell));

/** The tracked method table. */
export const methodRows: readonly MethodRow[] = read("iid_methods").map((cells) => ({
  method_year: Number(cells["method_year"]),
  formula_status: cells["formula_status"]!,
  unconfirmed_parameters: cells["unconfirmed_parameters"] || null,
  implemented_from: cells["implemented_from"] || null,
  implemented_to: cells["implemented_to"] || null,
  max_submissions: number(cells["max_submissions"]),
  divisor_floor: number(cells["divisor_floor"]),
  volume_per_innovation: number(cells["volume_per_innovation"]),
  volume_cap: number(cells["volume_cap"]),
  yandas_gate_min: number(cells["yandas_gate_min"]),
  yandas_gate_of: number(cells["yandas_gate_of"]),
  spd_max: number(cells["spd_max"]),
  sid_max: number(cells["sid_max"]),
  volume_max: number(cells["volume_max"]),
  total_max: number(cells["total_max"]),
}));

/** The tracked indicator table; it has the rows of 2026 only. */
export const indicatorRows: readonly IndicatorRow[] = read("iid_indicators").map((cells) => ({
  method_year: Number(cells["method_year"]),
  indicator: cells["indicator"]!,
  aspect: cells["aspect"]!,
  weight: Number(cells["weight"]),
}));

/** The tracked band table, of all metrics. */
export const bandRows: readonly BandRow[] = read("bands").map((cells) => ({
  metric_id: cells["metric_id"]!,
  from_year: Number(cells["from_year"]),
  to_year: number(cells["to_year"]),
  band: cells["band"]!,
  lower: number(cells["lower"]),
  upper: number(cells["upper"]),
}));

export function rowOf(year: number): MethodRow {
  const row = methodRows.find(({ method_year: candidate }) => candidate === year);
  if (row === undefined) throw new Error(`the method table has no year ${year}`);
  return row;
}

export const method = (year: number): Method => methodOf(rowOf(year), indicatorRows, bandRows);

export function knownMethod(year: number): KnownMethod {
  const known = method(year);
  if (!known.known) throw new Error(`${year}: ${known.reason}`);
  return known;
}
