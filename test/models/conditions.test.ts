import { expect, test } from "vitest";
import { z } from "zod";
import { doc, type Mart, measure } from "../../pipeline/models/mart.ts";
import type { LinkedModel } from "../../pipeline/models/order.ts";
import { recordChecks } from "../../pipeline/checks-history.ts";
import { check, type CheckResult } from "../../pipeline/steps/check.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { roomsIn } from "../rooms.ts";
import { emptyFolder } from "../folders.ts";

const mart: Mart = {
  indonesian: "Mutu",
  english: "Quality",
  grain: ["agency_id", "year"],
  audience: "public",
  row: z.strictObject({
    agency_id: z.string().meta(doc("Perangkat daerah", "Agency")),
    year: z.int().meta(doc("Tahun", "Year", "tahun")),
    ikm: z
      .number()
      .min(25)
      .max(100)
      .nullable()
      .meta(measure("ikm", doc("IKM", "IKM", "indeks"))),
  }),
  references: { agency_id: "staging.agencies.agency_id" },
  complete: { within: [], axes: ["agency_id", "year"] },
  tests: {
    agrees_with_the_city: `
      select year, round(avg(ikm)) as mean from marts.quality group by year
      having abs(avg(ikm) - (select any_value(ikm) from staging.city as c where c.year = quality.year)) > 1`,
  },
};

const quality = (own: Partial<Mart> = {}): LinkedModel => ({
  name: "quality",
  file: "pipeline/marts/quality.sql",
  sql: "from staging.quality",
  reads: [],
  mart: { ...mart, ...own },
});

const sound = [
  ["a", 2023, 80],
  ["a", 2024, 82],
  ["b", 2023, 70],
  ["b", 2024, 72],
] as const;

/** Every check of the mart with these rows, and what it said when it failed. */
async function checked(rows: readonly (readonly unknown[])[], own: Partial<Mart> = {}) {
  const values = rows.map(
    (row) => `(${row.map((cell) => JSON.stringify(cell).replaceAll('"', "'")).join()})`,
  );
  const kept: CheckResult[] = [];
  const message = await withWarehouse(":memory:", async (warehouse) => {
    await warehouse.run(`
      create schema staging; create schema marts; create schema meta;
      create table meta.checks (mart varchar, "check" varchar, passed boolean, rows_checked bigint, rows_failed bigint);
      create table staging.agencies as from (values ('a'), ('b')) as a (agency_id);
      create table staging.city as from (values (2023, 75), (2024, 77)) as c (year, ikm);
      create table marts.quality as from (values ${values.join()}) as q (agency_id, year, ikm)`);
    return check(warehouse, [quality(own)], (results) => {
      kept.push(...results);
      return Promise.resolve();
    }).then(
      () => "passed",
      (error: Error) => error.message,
    );
  });
  const failed = kept.filter(({ failures }) => failures.length > 0);
  return { message, kept, failed: Object.fromEntries(failed.map((one) => [one.check, one.failures])) };
}

test("sound rows pass every kind of check", async () => {
  const { message, kept } = await checked(sound);
  expect(message).toBe("passed");
  expect(kept.map((one) => one.check)).toEqual([
    "columns_as_promised",
    "rows_keep_the_contract",
    "grain_is_unique",
    "agency_id_is_known",
    "grid_is_complete",
    "agrees_with_the_city",
  ]);
});

