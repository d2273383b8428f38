import { describe, expect, test } from "vitest";
import { lifeTable } from "../../pipeline/linkage/survival.ts";
import { spellsOf } from "../../pipeline/linkage/spells.ts";
import { defaultSample } from "../../pipeline/sample/sample.ts";
import { cityOf } from "../../pipeline/sample/world/city.ts";

const city = cityOf({ ...defaultSample, folder: "" });
const { listings, submissions } = city.portfolio;

describe("the lists of a fictional city", () => {
  test("hold an innovation every year from its first entry until it stops, and declare the stop once", () => {
    const innovations = new Set(submissions.map(({ innovation }) => innovation));
    for (const innovation of innovations) {
      const first = submissions.find((submission) => submission.innovation === innovation)!.year;
      const own = listings.filter((listing) => listing.innovation === innovation);
      const { stopYear } = innovation;
      expect(own.map(({ year }) => year)).toEqual(
        city.years.filter((year) => year >= first && (stopYear === null || year <= stopYear + 1)),
      );
      expect(own.filter(({ status }) => status === "berhenti").map(({ year }) => year)).toEqual(
        stopYear !== null && stopYear < city.years.at(-1)! ? [stopYear + 1] : [],
      );
    }
  });

  test("let a life table find the hazard that was put into them", () => {
    const { spells } = spellsOf({
      listings: listings.map(({ innovation, year, status }) => ({
        innovation: innovation.id,
        year,
        isStopped: status === "berhenti",
      })),
      entries: submissions.map(({ innovation, year, agency, stage }) => ({
        innovation: innovation.id,
        year,
        agency: agency.id,
        kind: innovation.isDigital ? "digital" : "non digital",
        implementedOn: stage === "penerapan" ? innovation.startedOn : null,
        developedOn: null,
      })),
      developments: [],
      rules: [],
    });
    const table = lifeTable(spells);
    const drawn = table.filter(({ survival }) => survival !== null);
    expect(drawn.length).toBeGreaterThanOrEqual(5);
    expect(table.filter(({ age, stopped }) => age <= 2 && stopped > 0)).toEqual([]);
    for (const [age, hazard] of [
      [3, 10 / 100],
      [4, 10 / 90],
      [5, 10 / 80],
    ] as const) {
      const row = table.find((one) => one.age === age)!;
      const spread = 4 * Math.sqrt((hazard * (1 - hazard)) / row.atRisk);
      expect(Math.abs(row.stopped / row.atRisk - hazard)).toBeLessThan(spread);
    }
  });
});
