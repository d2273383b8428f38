import { exclusionOf } from "../iid/counting.ts";
import { entryOf, type EntryRow, type SpdRow } from "../iid/from-rows.ts";
import {
  entryColumns,
  readEntries,
  readRules,
  readSpd,
  rulesTables,
  spdColumns,
} from "../iid/mart-tables.ts";
import type { YearRules } from "../iid/methods.ts";
import type { Computation } from "../models/mart.ts";
import type { IidSimulationRow } from "./iid_simulation_base.ts";

type TitledRow = EntryRow & Pick<IidSimulationRow, "title">;
type CityRow = SpdRow & Pick<IidSimulationRow, "origin">;

export const simulationBase = {
  reads: {
    "marts._iid_entries": ["title", ...entryColumns],
    "marts._iid_spd": ["origin", ...spdColumns],
    ...rulesTables,
  },
  compute(tables) {
    const rules = readRules(tables);
    const entries = readEntries(tables) as readonly TitledRow[];
    const spd = readSpd(tables) as readonly CityRow[];
    const years = new Set(entries.map(({ city_id: city, year }) => `${city} ${year}`));
    return [
      ...entries.map((row) => innovation(row, rules.get(row.year))),
      ...spd
        .filter(({ city_id: city, year }) => years.has(`${city} ${year}`))
        .map((row) => city(row, rules.get(row.year))),
    ];
  },
} satisfies Computation;

function innovation(row: TitledRow, rules: YearRules | undefined): IidSimulationRow {
  const because = rules && exclusionOf(entryOf(row), row.year, rules.counting);
  const { claimed_levels: _claimed, ...released } = row;
  return {
    ...released,
    eligibility: eligibilityOf(row, rules),
    is_counted: rules === undefined ? null : because === undefined,
    not_counted_because: because ?? null,
    is_formula_known: rules?.method.known ?? false,
  };
}

/** The rules of the year apart from the stage. */
function eligibilityOf(row: EntryRow, rules: YearRules | undefined): IidSimulationRow["eligibility"] {
  if (rules === undefined) return "unknown";
  const inUse = { ...entryOf(row), stage: "penerapan" };
  if (row.implemented_on === null && rules.counting.window === null) return "unknown";
  if (exclusionOf(inUse, row.year, rules.counting) !== undefined) return "ineligible";
  return rules.counting.window === null ? "unknown" : "eligible";
}

const city = (
  { claimed_levels: _claimed, ...row }: CityRow,
  rules: YearRules | undefined,
): IidSimulationRow => ({
  ...row,
  innovation_id: null,
  title: null,
  agency_id: null,
  stage: null,
  implemented_on: null,
  developed_on: null,
  entry_number: null,
  basic_service: null,
  eligibility: null,
  is_counted: null,
  not_counted_because: null,
  is_formula_known: rules?.method.known ?? false,
});
