import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../pipeline/warehouse.ts";
import { builtTown, type Marts, pick } from "./town.ts";

let marts: Marts;
const rowsOf = (mart: string, where: Row, ...columns: readonly string[]) => pick(marts[mart], where, columns);

beforeAll(async () => {
  marts = await builtTown();
});

describe("the scorecard of strategies", () => {
  const value = (strategy: string, year: number) =>
    rowsOf(
      "strategy_scorecard",
      { strategy_id: `strategy-2024-${strategy}`, year },
      "value",
      "status",
      "is_in_force",
    );

  test("has one figure for each strategy, and none where nothing tells of it", () => {
    expect(value("new-and-replicated", 2024)).toEqual([{ value: 2, status: "known", is_in_force: true }]);
    expect(value("maturity", 2024)).toEqual([{ value: 72, status: "known", is_in_force: true }]);
    expect(value("cooperation", 2024)).toEqual([{ value: 1, status: "known", is_in_force: true }]);
    expect(value("cooperation", 2026)).toEqual([{ value: 0, status: "known", is_in_force: true }]);
    expect(value("maturity", 2025)).toEqual([{ value: null, status: "unknown", is_in_force: true }]);
  });

  test("takes presence for the activity of heads, says so, and takes no report for a list of those absent", () => {
    expect(value("active-heads", 2023)).toEqual([{ value: 50, status: "known", is_in_force: false }]);
    expect(value("active-heads", 2024)).toEqual([{ value: null, status: "unknown", is_in_force: true }]);
    expect(
      new Set(rowsOf("strategy_scorecard", { strategy_id: "strategy-2024-active-heads" }, "is_stand_in")),
    ).toEqual(new Set(rowsOf("strategy_scorecard", { is_stand_in: true }, "is_stand_in")));
  });
});

describe("before and after an event", () => {
  const groups = (event: string) =>
    rowsOf(
      "programme_effects",
      { event_id: event, measure: "innovations" },
      "attendance",
      "agencies_compared",
      "mean_before",
      "mean_after",
      "mean_difference",
    );

  test("those that came stand beside those that did not, each against itself", () => {
    expect(groups("lab")).toEqual([
      { attendance: "came", agencies_compared: 1, mean_before: 1, mean_after: 3, mean_difference: 2 },
      { attendance: "did not come", agencies_compared: 1, mean_before: 1, mean_after: 1, mean_difference: 0 },
    ]);
  });

  test("whom a report does not name may have come too", () => {
    expect(groups("coaching").map(({ attendance }) => attendance)).toEqual(["came", "not named"]);
  });
});

describe("ratings of employees", () => {
  const ratings = (agency: string) =>
    rowsOf(
      "tpp_performance",
      { agency_id: agency },
      "people",
      "people_sangat_baik",
      "people_baik",
      "people_kurang",
      "people_without_predikat",
      "is_suppressed",
      "mean_productivity_pct",
    );

  test("count each employee once, of the agency and its units together", () => {
    expect(ratings("dinas-a")).toEqual([
      {
        people: 19,
        people_sangat_baik: 6,
        people_baik: 12,
        people_kurang: 0,
        people_without_predikat: 1,
        is_suppressed: false,
        mean_productivity_pct: 93,
      },
    ]);
  });

  test("know of no employee with five innovations in a tier", () => {
    expect(rowsOf("tpp_tiers", {}, "tier", "people", "people_with_five")).toEqual([
      { tier: "satu-dua", people: 1, people_with_five: 0 },
      { tier: "tidak disebut", people: 1, people_with_five: 1 },
    ]);
  });
});
