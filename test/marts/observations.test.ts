import { describe, expect, test } from "vitest";
import { built, type StagedRows } from "./record.ts";

const press = { basis: "press", confidence: "B" };
const iid = (year: number, value: number | null, source: string, more = {}) => ({
  metric_id: "iid",
  entity_id: "3576",
  year,
  value,
  source,
  ...press,
  ...more,
});
const record = (values: StagedRows[string], more: StagedRows = {}): StagedRows => ({
  indicator_values: values,
  precedence: [
    { basis: "decree", precedence_rank: 1 },
    { basis: "release", precedence_rank: 2 },
    { basis: "press", precedence_rank: 3 },
    { basis: "self", precedence_rank: 4 },
  ],
  regimes: [
    { metric_id: "iid", regime_id: "iid-2020", from_year: 2020, to_year: 2020, comparable_within: "ya" },
    { metric_id: "iid", regime_id: "iid-2021", from_year: 2021, to_year: 2024, comparable_within: "ya" },
    { metric_id: "iid", regime_id: "iid-2026", from_year: 2026, comparable_within: "ya" },
  ],
  ...more,
});
const cells = (staged: StagedRows, columns: string, asOf?: string) =>
  built(
    staged,
    (warehouse) => warehouse.rows(`select ${columns} from marts.observations order by all`),
    asOf,
  );

describe("observations", () => {
  test("two sources that disagree are both kept, and what was read decides", async () => {
    const staged = record([
      iid(2022, 77.73, "koran"),
      iid(2022, 70.78, "keputusan", { basis: "decree" }),
      iid(2022, 70.9, "rilis", { basis: "release" }),
    ]);
    expect(await cells(staged, "value, is_chosen, choice_rule, status")).toEqual([
      { value: 70.78, is_chosen: true, choice_rule: "precedence", status: "final" },
      { value: 70.9, is_chosen: false, choice_rule: "precedence", status: "final" },
      { value: 77.73, is_chosen: false, choice_rule: "precedence", status: "final" },
    ]);
  });

  test("a tie goes to the recorded decision, with its status and reason", async () => {
    const staged = record([iid(2022, 77.73, "koran-a"), iid(2022, 70.78, "koran-b")], {
      decisions: [
        {
          metric_id: "iid",
          entity_id: "3576",
          year: 2022,
          chosen_source: "koran-b",
          status: "unresolved",
          reason_indonesian: "sebab",
          reason_english: "cause",
        },
      ],
    });
    expect(await cells(staged, "value, is_chosen, choice_rule, status, choice_reason")).toEqual([
      {
        value: 70.78,
        is_chosen: true,
        choice_rule: "decision",
        status: "unresolved",
        choice_reason: "sebab",
      },
      {
        value: 77.73,
        is_chosen: false,
        choice_rule: "decision",
        status: "unresolved",
        choice_reason: "sebab",
      },
    ]);
  });

  test("a tie that nobody decided is shown as undecided and unresolved", async () => {
    const staged = record([iid(2022, 77.73, "koran-a"), iid(2022, 70.78, "koran-b")]);
    expect(await cells(staged, "choice_rule, status, is_chosen")).toEqual([
      { choice_rule: "undecided", status: "unresolved", is_chosen: false },
      { choice_rule: "undecided", status: "unresolved", is_chosen: true },
    ]);
  });

  test("sources that agree are agreement, one source is only", async () => {
    const staged = record([iid(2021, 62.3, "a"), iid(2021, 62.3, "b"), iid(2023, 84.46, "a")]);
    expect(await cells(staged, "distinct year, choice_rule")).toEqual([
      { year: 2021, choice_rule: "agreement" },
      { year: 2023, choice_rule: "only" },
    ]);
  });

  test("the open year is provisional on the day that the reader stands on", async () => {
    const staged = record([iid(2024, 92.25, "a")]);
    expect(await cells(staged, "status", "2024-12-01")).toEqual([{ status: "provisional" }]);
    expect(await cells(staged, "status", "2025-01-01")).toEqual([{ status: "final" }]);
  });

  test("a band is the year's own: the same value is another band under another year's thresholds", async () => {
    const band = (
      years: [number, number | null],
      name: string,
      order: number,
      [lower, upper]: [number, number],
    ) => ({
      metric_id: "iid",
      from_year: years[0],
      to_year: years[1],
      band: name,
      band_order: order,
      lower,
      upper,
      lower_is_inclusive: true,
      confidence: "B",
    });
    const staged = record([iid(2024, 63, "a"), iid(2026, 63, "a"), iid(2021, 60.004, "a")], {
      bands: [
        band([2021, 2024], "Sangat Inovatif", 2, [60.01, 100]),
        band([2021, 2024], "Inovatif", 1, [35, 60]),
        band([2026, null], "Sangat Inovatif", 2, [65.01, 100]),
        band([2026, null], "Inovatif", 1, [40.01, 65]),
      ],
    });
    expect(await cells(staged, "year, band")).toEqual([
      { year: 2021, band: "Inovatif" },
      { year: 2024, band: "Sangat Inovatif" },
      { year: 2026, band: "Inovatif" },
    ]);
  });

  test("a rank without a value stays a rank; N and percentile only where the same source gives N", async () => {
    const staged = record([
      iid(2020, null, "a", { rank: 42 }),
      iid(2021, null, "a", { rank: 7, rank_of: 93 }),
    ]);
    expect(await cells(staged, "year, value, rank, rank_of, rank_percentile")).toEqual([
      { year: 2020, value: null, rank: 42, rank_of: null, rank_percentile: null },
      { year: 2021, value: null, rank: 7, rank_of: 93, rank_percentile: 92.5 },
    ]);
  });
});

