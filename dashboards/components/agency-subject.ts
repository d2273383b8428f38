import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import { carriedBy } from "./agency-chain.js";
import { nameOf } from "./iid-city.js";
import { fictional, type Context, type Rows } from "./marts.js";

/** `was`: the agency of its time. `is`: the history carried to the agency of today. */
export type View = "was" | "is";

export type AgencyRows = Rows<
  | "agencies"
  | "agency_attendance"
  | "agency_successions"
  | "agency_year"
  | "awards_timeline"
  | "bands"
  | "follow_up_status"
  | "iid_contribution"
  | "iid_indicators"
  | "iid_methods"
  | "iid_simulation_base"
  | "innovation_year"
  | "metrics"
  | "policy_compliance"
  | "regimes"
  | "service_quality"
  | "service_unsur"
  | "target_gap"
>;

/** A figure, or the sentence that says why there is none. */
export type Part = HTMLElement | string;

/** The agency of a profile, and what stands for it in the chosen view. */
export interface Subject {
  readonly agency: Agency;
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly isSample: boolean;
  readonly view: View;
  /** The agency itself, and where its history is carried along also those before it. */
  readonly ids: ReadonlySet<string>;
  /** The same with the units that report through them. */
  readonly units: ReadonlySet<string>;
  /** Its rows of the chosen view, oldest first. */
  readonly years: readonly AgencyYear[];
}

/** Undefined where no agency has that key. */
export function subjectOf(id: string, view: View, rows: AgencyRows, context: Context): Subject | undefined {
  const agency = rows.agencies.find((row) => row.view === "was" && row.agency_id === id);
  if (agency === undefined) return undefined;
  const ids = view === "is" ? carriedBy(id, rows.agency_successions) : new Set([id]);
  const units = rows.agencies.filter((row) => row.view === "was" && ids.has(row.reporting_agency_id));
  return {
    agency,
    id,
    name: agency.short_name,
    city: nameOf(agency.city_id, context),
    isSample: agency.city_id === fictional,
    view,
    ids,
    units: new Set([...ids, ...units.map((row) => row.agency_id)]),
    years: rows.agency_year
      .filter((row) => row.view === view && row.agency_id === id)
      .toSorted((a, b) => a.year - b.year),
  };
}
