import type { ProgrammeEvent } from "../../pipeline/marts/programme_events.ts";
import type { Messages } from "../messages/id.js";
import { yearPosition } from "./format.js";
import { inLanguage } from "./in-language.js";
import type { Rows } from "./marts.js";
import type { Sourced } from "./provenance.js";

export type Lane = "leaders" | "seasons" | "programme" | "rules" | "awards";

/** One thing on the timeline. `from` is null where no source says when it began, `to` where it is a moment or lasts. */
export interface Moment extends Sourced {
  readonly lane: Lane;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string;
  readonly place: string | null;
  /** The series of an award. */
  readonly series?: string;
}

const lanes: Readonly<Record<string, Lane>> = {
  leadership: "leaders",
  season: "seasons",
  regulation: "rules",
  reorganisation: "rules",
};

export const laneOf = (event: ProgrammeEvent): Lane => lanes[event.kind] ?? "programme";

/** Everything with a date, oldest first. An award without a day of grant has no place on an axis of days. */
export function moments(
  { programme_events: events, awards_timeline: awards }: Rows<"programme_events" | "awards_timeline">,
  t: Messages,
): Moment[] {
  const named = events.map((event) => ({
    ...event,
    name: inLanguage(t, event.name_indonesian, event.name_english) ?? event.name_indonesian,
  }));
  const happened = named.map((event): Moment => ({
    lane: laneOf(event),
    name: event.name,
    from: event.from_date,
    to: event.to_date,
    precision: event.date_precision,
    place: event.place,
    source_id: event.source_id,
    confidence: event.confidence,
    reading: event.name,
  }));
  const granted = awards
    .filter((award) => award.granted_on !== null)
    .map((award): Moment => ({
      ...award,
      lane: "awards",
      name: [award.title_as_published, award.innovation_name].filter(Boolean).join(": "),
      from: award.granted_on,
      to: null,
      precision: "day",
      place: null,
      series: award.award_series,
      reading: award.title_as_published,
    }));
  return [...happened, ...granted].toSorted((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
}

/** Where a date lies on the axis of years: the middle of the month or year where the source gives no more. */
export function positionOf(date: string, precision: string): number {
  if (precision === "year") return Number(date.slice(0, 4));
  return yearPosition(precision === "month" ? `${date.slice(0, 7)}-15` : date);
}

export interface Placed<T> {
  readonly item: T;
  readonly row: number;
  /** Labels that would leave the frame on the right stand to the left of their mark. */
  readonly side: "left" | "right";
}

/**
 * Puts each label on the first row where it touches no other, right of its mark if it can. `at` is the mark's
 * position in pixels, `wide` the label's width. Items come in order of position.
 */
export function pack<T>(
  items: readonly { item: T; at: number; wide: number }[],
  width: number,
  space: number,
): Placed<T>[] {
  const taken: { from: number; to: number }[][] = [];
  return items.map(({ item, at, wide }) => {
    const sides = [
      { side: "right" as const, from: at - 2 * space, to: at + wide + space },
      { side: "left" as const, from: at - wide - space, to: at + 2 * space },
    ].filter(({ from, to }) => from >= -2 * space && to <= width + 2 * space);
    const free = (row: number) =>
      sides.find(({ from, to }) => (taken[row] ?? []).every((other) => to <= other.from || other.to <= from));
    let row = 0;
    while (free(row) === undefined && row < taken.length) row += 1;
    const { side, from, to } = free(row) ?? { side: "right" as const, from: at, to: at + wide };
    taken[row] = [...(taken[row] ?? []), { from, to }];
    return { item, row, side };
  });
}

/** Awards of one series granted on one day are one mark; their titles stay in the table. */
export function gather(all: readonly Moment[], say: (series: string, count: number) => string): Moment[] {
  const groups = new Map<string, Moment[]>();
  for (const moment of all) {
    const key = moment.series === undefined ? `${groups.size}` : `${moment.series} ${moment.from}`;
    groups.set(key, [...(groups.get(key) ?? []), moment]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [group.length > 1 ? { ...first, name: say(first.series ?? "", group.length) } : first];
  });
}

const longest = 46;
/** A label that leaves room for others; the whole name stands in the table. */
export const shortened = (name: string) =>
  name.length <= longest ? name : `${name.slice(0, longest - 1).replace(/[\s:,(]+\S*$/, "")} …`;
