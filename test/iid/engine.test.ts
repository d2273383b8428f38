import { describe, expect, test } from "vitest";
import { meaningOf } from "../../pipeline/iid/assumptions.ts";
import { backcast } from "../../pipeline/iid/backcast.ts";
import { contributions } from "../../pipeline/iid/contributions.ts";
import { countingOf, exclusionOf } from "../../pipeline/iid/counting.ts";
import { decompose } from "../../pipeline/iid/decompose.ts";
import { indexOf } from "../../pipeline/iid/index-of.ts";
import { bestNextSteps } from "../../pipeline/iid/next-steps.ts";
import { pointsLost, pointsLostByInnovation } from "../../pipeline/iid/points-lost.ts";
import { whatIf } from "../../pipeline/iid/what-if.ts";
import { cityOf, entry, known, portfolioOf } from "./city.ts";
import { all, levelsOf } from "./portfolio.ts";
import { knownMethod, method, rowOf } from "./reference.ts";

const rules = knownMethod(2026);
const unknown = { known: false, reason: "rumus tidak diketahui" };

describe("who counts", () => {
  const because = (more: Parameters<typeof entry>[3], year = 2026, methodYear = year) =>
    exclusionOf(entry("a", 74, rules, more), year, countingOf(rowOf(methodYear)));

  test("in 2026 the first use must fall into 2024 and 2025, or a development must", () => {
    expect(because({ implementedOn: "2024-01-01" })).toBeUndefined();
    expect(because({ implementedOn: "2025-12-31" })).toBeUndefined();
    expect(because({ implementedOn: "2023-12-31" })).toBe("window");
    expect(because({ implementedOn: "2026-01-01" })).toBe("window");
    expect(because({ implementedOn: "2019-05-01", developedOn: "2024-06-01" })).toBeUndefined();
    expect(because({ implementedOn: "2019-05-01", developedOn: "2023-06-01" })).toBe("window");
    expect(because({ implementedOn: null })).toBe("window");
  });

  test("only penerapan counts, whatever the day", () => {
    expect(because({ stage: "uji coba" })).toBe("stage");
    expect(because({ stage: "inisiatif" }, 2024)).toBe("stage");
  });

  test("in 2024 the third entry of the same state of development does not count, the second does", () => {
    expect([1, 2, 3].map((entryNumber) => because({ entryNumber }, 2024))).toEqual([
      undefined,
      undefined,
      "max_submissions",
    ]);
  });

  test("a rule that no source states for a year excludes nobody", () => {
    expect(because({ implementedOn: "1999-01-01" }, 2023)).toBeUndefined();
    expect(because({ entryNumber: 7 }, 2026)).toBeUndefined();
  });

  test("the window moves with the year of entry: 2024 under the rules of 2026 asks for 2022 and 2023", () => {
    expect(because({ implementedOn: "2022-01-01" }, 2024, 2026)).toBeUndefined();
    expect(because({ implementedOn: "2024-02-29" }, 2025, 2026)).toBeUndefined();
    expect(because({ implementedOn: "2021-12-31" }, 2024, 2026)).toBe("window");
  });
});

