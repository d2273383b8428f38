import type { SampleOptions } from "../options.ts";
import { existsIn, type Agency, type Organisation, organise, range } from "./agencies.ts";
import { type Portfolio, portfolioOf } from "./innovations.ts";
import { type Quality, qualityOf } from "./quality.ts";
import { type Staff, staffOf } from "./staff.ts";

/** The fictional city, from which every feed is drawn. */
export interface City {
  readonly options: SampleOptions;
  readonly years: readonly number[];
  readonly organisation: Organisation;
  readonly portfolio: Portfolio;
  readonly quality: Quality;
  readonly staff: Staff;
  /** The agencies that report in a year. */
  readonly agenciesIn: (year: number) => readonly Agency[];
  readonly unitsOf: (agency: Agency) => readonly Agency[];
}

/** The key of the fictional city, which every origin `sample` carries as `city_id`. */
export const cityId = "contoh";
/** Where its rows are cited from. */
export const citation = { source: "data-contoh", confidence: "C", note: null } as const;

export function cityOf(options: SampleOptions): City {
  const organisation = organise(options);
  const portfolio = portfolioOf(options, organisation);
  return {
    options,
    years: range(options.fromYear, options.toYear),
    organisation,
    portfolio,
    quality: qualityOf(options, organisation, portfolio),
    staff: staffOf(options, organisation),
    agenciesIn: (year) => organisation.agencies.filter((agency) => existsIn(agency, year)),
    unitsOf: ({ id }) => organisation.units.filter(({ parentId }) => parentId === id),
  };
}
