import { expect, test } from "vitest";
import { spd } from "../../pipeline/iid/score.ts";
import { levelsOf, portfolioOf, scored } from "./portfolio.ts";
import { knownMethod } from "./reference.ts";

// Published: 84.46 with 176 innovations (2023), 92.25 with 222 innovations (2024). The shape is assumed: the city's levels
// were not found. The 49.5 of 63 SPD points, the spread of maturity (in 2024 round the city's own target of 105, in 2023
// round what the published value needs) and full cover of basic services are made up, and the parameters that the
// results list as unconfirmed come from other years. So the formula can give the published values; whether it did is
// not shown.
const published = { 2023: 84.46, 2024: 92.25 };
const spdPoints = 49.5;

test("92.25 in 2024 leaves 154.6 points for SPD and mean maturity, 84.46 in 2023 leaves 144.3: both can be had", () => {
  expect(published[2024] * 2.5 - 76).toBeCloseTo(154.625, 10);
  expect(published[2023] * 2.5 - 0.38 * 176).toBeCloseTo(144.27, 10);
  expect(published[2024] * 2.5 - 76).toBeLessThan(63 + 111);
});

test("222 innovations of mean maturity near 105, shaped by assumption, score the published 92.25 of 2024", () => {
  const method = knownMethod(2024);
  const spdLevels = levelsOf(spdPoints, method.spd);
  const portfolio = portfolioOf({ count: 222, maturities: [111, 108, 105, 102, 99] }, method);
  const result = scored(portfolio, spdLevels, method);
  expect(spd(spdLevels, method)).toBe(spdPoints);
  expect(result).toMatchObject({ counted: 222, volume: 76, band: "Sangat Inovatif" });
  expect(Math.abs(result.meanMaturity - 105)).toBeLessThan(0.1);
  expect(Math.abs(result.iid - published[2024])).toBeLessThan(0.5);
  expect(result.assumptions).toEqual(expect.arrayContaining(["volume_per_innovation", "indicator_weights"]));
});

test("176 innovations of mean maturity near 95, shaped by assumption, score the published 84.46 of 2023", () => {
  const method = knownMethod(2023);
  const portfolio = portfolioOf({ count: 176, maturities: [105, 99, 96, 90, 84] }, method);
  const result = scored(portfolio, levelsOf(spdPoints, method.spd), method);
  expect(result.volume).toBeCloseTo(66.88, 10);
  expect(Math.abs(result.meanMaturity - (144.27 - spdPoints))).toBeLessThan(0.5);
  expect(Math.abs(result.iid - published[2023])).toBeLessThan(0.5);
  expect(result.band).toBe("Sangat Inovatif");
});
