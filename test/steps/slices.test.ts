import { expect, test } from "vitest";
import { slicesDue } from "../../pipeline/slices.ts";

const monthly = { slice: "month", from: "2026-08", look_back: 1 } as const;
const names = (...due: Parameters<typeof slicesDue>) => slicesDue(...due).map(({ name }) => name);
const day = (text: string) => new Date(text);

test("the first pull begins at the first month and ends with the present one in Asia/Jakarta", () => {
  expect(slicesDue(monthly, undefined, day("2026-10-31T16:59:00Z")).at(-1)).toEqual({
    name: "2026-10",
    since: "2026-10-01",
    until: "2026-11-01",
  });
  expect(names(monthly, undefined, day("2026-10-31T17:00:00Z"))).toEqual([
    "2026-08",
    "2026-09",
    "2026-10",
    "2026-11",
  ]);
});

test("later pulls go back by the look-back from where the last one came to, never before the first month", () => {
  expect(names(monthly, "2026-11", day("2027-01-10T00:00:00Z"))).toEqual([
    "2026-10",
    "2026-11",
    "2026-12",
    "2027-01",
  ]);
  expect(names({ ...monthly, look_back: 30 }, "2026-11", day("2026-11-10T00:00:00Z"))[0]).toBe("2026-08");
  expect(names({ ...monthly, look_back: 0 }, "2026-11", day("2026-11-10T00:00:00Z"))).toEqual(["2026-11"]);
  expect(names(monthly, undefined, day("2026-07-10T00:00:00Z"))).toEqual([]);
});

test("years are whole years, whichever month they are said to begin with", () => {
  const yearly = { slice: "year", from: "2024-07", look_back: 1 } as const;
  expect(slicesDue(yearly, undefined, day("2025-02-10T00:00:00Z"))).toEqual([
    { name: "2024", since: "2024-01-01", until: "2025-01-01" },
    { name: "2025", since: "2025-01-01", until: "2026-01-01" },
  ]);
  expect(names(yearly, "2025", day("2026-02-10T00:00:00Z"))).toEqual(["2024", "2025", "2026"]);
});
