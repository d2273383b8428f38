import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { findModels } from "../../pipeline/models/find.ts";
import type { Row } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";
import { built, type StagedRows } from "./record.ts";

const reference = (name: string) => {
  const rows: Record<string, string>[] = parse(readFileSync(join(root, "data", "reference", `${name}.csv`)), {
    columns: true,
    bom: true,
  });
  return rows.map((cells) =>
    Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, plain(cell)])),
  );
};
const plain = (cell: string) => (cell === "" ? null : cell === "ya" ? true : cell === "tidak" ? false : cell);

const tables = {
  iid_methods: reference("iid_methods"),
  iid_indicators: reference("iid_indicators"),
  bands: reference("bands").filter(({ metric_id: metric }) => metric === "iid"),
  urusan: reference("urusan"),
  regimes: reference("regimes")
    .filter(({ metric_id: metric }) => metric === "iid")
    .map(
      ({ metric_id, regime_id, from_year, to_year }) =>
        ({ metric_id, regime_id, from_year, to_year }) as never,
    ),
} satisfies StagedRows;

const services = ["pendidikan", "kesehatan", "pupr", "perumahan", "trantibumlinmas", "sosial"];
const contoh = { city_id: "contoh", origin: "sample" };
const sid = tables.iid_indicators
  .filter(({ aspect }) => aspect === "SID")
  .map(({ indicator }) => String(indicator));
const spd = tables.iid_indicators
  .filter(({ aspect }) => aspect === "SPD")
  .map(({ indicator }) => String(indicator));

/** Twelve innovations of two agencies in one year, all levels claimed at 3 and verified at `level`. */
const year = (
  of: number,
  level: number,
  more: readonly Readonly<Record<string, string | null>>[] = [],
): StagedRows => ({
  innovations: Array.from({ length: 12 }, (_, at) => ({
    ...contoh,
    innovation_id: `inovasi-${at}`,
    submission_year: of,
    name: `Inovasi ${at}`,
    agency_id: at < 3 ? "dinas-b" : "dinas-a",
    stage: "penerapan",
    implemented_on: `${of - 1}-02-01`,
    urusan_id: services[at] ?? "pangan",
    ...more[at],
  })),
  indicator_levels: Array.from({ length: 12 }, (_, at) =>
    sid.map((indicator) => ({
      ...contoh,
      innovation_id: `inovasi-${at}`,
      year: of,
      indicator,
      claimed_level: 3,
      verified_level: level,
      has_evidence: true,
    })),
  ).flat(),
  spd_levels: spd.map((indicator) => ({
    ...contoh,
    year: of,
    indicator,
    claimed_level: 3,
    verified_level: 2,
  })),
});

const together = (...parts: readonly StagedRows[]): StagedRows => {
  const all: Record<string, Row[]> = {};
  for (const part of parts)
    for (const [name, rows] of Object.entries(part)) all[name] = [...(all[name] ?? []), ...rows];
  return all as StagedRows;
};
const answers = (staged: StagedRows, ...queries: readonly string[]) =>
  built(together(tables, staged), (warehouse) => Promise.all(queries.map((sql) => warehouse.rows(sql))));
const rowsOf = async (staged: StagedRows, sql: string) => (await answers(staged, sql))[0]!;

