import type { Messages } from "../messages/id.js";
import { city, cities } from "../components/marts.js";
import type { MeetingRows } from "./rows.js";

/** Whom a meeting is about: a whole city, or one agency as it was in the year of the meeting. */
export interface MeetingSubject {
  /** The entity's or the agency's key. */
  readonly id: string;
  readonly name: string;
  readonly cityId: string;
  readonly cityName: string;
  readonly isAgency: boolean;
  readonly isSample: boolean;
}

type Needed = Pick<MeetingRows, "agency_year" | "observations" | "iid_score">;

/** Years that any released figure of a city or its agencies is about, oldest first. */
export function meetingYears({ agency_year, observations, iid_score }: Needed): number[] {
  const years = [
    ...observations.filter((row) => row.entity_id in cities).map((row) => row.year),
    ...agency_year.map((row) => row.year),
    ...iid_score.map((row) => row.year),
  ];
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** The cities and agencies that the meeting about `year` can be held with: ours first, agencies by name. */
export function subjectsOf(rows: Needed, year: number, t: Pick<Messages, "locale">): MeetingSubject[] {
  const agencies = rows.agency_year.filter((row) => row.view === "was" && row.year === year);
  return Object.entries(cities).flatMap(([cityId, cityName]) => {
    const own = agencies.filter((row) => row.city_id === cityId);
    const scored = rows.iid_score.filter((row) => row.city_id === cityId);
    if (cityId !== city && own.length === 0 && scored.length === 0) return [];
    const isSample = [...own, ...scored].some((row) => row.origin === "sample");
    const place = { cityId, cityName, isSample };
    return [
      { ...place, id: cityId, name: cityName, isAgency: false },
      ...own
        .toSorted((a, b) => a.short_name.localeCompare(b.short_name, t.locale))
        .map((row) => ({ ...place, id: row.agency_id, name: row.short_name, isAgency: true })),
    ];
  });
}