describe("indexOf(portfolio, method, basis)", () => {
  test("claimed and verified are two indices, and neither borrows a level from the other", () => {
    const high = levelsOf(111, rules.sid);
    const low = levelsOf(37, rules.sid);
    const city = portfolioOf(2026, [entry("a", 0, rules, { claimed: high, verified: low })], {
      opini_bpk: 3,
    });
    expect(known(city, rules, "claimed").meanMaturity).toBeCloseTo(111 / 12, 12);
    expect(known(city, rules, "verified").meanMaturity).toBeCloseTo(37 / 12, 12);
  });

  test("no evidence is 0, evidence that nobody has judged is said, and nothing judged at all is no index", () => {
    const partly = entry("a", 0, rules, { verified: { replikasi: 3, alat_kerja: null } });
    const not = entry("b", 0, rules, { verified: { replikasi: null } });
    const spd = { opini_bpk: 3 };
    expect(known(portfolioOf(2026, [partly], spd), rules)).toMatchObject({
      unjudged: 1,
      assumptions: expect.arrayContaining(["unjudged"]),
    });
    expect(indexOf(portfolioOf(2026, [not], spd), rules, "verified")).toEqual({
      known: false,
      reason: "belum dinilai",
    });
    expect(indexOf(portfolioOf(2026, [partly], {}), rules, "verified")).toEqual({
      known: false,
      reason: "belum dinilai",
    });
    expect(known(portfolioOf(2026, [entry("a", 0, rules, { verified: {} })], spd), rules)).toMatchObject({
      unjudged: 0,
      absent: 20 + 19,
      assumptions: expect.arrayContaining(["absent"]),
      meanMaturity: 0,
    });
  });

  test("every year says what its rules about counting leave open, and each such name is explained", () => {
    const assumed = (year: number) =>
      known(cityOf(year, { count: 12, points: 74 }, knownMethod(year)), method(year)).assumptions;
    expect(assumed(2026)).toEqual(["stage", "max_submissions"]);
    expect(assumed(2024)).toEqual(expect.arrayContaining(["stage", "window", "divisor_floor", "volume_cap"]));
    expect(assumed(2024)).not.toContain("max_submissions");
    expect(assumed(2023)).toEqual(expect.arrayContaining(["stage", "window", "max_submissions"]));
    for (const year of [2023, 2024, 2026])
      for (const name of [...assumed(year), "unjudged", "absent", "level_wording"])
        expect(meaningOf(name, year)?.english.length, `${name} of ${year}`).toBeGreaterThan(20);
    expect(meaningOf("divisor_floor", 2024)?.indonesian).toContain("Pembagi terkecil 2023");
    expect(meaningOf("tidak_ada", 2024)).toBeUndefined();
  });
});

test("a year without a formula has no answer to anything", () => {
  const city = cityOf(2025, { count: 3, points: 74 }, rules);
  const other = { portfolio: cityOf(2026, { count: 3, points: 74 }, rules), method: rules };
  const without = method(2025);
  expect(indexOf(city, without, "verified")).toEqual(unknown);
  expect(backcast(city, without, "verified")).toEqual(unknown);
  expect(pointsLost(city, without, "verified")).toEqual(unknown);
  expect(contributions(city, { method: without, counting: countingOf(rowOf(2025)) }, "verified")).toEqual({
    status: "rumus tidak diketahui",
    rows: [{ agencyId: "dinas-a", entered: 3, counted: 3, meanMaturity: null, marginal: null }],
    assumptions: [],
  });
  expect(bestNextSteps(city, { levels: 10, basis: "verified" }, without)).toEqual(unknown);
  expect(decompose({ portfolio: city, method: without }, other, "verified")).toEqual(unknown);
  expect(decompose(other, { portfolio: city, method: without }, "verified")).toEqual(unknown);
  expect(whatIf(city, [{ edit: "withdraw", innovationId: "x" }], without)).toMatchObject({
    claimed: unknown,
    verified: unknown,
  });
});

describe("pointsLost(portfolio, method, basis)", () => {
  test("is weight × (3 − level): no video costs an innovation 12 points, one at level 2 costs 4", () => {
    expect(pointsLostByInnovation({}, rules).get("kualitas_inovasi")).toBe(12);
    expect(pointsLostByInnovation({ kualitas_inovasi: 2 }, rules).get("kualitas_inovasi")).toBe(4);
    const lost = [...pointsLostByInnovation(levelsOf(74, rules.sid), rules).values()];
    expect(lost.reduce((a, b) => a + b, 0)).toBe(111 - 74);
  });

  test("over the city it is a sum, in points and in index points, the costliest first", () => {
    const full = all(rules.sid, 3);
    const spd = { ...all(rules.spd, 3), nilai_lakip: 1 };
    const entries = Array.from({ length: 20 }, (_, at) =>
      entry(`i${at}`, 111, rules, { verified: { ...full, replikasi: at < 10 ? 1 : 3 } }),
    );
    const answer = pointsLost(portfolioOf(2026, entries, spd), rules, "verified");
    expect(answer).toMatchObject({
      losses: [
        { aspect: "SID", indicator: "replikasi", weight: 3, meanLevel: 2, pointsLost: 60 },
        { aspect: "SPD", indicator: "nilai_lakip", weight: 1, meanLevel: 1, pointsLost: 2 },
        ...Array.from({ length: 38 }, () => expect.objectContaining({ pointsLost: 0, share: 0 })),
      ],
    });
    if (!answer.known) throw new Error(answer.reason);
    // 60 points over 20 innovations are 3 of the mean: 1.2 index points; 2 SPD points are 0.8.
    expect(answer.losses.slice(0, 2).map(({ indexPointsLost }) => indexPointsLost)).toEqual([
      expect.closeTo(1.2, 10),
      expect.closeTo(0.8, 10),
    ]);
    expect(answer.losses[0]!.share).toBeCloseTo(0.6, 10);
  });
});

