import { expect, test } from "vitest";
import { mix, randomFrom, randomOf } from "../../pipeline/sample/random.ts";

test("the generator gives the published sequence of xoshiro128** for the state 1, 2, 3, 4", () => {
  const random = randomFrom([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, () => random.next())).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test("a label or a seed of its own gives a stream of its own, and the same one each time", () => {
  const first = (seed: number, label: string) => randomOf(seed, label).next();
  expect(first(1, "a")).toBe(first(1, "a"));
  expect(new Set([first(1, "a"), first(1, "b"), first(2, "a")]).size).toBe(3);
});

test("neighbouring numbers mix into streams that have nothing to do with each other", () => {
  const units = Array.from({ length: 4000 }, (_, index) => mix(417, index).unit());
  const mean = units.reduce((sum, unit) => sum + unit, 0) / units.length;
  const lagged = units.slice(1).reduce((sum, unit, index) => sum + (unit - mean) * (units[index]! - mean), 0);
  expect(mean).toBeCloseTo(0.5, 1);
  expect(Math.abs(lagged / units.length / (1 / 12))).toBeLessThan(0.05);
});

test("draws keep to their bounds and weights", () => {
  const random = randomOf(1, "bounds");
  const draws = Array.from({ length: 10_000 }, () => random.between(-2, 3));
  expect(new Set(draws)).toEqual(new Set([-2, -1, 0, 1, 2, 3]));
  const heads = Array.from({ length: 10_000 }, () =>
    random.weighted([
      ["heads", 3],
      ["tails", 1],
    ]),
  );
  expect(heads.filter((side) => side === "heads").length / heads.length).toBeCloseTo(0.75, 1);
  const normals = Array.from({ length: 10_000 }, () => random.normal());
  expect(normals.reduce((sum, value) => sum + value * value, 0) / normals.length).toBeCloseTo(1, 1);
});
