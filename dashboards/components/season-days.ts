import type { EntrySeason } from "../../pipeline/marts/entry_season.ts";

/** What an agency or the city is counted by, in the order of the work. */
export const stages = ["registered", "entered", "penerapan", "at_least_105", "missing_evidence"] as const;
export type Stage = (typeof stages)[number];
export type Counts = Readonly<Record<Stage, number>>;

/** A day of the window with the sums of all agencies that were counted until then. */
export interface CityDay extends Counts {
  readonly year: number;
  readonly day: string;
  readonly dayOfWindow: number;
  readonly agencies: number;
}

/** The last count of each agency on or before a day of the window, by agency. */
export function standingAt(rows: readonly EntrySeason[], dayOfWindow: number): Map<string, EntrySeason> {
  const last = new Map<string, EntrySeason>();
  for (const row of rows) {
    if (row.day_of_window > dayOfWindow) continue;
    const before = last.get(row.agency_id);
    if (before === undefined || before.day_of_window <= row.day_of_window) last.set(row.agency_id, row);
  }
  return last;
}

/**
 * The city day by day. An agency whose count of a day is missing keeps its last one, so that a hole in its file does
 * not look like work undone. `rows` are of one year.
 */
export function cityDays(rows: readonly EntrySeason[]): CityDay[] {
  const byDay = new Map<number, EntrySeason[]>();
  for (const row of rows) {
    const same = byDay.get(row.day_of_window);
    if (same === undefined) byDay.set(row.day_of_window, [row]);
    else same.push(row);
  }
  const last = new Map<string, EntrySeason>();
  return [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([dayOfWindow, counted]) => {
      for (const row of counted) last.set(row.agency_id, row);
      const sums = Object.fromEntries(
        stages.map((stage) => [stage, [...last.values()].reduce((sum, row) => sum + row[stage], 0)]),
      ) as unknown as Counts;
      const { year, day } = counted[0]!;
      return { ...sums, year, day, dayOfWindow, agencies: last.size };
    });
}

/** The newest day of a season on or before a day of the window. */
export const dayAt = (days: readonly CityDay[], dayOfWindow: number): CityDay | undefined =>
  days.findLast((day) => day.dayOfWindow <= dayOfWindow);
