import type { IidSimulationRow } from "../marts/iid_simulation_base.ts";
import type { Entry, Portfolio } from "./portfolio.js";
import type { Levels } from "./score.js";

/** An innovation of one year as the step `_iid_entries` and the mart `iid_simulation_base` hold it; levels are JSON. */
export type EntryRow = Pick<
  IidSimulationRow,
  | "city_id"
  | "year"
  | "agency_id"
  | "implemented_on"
  | "developed_on"
  | "basic_service"
  | "verified_levels"
  | "origin"
> & {
  readonly innovation_id: string;
  readonly stage: string;
  readonly entry_number: number;
  /** Absent where only verified levels are released. */
  readonly claimed_levels?: string;
};

/** The city's own levels of one year. */
export type SpdRow = Pick<IidSimulationRow, "city_id" | "year" | "verified_levels"> & {
  readonly claimed_levels?: string;
};

/** The portfolio of one city and year, and where its rows come from. */
export interface CityPortfolio {
  readonly cityId: string;
  readonly origin: IidSimulationRow["origin"];
  readonly portfolio: Portfolio;
}

/** Every portfolio of every city, by city and year. A year without innovations has none; one without SPD rows has no SPD levels. */
export function portfoliosOf(entries: readonly EntryRow[], spdRows: readonly SpdRow[]): CityPortfolio[] {
  const groups = new Map<string, EntryRow[]>();
  for (const row of entries) {
    const key = `${row.city_id} ${row.year}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.keys()].toSorted().map((key) => {
    const rows = groups.get(key)!;
    const [{ city_id: cityId, year, origin }] = rows as [EntryRow];
    const own = spdRows.find((row) => row.city_id === cityId && row.year === year);
    return {
      cityId,
      origin,
      portfolio: {
        year,
        entries: rows.map(entryOf).toSorted((a, b) => (a.innovationId < b.innovationId ? -1 : 1)),
        spd: { claimed: levelsIn(own?.claimed_levels), verified: levelsIn(own?.verified_levels) },
      },
    };
  });
}

export const entryOf = (row: EntryRow): Entry => ({
  innovationId: row.innovation_id,
  agencyId: row.agency_id,
  stage: row.stage,
  implementedOn: row.implemented_on,
  developedOn: row.developed_on,
  entryNumber: row.entry_number,
  basicService: row.basic_service,
  claimed: levelsIn(row.claimed_levels),
  verified: levelsIn(row.verified_levels),
});

const levelsIn = (json: string | undefined): Levels => JSON.parse(json ?? "{}") as Levels;
