import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownMethod } from "../../pipeline/iid/method.ts";
import type { Innovation, Levels } from "../../pipeline/iid/score.ts";
import { levelsOf, portfolioOf, scored } from "./portfolio.ts";
import { knownMethod } from "./reference.ts";

const services = ["pendidikan", "kesehatan", "pupr", "perumahan", "trantibumlinmas", "sosial"];

const anyLevels = (weights: ReadonlyMap<string, number>): fc.Arbitrary<Levels> =>
  fc.dictionary(fc.constantFrom(...weights.keys()), fc.constantFrom(0, 1, 2, 3, null), {
    maxKeys: weights.size,
    noNullPrototype: true,
  });
const anyInnovation = (method: KnownMethod): fc.Arbitrary<Innovation> =>
  fc.record({
    levels: anyLevels(method.sid),
    basicService: fc.constantFrom(...services, null),
  });

describe.each([2023, 2024, 2026])("score under the method of %i", (year) => {
  const method = knownMethod(year);
  const portfolio = fc.array(anyInnovation(method), { maxLength: 30 });
  const spdLevels = anyLevels(method.spd);

  test("lies within 0 and 100, and its parts make it up", () => {
    fc.assert(
      fc.property(portfolio, spdLevels, fc.nat(230), (innovations, levels, copies) => {
        const crowd = innovations.concat(
          Array.from({ length: copies }, () => innovations[0] ?? { levels: {} }),
        );
        const { iid, spd, meanMaturity, volume, counted } = scored(crowd, levels, method);
        expect(iid).toBeGreaterThanOrEqual(0);
        expect(iid).toBeLessThanOrEqual(100);
        expect((iid / 100) * 250).toBeCloseTo(spd + meanMaturity + volume, 9);
        expect(counted).toBe(crowd.length);
      }),
    );
  });

  test("does not depend on the order of the portfolio", () => {
    const shuffled = portfolio.chain((innovations) =>
      fc.tuple(
        fc.constant(innovations),
        fc.shuffledSubarray(innovations, { minLength: innovations.length, maxLength: innovations.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, spdLevels, ([innovations, other], levels) => {
        expect(scored(other, levels, method)).toEqual(scored(innovations, levels, method));
      }),
    );
  });

  test("rises when any level of any innovation rises", () => {
    fc.assert(
      fc.property(
        portfolio.filter(({ length }) => length > 0),
        spdLevels,
        fc.nat(),
        fc.constantFrom(...method.sid.keys()),
        (innovations, levels, at, indicator) => {
          const index = at % innovations.length;
          const level = innovations[index]!.levels[indicator] ?? 0;
          fc.pre(level < 3);
          const raised = innovations.with(index, {
            ...innovations[index]!,
            levels: { ...innovations[index]!.levels, [indicator]: level + 1 },
          });
          expect(scored(raised, levels, method).iid).toBeGreaterThan(scored(innovations, levels, method).iid);
        },
      ),
    );
  });

  test("rises when any SPD level rises", () => {
    fc.assert(
      fc.property(portfolio, spdLevels, fc.constantFrom(...method.spd.keys()), (innovations, levels, row) => {
        const level = levels[row] ?? 0;
        fc.pre(level < 3);
        const raised = { ...levels, [row]: level + 1 };
        expect(scored(innovations, raised, method).iid).toBeGreaterThan(
          scored(innovations, levels, method).iid,
        );
      }),
    );
  });

  const crowdShape = {
    maturities: fc.array(fc.integer({ min: 0, max: 111 }), { minLength: 1, maxLength: 8 }),
    count: fc.integer({ min: 200, max: 260 }),
  };

  test("past the cap is not raised by an innovation that is no more mature than the mean", () => {
    fc.assert(
      fc.property(
        crowdShape.maturities,
        crowdShape.count,
        fc.integer({ min: 0, max: 100 }),
        (maturities, count, percent) => {
          const crowd = portfolioOf({ count, maturities }, method);
          const before = scored(crowd, {}, method);
          const points = Math.floor((before.meanMaturity * percent) / 100);
          const after = scored([...crowd, { levels: levelsOf(points, method.sid) }], {}, method);
          expect(after.iid).toBeLessThanOrEqual(before.iid + 1e-9);
        },
      ),
    );
  });

  test("past the cap, with the gate passed, is moved by an innovation only through the mean", () => {
    fc.assert(
      fc.property(
        crowdShape.maturities,
        crowdShape.count,
        anyInnovation(method),
        (maturities, count, extra) => {
          const crowd = portfolioOf({ count, maturities }, method);
          const before = scored(crowd, {}, method);
          const after = scored([...crowd, extra], {}, method);
          expect(after.volume).toBe(before.volume);
          expect(after.iid - before.iid).toBeCloseTo((after.meanMaturity - before.meanMaturity) * 0.4, 9);
        },
      ),
    );
  });
});
