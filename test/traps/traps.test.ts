import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { traps } from "../../dashboards/messages/id-traps.ts";
import { backcast } from "../../pipeline/iid/backcast.ts";
import { findModels } from "../../pipeline/models/find.ts";
import { martColumns } from "../../pipeline/models/describe.ts";
import { isReleased } from "../../pipeline/models/mart.ts";
import type { Cell } from "../../pipeline/privacy/publication.ts";
import { suppress } from "../../pipeline/privacy/suppress.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { cityOf, known } from "../iid/city.ts";
import { knownMethod } from "../iid/reference.ts";
import { built, type StagedRows } from "../marts/record.ts";
import { root } from "../root.ts";
import { guards } from "./traps.ts";

const models = await findModels(root);
const sqlText = (file: string) => readFileSync(join(root, file), "utf8");

test("each of the forty-three traps is told on Metode, and every guard of one is a test that exists", () => {
  const numbers = Array.from({ length: 43 }, (_, at) => at + 1);
  expect(traps.map(({ number }) => number)).toEqual(numbers);
  expect(Object.keys(guards).map(Number)).toEqual(numbers);
  expect(readFileSync(join(root, "dashboards", "metode.md"), "utf8")).toContain("trapList");
  for (const [file, sentence] of Object.values(guards).flat())
    expect([
      file,
      sentence,
      readFileSync(join(root, "test", file), "utf8").includes(`"${sentence}"`),
    ]).toEqual([file, sentence, true]);
});

const outcomes = ["kemudahan_proses", "penyelesaian_pengaduan", "kemanfaatan_inovasi", "monitoring_evaluasi"];

test("4. a back-cast to another year says that the wording of levels may differ", () => {
  const [method2024, method2026] = [knownMethod(2024), knownMethod(2026)];
  const portfolio = cityOf(2024, { count: 30, points: 74 }, method2024);
  expect(backcast(portfolio, method2026, "verified")).toMatchObject({
    assumptions: expect.arrayContaining(["level_wording"]) as string[],
  });
  expect(known(portfolio, method2024).assumptions).not.toContain("level_wording");
});

test("10. the index tells maturity and volume apart, and they add up to it", () => {
  const method = knownMethod(2026);
  const few = known(cityOf(2026, { count: 20, points: 74 }, method), method);
  const many = known(cityOf(2026, { count: 200, points: 74 }, method), method);
  expect(many.meanMaturity).toBe(few.meanMaturity);
  expect(many.volume - few.volume).toBeCloseTo(0.38 * 180, 9);
  expect(many.iid - few.iid).toBeCloseTo((0.38 * 180) / 2.5, 9);
});

test("14. indicators that are outcomes themselves do not move net maturity", async () => {
  const agencies: Readonly<Record<string, readonly string[]>> = {
    "dinas-a": [],
    "dinas-b": outcomes,
    "dinas-c": ["pelaksana_inovasi"],
  };
  const ids = Object.entries(agencies);
  const indicators = ["pelaksana_inovasi", ...outcomes];
  const staged: StagedRows = {
    entities: [{ entity_id: "3576", name: "Kota" }],
    agencies: ids.map(([id]) => ({ agency_id: id, short_name: id, kind: "opd", is_reporting: true })),
    innovations: ids.map(([id]) => ({
      innovation_id: id,
      submission_year: 2024,
      name: id,
      agency_id: id,
      stage: "penerapan",
    })),
    iid_indicators: indicators.map((indicator) => ({
      indicator,
      method_year: 2026,
      aspect: "SID",
      weight: 1,
    })),
    indicator_levels: ids.flatMap(([id, raised]) =>
      indicators.map((indicator) => ({
        innovation_id: id,
        year: 2024,
        indicator,
        verified_level: raised.includes(indicator) ? 3 : 2,
      })),
    ),
  };
  const maturity = await built(staged, (warehouse) =>
    warehouse.rows(`
      select agency_id, mean_verified_maturity as whole, mean_verified_maturity_net as net
      from marts.agency_year where year = 2024 and view = 'was' order by agency_id`),
  );
  expect(maturity).toEqual([
    { agency_id: "dinas-a", whole: 10, net: 2 },
    { agency_id: "dinas-b", whole: 14, net: 2 },
    { agency_id: "dinas-c", whole: 11, net: 3 },
  ]);
}, 120_000);

