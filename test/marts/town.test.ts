import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../pipeline/warehouse.ts";
import { built } from "./record.ts";
import { builtTown, type Marts, pick, townRows } from "./town.ts";

let marts: Marts;
const rowsOf = (mart: string, where: Row, ...columns: readonly string[]) => pick(marts[mart], where, columns);

beforeAll(async () => {
  marts = await builtTown();
});

describe("compliance with a rule", () => {
  const missed = (policy: string, agency: string) =>
    rowsOf(
      "policy_compliance",
      { policy_id: policy, agency_id: agency },
      "year",
      "counted",
      "status",
      "missed_in_a_row_years",
    );

  test("counts what its own reading counts: commitments, proposals or innovations", () => {
    expect(missed("komitmen-2018", "dinas-b").at(0)).toEqual({
      year: 2018,
      counted: 0,
      status: "missed",
      missed_in_a_row_years: 1,
    });
    expect(missed("usulan-2022", "dinas-a")).toEqual([
      { year: 2022, counted: 1, status: "met", missed_in_a_row_years: null },
    ]);
    expect(missed("usulan-2022", "dinas-b")).toEqual([
      { year: 2022, counted: 0, status: "missed", missed_in_a_row_years: 1 },
    ]);
  });

  test("says for how many years in a row an agency missed it; one innovation is not more than one", () => {
    expect(missed("lebih-2024", "dinas-a").map(({ missed_in_a_row_years: years }) => years)).toEqual([
      null,
      1,
      null,
    ]);
    expect(missed("lebih-2024", "dinas-b").map(({ missed_in_a_row_years: years }) => years)).toEqual([
      1, 2, 3,
    ]);
  });

  test("is unknown where nobody handed in what the rule counts", async () => {
    const unlisted = await built({ ...townRows(), event_attendance: [] }, (warehouse) =>
      warehouse.rows("select distinct status from marts.policy_compliance where policy_id = 'komitmen-2018'"),
    );
    expect(unlisted).toEqual([{ status: "unknown" }]);
  });
});

test("the funnel goes by the newest list there is, without what that list declares stopped", () => {
  expect(rowsOf("funnel", { year: 2024 }, "stage", "innovations", "lost", "status")).toEqual([
    { stage: "assessed", innovations: 2, lost: 2, status: "known" },
    { stage: "awarded", innovations: null, lost: null, status: "unknown" },
    { stage: "entered", innovations: 4, lost: 1, status: "known" },
    { stage: "mature", innovations: 1, lost: 1, status: "known" },
    { stage: "registered", innovations: 5, lost: null, status: "known" },
  ]);
});

describe("coverage", () => {
  test("counts each urusan, and what names none, to the total of the year", () => {
    expect(rowsOf("coverage", { year: 2024 }, "urusan_id", "innovations", "innovations_in_use")).toEqual([
      { urusan_id: "kesehatan", innovations: 1, innovations_in_use: 1 },
      { urusan_id: "pangan", innovations: 1, innovations_in_use: 0 },
      { urusan_id: "pendidikan", innovations: 1, innovations_in_use: 1 },
      { urusan_id: "tidak-disebut", innovations: 1, innovations_in_use: 1 },
    ]);
  });

  test("judges the gate by that year's method only, and by innovations in use", () => {
    const gate = (year: number) =>
      rowsOf("coverage", { year, urusan_id: "pangan" }, "yandas_covered", "yandas_gate_min", "is_gate_met");
    expect(gate(2024)).toEqual([{ yandas_covered: 2, yandas_gate_min: null, is_gate_met: null }]);
    expect(gate(2026)).toEqual([{ yandas_covered: 1, yandas_gate_min: 2, is_gate_met: false }]);
  });
});

