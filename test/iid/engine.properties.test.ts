import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backcast } from "../../pipeline/iid/backcast.ts";
import { contributions } from "../../pipeline/iid/contributions.ts";
import { countedOf } from "../../pipeline/iid/counting.ts";
import { changeParts, decompose } from "../../pipeline/iid/decompose.ts";
import { edited, type Edit } from "../../pipeline/iid/edits.ts";
import { bestNextSteps } from "../../pipeline/iid/next-steps.ts";
import { pointsLost } from "../../pipeline/iid/points-lost.ts";
import type { Basis } from "../../pipeline/iid/portfolio.ts";
import { maturity } from "../../pipeline/iid/score.ts";
import { whatIf } from "../../pipeline/iid/what-if.ts";
import { anyPortfolio, cityOf, entry, known } from "./city.ts";
import { knownMethod } from "./reference.ts";

const basis = fc.constantFrom<Basis>("claimed", "verified");

/** The index has none where nothing is judged; such portfolios are of no interest to a property. */
const judged = <T extends { known: boolean }>(answer: T): Extract<T, { known: true }> => {
  fc.pre(answer.known);
  return answer as Extract<T, { known: true }>;
};

describe.each([2023, 2024, 2026])("under the method of %i", (year) => {
  const method = knownMethod(year);
  const portfolio = anyPortfolio(year, method);

  test("raising any level of any innovation never lowers the index, and raises it if the innovation counts", () => {
    fc.assert(
      fc.property(
        portfolio,
        basis,
        fc.nat(),
        fc.constantFrom(...method.sid.keys()),
        (city, by, at, indicator) => {
          fc.pre(city.entries.length > 0);
          const { innovationId, [by]: levels } = city.entries[at % city.entries.length]!;
          fc.pre((levels[indicator] ?? 0) < 3);
          const raise: Edit = {
            edit: "raise",
            innovationId,
            indicator,
            basis: by,
            level: (levels[indicator] ?? 0) + 1,
          };
          const { change } = judged(whatIf(city, [raise], method)[by]);
          const counts = countedOf(city, method.counting).some(
            (counted) => counted.innovationId === innovationId,
          );
          expect(Math.sign(change)).toBe(counts ? 1 : 0);
        },
      ),
    );
  });

  test("an edit of one basis leaves the other as it is", () => {
    fc.assert(
      fc.property(portfolio, fc.constantFrom(...method.spd.keys()), (city, indicator) => {
        const level = (city.spd.verified[indicator] ?? 0) + 1;
        fc.pre(level <= 3);
        const { claimed, verified } = whatIf(
          city,
          [{ edit: "raise_spd", indicator, basis: "verified", level }],
          method,
        );
        expect(judged(claimed).change).toBe(0);
        expect(judged(verified).change).toBeGreaterThan(0);
      }),
    );
  });

  test("no edits change nothing, and withdrawing and adding back neither", () => {
    fc.assert(
      fc.property(portfolio, fc.nat(), (city, at) => {
        expect(whatIf(city, [], method).portfolio).toEqual(city);
        fc.pre(city.entries.length > 0);
        const gone = city.entries[at % city.entries.length]!;
        const result = whatIf(
          city,
          [
            { edit: "withdraw", innovationId: gone.innovationId },
            { edit: "add", entry: gone },
          ],
          method,
        );
        expect(result.portfolio).toEqual(city);
        expect(judged(result.verified).change).toBe(0);
      }),
    );
  });

  test("past the cap an added innovation less mature than the mean lowers the index", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 230 }),
        fc.integer({ min: 38, max: 111 }),
        fc.nat(),
        (count, points, less) => {
          const city = cityOf(year, { count, points }, method);
          const extra = entry("tambahan", less % points, method, { implementedOn: `${year - 1}-01-01` });
          expect(judged(whatIf(city, [{ edit: "add", entry: extra }], method).verified).change).toBeLessThan(
            0,
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test("the order of rows does not matter to any answer", () => {
    const shuffled = portfolio.chain((city) =>
      fc.tuple(
        fc.constant(city),
        fc.shuffledSubarray([...city.entries], {
          minLength: city.entries.length,
          maxLength: city.entries.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([city, entries]) => {
        const other = { ...city, entries };
        expect(known(other, method)).toEqual(known(city, method));
        expect(pointsLost(other, method, "verified")).toEqual(pointsLost(city, method, "verified"));
        const rules = { method, counting: method.counting };
        expect(contributions(other, rules, "verified")).toEqual(contributions(city, rules, "verified"));
        const budget = { levels: 30, basis: "verified" } as const;
        expect(judged(bestNextSteps(other, budget, method)).steps).toEqual(
          judged(bestNextSteps(city, budget, method)).steps,
        );
      }),
    );
  });

  test("a back-cast under the city's own method is its index", () => {
    fc.assert(
      fc.property(portfolio, basis, (city, by) => {
        expect(backcast(city, method, by)).toMatchObject(known(city, method, by));
      }),
    );
  });

  test("maturities are whole numbers while weights are", () => {
    fc.assert(
      fc.property(portfolio, (city) => {
        for (const { verified } of city.entries) expect(maturity(verified, method) % 1).toBe(0);
      }),
    );
  });

  test("points lost are what full levels would bring", () => {
    fc.assert(
      fc.property(portfolio, (city) => {
        const { losses } = judged(pointsLost(city, method, "verified"));
        const lost = losses.reduce((sum, { indexPointsLost }) => sum + indexPointsLost, 0);
        const { after } = judged(bestNextSteps(city, { levels: 1e6, basis: "verified" }, method));
        expect(after.iid - known(city, method).iid).toBeCloseTo(lost, 9);
        expect(losses.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(lost === 0 ? 0 : 1, 9);
      }),
    );
  });

  test("no single other step, and no other choice of as many, gains more than the best next steps", () => {
    const few = anyPortfolio(year, method, 6);
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat()), (city, levels, dice) => {
        const { steps, before, after } = judged(bestNextSteps(city, { levels, basis: "verified" }, method));
        expect(after.iid - before.iid).toBeCloseTo(
          steps.reduce((sum, { gain }) => sum + gain, 0),
          9,
        );
        const raises = (state: typeof city) => [
          ...[...method.spd.keys()].flatMap((indicator): Edit[] =>
            oneUp(state.spd.verified[indicator], (level) => ({
              edit: "raise_spd",
              indicator,
              basis: "verified",
              level,
            })),
          ),
          ...state.entries.flatMap(({ innovationId, verified }) =>
            [...method.sid.keys()].flatMap((indicator): Edit[] =>
              oneUp(verified[indicator], (level) => ({
                edit: "raise",
                innovationId,
                indicator,
                basis: "verified",
                level,
              })),
            ),
          ),
        ];
        for (const edit of raises(city))
          expect(judged(whatIf(city, [edit], method).verified).change).toBeLessThanOrEqual(
            steps[0]!.gain + 1e-9,
          );
        let other = city;
        for (let taken = 0; taken < steps.length; taken++) {
          const possible = raises(other);
          other = edited(other, [possible[dice.next().value! % possible.length]!], method).portfolio;
        }
        expect(known(other, method).iid).toBeLessThanOrEqual(after.iid + 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});

const oneUp = (level: number | null | undefined, edit: (level: number) => Edit): Edit[] =>
  (level ?? 0) < 3 ? [edit((level ?? 0) + 1)] : [];

describe.each([
  [2023, 2024],
  [2023, 2026],
  [2024, 2026],
])("the change from %i to %i", (from, to) => {
  test("is the sum of its parts, and nothing of it is left unexplained", () => {
    fc.assert(
      fc.property(
        anyPortfolio(from, knownMethod(from)),
        anyPortfolio(to, knownMethod(to)),
        (before, after) => {
          const { change, parts } = judged(
            decompose(
              { portfolio: before, method: knownMethod(from) },
              { portfolio: after, method: knownMethod(to) },
              "verified",
            ),
          );
          const sum = changeParts.reduce((total, part) => total + parts[part], 0);
          expect(Math.abs(sum - change)).toBeLessThan(1e-9);
        },
      ),
    );
  });
});
