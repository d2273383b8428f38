import { describe, expect, test } from "vitest";
import { type Programme, spellsOf } from "../../pipeline/linkage/spells.ts";
import { lifeTable, type Spell } from "../../pipeline/linkage/survival.ts";

const spells = (count: number, spell: Partial<Spell>): Spell[] =>
  Array.from({ length: count }, (_, index) => ({
    fromAge: 0,
    toAge: 2,
    isStopped: false,
    cluster: `dinas-${index % 5}`,
    ...spell,
  }));

describe("lifeTable(spells)", () => {
  test("multiplies the shares that go on, each among those at risk", () => {
    const table = lifeTable([
      ...spells(5, { toAge: 0, isStopped: true }),
      ...spells(5, { toAge: 1 }),
      ...spells(10, { toAge: 1, isStopped: true }),
      ...spells(10, { toAge: 2 }),
    ]);
    expect(table.map(({ age, atRisk, stopped, censored }) => [age, atRisk, stopped, censored])).toEqual([
      [1, 30, 5, 5],
      [2, 20, 10, 10],
    ]);
    expect(table.map(({ survival }) => survival)).toEqual([
      expect.closeTo(25 / 30, 12),
      expect.closeTo(25 / 60, 12),
    ]);
  });

  test("lets nobody be at risk before its first registration", () => {
    const late = [...spells(20, { toAge: 1 }), ...spells(20, { fromAge: 1, toAge: 1, isStopped: true })];
    expect(lifeTable(late).map(({ age, atRisk, stopped }) => [age, atRisk, stopped])).toEqual([
      [1, 20, 0],
      [2, 20, 20],
    ]);
  });

  test("draws no curve from the first age with fewer than ten at risk, even where more are at risk later", () => {
    const thin = [...spells(9, { toAge: 1 }), ...spells(30, { fromAge: 1, toAge: 3 })];
    expect(lifeTable(thin).map(({ survival }) => survival)).toEqual([null, null, null]);
  });

  test("is Greenwood's interval where every innovation is an agency of its own, and wider where agencies share a fate", () => {
    const lives = (clusterOf: (index: number) => string) => [
      ...spells(40, {}).map((spell, index) => ({ ...spell, cluster: clusterOf(index) })),
      ...spells(40, { toAge: 0, isStopped: true }).map((spell, index) => ({
        ...spell,
        cluster: clusterOf(index + 40),
      })),
    ];
    const [alone] = lifeTable(lives((index) => `dinas-${index}`));
    const greenwood = Math.sqrt((40 / (80 * 40)) * (80 / 79));
    const spread = (1.959964 * greenwood) / Math.log(2);
    expect(alone).toMatchObject({
      low: expect.closeTo(0.5 ** Math.exp(spread), 9),
      high: expect.closeTo(0.5 ** Math.exp(-spread), 9),
    });
    const [together] = lifeTable(lives((index) => `dinas-${Math.floor(index / 10)}`));
    expect(together!.low).toBeLessThan(alone!.low!);
    expect(together!.high).toBeGreaterThan(alone!.high!);
  });
});

describe("spellsOf(programme)", () => {
  const entry = (innovation: string, year: number, more = {}) => ({
    innovation,
    year,
    agency: "dinas-a",
    kind: "digital",
    implementedOn: "2019-05-01",
    developedOn: null,
    ...more,
  });
  const listed = (innovation: string, ...years: number[]) =>
    years.map((year) => ({ innovation, year, isStopped: false }));
  const others = listed("lain", 2020, 2021, 2022, 2023);
  const spellOf = (programme: Partial<Programme>) =>
    spellsOf({
      entries: [entry("x", 2020)],
      developments: [],
      rules: [],
      ...programme,
      listings: [...others, ...(programme.listings ?? [])],
    }).spells;

  test("an innovation stops when the next list leaves it out", () => {
    expect(spellOf({ listings: listed("x", 2020, 2021) })).toEqual([
      { fromAge: 1, toAge: 2, isStopped: true, cluster: "dinas-a", cohort: 2019, kind: "digital" },
    ]);
  });

  test("it stops when a list declares it stopped, whatever the rules say", () => {
    const listings = [...listed("x", 2020, 2021), { innovation: "x", year: 2022, isStopped: true }];
    const rules = [
      { year: 2022, implementedFrom: "2020-01-01", implementedTo: "2021-12-31", maxSubmissions: null },
    ];
    expect(spellOf({ listings, rules })).toMatchObject([{ toAge: 2, isStopped: true }]);
  });

  test("it is censored where the rules of the year shut it out", () => {
    const rules = [
      { year: 2022, implementedFrom: "2020-01-01", implementedTo: "2021-12-31", maxSubmissions: null },
    ];
    const listings = listed("x", 2020, 2021);
    expect(spellOf({ listings, rules })).toMatchObject([{ toAge: 2, isStopped: false }]);
    const developed = [entry("x", 2020, { developedOn: "2021-03-01" })];
    expect(spellOf({ listings, rules, entries: developed })).toMatchObject([{ toAge: 2, isStopped: true }]);
    const twice = [{ year: 2022, implementedFrom: null, implementedTo: null, maxSubmissions: 2 }];
    expect(spellOf({ listings, rules: twice, entries: [entry("x", 2020), entry("x", 2021)] })).toMatchObject([
      { isStopped: false },
    ]);
  });

  test("it goes on in what it was developed into", () => {
    const listings = [...listed("x", 2020, 2021), ...listed("y", 2022, 2023)];
    const entries = [entry("x", 2020), entry("y", 2022, { implementedOn: "2021-09-01" })];
    expect(spellOf({ listings, entries, developments: [["x", "y"]] })).toMatchObject([
      { fromAge: 1, toAge: 4, isStopped: false, cohort: 2019 },
    ]);
  });

  test("without a day of implementation it has no age and is counted apart", () => {
    const { spells: known, unknownStarts } = spellsOf({
      listings: others,
      entries: [entry("lain", 2020, { implementedOn: null })],
      developments: [],
      rules: [],
    });
    expect([known, unknownStarts]).toEqual([[], 1]);
  });
});
