import type { EntrySeason } from "../../pipeline/marts/entry_season.ts";
import type { IidMethod } from "../../pipeline/marts/iid_methods.ts";

/** How an entry window stands on the release's day of reference. */
export interface EntryWindow {
  readonly year: number;
  /** First day, `YYYY-MM-DD`: the portal's own, else the first that was counted. */
  readonly opensOn: string;
  /** Last day: the portal's own, else the planned one, else the last counted of a year that is over; else unknown. */
  readonly closesOn: string | null;
  readonly basis: "portal" | "planned" | "counted";
  readonly state: "ahead" | "open" | "closed" | "unknown";
  /** From the day of reference to the last day, which still counts; nothing unless the window is open. */
  readonly daysLeft: number | null;
  readonly asOf: string;
}

const millisecondsOfDay = 86_400_000;

export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsOfDay);

/**
 * The window of a year. `asOf` is the release's day of reference: a page read later still tells the state of its release.
 * The portal's days are those of the real city; a sample has only the days that it was counted on.
 */
export function entryWindow(
  rows: readonly Pick<EntrySeason, "day" | "year" | "origin">[],
  method: Pick<IidMethod, "entry_opened_on" | "entry_planned_close_on" | "entry_closed_on"> | undefined,
  asOf: string,
): EntryWindow | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const days = rows.map((row) => row.day).toSorted((a, b) => a.localeCompare(b));
  const portal = first.origin === "sample" ? undefined : method;
  const opensOn = portal?.entry_opened_on ?? days[0] ?? asOf;
  const [closesOn, basis] = closeOf(portal, days.at(-1) ?? asOf, first.year < Number(asOf.slice(0, 4)));
  const state =
    asOf < opensOn ? "ahead" : closesOn === null ? "unknown" : asOf <= closesOn ? "open" : "closed";
  return {
    year: first.year,
    opensOn,
    closesOn,
    basis,
    state,
    daysLeft: state === "open" && closesOn !== null ? daysBetween(asOf, closesOn) : null,
    asOf,
  };
}

function closeOf(
  portal: Pick<IidMethod, "entry_planned_close_on" | "entry_closed_on"> | undefined,
  lastCounted: string,
  isOver: boolean,
): readonly [string | null, EntryWindow["basis"]] {
  if (portal?.entry_closed_on) return [portal.entry_closed_on, "portal"];
  if (portal?.entry_planned_close_on) return [portal.entry_planned_close_on, "planned"];
  return [isOver ? lastCounted : null, "counted"];
}
