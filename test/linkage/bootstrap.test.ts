import { describe, expect, test } from "vitest";
import { permutationP } from "../../pipeline/linkage/permutation.ts";
import { slopeOf } from "../../pipeline/linkage/slope.ts";
import { drawsOf, wildBootstrap } from "../../pipeline/linkage/wild-bootstrap.ts";
import { type Observation, withinEffects } from "../../pipeline/linkage/within.ts";
import { randomOf } from "../../pipeline/sample/random.ts";

/** Agencies over six years with a slope; the years from 2018. */
function panel({
  agencies,
  slope = 0,
  seed = 1,
}: {
  agencies: number;
  slope?: number;
  seed?: number;
}): Observation[] {
  const random = randomOf(seed, "panel");
  return Array.from({ length: agencies * 6 }, (_, at) => {
    const [agency, year] = [`dinas-${String(Math.floor(at / 6)).padStart(2, "0")}`, String(2018 + (at % 6))];
    const x = random.normal();
    const name = `${agency}/${year}`;
    return { name, x, y: slope * x + random.normal(), effect: agency, period: year, cluster: agency };
  });
}

const drawn = (clusters: number, count: number) => {
  const draw = drawsOf(randomOf(1, "weights"), clusters);
  return Array.from({ length: count }, () => {
    const weights = new Float64Array(clusters);
    draw(weights);
    return [...weights];
  }).flat();
};

describe("drawsOf(random, clusters)", () => {
  test("twelve clusters get ±1, eleven the six points of Webb; both have mean 0 and variance 1", () => {
    expect(new Set(drawn(12, 500))).toEqual(new Set([-1, 1]));
    expect(new Set(drawn(11, 500)).size).toBe(6);
    for (const clusters of [11, 12]) {
      const weights = drawn(clusters, 5000);
      const mean = (power: number) =>
        weights.reduce((sum, weight) => sum + weight ** power, 0) / weights.length;
      expect(Math.abs(mean(1))).toBeLessThan(0.02);
      expect(Math.abs(mean(2) - 1)).toBeLessThan(0.02);
    }
  });
});

describe("wildBootstrap(fit, draw, draws)", () => {
  const fit = slopeOf(withinEffects(panel({ agencies: 14, slope: 0.5 })))!;
  const wild = wildBootstrap(fit, drawsOf(randomOf(1, "w"), 14), 999);

  test("no draw is nearer to the estimate than the estimate, and none as far as what is far away", () => {
    expect(wild.p(fit.slope)).toBe(1);
    expect(wild.p(fit.slope + 100 * fit.stdError)).toBeLessThanOrEqual(0.01);
  });

  test("the interval holds what is not rejected and ends where the test turns", () => {
    const { low, high } = wild.interval()!;
    const step = fit.stdError / 100;
    for (const [bound, outward] of [
      [low, -step],
      [high, step],
    ] as const) {
      expect(wild.p(bound)).toBeGreaterThan(0.05);
      expect(wild.p(bound + outward)).toBeLessThanOrEqual(0.06);
    }
    expect(wild.p(high + step)).toBeLessThanOrEqual(wild.p(high));
  });

  test("moves with the outcome: a slope added to it is added to the interval", () => {
    const moved = panel({ agencies: 14, slope: 0.5 }).map((one) => ({ ...one, y: one.y + 3 * one.x }));
    const other = wildBootstrap(slopeOf(withinEffects(moved))!, drawsOf(randomOf(1, "w"), 14), 999);
    expect(other.p(3)).toBe(wild.p(0));
    expect(other.interval()!.low).toBeCloseTo(wild.interval()!.low + 3, 6);
  });

  test("with four clusters nothing can be rejected at 5 per cent on a side, so that there is no bound", () => {
    const few = slopeOf(withinEffects(panel({ agencies: 4 })))!;
    let vector = 0;
    const everySign = (weights: Float64Array) => {
      for (let at = 0; at < 4; at += 1) weights[at] = (vector >> at) & 1 ? 1 : -1;
      vector += 1;
    };
    expect(wildBootstrap(few, everySign, 16).interval()).toBeNull();
  });
});

describe("permutationP(residuals, fit)", () => {
  const permuted = (observations: readonly Observation[], classOf: (effect: string) => string) => {
    const residuals = withinEffects(observations);
    return permutationP(residuals, slopeOf(residuals)!, { classOf, random: randomOf(1, "p"), draws: 999 });
  };
  const linked = panel({ agencies: 12, slope: 1 });

  test("finds what is linked, and lets noise be", () => {
    expect(permuted(linked, () => "opd")).toBeLessThan(0.01);
    expect(permuted(panel({ agencies: 12, seed: 3 }), () => "opd")).toBeGreaterThan(0.05);
  });

  test("swaps within a class only: where each is a class of its own there is nothing to swap", () => {
    expect(permuted(linked, (effect) => effect)).toBeNull();
    // Two in a class of two leave one other order, which is half of the shuffles.
    expect(permuted(linked, (effect) => (effect < "dinas-02" ? "kecamatan" : effect))).toBeGreaterThan(0.4);
  });

  test("swaps only between agencies that were observed in the same years", () => {
    const uneven = linked.filter(
      ({ effect, period }) => Number(period) - 2018 !== Number(effect.slice(-2)) % 6,
    );
    const half = permuted(uneven, () => "opd");
    expect(half).not.toBeNull();
    const alone = uneven.filter(({ effect }) => Number(effect.slice(-2)) < 6);
    expect(permuted(alone, () => "opd")).toBeNull();
  });
});
