import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../pipeline/warehouse.ts";
import { built } from "./record.ts";
import { pick, townRows } from "./town.ts";

let values: Row[];
let points: Row[];
let links: Row[];

const unsur = [
  "requirements",
  "procedure",
  "completion_time",
  "fee",
  "product",
  "competence",
  "behaviour",
  "complaint_handling",
  "facilities",
];
const survey = (agency: string, year: number, respondents: number) => ({
  agency_id: agency,
  year,
  from_date: `${year}-01-01`,
  to_date: `${year}-12-31`,
  respondents,
  ...Object.fromEntries(unsur.map((name) => [name, 3.2])),
});

beforeAll(async () => {
  const town = townRows();
  const staged = {
    ...town,
    service_surveys: [...town["service_surveys"]!, survey("dinas-a", 2022, 12), survey("dinas-b", 2026, 90)],
    replications: town["replications"]!.map((row) => ({ ...row, origin: "inbox" })),
    regimes: town["regimes"]!.map((row) => ({
      ...row,
      comparable_with_previous: "tidak",
      comparable_within: "ya",
    })),
  };
  ({ values, points, links } = await built(staged, async (warehouse) => ({
    values: await warehouse.rows("from marts._linkage_values order by all"),
    points: await warehouse.rows("from marts.linkage_points order by all"),
    links: await warehouse.rows("from marts.linkage order by all"),
  })));
}, 120_000);

const valued = (metric: string, year: number) =>
  pick(values, { metric_id: metric, year }, ["agency_id", "measured_in", "value"]);

describe("what may stand on either side of a linkage", () => {
  test("an innovation belongs to the year of its first use, for the agency above the unit that runs it", () => {
    expect(valued("innovations_new", 2023)).toEqual([
      { agency_id: "dinas-a", measured_in: 2024, value: 1 },
      { agency_id: "dinas-b", measured_in: 2024, value: 0 },
    ]);
    // Of what came into use in 2021 the list of 2022 tells, and a1's later entries are no news.
    expect(valued("innovations_new", 2021).map(({ value }) => value)).toEqual([1, 1]);
    expect(valued("innovations_new", 2022).map(({ value }) => value)).toEqual([0, 0]);
  });

  test("maturity and the digital share are those of the same innovations: a1, in use for longer, bears on neither", () => {
    expect(valued("mean_verified_maturity_net", 2023)).toEqual([
      { agency_id: "dinas-a", measured_in: 2024, value: 35 },
    ]);
    expect(valued("innovations_digital_share", 2023)).toEqual([
      { agency_id: "dinas-a", measured_in: 2024, value: 1 },
    ]);
  });

  test("who did not come, and who was not copied, is known from the city's own lists only", () => {
    expect(valued("events_attended", 2023).map(({ value }) => value)).toEqual([1, 0]);
    expect(valued("events_attended", 2024)).toEqual([]);
    expect(valued("replicating_regions", 2024).map(({ value }) => value)).toEqual([11, 0]);
    expect(valued("replicating_regions", 2023)).toEqual([]);
  });
});

describe("the points", () => {
  const ikm = (outcomeYear: number) =>
    pick(
      points.filter(({ lag, estimator }) => lag === 1 && estimator === "within"),
      { predictor: "innovations_new", outcome: "ikm", outcome_year: outcomeYear },
      ["agency_id", "year", "x", "y", "n", "is_hollow", "excluded"],
    );

  test("a survey of twelve keeps its place and shows nothing", () => {
    expect(ikm(2022)).toEqual([
      {
        agency_id: "dinas-a",
        year: 2021,
        x: 1,
        y: null,
        n: null,
        is_hollow: true,
        excluded: "responden kurang",
      },
    ]);
  });

  test("the open year is left out", () => {
    expect(ikm(2026)).toMatchObject([{ agency_id: "dinas-b", year: 2025, excluded: "tahun berjalan" }]);
  });

  test("two agencies are too few to conclude anything from, and every hypothesis says so", () => {
    expect(links).toHaveLength(36);
    for (const row of links)
      expect(row).toMatchObject({
        testable: false,
        verdict: "tidak dapat diuji",
        untestable_reason: "perangkat daerah kurang",
        p_wild: null,
        ci_low: null,
        planted_slope: null,
      });
  });

  test("what holds the other by definition is labelled", () => {
    const labelled = links.filter(({ overlap }) => overlap !== null);
    expect(new Set(labelled.map(({ predictor, outcome }) => `${predictor} ${outcome}`))).toEqual(
      new Set(["innovations_new pekppp"]),
    );
    for (const { overlap } of labelled) expect(overlap).toBe("terkait secara definisi");
  });
});
