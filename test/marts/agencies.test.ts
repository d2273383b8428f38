import { describe, expect, test } from "vitest";
import { built, type StagedRows } from "./record.ts";

const agency = (id: string, more = {}) => ({
  agency_id: id,
  short_name: id,
  full_name: id,
  kind: "opd",
  is_reporting: true,
  confidence: "B",
  ...more,
});
const succession = (from: string | null, to: string, kind: string, more = {}) => ({
  succession_id: `${from}-${to}`,
  predecessor_id: from,
  successor_id: to,
  kind,
  effective_on: "2021-01-01",
  confidence: "B",
  ...more,
});
const today = (agencies: readonly string[], successions: StagedRows[string], asOf?: string) =>
  built(
    { agencies: agencies.map((id) => agency(id)), agency_successions: successions },
    (warehouse) =>
      warehouse.rows(
        "select agency_id, today_agency_id, share from marts.agencies where view = 'is' order by all",
      ),
    asOf,
  );

describe("agencies as they are", () => {
  test("a merger carries both histories whole", async () => {
    expect(
      await today(
        ["a", "b", "ab"],
        [succession("a", "ab", "merge", { share: 1 }), succession("b", "ab", "merge", { share: 1 })],
      ),
    ).toEqual([
      { agency_id: "a", today_agency_id: "ab", share: 1 },
      { agency_id: "ab", today_agency_id: "ab", share: 1 },
      { agency_id: "b", today_agency_id: "ab", share: 1 },
    ]);
  });

  test("a split without a sourced share is carried to both with the share left empty", async () => {
    expect(
      await today(["kb", "x", "y"], [succession("kb", "x", "split"), succession("kb", "y", "split")]),
    ).toEqual([
      { agency_id: "kb", today_agency_id: "x", share: null },
      { agency_id: "kb", today_agency_id: "y", share: null },
      { agency_id: "x", today_agency_id: "x", share: 1 },
      { agency_id: "y", today_agency_id: "y", share: 1 },
    ]);
  });

  test("a chain of changes is followed to its end, shares multiplied", async () => {
    const chain = [
      succession("a", "b", "split", { share: 0.4 }),
      succession("b", "c", "rename", { share: 1, effective_on: "2024-01-01" }),
    ];
    expect(await today(["a", "b", "c"], chain)).toContainEqual({
      agency_id: "a",
      today_agency_id: "c",
      share: 0.4,
    });
  });

  test("a change that is still to come carries nothing yet", async () => {
    const rename = [succession("a", "b", "rename", { share: 1, effective_on: "2025-01-01" })];
    expect(await today(["a", "b"], rename, "2024-06-30")).toContainEqual({
      agency_id: "a",
      today_agency_id: "a",
      share: 1,
    });
  });
});

test("a sub-unit rolls up to the nearest agency above it that reports", async () => {
  const staged = {
    agencies: [
      agency("kec"),
      agency("kel", { parent_agency_id: "kec", is_reporting: false }),
      agency("rt", { parent_agency_id: "kel", is_reporting: false }),
    ],
  };
  const rows = await built(staged, (warehouse) =>
    warehouse.rows(
      "select agency_id, reporting_agency_id from marts.agencies where view = 'was' order by all",
    ),
  );
  expect(rows).toEqual(["kec", "kel", "rt"].map((id) => ({ agency_id: id, reporting_agency_id: "kec" })));
});
