import { expect, test } from "vitest";
import { editsOf } from "../../dashboards/components/iid-edits.ts";
import {
  nothingAsked,
  readQuestion,
  writeQuestion,
  type Question,
} from "../../dashboards/components/iid-state.ts";
import { edited } from "../../pipeline/iid/edits.ts";
import { bestNextSteps } from "../../pipeline/iid/next-steps.ts";
import { whatIf } from "../../pipeline/iid/what-if.ts";
import { cityOf, entry, known, portfolioOf } from "./city.ts";
import { levelsOf } from "./portfolio.ts";
import { knownMethod } from "./reference.ts";

const method = knownMethod(2024);
const plain = nothingAsked(2024, 2024);
const offer = {
  years: [2023, 2024],
  rules: [2023, 2024, 2026],
  innovations: () => new Set(["inovasi-001", "inovasi-002"]),
};

const asked: Question = {
  ...plain,
  year: 2023,
  rules: 2026,
  steps: 30,
  spd: 2,
  added: 12,
  level: 2,
  weakest: 5,
  out: ["inovasi-002"],
  raised: [{ innovationId: "inovasi-001", indicator: "replikasi", level: 3 }],
};

test("the address of a question gives the question again, and nothing asked is a bare address", () => {
  expect(readQuestion(writeQuestion(asked, plain), offer, plain)).toEqual(asked);
  expect(writeQuestion(plain, plain)).toBe("");
  expect(readQuestion("", offer, plain)).toEqual(plain);
});

test("an address that asks for what is not there asks for nothing, and no slider passes its end", () => {
  const strange =
    "?tahun=1999&aturan=2025&naik=99999&spd=-3&baru=1e9&parameter=0&keluar=gone&ubah=gone.replikasi.3,x";
  expect(readQuestion(strange, offer, plain)).toEqual({ ...plain, steps: 400, level: 1 });
});

const city = cityOf(2024, { count: 40, points: 74 }, method);

test.each([
  ["levels of innovations", { steps: 25 }],
  ["levels of the city's own", { spd: 9 }],
  ["new innovations", { added: 30, level: 2 }],
  ["the least mature", { weakest: 10 }],
  ["everything at once", { ...asked, rules: 2024 }],
] as const)("a question about %s is answered as the engine answers its edits", (_what, part) => {
  const question = { ...plain, ...part };
  const { edits, portfolio } = editsOf(city, question, method);
  expect(edited(city, edits, method)).toEqual({ portfolio, faults: [] });
  const { verified } = whatIf(city, edits, method);
  expect(verified).toMatchObject({ after: { iid: known(portfolio, method).iid } });
  expect(edits.length).toBeGreaterThan(0);
});

test("the slider of best levels gains what the best steps gain", () => {
  const best = bestNextSteps(city, { levels: 25, basis: "verified", aspect: "SID" }, method);
  const { portfolio } = editsOf(city, { ...plain, steps: 25 }, method);
  expect(best).toMatchObject({ after: { iid: known(portfolio, method).iid } });
});

test("the least mature innovations that count go first, and those that do not count stay", () => {
  const innovations = [
    entry("kuat", 111, method),
    entry("lemah", 37, method),
    entry("uji", 0, method, { stage: "uji coba" }),
  ];
  const small = portfolioOf(2024, innovations, levelsOf(49.5, method.spd));
  const left = editsOf(small, { ...plain, weakest: 1 }, method).portfolio.entries;
  expect(left.map(({ innovationId }) => innovationId)).toEqual(["kuat", "uji"]);
});

test.each([2024, 2026])("a new innovation counts under the rules of %i", (year) => {
  const rules = knownMethod(year);
  const { portfolio } = editsOf(city, { ...nothingAsked(2024, year), added: 3 }, rules);
  expect(known(portfolio, rules).counted - known(city, rules).counted).toBe(3);
});

test("what cannot be done falls away instead of failing the page", () => {
  const question = {
    ...plain,
    raised: [
      { innovationId: "inovasi-001", indicator: "tak_ada", level: 3 },
      { innovationId: "inovasi-001", indicator: "replikasi", level: 1 },
    ],
    out: ["inovasi-003", "inovasi-003"],
  };
  const { edits } = editsOf(city, question, method);
  expect(edits.filter(({ edit }) => edit === "withdraw").length).toBe(1);
  expect(edited(city, edits, method).faults).toEqual([]);
});
