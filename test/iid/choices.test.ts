import { describe, expect, test } from "vitest";
import { contributions } from "../../pipeline/iid/contributions.ts";
import { countingOf } from "../../pipeline/iid/counting.ts";
import { distances, type Standing } from "../../pipeline/iid/distances.ts";
import { edited } from "../../pipeline/iid/edits.ts";
import { bestNextSteps } from "../../pipeline/iid/next-steps.ts";
import { pointsLost, pointsLostOfAgencies } from "../../pipeline/iid/points-lost.ts";
import { whatIf } from "../../pipeline/iid/what-if.ts";
import { cityOf, entry, known, portfolioOf } from "./city.ts";
import { all } from "./portfolio.ts";
import { knownMethod, method, rowOf } from "./reference.ts";

const rules = knownMethod(2026);

function judged<T extends { known: boolean }>(answer: T): Extract<T, { known: true }> {
  if (!answer.known) throw new Error("no answer");
  return answer as Extract<T, { known: true }>;
}

describe("whatIf(portfolio, edits, method)", () => {
  test("withdrawing 20 weak ones of 245 raises the mean and costs no volume", () => {
    const strong = cityOf(2024, { count: 225, points: 105 }, knownMethod(2024));
    const weak = Array.from({ length: 20 }, (_, at) => entry(`lemah-${at}`, 60, rules));
    const city = { ...strong, entries: [...strong.entries, ...weak] };
    const edits = weak.map(({ innovationId }) => ({ edit: "withdraw", innovationId }) as const);
    const { verified } = whatIf(city, edits, method(2024));
    expect(verified).toMatchObject({
      known: true,
      before: { counted: 245, volume: 76 },
      after: { counted: 225, volume: 76 },
    });
    expect(judged(verified).change).toBeCloseTo((105 - (225 * 105 + 20 * 60) / 245) * 0.4, 10);
  });

  test("withdrawing the only innovation of the fifth basic service closes the gate and costs all of the volume", () => {
    const city = cityOf(2026, { count: 50, points: 74 }, rules);
    const five = {
      ...city,
      entries: city.entries.map((of, at) => (at === 5 ? { ...of, basicService: null } : of)),
    };
    const { verified } = whatIf(five, [{ edit: "withdraw", innovationId: "inovasi-001" }], rules);
    expect(verified).toMatchObject({ before: { volume: 19 }, after: { volume: 0 } });
  });

  test("an edit that cannot be made is refused, and all such edits are listed with their place", () => {
    const city = cityOf(2026, { count: 3, points: 111 }, rules);
    const impossible = [
      { edit: "withdraw", innovationId: "tidak-ada" },
      { edit: "add", entry: city.entries[0]! },
      { edit: "raise", innovationId: "inovasi-002", indicator: "opini_bpk", basis: "verified", level: 2 },
      { edit: "raise", innovationId: "inovasi-002", indicator: "replikasi", basis: "verified", level: 2 },
      { edit: "raise_spd", indicator: "opini_bpk", basis: "claimed", level: 4 },
      { edit: "add", entry: entry("baru", 0, rules, { verified: { replikasi: 9 } }) },
    ] as const;
    expect(edited(city, impossible, rules).faults).toEqual([
      { at: 0, fault: "unknown_innovation", innovationId: "tidak-ada" },
      { at: 1, fault: "known_innovation", innovationId: "inovasi-001" },
      { at: 2, fault: "unknown_indicator", indicator: "opini_bpk" },
      { at: 3, fault: "not_raised", indicator: "replikasi", current: 3 },
      { at: 4, fault: "no_level", indicator: "opini_bpk", level: 4 },
      { at: 5, fault: "no_level", indicator: "replikasi", level: 9 },
    ]);
    expect(() => whatIf(city, impossible, rules)).toThrow(RangeError);
  });
});

describe("bestNextSteps(portfolio, budget, method)", () => {
  const city = cityOf(2026, { count: 20, points: 74 }, rules);

  test("the city's own rows come first: one level of weight 2 is 0.80, a video one of twenty is 0.08", () => {
    const spd = { ...all(rules.spd, 3), penghargaan_bagi_inovator: 2 };
    const entries = city.entries.map((of, at) => ({
      ...of,
      verified: { ...all(rules.sid, 3), kualitas_inovasi: at === 0 ? 2 : 3 },
    }));
    const answer = bestNextSteps(
      { ...city, entries, spd: { claimed: spd, verified: spd } },
      { levels: 10, basis: "verified" },
      rules,
    );
    expect(answer).toMatchObject({
      steps: [
        {
          aspect: "SPD",
          innovationId: null,
          indicator: "penghargaan_bagi_inovator",
          fromLevel: 2,
          toLevel: 3,
          gain: 0.8,
        },
        { aspect: "SID", innovationId: "inovasi-001", indicator: "kualitas_inovasi", gain: 0.08 },
      ],
      after: { iid: expect.closeTo(((63 + 111 + 7.6) / 250) * 100, 10) },
    });
  });

  test("an innovation that does not count is never a step", () => {
    const outside = city.entries.map((of) => ({ ...of, implementedOn: "2020-01-01" }));
    const counted = entry("terhitung", 0, rules);
    const answer = bestNextSteps(
      { ...city, entries: [...outside, counted] },
      { levels: 1000, basis: "verified", aspect: "SID" },
      rules,
    );
    if (!answer.known) throw new Error(answer.reason);
    expect(new Set(answer.steps.map(({ innovationId }) => innovationId))).toEqual(new Set(["terhitung"]));
    expect(answer.steps.length).toBe(60);
  });

  test("below the floor a level is worth a twelfth, however few innovations there are", () => {
    const answer = bestNextSteps(
      portfolioOf(2026, [entry("a", 0, rules)], { opini_bpk: 3 }),
      { levels: 1, basis: "verified", aspect: "SID" },
      rules,
    );
    expect(answer).toMatchObject({
      steps: [{ indicator: "kualitas_inovasi", gain: expect.closeTo((4 / 12) * 0.4, 12) }],
    });
  });
});

