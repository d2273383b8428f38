import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { leaveOneOut } from "../../pipeline/linkage/beside.ts";
import type { Cell, Context, Value } from "../../pipeline/linkage/cells.ts";
import { holm } from "../../pipeline/linkage/holm.ts";
import { panelOf } from "../../pipeline/linkage/panel.ts";
import { effectiveClusters, slopeOf } from "../../pipeline/linkage/slope.ts";
import { detectableSlope, tInterval, tQuantile, twoSidedP } from "../../pipeline/linkage/student.ts";
import { type Draw, drawsOf, wildBootstrap } from "../../pipeline/linkage/wild-bootstrap.ts";
import { type Observation, withinEffects } from "../../pipeline/linkage/within.ts";
import { randomOf } from "../../pipeline/sample/random.ts";
import { root } from "../root.ts";

const read = <T>(file: string) =>
  parse<T>(readFileSync(join(root, "test", "linkage", "reference", file)), { columns: true });

interface Row {
  readonly cluster: string;
  readonly effect: string;
  readonly year: string;
  readonly era: string;
  readonly x: string;
  readonly y: string;
  readonly respondents: string;
}

const rows = read<Row>("panel.csv");
/** What R found, by name. */
const r = new Map(
  read<{ name: string; value: string }>("expected.csv").map((one) => [one.name, Number(one.value)]),
);
const expected = (name: string) => {
  const value = r.get(name);
  if (value === undefined) throw new Error(`reference.R told nothing of ${name}`);
  return value;
};

const panel = rows.map((row): Observation => ({
  name: `${row.effect}/${row.year}`,
  x: Number(row.x),
  y: Number(row.y),
  effect: row.effect,
  period: row.year,
  cluster: row.cluster,
}));
const byEra = panel.map((one, at) => ({ ...one, effect: `${one.effect} ${rows[at]!.era}` }));
const weighted = panel.map((one, at) => ({ ...one, weight: Number(rows[at]!.respondents) }));

const fitted = (observations: readonly Observation[]) => slopeOf(withinEffects(observations))!;
const plain = fitted(panel);

/** How far from R's, as a part of it. */
const difference = (value: number, name: string) => Math.abs(value / expected(name) - 1);
const tenDigits = 1e-10;
/** Quantiles of t by the library are R's to between seven and eight digits. */
const sevenDigits = 1e-7;

/** Every vector of signs once, the first cluster's turning fastest. */
function everySign(): Draw {
  let vector = 0;
  return (weights) => {
    for (let at = 0; at < weights.length; at += 1) weights[at] = (vector >> at) & 1 ? 1 : -1;
    vector += 1;
  };
}

describe("what R makes of the same panel", () => {
  test.each([
    ["plain", panel],
    ["weighted", weighted],
    ["broken", byEra],
  ])("slope, CR1 error, interval and p of the %s panel", (name, observations) => {
    const { slope, stdError, clusters } = fitted(observations);
    const { low, high } = tInterval(slope, stdError, clusters.length - 1);
    expect(difference(slope, `${name}_slope`)).toBeLessThan(tenDigits);
    expect(difference(stdError, `${name}_se`)).toBeLessThan(tenDigits);
    expect(difference(low, `${name}_low`)).toBeLessThan(sevenDigits);
    expect(difference(high, `${name}_high`)).toBeLessThan(sevenDigits);
    expect(difference(twoSidedP(slope / stdError, clusters.length - 1), `${name}_p`)).toBeLessThan(
      sevenDigits,
    );
  });

  test("effective clusters, detectable slope, leave-one-out range, quantiles of t and Holm's adjustment", () => {
    expect(difference(effectiveClusters(plain), "effective_clusters")).toBeLessThan(tenDigits);
    expect(difference(detectableSlope(plain.stdError, plain.clusters.length - 1), "detectable")).toBeLessThan(
      sevenDigits,
    );
    const left = leaveOneOut(withinEffects(panel))!;
    expect(difference(left.low, "leave_one_out_low")).toBeLessThan(tenDigits);
    expect(difference(left.high, "leave_one_out_high")).toBeLessThan(tenDigits);
    for (const df of [4, 12, 25])
      expect(difference(tQuantile(0.975, df), `t_${df}`)).toBeLessThan(sevenDigits);
    holm([0.04, 0.01, 0.03, 0.5]).forEach((p, at) =>
      expect(difference(p!, `holm_${at + 1}`)).toBeLessThan(tenDigits),
    );
  });

  test("over every vector of signs the wild bootstrap's p is R's exactly, whatever slope is tested, and so is the interval", () => {
    const every = 2 ** plain.clusters.length;
    const wild = wildBootstrap(plain, everySign(), every);
    for (const slope of [0, 0.1, 0.4])
      expect((wild.p(slope) * (1 + every) - 1) / every).toBeCloseTo(expected(`wild_p_${slope}`), 12);
    const { low, high } = wild.interval()!;
    expect(low).toBeCloseTo(expected("wild_low"), 8);
    expect(high).toBeCloseTo(expected("wild_high"), 8);
  });

  test("over 9,999 drawn vectors its p is R's within Monte-Carlo error", () => {
    const draws = 9_999;
    const wild = wildBootstrap(plain, drawsOf(randomOf(1, "signs"), plain.clusters.length), draws);
    for (const slope of [0, 0.1, 0.4]) {
      const p = expected(`wild_p_${slope}`);
      expect(Math.abs(wild.p(slope) - p)).toBeLessThan(3.5 * Math.sqrt((p * (1 - p)) / draws));
    }
  });

  test("changes from year to year and their rank correlation", () => {
    const values = rows.flatMap(({ effect, year, x, y }): Value[] => {
      const known = { agency: effect, count: null, isSmall: false, isProvisional: false };
      const at = Number(year);
      return [
        { ...known, metric: "x", value: Number(x), year: at - 1, measuredIn: at - 1 },
        { ...known, metric: "y", value: Number(y), year: at, measuredIn: at },
      ];
    });
    const context: Context = {
      values,
      lives: { lifeOf: (agency) => agency, kinOf: (agency: Cell["agency"]) => agency.split("@")[0]! },
      methodOf: () => "none",
    };
    const of = (estimator: "first_differences" | "spearman_of_changes") =>
      slopeOf(panelOf({ predictor: "x", outcome: "y", lag: 1, estimator }, context).residuals)!;
    expect(difference(of("first_differences").slope, "changes_slope")).toBeLessThan(tenDigits);
    expect(difference(of("first_differences").stdError, "changes_se")).toBeLessThan(tenDigits);
    expect(difference(of("spearman_of_changes").slope, "spearman")).toBeLessThan(tenDigits);
  });
});