test.each<[string, readonly (readonly unknown[])[], Readonly<Record<string, readonly string[]>>]>([
  [
    "a repeated row breaks the grain",
    [...sound, ["a", 2023, 80]],
    {
      grain_is_unique: ['{"agency_id":"a","year":2023,"row_count":2}'],
      agrees_with_the_city: ['{"year":2023,"mean":77}'],
    },
  ],
  [
    "a value out of its range breaks the contract of a row",
    [["a", 2023, 130], ...sound.slice(1)],
    {
      rows_keep_the_contract: ["agency_id=a year=2023: ikm Too big: expected number to be <=100"],
      agrees_with_the_city: ['{"year":2023,"mean":100}'],
    },
  ],
  [
    "an agency that does not exist breaks a reference",
    [...sound, ["z", 2023, 75], ["z", 2024, 77]],
    {
      agency_id_is_known: ['{"agency_id":"z","year":2023}', '{"agency_id":"z","year":2024}'],
    },
  ],
  [
    "a missing year of one agency is a hole in the grid",
    [...sound, ["a", 2025, 75]],
    { grid_is_complete: ['{"agency_id":"b","year":2025}'] },
  ],
  [
    "a total that another table gives otherwise is a disagreement",
    [["a", 2023, 90], ...sound.slice(1)],
    { agrees_with_the_city: ['{"year":2023,"mean":80}'] },
  ],
])("%s", async (_, rows, failed) => {
  const outcome = await checked(rows);
  expect(outcome.failed).toEqual(failed);
  for (const [name, failures] of Object.entries(failed)) {
    expect(outcome.message).toContain(`marts.quality ${name}: ${failures.length}`);
    for (const row of failures) expect(outcome.message).toContain(row);
  }
});

test("all that fails is said in one error", async () => {
  const { message } = await checked([
    ["a", 2023, 130],
    ["z", 2024, 80],
    ["z", 2024, 80],
  ]);
  for (const name of ["rows_keep_the_contract", "grain_is_unique", "agency_id_is_known", "grid_is_complete"])
    expect(message).toContain(`marts.quality ${name}`);
});

test("a failing row of a mart about people shows which row it is and none of its figures", async () => {
  const wrong = { tests: { is_low: "select agency_id, year, ikm from marts.quality where ikm > 81" } };
  expect((await checked(sound, wrong)).failed).toEqual({
    is_low: ['{"agency_id":"a","year":2024,"ikm":82}'],
  });
  expect(
    (await checked(sound, { ...wrong, disclosure: { keys: [], columns: {}, flags: {} } })).failed,
  ).toEqual({
    is_low: ['{"agency_id":"a","year":2024}'],
  });
});

test("the history of checks holds every run, newest first, and counts only; failing rows lie beside it", async () => {
  const rooms = roomsIn(emptyFolder());
  const good = await checked(sound);
  const bad = await checked([...sound, ["z", 2023, 75]]);
  await recordChecks(
    rooms,
    { startedAt: new Date("2026-11-21T00:00:00Z"), now: new Date("2026-11-21T00:01:00Z") },
    bad.kept,
  );
  await recordChecks(
    rooms,
    { startedAt: new Date("2026-11-22T00:00:00Z"), now: new Date("2026-11-22T00:01:00Z") },
    good.kept,
  );
  const history = await readFile(join(rooms.status, "checks.json"), "utf8");
  expect(JSON.parse(history)).toEqual([
    {
      run_id: "20261122T000000000Z",
      checked_at: "2026-11-22T00:01:00.000Z",
      checks: 6,
      rows_checked: 24,
      failed: [],
    },
    {
      run_id: "20261121T000000000Z",
      checked_at: "2026-11-21T00:01:00.000Z",
      checks: 6,
      rows_checked: 30,
      failed: [
        { mart: "quality", check: "agency_id_is_known", rows_failed: 1 },
        { mart: "quality", check: "grid_is_complete", rows_failed: 1 },
      ],
    },
  ]);
  await recordChecks(
    rooms,
    { startedAt: new Date("2026-11-23T00:00:00Z"), now: new Date("2026-11-23T00:01:00Z") },
    bad.kept,
  );
  expect(await readFile(join(rooms.status, "check_failures.csv"), "utf8")).toBe(
    [
      "mart,check,row",
      '"quality","agency_id_is_known","{""agency_id"":""z"",""year"":2023}"',
      '"quality","grid_is_complete","{""agency_id"":""z"",""year"":2024}"',
      "",
    ].join("\n"),
  );
});