describe("the marts of the index", () => {
  test("without levels of innovations are empty, as they are for a city that published none", async () => {
    expect(
      await rowsOf(
        {},
        `select (select count(*) from marts.iid_score) as score, (select count(*) from marts.indicator_points) as points,
          (select count(*) from marts.iid_decomposition) as parts, (select count(*) from marts.iid_contribution) as agencies,
          (select count(*) from marts.iid_simulation_base) as base`,
      ),
    ).toEqual([{ score: 0, points: 0, parts: 0, agencies: 0, base: 0 }]);
  });

  test("twelve innovations verified at level 2 score (42 + 74 + 4.56) / 2.5 in 2024; as claimed (63 + 111 + 4.56) / 2.5", async () => {
    const score = await rowsOf(
      year(2024, 2),
      "select basis, status, round(iid_points, 10) as iid, innovations_counted as n, cap_left_innovations as to_cap, band from marts.iid_score order by all",
    );
    expect(score).toEqual([
      { basis: "claimed", status: "known", iid: 71.424, n: 12, to_cap: 188, band: "Sangat Inovatif" },
      { basis: "verified", status: "known", iid: 48.224, n: 12, to_cap: 188, band: "Inovatif" },
    ]);
  });

  test("2025 has no formula: a row that says so, counts and mean levels, and no points", async () => {
    const [score, points, agencies] = await answers(
      year(2025, 2),
      "select distinct status, iid_points, assumptions from marts.iid_score",
      "select distinct status, weight, mean_verified_level, lost_verified_points from marts.indicator_points where aspect = 'SID'",
      "select agency_id, innovations_counted as n, mean_verified_maturity_points as mean from marts.iid_contribution order by all",
    );
    const status = "rumus tidak diketahui";
    expect(score).toEqual([{ status, iid_points: null, assumptions: null }]);
    expect(points).toEqual([{ status, weight: null, mean_verified_level: 2, lost_verified_points: null }]);
    expect(agencies).toEqual([
      { agency_id: "dinas-a", n: 9, mean: null },
      { agency_id: "dinas-b", n: 3, mean: null },
    ]);
  });

  test("an indicator of weight 4 that is one level short in twelve innovations has lost 48 points, 1.6 of the index", async () => {
    expect(
      await rowsOf(
        year(2024, 2),
        `select weight, lost_verified_points as verified, round(lost_verified_index_points, 10) as index, lost_claimed_points as claimed
         from marts.indicator_points where indicator = 'kualitas_inovasi'`,
      ),
    ).toEqual([{ weight: 4, verified: 48, index: 1.6, claimed: 0 }]);
  });

  test("from 2023 to 2024 the change is all of the levels; to 2025 a regime ends and nothing is computed", async () => {
    const parts = await rowsOf(
      together(year(2023, 1), year(2024, 2), year(2025, 2)),
      `select to_year, part, status, round(points, 9) as points, innovations
       from marts.iid_decomposition where basis = 'verified' order by to_year, part_order`,
    );
    expect(parts.slice(0, 5)).toEqual([
      { to_year: 2024, part: "rules", status: "known", points: 0, innovations: null },
      { to_year: 2024, part: "spd", status: "known", points: 0, innovations: null },
      { to_year: 2024, part: "levels", status: "known", points: 14.8, innovations: 12 },
      { to_year: 2024, part: "entries", status: "known", points: 0, innovations: 0 },
      { to_year: 2024, part: "exits", status: "known", points: 0, innovations: 0 },
    ]);
    expect(new Set(parts.slice(5).map(({ status, points }) => `${status} ${points}`))).toEqual(
      new Set(["jeda rezim null"]),
    );
  });

  test("the base says who counts and why not, holds the city's own row, and no claim", async () => {
    const staged = year(2026, 2, [{ implemented_on: "2019-03-01" }]);
    const [base, levels] = await answers(
      staged,
      `select innovation_id, eligibility, is_counted, not_counted_because, basic_service
       from marts.iid_simulation_base where innovation_id is null or innovation_id in ('inovasi-0', 'inovasi-1') order by 1 nulls first`,
      "select verified_levels as levels from marts.iid_simulation_base where innovation_id = 'inovasi-1'",
    );
    expect(base).toEqual([
      {
        innovation_id: null,
        eligibility: null,
        is_counted: null,
        not_counted_because: null,
        basic_service: null,
      },
      {
        innovation_id: "inovasi-0",
        eligibility: "ineligible",
        is_counted: false,
        not_counted_because: "window",
        basic_service: "pendidikan",
      },
      {
        innovation_id: "inovasi-1",
        eligibility: "eligible",
        is_counted: true,
        not_counted_because: null,
        basic_service: "kesehatan",
      },
    ]);
    expect(JSON.parse(String(levels![0]!["levels"]))).toEqual(
      Object.fromEntries(sid.map((indicator) => [indicator, 2])),
    );
  });

  test("no evidence is 0, evidence that nobody verified is no level, no record is absent", async () => {
    const staged = year(2024, 2);
    const levels = staged["indicator_levels"]!.slice(0, -1).map((row, at) => {
      if (at === 0) return { ...row, verified_level: null, has_evidence: false };
      return at === 1 ? { ...row, verified_level: null } : row;
    });
    const [base] = (await rowsOf(
      { ...staged, indicator_levels: levels },
      `select b.verified_levels as levels, s.unjudged_levels as unjudged, s.absent_levels as absent
       from marts.iid_simulation_base as b join marts.iid_score as s using (city_id, year)
       where b.innovation_id = 'inovasi-0' and s.basis = 'verified'`,
    )) as [{ levels: string; unjudged: number; absent: number }];
    expect(JSON.parse(base.levels)).toMatchObject({ [sid[0]!]: 0, [sid[1]!]: null });
    expect(base).toMatchObject({ unjudged: 1, absent: 1 });
  });

  test("the third entry without a development does not count in 2024, after a development it does", async () => {
    const first = { implemented_on: "2021-02-01" };
    const entries = await rowsOf(
      together(
        year(2022, 2, [first, first]),
        year(2023, 2, [first, first]),
        year(2024, 2, [first, { ...first, developed_on: "2023-11-01" }]),
      ),
      `select entry_number, is_counted, not_counted_because as because from marts.iid_simulation_base
       where year = 2024 and innovation_id in ('inovasi-0', 'inovasi-1') order by innovation_id`,
    );
    expect(entries).toEqual([
      { entry_number: 3, is_counted: false, because: "max_submissions" },
      { entry_number: 1, is_counted: true, because: null },
    ]);
  });

  test("the check finds a published index of the fictional city that its own levels do not make", async () => {
    const model = (await findModels(root)).find(({ name }) => name === "iid_score");
    const published = (of: number, value: number) => ({
      ...contoh,
      metric_id: "iid",
      entity_id: "contoh",
      year: of,
      value,
      source: "s",
      basis: "decree",
    });
    const faults = await rowsOf(
      together(year(2023, 2), year(2024, 2), {
        indicator_values: [published(2023, 48.22), published(2024, 48.3)],
        precedence: [{ basis: "decree", precedence_rank: 1 }],
      }),
      model!.mart!.tests!["sample_agrees_with_its_published_index"]!,
    );
    expect(faults).toMatchObject([{ year: 2024, value: 48.3 }]);
  });
});
