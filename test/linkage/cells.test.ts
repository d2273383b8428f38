import { describe, expect, test } from "vitest";
import { type Cell, cellsOf, type Context, type Value, withoutLoners } from "../../pipeline/linkage/cells.ts";
import { livesOf } from "../../pipeline/linkage/lives.ts";

const value = (more: Partial<Value> & Pick<Value, "metric" | "year">): Value => ({
  agency: "dinas-a",
  value: 1,
  measuredIn: more.year,
  count: null,
  isSmall: false,
  isProvisional: false,
  ...more,
});
/** What submissions tell of a year is measured in the year after. */
const innovations = (year: number, count: number, more: Partial<Value> = {}) =>
  value({ metric: "innovations_new", year, value: count, measuredIn: year + 1, ...more });
const ikm = (year: number, index: number, more: Partial<Value> = {}) =>
  value({ metric: "ikm", year, value: index, count: 100, ...more });

const cells = (values: readonly Value[], { lag = 1, ...more }: Partial<Context> & { lag?: number } = {}) =>
  cellsOf(
    { predictor: "innovations_new", outcome: "ikm", lag },
    { values, lives: livesOf([]), methodOf: () => "none", ...more },
  );
const merged = livesOf([{ predecessor: "dinas-b", successor: "dinas-a", year: 2021, kind: "merge" }]);

describe("cellsOf(hypothesis, context)", () => {
  test("an outcome meets the innovations that were first in use so many years before", () => {
    const values = [innovations(2019, 3), innovations(2020, 5), ikm(2021, 80)];
    expect(cells(values)).toMatchObject([{ year: 2020, outcomeYear: 2021, x: 5, y: 80, excluded: null }]);
    expect(cells(values, { lag: 2 })).toMatchObject([{ year: 2019, x: 3 }]);
  });

  test("a lag below nothing takes the outcome of the year before", () => {
    expect(cells([innovations(2020, 5), ikm(2019, 78)], { lag: -1 })).toMatchObject([
      { year: 2020, outcomeYear: 2019, x: 5, y: 78, excluded: null },
    ]);
  });

  test("a succession between the two leaves the cell out, also where only the submission came after it", () => {
    const values = [innovations(2020, 5), ikm(2021, 80), innovations(2021, 4), ikm(2022, 81)];
    expect(cells(values, { lives: merged }).map(({ excluded }) => excluded)).toEqual([
      "melintasi suksesi",
      null,
    ]);
    // Counted by whoever handed in the list of 2021, the innovations of 2020 are not those of the agency of 2020.
    const [placebo] = cells([innovations(2020, 5), ikm(2019, 78)], { lives: merged, lag: -1 });
    expect(placebo).toMatchObject({ x: null, excluded: "prediktor tidak diketahui" });
  });

  test("a change of either method between the two leaves the cell out, one after both begins a new effect", () => {
    const methodOf = (_: string, year: number) => (year < 2021 ? "lama" : "baru");
    const values = [2018, 2019, 2020, 2021].flatMap((year) => [innovations(year, 2), ikm(year + 1, 80)]);
    const found = cells(values, { methodOf });
    expect(found.map(({ excluded }) => excluded)).toEqual([null, null, "melintasi rezim", null]);
    expect(new Set([found[0]!.effect, found[1]!.effect]).size).toBe(1);
    expect(found[3]!.effect).not.toBe(found[0]!.effect);
  });

  test("too few answers, or nobody knows how many, is hollow, shows nothing and is left out", () => {
    const small = ikm(2021, 0, { value: null, count: null, isSmall: true });
    expect(cells([innovations(2020, 5), small])).toMatchObject([
      { x: 5, y: null, count: null, isHollow: true, excluded: "responden kurang" },
    ]);
  });

  test("the open year is left out on either side, and so is an outcome with nothing before it", () => {
    const open = { isProvisional: true };
    expect(cells([innovations(2020, 5), ikm(2021, 80, open)])[0]!.excluded).toBe("tahun berjalan");
    expect(cells([innovations(2020, 5, open), ikm(2021, 80)])[0]!.excluded).toBe("tahun berjalan");
    expect(cells([ikm(2021, 80)])[0]!.excluded).toBe("prediktor tidak diketahui");
  });

  test("what two names of one agency began in a year adds up", () => {
    const lives = livesOf([{ predecessor: "dinas-lama", successor: "dinas-a", year: 2020, kind: "rename" }]);
    const values = [innovations(2020, 5), innovations(2020, 2, { agency: "dinas-lama" }), ikm(2021, 80)];
    expect(cells(values, { lives })).toMatchObject([{ x: 7 }]);
  });
});

describe("withoutLoners(cells)", () => {
  const cell = (effect: string, year: number): Cell => ({
    agency: effect,
    year,
    outcomeYear: year + 1,
    cluster: effect,
    effect,
    x: 1,
    y: 1,
    count: null,
    isHollow: false,
    excluded: null,
  });

  test("leaves out what is alone in its effect or year, and what is alone once that is gone", () => {
    const all = [
      cell("a", 2019),
      cell("a", 2020),
      cell("b", 2019),
      cell("b", 2020),
      cell("c", 2020),
      cell("c", 2021),
    ];
    const kept = withoutLoners(all, { inEffects: true });
    expect(kept.map(({ excluded }) => excluded)).toEqual([
      null,
      null,
      null,
      null,
      "tanpa pembanding",
      "tanpa pembanding",
    ]);
    expect(withoutLoners(all, { inEffects: false }).filter(({ excluded }) => excluded !== null)).toHaveLength(
      1,
    );
  });
});