describe("changes", () => {
  const changes = (staged: StagedRows) =>
    built(staged, (warehouse) =>
      warehouse.rows(
        "select from_year, to_year, change, is_chosen, is_unresolved from marts.changes order by all",
      ),
    );

  test("a disagreement gives every change that depends on it", async () => {
    const staged = record([iid(2022, 70.78, "b"), iid(2022, 77.73, "a"), iid(2023, 84.46, "a")], {
      decisions: [
        { metric_id: "iid", entity_id: "3576", year: 2022, chosen_source: "b", status: "unresolved" },
      ],
    });
    expect(await changes(staged)).toEqual([
      { from_year: 2022, to_year: 2023, change: 6.73, is_chosen: false, is_unresolved: true },
      { from_year: 2022, to_year: 2023, change: 13.68, is_chosen: true, is_unresolved: true },
    ]);
  });

  test("no change is computed in a regime whose own years may not be joined", async () => {
    const staged = record([iid(2018, 800, "a"), iid(2019, 900, "a")], {
      regimes: [
        {
          metric_id: "iid",
          regime_id: "iid-2018",
          from_year: 2018,
          to_year: 2019,
          comparable_within: "tidak",
        },
      ],
    });
    expect(await changes(staged)).toEqual([]);
  });

  test("no change is computed across a break, over a gap, or from a rank", async () => {
    const staged = record([
      iid(2020, 1290, "a"),
      iid(2021, 62.3, "a"),
      iid(2023, 84.46, "a"),
      iid(2024, null, "a", { rank: 1 }),
      iid(2026, 90, "a"),
    ]);
    expect(await changes(staged)).toEqual([]);
  });

  test("sources that agree give one change, not one each", async () => {
    const staged = record([
      iid(2023, 84.46, "a"),
      iid(2023, 84.46, "b"),
      iid(2024, 92.25, "a"),
      iid(2024, 92.25, "b"),
    ]);
    expect(await changes(staged)).toEqual([
      { from_year: 2023, to_year: 2024, change: 7.79, is_chosen: true, is_unresolved: false },
    ]);
  });
});