describe("decompose(before, after, basis)", () => {
  const year = (portfolio: ReturnType<typeof cityOf>) => ({ portfolio, method: method(portfolio.year) });
  const parts = (a: ReturnType<typeof cityOf>, b: ReturnType<typeof cityOf>) => {
    const answer = decompose(year(a), year(b), "verified");
    if (!answer.known) throw new Error(answer.reason);
    return answer;
  };
  const of2023 = cityOf(2023, { count: 100, points: 74 }, knownMethod(2023));

  test("a year that only raised one SPD row by a level moved 0.40 by SPD", () => {
    const after = {
      ...of2023,
      year: 2024,
      spd: { ...of2023.spd, verified: { ...of2023.spd.verified, nilai_lakip: 2 } },
    };
    const before = {
      ...of2023,
      spd: { ...of2023.spd, verified: { ...of2023.spd.verified, nilai_lakip: 1 } },
    };
    const answer = parts(before, after);
    expect(answer.parts).toEqual({
      rules: 0,
      spd: expect.closeTo(0.4, 10),
      levels: expect.closeTo(0, 10),
      entries: 0,
      exits: 0,
    });
    expect(answer.counted).toEqual({ continuing: 100, entries: 0, exits: 0 });
  });

  test("a weak innovation that leaves and a strong one that comes are an exit and an entry", () => {
    const weak = entry("lemah", 37, rules);
    const strong = entry("kuat", 111, rules);
    const before = { ...of2023, entries: [...of2023.entries, weak] };
    const after = { ...of2023, year: 2024, entries: [...of2023.entries, strong] };
    const answer = parts(before, after);
    expect(answer.counted).toEqual({ continuing: 100, entries: 1, exits: 1 });
    expect(answer.parts.entries).toBeGreaterThan(0);
    expect(answer.change).toBeCloseTo(((111 - 37) / 101) * 0.4, 10);
    expect(answer.parts.entries + answer.parts.exits).toBeCloseTo(answer.change, 10);
    expect(answer.parts.levels).toBe(0);
  });

  test("nine innovations of 2024 lose by rule alone under the floor of 12", () => {
    const nine = cityOf(2024, { count: 9, points: 60 }, knownMethod(2024));
    const same = {
      ...nine,
      year: 2026,
      entries: nine.entries.map((of) => ({ ...of, implementedOn: "2025-03-01" })),
    };
    const answer = parts(nine, same);
    expect(answer.parts.rules).toBeCloseTo((540 / 12 - 540 / 10) * 0.4, 10);
    expect(answer.change).toBeCloseTo(answer.parts.rules, 10);
    expect(answer.assumptions).toEqual(expect.arrayContaining(["level_wording", "divisor_floor"]));
  });
});

describe("backcast(portfolio, method, basis)", () => {
  test("62 in 2024 is Sangat Inovatif by its own bounds and Inovatif by those of 2026", () => {
    const city = cityOf(2024, { count: 100, points: 60, spdPoints: 57 }, knownMethod(2024));
    expect(known(city, method(2024))).toMatchObject({ band: "Sangat Inovatif", iid: 62 });
    expect(backcast(city, method(2026), "verified")).toMatchObject({
      methodYear: 2026,
      iid: 62,
      band: "Inovatif",
      excluded: [],
      assumptions: ["stage", "max_submissions", "level_wording"],
    });
  });

  test("names who would not count any more, and why", () => {
    const city = cityOf(2024, { count: 12, points: 74 }, knownMethod(2024));
    const old = entry("lama", 74, rules, { implementedOn: "2018-01-01" });
    expect(backcast({ ...city, entries: [...city.entries, old] }, method(2026), "verified")).toMatchObject({
      counted: 12,
      excluded: [{ innovationId: "lama", because: "window" }],
    });
  });
});
