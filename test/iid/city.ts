import fc from "fast-check";
import { indexOf, type KnownIndex } from "../../pipeline/iid/index-of.ts";
import type { KnownMethod, Method } from "../../pipeline/iid/method.ts";
import type { Basis, Entry, Portfolio } from "../../pipeline/iid/portfolio.ts";
import type { Levels } from "../../pipeline/iid/score.ts";
import { levelsOf } from "./portfolio.ts";

const basicServices = ["pendidikan", "kesehatan", "pupr", "perumahan", "trantibumlinmas", "sosial"];

/** An innovation that counts in 2026 and, the window moved, in every other year; each judgement with `points` of maturity. */
export function entry(
  innovationId: string,
  points: number,
  method: KnownMethod,
  more: Partial<Entry> = {},
): Entry {
  const levels = levelsOf(points, method.sid);
  return {
    innovationId,
    agencyId: "dinas-a",
    stage: "penerapan",
    implementedOn: "2025-03-01",
    developedOn: null,
    entryNumber: 1,
    basicService: null,
    claimed: levels,
    verified: levels,
    ...more,
  };
}

/** A city of `count` such innovations, the first six of which cover the basic services. */
export const cityOf = (
  year: number,
  { count, points, spdPoints = 49.5 }: { count: number; points: number; spdPoints?: number },
  method: KnownMethod,
): Portfolio =>
  portfolioOf(
    year,
    Array.from({ length: count }, (_, at) =>
      entry(`inovasi-${String(at + 1).padStart(3, "0")}`, points, method, {
        basicService: basicServices[at] ?? null,
        implementedOn: `${year - 1}-03-01`,
      }),
    ),
    levelsOf(spdPoints, method.spd),
  );

export const portfolioOf = (year: number, entries: readonly Entry[], spd: Levels): Portfolio => ({
  year,
  entries,
  spd: { claimed: spd, verified: spd },
});

export function known(portfolio: Portfolio, method: Method, basis: Basis = "verified"): KnownIndex {
  const index = indexOf(portfolio, method, basis);
  if (!index.known) throw new Error(index.reason);
  return index;
}

const levelsFrom = (weights: ReadonlyMap<string, number>): fc.Arbitrary<Levels> =>
  fc
    .array(fc.constantFrom(0, 1, 2, 3), { minLength: weights.size, maxLength: weights.size })
    .map((levels) =>
      Object.fromEntries([...weights.keys()].map((indicator, at) => [indicator, levels[at]!])),
    );

const day = (year: number) => fc.integer({ min: year - 4, max: year }).map((of) => `${of}-06-15`);

const anyEntry = (year: number, method: KnownMethod): fc.Arbitrary<Entry> =>
  fc.record({
    innovationId: fc.integer({ min: 1, max: 40 }).map((number) => `inovasi-${number}`),
    agencyId: fc.constantFrom("dinas-a", "dinas-b", "dinas-c", null),
    stage: fc.constantFrom("penerapan", "penerapan", "penerapan", "uji coba"),
    implementedOn: day(year),
    developedOn: fc.option(day(year)),
    entryNumber: fc.integer({ min: 1, max: 3 }),
    basicService: fc.constantFrom(...basicServices, null),
    claimed: levelsFrom(method.sid),
    verified: levelsFrom(method.sid),
  });

/** Any portfolio of a year, of up to `most` innovations; some of them do not count. */
export const anyPortfolio = (year: number, method: KnownMethod, most = 25): fc.Arbitrary<Portfolio> =>
  fc.record({
    year: fc.constant(year),
    entries: fc
      .uniqueArray(anyEntry(year, method), { maxLength: most, selector: ({ innovationId }) => innovationId })
      .map((entries) => entries.toSorted((a, b) => (a.innovationId < b.innovationId ? -1 : 1))),
    spd: fc.record({ claimed: levelsFrom(method.spd), verified: levelsFrom(method.spd) }),
  });
