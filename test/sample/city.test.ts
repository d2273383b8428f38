import { describe, expect, test } from "vitest";
import { nip } from "../../pipeline/contract/nip.ts";
import { sha256 } from "../../pipeline/durable.ts";
import { defaultSample } from "../../pipeline/sample/options.ts";
import { cityOf } from "../../pipeline/sample/world/city.ts";
import { monthOf, onPayroll } from "../../pipeline/sample/world/staff.ts";
import { writeSmall } from "./small-city.ts";

const city = cityOf({ ...defaultSample, folder: "" });

describe("the fictional city at its default size", () => {
  test("has 26 agencies in every year but those before its split, and all keep to their time", () => {
    const counts = city.years.map((year) => city.agenciesIn(year).length);
    expect(counts.at(-1)).toBe(26);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(25);
    expect(new Set(city.organisation.successions.map(({ kind }) => kind))).toEqual(
      new Set(["rename", "merge", "split", "recut"]),
    );
  });

  test("pays about 2,600 people a month, each with a number of their own that is a possible NIP", () => {
    for (const year of city.years) {
      const staff = [...onPayroll(city.staff, monthOf(year, 6))];
      expect(staff.length).toBeGreaterThan(2200);
      expect(staff.length).toBeLessThan(3000);
    }
    const everybody = Array.from({ length: city.staff.count }, (_, index) => city.staff.person(index));
    expect(new Set(everybody.map((person) => person.nip)).size).toBe(everybody.length);
    expect(everybody.filter((person) => !nip().safeParse(person.nip).success)).toEqual([]);
    expect(everybody.filter(({ status }) => status === "PPPK").length).toBeGreaterThan(200);
  });

  test("keeps numbers apart when it has more people than there are birthdays", () => {
    const { staff } = cityOf({ ...defaultSample, scale: 6, folder: "" });
    const numbers = Array.from({ length: staff.count }, (_, index) => staff.person(index).nip);
    expect(new Set(numbers).size).toBe(staff.count);
  });

  test("submits some 60 innovations in its first year and some 250 in its last", () => {
    const count = (year: number) => city.portfolio.submissions.filter((one) => one.year === year).length;
    expect(count(2018)).toBeGreaterThan(40);
    expect(count(2018)).toBeLessThan(90);
    expect(count(2025)).toBeGreaterThan(200);
    expect(count(2025)).toBeLessThan(300);
  });

  test("says of every new innovation one year later that it is in use", () => {
    const { innovations, submissions } = city.portfolio;
    const submitted = new Set(submissions.map(({ innovation, year }) => `${innovation.id}/${year}`));
    const silent = innovations.filter(
      ({ id, startYear }) =>
        startYear >= 2017 && startYear < 2025 && !submitted.has(`${id}/${startYear + 1}`),
    );
    expect(silent).toEqual([]);
  });
});

test("a city that cannot be drawn is refused in words", async () => {
  await expect(writeSmall({ agencies: 3 })).rejects.toThrow("the number of agencies must be 8 to 99");
  await expect(writeSmall({ fromYear: 2025 })).rejects.toThrow("a sample needs two years at least");
  await expect(writeSmall({ seed: -1 })).rejects.toThrow("the seed must be a whole number");
});

test("the city of a seed is the same on every machine", () => {
  const people = Array.from({ length: 300 }, (_, index) => city.staff.person(index));
  const ikm = city.organisation.agencies.map(({ id }) => city.quality(id, 2024) ?? null);
  const drawn = JSON.stringify([people, city.portfolio.submissions, ikm]);
  expect(sha256(drawn)).toBe("771d3c022d35c438a30081affb0a19b0e6d1b3941da70afd151285f5ee3bc69a");
});