test("16. both stated lags are answered, and no other", async () => {
  const lags = await withWarehouse(":memory:", async (warehouse) => {
    await warehouse.run("create schema marts");
    await warehouse.run(`
      create table marts.agency_year as
      select '3576' as city_id, 'dinas-a' as agency_id, 'was' as view, null::integer as scores_from_year,
          range as year, 50 as mean_verified_maturity_net, 1 as innovations_new,
          80 as ikm, null as ikm_change, null as ombudsman, null as pekppp
      from range(2020, 2025)`);
    return warehouse.rows(`
      select lag_years, count(*) as pairs from (${sqlText("pipeline/questions/maturity_and_later_service.sql")})
      group by all order by all`);
  });
  expect(lags).toEqual([
    { lag_years: 1, pairs: 4 },
    { lag_years: 2, pairs: 3 },
  ]);
});

test("26. no released table ranks agencies", () => {
  const ranking = models
    .flatMap(({ name, mart }) =>
      isReleased(mart) && mart.grain.includes("agency_id") ? [{ name, mart }] : [],
    )
    .flatMap(({ name, mart }) => Object.keys(mart.row.shape).map((column) => `${name}.${column}`))
    .filter((column) => /rank|place|position/.test(column));
  expect(ranking).toEqual([]);
});

test("40. every amount and count in a table about people passes suppression, and a small one is hidden with what it follows from", () => {
  const open = models.flatMap(({ name, mart }) =>
    isReleased(mart) && name.startsWith("tpp")
      ? martColumns(name, mart)
          .filter(({ role, column }) => role === "measure" && !(column in (mart.disclosure?.columns ?? {})))
          .map(({ column }) => `${name}.${column}`)
      : [],
  );
  expect(open).toEqual([]);
  const rated = (id: string, first: number, count: number, whole?: string): Cell => ({
    id,
    table: "tpp_performance",
    column: id,
    quantity: "people",
    unit: "orang",
    year: 2024,
    value: count,
    multiple: 1,
    people: Int32Array.from({ length: count }, (_, at) => first + at),
    isShown: false,
    ...(whole === undefined ? {} : { attribute: "predikat" }),
  });
  const cells = [
    rated("people", 0, 40),
    rated("kurang", 0, 3, "people"),
    rated("sangat_baik", 3, 12, "people"),
    rated("baik", 15, 25, "people"),
  ];
  const parts = ["kurang", "sangat_baik", "baik"];
  const { reasons } = suppress({ cells, relations: [{ whole: "people", parts }] });
  expect([...reasons]).toEqual([
    ["kurang", "few people"],
    ["sangat_baik", "follows from others"],
  ]);
});

test("41. no model joins tables on a value", () => {
  for (const model of models) {
    if (!("sql" in model)) continue;
    const joins = model.sql.match(/(?:using\s*\([^)]*\)|\bon\b[^\n]*(?:\n\s+and[^\n]*)*)/g) ?? [];
    const onValue = joins.filter((join) =>
      /\bvalue\b\s*=|=\s*\w+\.value\b|using\s*\([^)]*\bvalue\b/.test(join),
    );
    expect([model.name, onValue]).toEqual([model.name, []]);
  }
});

test("42. a number is no predikat", async () => {
  const { source } = (await findSources(root)).find(({ name }) => name === "tpp")!;
  const { predikat } = source.row.shape;
  expect(predikat!.safeParse("Baik").success).toBe(true);
  for (const value of ["91", "91,20", 91])
    expect([value, predikat!.safeParse(value).success]).toEqual([value, false]);
});
