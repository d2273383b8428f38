import { expect, test } from "vitest";
import { assumptions } from "../../pipeline/iid/assumptions.ts";
import { methodOf } from "../../pipeline/iid/method.ts";
import { score } from "../../pipeline/iid/score.ts";
import { bandRows, indicatorRows, knownMethod, method, methodRows, rowOf } from "./reference.ts";

test("the formula is known for 2023, 2024 and 2026, and for no other year of the table", () => {
  const years = methodRows.map(({ method_year: year }) => year);
  expect(years).toEqual(expect.arrayContaining([2021, 2022, 2025, 2027]));
  expect(years.filter((year) => method(year).known)).toEqual([2023, 2024, 2026]);
});

test("a year without a formula has no score, whatever was handed in", () => {
  for (const year of [2018, 2019, 2020, 2021, 2022, 2025, 2027, 2028, 2029])
    expect([year, score([{ levels: { replikasi: 9 } }], {}, method(year))]).toEqual([
      year,
      { known: false, reason: "rumus tidak diketahui" },
    ]);
});

test("a row that calls its formula unknown is believed, even when every number is there", () => {
  expect(methodOf({ ...rowOf(2026), formula_status: "unknown" }, indicatorRows).known).toBe(false);
});

test("a year without weights, its own or assumed ones, has no formula", () => {
  expect(methodOf(rowOf(2026), []).known).toBe(false);
  expect(methodOf(rowOf(2024), []).known).toBe(false);
});

test("each method year names what no source confirms for it", () => {
  const unconfirmed = (year: number) => knownMethod(year).unconfirmed.toSorted();
  const volumeAndGate = [
    "volume_cap",
    "volume_max",
    "volume_per_innovation",
    "yandas_gate_min",
    "yandas_gate_of",
  ];
  expect(unconfirmed(2023)).toEqual([
    "indicator_weights",
    "sid_max",
    "spd_max",
    "total_max",
    ...volumeAndGate,
  ]);
  expect(unconfirmed(2024)).toEqual(["divisor_floor", "indicator_weights", ...volumeAndGate]);
  expect(unconfirmed(2026)).toEqual([]);
});

test("an empty cell that the row forgets to list is unconfirmed all the same", () => {
  const forgetful = methodOf({ ...rowOf(2024), unconfirmed_parameters: null }, indicatorRows);
  expect(forgetful).toMatchObject({
    unconfirmed: [
      "divisor_floor",
      "volume_per_innovation",
      "volume_cap",
      "yandas_gate_min",
      "yandas_gate_of",
      "indicator_weights",
    ],
  });
});

test("every unconfirmed parameter has an assumption that says why, in both languages", () => {
  for (const year of [2023, 2024, 2026])
    expect(knownMethod(year).unconfirmed.toSorted()).toEqual(
      assumptions
        .filter((assumption) => assumption.year === year)
        .map(({ parameter }) => parameter)
        .toSorted(),
    );
  for (const { indonesian, english } of assumptions)
    expect(Math.min(indonesian.length, english.length)).toBeGreaterThan(20);
});

test("an assumed value is the one that the reference table states for the year it is taken from", () => {
  for (const { year, parameter, value, fromYear } of assumptions) {
    if (parameter === "indicator_weights") continue;
    expect([parameter, rowOf(fromYear)[parameter]]).toEqual([parameter, value]);
    expect([parameter, rowOf(fromYear).unconfirmed_parameters ?? ""]).not.toEqual([
      parameter,
      expect.stringMatching(new RegExp(`\\b${parameter}\\b`)),
    ]);
    expect([parameter, rowOf(year)[parameter] ?? value]).toEqual([parameter, value]);
  }
});

test("a value in the row goes before an assumed one, and stays unconfirmed while the row says so", () => {
  const row = { ...rowOf(2024), divisor_floor: 12 };
  expect(methodOf(row, indicatorRows)).toMatchObject({
    parameters: { divisor_floor: 12 },
    unconfirmed: expect.arrayContaining(["divisor_floor"]),
  });
});

test("weights of the year itself go before those of another year, and need no assumption", () => {
  const own = indicatorRows.map((indicator) => ({ ...indicator, method_year: 2024 }));
  const known = methodOf(rowOf(2024), [...indicatorRows, ...own], bandRows);
  expect(known).toMatchObject({ unconfirmed: expect.not.arrayContaining(["indicator_weights"]) });
});

test("weights that do not reach the maximum are refused", () => {
  const incomplete = indicatorRows.filter(({ indicator }) => indicator !== "replikasi");
  expect(() => methodOf(rowOf(2026), incomplete)).toThrow(
    new RangeError("sid_max of 2026 is 111, its parts make 102"),
  );
});

test("maxima that do not fit each other are refused", () => {
  expect(() => methodOf({ ...rowOf(2026), volume_cap: 100 }, indicatorRows)).toThrow(
    new RangeError("volume_max of 2026 is 76, its parts make 38"),
  );
  expect(() => methodOf({ ...rowOf(2026), total_max: 200 }, indicatorRows)).toThrow(
    new RangeError("total_max of 2026 is 200, its parts make 250"),
  );
});