describe("service quality", () => {
  const survey = (agency: string, year: number) =>
    rowsOf(
      "service_quality",
      { agency_id: agency, year },
      "ikm",
      "band",
      "reported_ikm",
      "reported_difference",
      "difference_cause",
    )[0];

  test("weighs nine unsur by 1/9 and recognises a report that took 0.11, which changes the index and could change the band", () => {
    expect(survey("dinas-a", 2024)).toEqual({
      ikm: 77.5,
      band: "Baik",
      reported_ikm: 76.73,
      reported_difference: -0.77,
      difference_cause: "rounded weights",
    });
    expect(survey("dinas-b", 2024)).toMatchObject({ reported_difference: 0, difference_cause: "none" });
    expect(survey("dinas-b", 2023)).toMatchObject({
      reported_difference: 2.5,
      difference_cause: "unexplained",
    });
  });

  test("keeps the place of a survey with fewer than thirty answers, but none of its figures", () => {
    expect(
      rowsOf(
        "service_quality",
        { agency_id: "unit-a" },
        "is_small",
        "respondents",
        "ikm",
        "ikm_low",
        "reported_ikm",
        "fee",
      ),
    ).toEqual([
      { is_small: true, respondents: null, ikm: null, ikm_low: null, reported_ikm: null, fee: null },
    ]);
  });

  test("gives the widest interval that the scale allows", () => {
    const [{ ikm_low: low, ikm_high: high }] = rowsOf(
      "service_quality",
      { agency_id: "dinas-b", year: 2024 },
      "ikm_low",
      "ikm_high",
    ) as [Row];
    const half = 1.96 * 25 * Math.sqrt(((3.1 - 1) * (4 - 3.1)) / 100);
    expect(low).toBeCloseTo(77.5 - half, 2);
    expect(high).toBeCloseTo(77.5 + half, 2);
  });
});

test("a target is met in the direction of its metric, and unmet while nothing is realised", () => {
  expect(rowsOf("target_gap", { entity_id: "3576" }, "metric_id", "gap", "status")).toEqual([
    { metric_id: "innovation_maturity", gap: null, status: "not realised" },
    { metric_id: "poverty_pct", gap: 0.5, status: "missed" },
  ]);
});

test("a follow-up knows how late it is on the day of reference and how often it was carried over", () => {
  expect(
    rowsOf("follow_up_status", {}, "follow_up_id", "state", "days_late", "times_carried", "is_carried_on"),
  ).toEqual([
    { follow_up_id: "f1", state: "overdue", days_late: 234, times_carried: 0, is_carried_on: true },
    { follow_up_id: "f2", state: "overdue", days_late: 20, times_carried: 1, is_carried_on: false },
    { follow_up_id: "f3", state: "done late", days_late: 4, times_carried: 0, is_carried_on: false },
    { follow_up_id: "f4", state: "open", days_late: 0, times_carried: 0, is_carried_on: false },
  ]);
});

test("a day of the entry window stands beside the same day of last year's, not the same date", () => {
  expect(
    rowsOf(
      "entry_season",
      { day: "2025-06-12" },
      "agency_id",
      "day_of_window",
      "entered",
      "entered_last_year",
    ),
  ).toEqual([{ agency_id: "dinas-a", day_of_window: 2, entered: 4, entered_last_year: 2 }]);
});

test("days are left to the portal's own last day, and to the planned one while it has none", () => {
  const left = (day: string) => rowsOf("entry_season", { day }, "days_left");
  expect(left("2024-06-02")).toEqual([{ days_left: 5 }]);
  expect(left("2025-06-12")).toEqual([{ days_left: 8 }]);
});

test("partners that belong to a published number are not counted again", () => {
  expect(rowsOf("replication_graph", {}, "replication_id", "regions_to_add", "has_agreement")).toEqual([
    { replication_id: "a1-batu", regions_to_add: 0, has_agreement: false },
    { replication_id: "a1-jumlah", regions_to_add: 10, has_agreement: false },
    { replication_id: "a2-batu", regions_to_add: 1, has_agreement: true },
    { replication_id: "b1-kediri", regions_to_add: 1, has_agreement: false },
  ]);
});

test("the cost per beneficiary needs a budget and a benefit in people, and says which is wanting", () => {
  expect(
    rowsOf(
      "cost_benefit",
      {},
      "innovation_id",
      "budget_rupiah",
      "spent_rupiah",
      "cost_per_beneficiary_rupiah",
      "status",
    ),
  ).toEqual([
    {
      innovation_id: "a1",
      budget_rupiah: 15_000_000,
      spent_rupiah: null,
      cost_per_beneficiary_rupiah: 50_000,
      status: "known",
    },
    {
      innovation_id: "a2",
      budget_rupiah: 8_000_000,
      spent_rupiah: 8_000_000,
      cost_per_beneficiary_rupiah: null,
      status: "benefit is not in people",
    },
    {
      innovation_id: "a3",
      budget_rupiah: null,
      spent_rupiah: null,
      cost_per_beneficiary_rupiah: null,
      status: "no budget",
    },
    {
      innovation_id: "b1",
      budget_rupiah: 1_000_000,
      spent_rupiah: 1_000_000,
      cost_per_beneficiary_rupiah: null,
      status: "no benefit",
    },
  ]);
});
