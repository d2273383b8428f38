import { lifeTable } from "../linkage/survival.ts";
import { type KnownSpell, type Programme, spellsOf } from "../linkage/spells.ts";
import type { Computation, Tables } from "../models/mart.ts";
import type { Survival } from "./survival.ts";

interface Listed {
  readonly city_id: string;
  readonly innovation_id: string;
  readonly year: number;
  readonly status: string | null;
}

interface Submitted {
  readonly city_id: string;
  readonly innovation_id: string;
  readonly submission_year: number;
  readonly agency_id: string;
  readonly kind: string;
  readonly implemented_on: string | null;
  readonly developed_on: string | null;
  readonly origin: Survival["origin"];
}

interface Agency {
  readonly agency_id: string;
  readonly view: string;
  readonly reporting_agency_id: string;
}

interface Linked {
  readonly city_id: string;
  readonly from_innovation_id: string;
  readonly to_innovation_id: string;
  readonly kind: string;
}

interface Method {
  readonly method_year: number;
  readonly implemented_from: string | null;
  readonly implemented_to: string | null;
  readonly max_submissions: number | null;
}

export const computation = {
  reads: {
    "staging.innovation_lists": ["city_id", "innovation_id", "year", "status"],
    "staging.innovations": [
      "city_id",
      "innovation_id",
      "submission_year",
      "agency_id",
      "kind",
      "implemented_on",
      "developed_on",
      "origin",
    ],
    "marts.agencies": ["agency_id", "view", "reporting_agency_id"],
    "staging.innovation_links": ["city_id", "from_innovation_id", "to_innovation_id", "kind"],
    "staging.iid_methods": ["method_year", "implemented_from", "implemented_to", "max_submissions"],
  },
  compute: (tables) => {
    const submissions = tables["staging.innovations"] as unknown as readonly Submitted[];
    const cities = [...new Set(submissions.map(({ city_id: city }) => city))].toSorted();
    return cities.flatMap((city) => {
      const { spells, unknownStarts } = spellsOf(programmeOf(city, tables));
      const origin = submissions.find(({ city_id: id }) => id === city)!.origin;
      return groupsOf(spells).flatMap(({ cohort, kind, members }) =>
        lifeTable(members).map((row): Survival => ({
          city_id: city,
          cohort,
          kind,
          age_years: row.age,
          at_risk: row.atRisk,
          stopped: row.stopped,
          censored: row.censored,
          agencies: row.clusters,
          survival_share: row.survival,
          survival_low: row.low,
          survival_high: row.high,
          unknown_starts: unknownStarts,
          origin,
        })),
      );
    });
  },
} satisfies Computation;

function programmeOf(city: string, tables: Tables): Programme {
  const here = <T extends { readonly city_id: string }>(table: string) =>
    (tables[table] as unknown as readonly T[]).filter(({ city_id: id }) => id === city);
  const agencies = tables["marts.agencies"] as unknown as readonly Agency[];
  const reporterOf = new Map(
    agencies.filter(({ view }) => view === "was").map((row) => [row.agency_id, row.reporting_agency_id]),
  );
  return {
    listings: here<Listed>("staging.innovation_lists").map((row) => ({
      innovation: row.innovation_id,
      year: row.year,
      isStopped: row.status === "berhenti",
    })),
    entries: here<Submitted>("staging.innovations").map((row) => ({
      innovation: row.innovation_id,
      year: row.submission_year,
      agency: reporterOf.get(row.agency_id) ?? row.agency_id,
      kind: row.kind,
      implementedOn: row.implemented_on,
      developedOn: row.developed_on,
    })),
    developments: here<Linked>("staging.innovation_links")
      .filter(({ kind }) => kind === "pengembangan")
      .map((row) => [row.from_innovation_id, row.to_innovation_id]),
    rules: (tables["staging.iid_methods"] as unknown as readonly Method[]).map((row) => ({
      year: row.method_year,
      implementedFrom: row.implemented_from,
      implementedTo: row.implemented_to,
      maxSubmissions: row.max_submissions,
    })),
  };
}

/** Everybody together and year by year of first implementation, each whole and by kind. */
function groupsOf(spells: readonly KnownSpell[]) {
  const cohorts = ["semua", ...new Set(spells.map(({ cohort }) => String(cohort)).toSorted())];
  return cohorts.flatMap((cohort) =>
    (["semua", "digital", "non digital"] as const).map((kind) => ({
      cohort,
      kind,
      members: spells.filter(
        (spell) =>
          (cohort === "semua" || String(spell.cohort) === cohort) &&
          (kind === "semua" || spell.kind === kind),
      ),
    })),
  );
}
