import { describe, expect, test } from "vitest";
import { findModels } from "../../pipeline/models/find.ts";
import { dataPackage } from "../../pipeline/models/package.ts";
import { root } from "../root.ts";
import { built } from "./record.ts";

const agency = (id: string) => ({
  agency_id: id,
  short_name: id,
  full_name: id,
  kind: "opd",
  is_reporting: true,
  confidence: "B",
});
const entry = (id: string, year: number, more = {}) => ({
  innovation_id: id,
  submission_year: year,
  name: id,
  agency: "Dinas Contoh",
  agency_id: "dinas",
  stage: "penerapan",
  ...more,
});

describe("an innovation over the years", () => {
  test("is new once, then continued or developed, and a development gives it two entries more", async () => {
    const rows = await built(
      {
        agencies: [agency("dinas")],
        innovations: [
          entry("lampu", 2022),
          entry("lampu", 2023),
          entry("lampu", 2024),
          entry("kursi", 2022),
          entry("kursi", 2023),
          entry("kursi", 2024, { developed_on: "2023-05-01" }),
          entry("kursi", 2025, { developed_on: "2023-05-01" }),
          entry("kursi", 2026, { developed_on: "2023-05-01" }),
        ],
      },
      (warehouse) =>
        warehouse.rows(
          `select innovation_id, year, first_year, entry_number,
             case when is_new then 'new' when is_developed then 'developed' when is_continued then 'continued' end as how,
             breaks_twice_rule as breaks
           from marts.innovation_year order by all`,
        ),
    );
    expect(rows.map(Object.values)).toEqual([
      ["kursi", 2022, 2022, 1, "new", null],
      ["kursi", 2023, 2022, 2, "continued", null],
      ["kursi", 2024, 2022, 3, "developed", false],
      ["kursi", 2025, 2022, 4, "continued", false],
      ["kursi", 2026, 2022, 5, "continued", true],
      ["lampu", 2022, 2022, 1, "new", null],
      ["lampu", 2023, 2022, 2, "continued", null],
      ["lampu", 2024, 2022, 3, "continued", true],
    ]);
  });

  test("has stopped with its last entry when a later list says so, and tells what was verified of it alone", async () => {
    const rows = await built(
      {
        agencies: [agency("dinas")],
        innovations: [entry("lampu", 2023), entry("lampu", 2024, { claimed_score: 105, verified_score: 90 })],
        innovation_lists: [
          {
            innovation_id: "lampu",
            year: 2025,
            status: "berhenti",
            regulation: "Perwali Contoh 1/2025",
            name: "lampu",
          },
        ],
      },
      (warehouse) =>
        warehouse.rows(
          "select year, is_stopped, columns('.*score.*') from marts.innovation_year order by year",
        ),
    );
    expect(rows.map(Object.values)).toEqual([
      [2023, false, null],
      [2024, true, 90],
    ]);
  });
});

test("a claim stands beside what was verified of it, and only for the city's own staff", async () => {
  const scores = { claimed_score: 105, verified_score: 90 };
  const rows = await built(
    {
      agencies: [agency("dinas")],
      innovations: [
        entry("lampu", 2023),
        entry("lampu", 2024, scores),
        entry("kursi", 2024, { claimed_score: 80 }),
      ],
    },
    (warehouse) =>
      warehouse.rows(
        "select innovation_id, year, claimed_score, verified_score, claimed_above_verified from marts.innovation_claims order by all",
      ),
  );
  expect(rows.map(Object.values)).toEqual([
    ["kursi", 2024, 80, null, null],
    ["lampu", 2024, 105, 90, 15],
  ]);
  const models = await findModels(root);
  const marts = Object.fromEntries(models.map(({ name }) => [name, { rows: 0, sha256: "" }]));
  const manifest = { release_id: "x", created_at: "", marts };
  const released = dataPackage(manifest, models).resources.map(({ name }) => name);
  expect(released).toContain("innovation-year");
  expect(released).not.toContain("innovation-claims");
});

test("a maturity is weighed as its own year weighs, else as the newest known method, and says which", async () => {
  const weight = (year: number, value: number) => ({
    method_year: year,
    indicator: "replikasi",
    aspect: "SID",
    number_official: "31",
    sort_order: 31,
    weight: value,
  });
  const level = (innovation: string, year: number) => ({
    innovation_id: innovation,
    year,
    indicator: "replikasi",
    verified_level: 2,
  });
  const rows = await built(
    {
      agencies: [agency("dinas")],
      innovations: [entry("lampu", 2022), entry("lampu", 2024)],
      iid_indicators: [weight(2024, 3), weight(2026, 5)],
      indicator_levels: [level("lampu", 2022), level("lampu", 2024)],
    },
    (warehouse) =>
      warehouse.rows(
        "select year, mean_verified_maturity, maturity_method_year from marts.agency_year where view = 'was' order by year",
      ),
  );
  expect(rows.map(Object.values)).toEqual([
    [2022, 10, 2026],
    [2024, 6, 2024],
  ]);
});

test("a development is a link between two innovations, whoever says so, and each is told once", async () => {
  const rows = await built(
    {
      innovation_links: [
        {
          from_innovation_id: "bajak",
          to_innovation_id: "gaman",
          kind: "pengembangan",
          to_year: 2025,
          source: "s",
          confidence: "A",
        },
      ],
      innovation_matches: [
        { innovation_id: "bajak", other_innovation_id: "gaman", kind: "pengembangan", decision: "accepted" },
        {
          innovation_id: "lampu",
          other_innovation_id: "lampu-plus",
          kind: "replikasi",
          decision: "accepted",
        },
        {
          innovation_id: "kursi",
          other_innovation_id: "kursi-plus",
          kind: "replikasi",
          decision: "rejected",
        },
      ],
      innovations: [entry("lampu", 2024, { name: "Lampu Contoh" })],
    },
    (warehouse) =>
      warehouse.rows(
        "select from_innovation_id, from_name, to_innovation_id, kind, from_year, to_year, source_id from marts.innovation_lineage order by 1",
      ),
  );
  expect(rows.map(Object.values)).toEqual([
    ["bajak", null, "gaman", "pengembangan", null, 2025, "s"],
    ["lampu", "Lampu Contoh", "lampu-plus", "replikasi", 2024, null, null],
  ]);
});

test("names of one agency that are alike are suggested until somebody decides, and numbers tell names apart", async () => {
  const names = {
    a: "Layanan Lampu Jalan (LALAJA)",
    b: "Layanan Lampu Jalann",
    c: "Rumah Sehat Warga",
    d: "Layanan Lampu Jalan",
    e: "Posyandu 1",
    f: "Posyandu 2",
  };
  const rows = await built(
    {
      innovations: Object.entries(names).map(([id, name]) =>
        entry(id, 2024, { name, agency_id: id === "d" ? "badan" : "dinas" }),
      ),
      innovation_matches: [{ innovation_id: "b", other_innovation_id: "c", decision: "rejected" }],
    },
    (warehouse) =>
      warehouse.rows(
        "select innovation_id, other_innovation_id, state from marts.innovation_matches order by 1, 2",
      ),
  );
  expect(rows.map(Object.values)).toEqual([
    ["a", "b", "suggested"],
    ["b", "c", "rejected"],
  ]);
});
