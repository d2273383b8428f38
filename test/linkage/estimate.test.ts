import { describe, expect, test } from "vitest";
import type { Context } from "../../pipeline/linkage/cells.ts";
import { estimate } from "../../pipeline/linkage/estimate.ts";
import { holm } from "../../pipeline/linkage/holm.ts";
import { confirmatory, exploratory } from "../../pipeline/linkage/hypotheses.ts";
import { planted } from "../../pipeline/sample/effect.ts";
import { range } from "../../pipeline/sample/world/agencies.ts";
import { fictionalPanel } from "./fictional-panel.ts";
import { rejections } from "./rejections.ts";

const [hypothesis] = confirmatory;
const options = { classOf: () => "opd", draws: 999 };
const city = fictionalPanel({ seed: 417, isNull: false });
const limitedTo = (agencies: number): Context => {
  const kept = new Set([...new Set(city.values.map(({ agency }) => agency))].slice(0, agencies));
  return { ...city, values: city.values.filter(({ agency }) => kept.has(agency)) };
};

test("four hypotheses are confirmatory and no more", () => {
  expect(
    confirmatory.map(({ predictor, outcome, lag, estimator }) => [predictor, outcome, lag, estimator]),
  ).toEqual([
    ["innovations_new", "ikm", 1, "within"],
    ["innovations_new", "complaint_resolution", 1, "within"],
    ["mean_verified_maturity_net", "ikm", 1, "within"],
    ["mean_verified_maturity_net", "complaint_resolution", 1, "within"],
  ]);
  expect(exploratory.every(({ family }) => family === "exploratory")).toBe(true);
});

test("a claimed level and the uplift of pay are predictors nowhere", () => {
  for (const { predictor } of [...confirmatory, ...exploratory])
    expect(predictor).not.toMatch(/claim|uplift|tpp/);
});

describe("estimate(hypothesis, context)", () => {
  test("finds the planted effect, with all that stands beside it", () => {
    const { fitted, test: tested, cr1, placebo, weighted, untestable } = estimate(hypothesis!, city, options);
    expect(untestable).toBeNull();
    expect(tested!.pWild).toBeLessThan(0.01);
    expect(tested!.pPermutation).toBeLessThan(0.01);
    for (const { low, high } of [tested!.interval!, cr1!, weighted!.interval]) {
      expect(low).toBeLessThan(planted.ikmPerNewInnovation);
      expect(high).toBeGreaterThan(planted.ikmPerNewInnovation);
    }
    expect(fitted!.leaveOneOut!.low).toBeGreaterThan(0);
    expect(fitted!.detectableSlope).toBeLessThan(fitted!.slope);
    expect(placebo!.slope).toBeLessThan(fitted!.slope / 2);
  });

  test("is the same whatever the order of the rows", () => {
    const turned = { ...city, values: city.values.toReversed() };
    expect(estimate(hypothesis!, turned, options)).toEqual(estimate(hypothesis!, city, options));
  });

  test("draws anew for each hypothesis: the same numbers under another name have nearly the same p", () => {
    const none = fictionalPanel({ seed: 3, isNull: true });
    const renamed = none.values.map((value) =>
      value.metric === "ikm" ? { ...value, metric: "complaint_resolution" } : value,
    );
    const p = (values: Context["values"], at: number) =>
      estimate(confirmatory[at]!, { ...none, values }, options).test!.pWild;
    const [one, other] = [p(none.values, 0), p(renamed, 1)];
    expect(one).not.toBe(other);
    expect(Math.abs(one - other)).toBeLessThan(0.1);
  });

  test("explores without any p", () => {
    const { test: tested, cr1 } = estimate({ ...hypothesis!, family: "exploratory" }, city, options);
    expect(tested).toBeNull();
    expect(cr1).not.toBeNull();
  });

  test("with fewer than ten agencies of three years says so, and gives neither interval nor p nor anything beside it", () => {
    expect(estimate(hypothesis!, limitedTo(9), options)).toMatchObject({
      untestable: "perangkat daerah kurang",
      cr1: null,
      test: null,
      weighted: null,
      placebo: null,
      fitted: { slope: expect.any(Number), detectableSlope: expect.any(Number) },
    });
  });

  test("where one agency alone moves, there are too few effective clusters to test on", () => {
    const [mover] = city.values.map(({ agency }) => agency);
    const values = city.values.map((value) =>
      value.metric === "innovations_new" && value.agency !== mover
        ? { ...value, value: value.year % 2 === 0 ? 1 : 1.01 }
        : value,
    );
    expect(estimate(hypothesis!, { ...city, values }, options)).toMatchObject({
      untestable: "kelompok efektif kurang",
      test: null,
    });
  });

  test("where nothing moves there is no slope", () => {
    const values = city.values.map((value) =>
      value.metric === "innovations_new" ? { ...value, value: 2 } : value,
    );
    expect(estimate(hypothesis!, { ...city, values }, options)).toMatchObject({
      untestable: "tidak ada yang berubah",
      fitted: null,
    });
  });
});

test("a test of the family that could not be made counts in it all the same", () => {
  expect(holm([0.01, null, 0.02, null])).toEqual([0.04, null, 0.06, null]);
});

test("of forty cities without an effect the test rejects few, of ten with one all", () => {
  const none = rejections(range(1, 40), { isNull: true, draws: 199 });
  // With a size of 5 per cent, eight of forty or more come once in five hundred.
  expect(none.wild).toBeLessThan(8);
  expect(rejections(range(1, 10), { isNull: false, draws: 199 }).wild).toBe(10);
});