describe("distances(index, method, ranking)", () => {
  const nobody = { entityId: "3576", standings: [] };

  test("62.00 in 2026 misses 3.01 to Sangat Inovatif and has 21.99 to spare; 100 innovations are left to the cap", () => {
    const city = cityOf(2026, { count: 100, points: 60, spdPoints: 57 }, rules);
    expect(distances(known(city, rules), rules, nobody)).toEqual({
      nextBand: { band: "Sangat Inovatif", missing: 3.01 },
      ownBand: { band: "Inovatif", spare: 21.99 },
      cap: { counted: 100, cap: 200, left: 100, beyond: 0 },
    });
  });

  test("in the top band nothing is missing; 222 innovations are 22 beyond the cap", () => {
    const city = cityOf(2024, { count: 222, points: 105 }, knownMethod(2024));
    const answer = distances(known(city, method(2024)), knownMethod(2024), nobody);
    expect(answer.nextBand).toBeUndefined();
    expect(answer.cap).toEqual({ counted: 222, cap: 200, left: 0, beyond: 22 });
  });

  test("a bound that the year does not state is no distance: the lowest band of 2024 has no lower edge", () => {
    const city = cityOf(2024, { count: 1, points: 37, spdPoints: 10.5 }, knownMethod(2024));
    expect(distances(known(city, method(2024)), knownMethod(2024), nobody)).toEqual({
      nextBand: { band: "Inovatif", missing: expect.any(Number) },
      cap: expect.anything(),
    });
  });

  test("the next rank needs a neighbour of the same scope with a value", () => {
    const city = cityOf(2026, { count: 100, points: 60, spdPoints: 57 }, rules);
    const place = (entityId: string, rank: number, value: number | null, rankScope = "kota"): Standing => ({
      entityId,
      rank,
      value,
      rankScope,
    });
    const next = (...standings: Standing[]) =>
      distances(known(city, rules), rules, { entityId: "3576", standings }).nextRank;
    const own = place("3576", 7, 61);
    expect(next(own, place("tangerang", 6, 62.7))).toEqual({ rank: 6, entityId: "tangerang", missing: 0.7 });
    expect(next(own, place("tangerang", 6, null))).toBeUndefined();
    expect(next(own, place("banyuwangi", 6, 70, "kabupaten"))).toBeUndefined();
    expect(next(own, place("surabaya", 5, 80))).toBeUndefined();
    expect(next(place("tangerang", 6, 62.7))).toBeUndefined();
  });
});

test("an agency's contribution is what the city would lose without it, and can be negative past the cap", () => {
  const strong = cityOf(2024, { count: 225, points: 105 }, knownMethod(2024));
  const weak = Array.from({ length: 20 }, (_, at) =>
    entry(`lemah-${at}`, 60, rules, { agencyId: "dinas-b" }),
  );
  const rulesOf2024 = { method: method(2024), counting: countingOf(rowOf(2024)) };
  const answer = contributions({ ...strong, entries: [...strong.entries, ...weak] }, rulesOf2024, "verified");
  expect(answer.status).toBe("known");
  const [a, b] = answer.rows;
  expect(a).toMatchObject({ agencyId: "dinas-a", entered: 225, counted: 225, meanMaturity: 105 });
  expect(b).toMatchObject({ agencyId: "dinas-b", entered: 20, counted: 20, meanMaturity: 60 });
  expect(b!.marginal).toBeCloseTo(((225 * 105 + 20 * 60) / 245 - 105) * 0.4, 10);
  expect(b!.marginal).toBeLessThan(0);
});

describe("pointsLostOfAgencies({ portfolio, agencyIds }, method, basis)", () => {
  const entries = Array.from({ length: 30 }, (_, at) =>
    entry(`i${at}`, 40 + at, rules, { agencyId: ["dinas-a", "dinas-b", "dinas-c"][at % 3]! }),
  );
  const city = portfolioOf(2026, entries, all(rules.spd, 2));
  const lostBy = (...ids: string[]) =>
    pointsLostOfAgencies({ portfolio: city, agencyIds: new Set(ids) }, rules, "verified");
  const sum = (losses: readonly { indexPointsLost: number }[] | undefined) =>
    (losses ?? []).reduce((total, { indexPointsLost }) => total + indexPointsLost, 0);

  test("adds up over all agencies to what the innovations of the city lose", () => {
    const { losses } = judged(pointsLost(city, rules, "verified"));
    const ofCity = sum(losses.filter(({ aspect }) => aspect === "SID"));
    expect(sum(lostBy("dinas-a")) + sum(lostBy("dinas-b", "dinas-c"))).toBeCloseTo(ofCity, 10);
    expect(sum(lostBy("dinas-a"))).toBeGreaterThan(0);
  });

  test("is nothing for an agency without innovations, and unknown in a year without a formula", () => {
    expect(lostBy("dinas-d")).toEqual([]);
    expect(
      pointsLostOfAgencies({ portfolio: city, agencyIds: new Set(["dinas-a"]) }, method(2025), "verified"),
    ).toBeUndefined();
  });
});
