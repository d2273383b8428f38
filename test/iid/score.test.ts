import { describe, expect, test } from "vitest";
import { methodOf } from "../../pipeline/iid/method.ts";
import { type Innovation, maturity, spd } from "../../pipeline/iid/score.ts";
import { all, levelsOf, portfolioOf, scored } from "./portfolio.ts";
import { indicatorRows, knownMethod, rowOf } from "./reference.ts";

const rules = knownMethod(2026);
const none = {};

describe("maturity(levels, method) and spd(levels, method)", () => {
  test("all 20 indicators at level 1, 2, 3 make a maturity of 37, 74, 111", () => {
    expect([0, 1, 2, 3].map((level) => maturity(all(rules.sid, level), rules))).toEqual([0, 37, 74, 111]);
    expect(rules.sid.size).toBe(20);
  });

  test("all 20 SPD rows at level 3 make 63, at level 1 make 21", () => {
    expect([1, 2, 3].map((level) => spd(all(rules.spd, level), rules))).toEqual([21, 42, 63]);
    expect(rules.spd.size).toBe(20);
  });

  test("the video alone is 12 of 111 points", () => {
    expect(maturity({ kualitas_inovasi: 3 }, rules)).toBe(12);
  });

  test("a missing level is level 0, since there is no evidence", () => {
    expect(maturity(none, rules)).toBe(0);
    expect(maturity({ replikasi: null, alat_kerja: 2 }, rules)).toBe(4);
    expect(spd({ opini_bpk: 3, tpt: null }, rules)).toBe(4.5);
  });

  test("2023 and 2024 use the weights of 2026", () => {
    for (const year of [2023, 2024]) {
      expect(knownMethod(year).sid).toEqual(rules.sid);
      expect(knownMethod(year).spd).toEqual(rules.spd);
    }
  });

  test("a level that is none of 0, 1, 2, 3 is refused with indicator and year", () => {
    for (const level of [4, -1, 1.5, Number.NaN, Infinity]) {
      expect(() => maturity({ replikasi: level }, rules)).toThrow(
        new RangeError(`replikasi: level ${level} in 2026 is none of 0, 1, 2, 3`),
      );
      expect(() => spd({ opini_bpk: level }, knownMethod(2024))).toThrow(
        new RangeError(`opini_bpk: level ${level} in 2024 is none of 0, 1, 2, 3`),
      );
    }
  });

  test("an indicator that the aspect does not have is refused with its year, even without a level", () => {
    expect(() => maturity({ opini_bpk: 1 }, rules)).toThrow(
      new RangeError("opini_bpk is no SID indicator of 2026"),
    );
    expect(() => spd({ replikasi: null }, rules)).toThrow(
      new RangeError("replikasi is no SPD indicator of 2026"),
    );
    expect(() => maturity({ jumlah_inovasi: 1 }, rules)).toThrow(RangeError);
    expect(() => maturity({ constructor: 1 }, rules)).toThrow(RangeError);
  });
});

