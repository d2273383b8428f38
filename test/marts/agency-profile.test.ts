import { beforeAll, describe, expect, test } from "vitest";
import { built, type StagedRows } from "./record.ts";
import { builtTown, type Marts, pick, townRows } from "./town.ts";

let marts: Marts;
beforeAll(async () => {
  marts = await builtTown();
});

describe("attendance", () => {
  const events = (rows: Marts[string] | undefined) =>
    pick(rows, {}, ["agency_id", "event_id", "role", "is_named"]);

  test("of a unit counts for the agency above it", () => {
    expect(events(marts["agency_attendance"])).toEqual([
      { agency_id: "dinas-a", event_id: "komitmen", role: "signed", is_named: true },
      { agency_id: "dinas-a", event_id: "lab", role: "attended", is_named: true },
      { agency_id: "dinas-a", event_id: "coaching", role: "attended", is_named: true },
    ]);
  });

  test("of every agency stands for each of them, not named", async () => {
    const rows = await built(
      {
        ...townRows(),
        event_attendance: [{ event_id: "komitmen", role: "signed", is_all_opd: true, origin: "published" }],
      },
      (warehouse) => warehouse.rows("from marts.agency_attendance order by agency_id"),
    );
    expect(events(rows)).toEqual([
      { agency_id: "dinas-a", event_id: "komitmen", role: "signed", is_named: false },
      { agency_id: "dinas-b", event_id: "komitmen", role: "signed", is_named: false },
    ]);
  });
});

describe("the nine unsur of a survey", () => {
  test("have the widest interval that a mean of 1 to 4 allows", () => {
    const [first, ...others] = pick(marts["service_unsur"], { agency_id: "dinas-a" }, [
      "respondents",
      "mean_value",
      "mean_low",
      "mean_high",
    ]);
    // 1.96 √((3.1 − 1)(4 − 3.1) / 100)
    expect(first).toEqual({ respondents: 100, mean_value: 3.1, mean_low: 2.831, mean_high: 3.369 });
    expect(others).toEqual(Array.from({ length: 8 }, () => first));
  });

  test("of fewer than thirty answers stand there empty", () => {
    const rows = pick(marts["service_unsur"], { agency_id: "unit-a" }, [
      "is_small",
      "respondents",
      "mean_value",
    ]);
    expect(rows).toEqual(
      Array.from({ length: 9 }, () => ({ is_small: true, respondents: null, mean_value: null })),
    );
  });
});

test("a succession keeps the bracket of its day, its share, and whether scores begin anew", async () => {
  const agency = (id: string) => ({
    agency_id: id,
    short_name: id.toUpperCase(),
    full_name: id,
    kind: "opd",
    is_reporting: true,
    confidence: "B",
  });
  const staged: StagedRows = {
    agencies: ["a", "b", "c"].map(agency),
    agency_successions: [
      {
        succession_id: "a-b",
        predecessor_id: "a",
        successor_id: "b",
        kind: "split",
        effective_latest: "2021-12-31",
        date_precision: "unknown",
        confidence: "C",
      },
      {
        succession_id: "b-c",
        predecessor_id: "b",
        successor_id: "c",
        kind: "rename",
        effective_on: "2030-01-01",
        date_precision: "day",
        share: 1,
        confidence: "A",
      },
    ],
  };
  const rows = await built(staged, (warehouse) =>
    warehouse.rows("from marts.agency_successions order by succession_id"),
  );
  expect(
    pick(rows, {}, [
      "predecessor_name",
      "effective_latest",
      "share",
      "begins_scores_anew",
      "is_in_effect",
      "confidence",
    ]),
  ).toEqual([
    {
      predecessor_name: "A",
      effective_latest: "2021-12-31",
      share: null,
      begins_scores_anew: true,
      is_in_effect: true,
      confidence: "C",
    },
    {
      predecessor_name: "B",
      effective_latest: null,
      share: 1,
      begins_scores_anew: false,
      is_in_effect: false,
      confidence: "A",
    },
  ]);
});
