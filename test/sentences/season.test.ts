import { expect, test } from "vitest";
import { cityDays, dayAt, standingAt } from "../../dashboards/components/season-days.ts";
import { readSeasonChoice, writeSeasonChoice } from "../../dashboards/components/season-state.ts";
import { entryWindow } from "../../dashboards/components/season-window.ts";
import type { EntrySeason } from "../../pipeline/marts/entry_season.ts";

const count = (agency: string, day: string, other: Partial<EntrySeason> = {}) =>
  ({
    agency_id: agency,
    day,
    year: Number(day.slice(0, 4)),
    day_of_window: Number(day.slice(8)),
    registered: 5,
    entered: 3,
    penerapan: 2,
    at_least_105: 1,
    missing_evidence: 1,
    origin: "inbox",
    ...other,
  }) as EntrySeason;

const portal = (close: string | null, planned: string | null = null) => ({
  entry_opened_on: "2026-06-20",
  entry_planned_close_on: planned,
  entry_closed_on: close,
});
const counted = [count("a", "2026-06-21"), count("a", "2026-07-05")];

test.each([
  ["2026-06-10", portal("2026-08-23"), { state: "ahead", daysLeft: null }],
  ["2026-08-13", portal("2026-08-23"), { state: "open", daysLeft: 10, basis: "portal" }],
  ["2026-08-23", portal("2026-08-23"), { state: "open", daysLeft: 0 }],
  ["2026-08-24", portal("2026-08-23"), { state: "closed", daysLeft: null }],
  ["2026-07-06", portal(null, "2026-08-02"), { state: "open", daysLeft: 27, basis: "planned" }],
  ["2026-07-06", portal(null), { state: "unknown", closesOn: null, daysLeft: null }],
  ["2027-01-01", portal(null), { state: "closed", closesOn: "2026-07-05", basis: "counted" }],
])(
  "on %s the window stands as the portal's days say, and without them no days are left",
  (asOf, method, told) => {
    expect(entryWindow(counted, method, asOf)).toMatchObject(told);
  },
);

test("the days of a sample are its own and never the portal's", () => {
  const sample = counted.map((row) => ({ ...row, origin: "sample" as const }));
  expect(entryWindow(sample, portal("2026-08-23"), "2027-01-01")).toMatchObject({
    opensOn: "2026-06-21",
    closesOn: "2026-07-05",
    basis: "counted",
  });
});

test("an agency without a count of a day keeps its last one in the sums of the city", () => {
  const rows = [
    count("a", "2026-06-01", { entered: 1 }),
    count("b", "2026-06-01", { entered: 2 }),
    count("b", "2026-06-02", { entered: 4 }),
  ];
  const days = cityDays(rows);
  expect(days.map(({ dayOfWindow, entered, agencies }) => [dayOfWindow, entered, agencies])).toEqual([
    [1, 3, 2],
    [2, 5, 2],
  ]);
  expect(dayAt(days, 40)?.dayOfWindow).toBe(2);
  expect(dayAt(days, 0)).toBeUndefined();
  expect(standingAt(rows, 1).get("b")?.entered).toBe(2);
  expect(standingAt(rows, 9).get("b")?.entered).toBe(4);
});

test("the address holds the year, a day before the newest, and the order, and nothing that is not on offer", () => {
  const lastDays = new Map([
    [2024, 61],
    [2025, 30],
  ]);
  const choice = { year: 2024, day: 12, order: { by: "nama", isUp: true } } as const;
  expect(readSeasonChoice(writeSeasonChoice(choice), lastDays)).toEqual(choice);
  const first = { year: 2025, day: null, order: { by: "kurang-bukti", isUp: false } };
  expect(readSeasonChoice("", lastDays)).toEqual(first);
  expect(readSeasonChoice("?tahun=1999&hari=31&urut=gaji", lastDays)).toEqual(first);
  expect(readSeasonChoice("?tahun=2025&hari=30", lastDays).day).toBeNull();
});