describe("score(portfolio, spdLevels, method)", () => {
  const fullSpd = all(rules.spd, 3);

  test("the best portfolio scores 100, of which SPD is 25.20, maturity 44.40 and volume 30.40", () => {
    const best = scored(portfolioOf({ count: 200, maturities: [111] }, rules), fullSpd, rules);
    expect(best).toEqual({
      known: true,
      iid: 100,
      spd: 63,
      meanMaturity: 111,
      volume: 76,
      counted: 200,
      band: "Sangat Inovatif",
      assumptions: [],
    });
    const share = (points: number) => (points / rules.parameters.total_max) * 100;
    expect([best.spd, best.meanMaturity, best.volume].map(share)).toEqual([25.2, 44.4, 30.4]);
  });

  test("no innovation and no SPD evidence scores 0, TDD", () => {
    expect(scored([], none, rules)).toMatchObject({
      iid: 0,
      meanMaturity: 0,
      volume: 0,
      counted: 0,
      band: "TDD",
    });
  });

  test("a result without a band has no such field", () => {
    expect(scored([], none, methodOf(rowOf(2026), indicatorRows))).not.toHaveProperty("band");
  });

  test("one more innovation of mean maturity, below the cap, is +0.152", () => {
    const before = scored(portfolioOf({ count: 100, maturities: [74] }, rules), none, rules);
    const after = scored(portfolioOf({ count: 101, maturities: [74] }, rules), none, rules);
    expect(after.iid - before.iid).toBeCloseTo(0.152, 10);
  });

  test("one more innovation without any evidence, below the cap, is +0.152 less the dilution of the mean", () => {
    const portfolio = portfolioOf({ count: 100, maturities: [74] }, rules);
    const before = scored(portfolio, none, rules);
    const after = scored([...portfolio, { levels: {} }], none, rules);
    const dilution = ((74 - (74 * 100) / 101) / 250) * 100;
    expect(after.iid - before.iid).toBeCloseTo(0.152 - dilution, 10);
    expect(after.iid).toBeLessThan(before.iid);
  });

  test("one point of mean maturity is +0.40", () => {
    const before = scored(portfolioOf({ count: 50, maturities: [73] }, rules), none, rules);
    const after = scored(portfolioOf({ count: 50, maturities: [74] }, rules), none, rules);
    expect(after.iid - before.iid).toBeCloseTo(0.4, 10);
  });

  test("one SPD row of weight 1 up one level is +0.40", () => {
    const before = scored([], { nilai_lakip: 1 }, rules);
    const after = scored([], { nilai_lakip: 2 }, rules);
    expect(after.iid - before.iid).toBeCloseTo(0.4, 10);
  });

  test("the mean divides by the floor while fewer innovations are counted: 10 in 2023, 12 in 2026", () => {
    const meanOf = (count: number, year: number) =>
      scored(portfolioOf({ count, maturities: [60] }, rules), none, knownMethod(year)).meanMaturity;
    expect([6, 9, 10, 11].map((count) => meanOf(count, 2023))).toEqual([36, 54, 60, 60]);
    expect([6, 9, 12, 13].map((count) => meanOf(count, 2026))).toEqual([30, 45, 60, 60]);
    expect([6, 10].map((count) => meanOf(count, 2024))).toEqual([36, 60]);
  });

  test("volume is 0.38 for each innovation up to 200", () => {
    const volumeOf = (count: number) =>
      scored(portfolioOf({ count, maturities: [37] }, rules), none, rules).volume;
    expect(volumeOf(50)).toBeCloseTo(19, 10);
    expect(volumeOf(199)).toBeCloseTo(75.62, 10);
    expect([200, 201, 245].map(volumeOf)).toEqual([76, 76, 76]);
  });

  test("volume is 0 unless 5 of 6 basic services are covered; all else stays", () => {
    const covering = (covered: number) =>
      scored(portfolioOf({ count: 100, maturities: [74], covered }, rules), fullSpd, rules);
    expect([0, 1, 4].map((covered) => covering(covered).volume)).toEqual([0, 0, 0]);
    expect([5, 6].map((covered) => covering(covered).volume)).toEqual([38, 38]);
    expect(covering(4)).toMatchObject({ spd: 63, meanMaturity: 74, counted: 100 });
    expect(covering(5).iid - covering(4).iid).toBeCloseTo(15.2, 10);
  });

  test("many innovations for one basic service cover one", () => {
    const portfolio = Array.from({ length: 20 }, (): Innovation => ({
      levels: {},
      basicService: "kesehatan",
    }));
    expect(scored(portfolio, none, rules).volume).toBe(0);
  });

  test("more basic services than the year has are refused", () => {
    const portfolio = Array.from({ length: 7 }, (_, index): Innovation => ({
      levels: {},
      basicService: `u${index}`,
    }));
    expect(() => scored(portfolio, none, rules)).toThrow(
      new RangeError("7 basic services in 2026, of 6: u0, u1, u2, u3, u4, u5, u6"),
    );
  });

  test("past the cap one more innovation changes the mean only: down below it, nothing at it, up above it", () => {
    const portfolio = portfolioOf({ count: 200, maturities: [74] }, rules);
    const change = (points: number) =>
      scored([...portfolio, { levels: levelsOf(points, rules.sid) }], none, rules).iid -
      scored(portfolio, none, rules).iid;
    expect(change(37)).toBeCloseTo((-37 / 201) * 0.4, 10);
    expect(change(74)).toBe(0);
    expect(change(111)).toBeCloseTo((37 / 201) * 0.4, 10);
  });

  test("past the cap an innovation for the fifth basic service still opens the gate, worth 30.40", () => {
    const portfolio = portfolioOf({ count: 220, maturities: [74], covered: 4 }, rules);
    const fifth = { levels: levelsOf(74, rules.sid), basicService: "trantibumlinmas" };
    const change = scored([...portfolio, fifth], none, rules).iid - scored(portfolio, none, rules).iid;
    expect(change).toBeCloseTo(30.4, 10);
  });

  test("a wrong level anywhere in the portfolio is refused", () => {
    expect(() => scored([{ levels: {} }, { levels: { replikasi: 4 } }], none, rules)).toThrow(
      "replikasi: level 4 in 2026",
    );
  });

  test("each result lists what is unconfirmed, and a caller who changes the list changes no other", () => {
    const known = knownMethod(2024);
    const expected = [...known.unconfirmed];
    const first = scored([], none, known);
    expect(first.assumptions).toEqual(expected);
    first.assumptions.length = 0;
    expect(scored([], none, known).assumptions).toEqual(expected);
  });
});
