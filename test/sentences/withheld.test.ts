import { expect, test } from "vitest";
import { cellOf, peopleFigure, withheldBy } from "../../dashboards/components/people-columns.ts";
import { piecesOf } from "../../dashboards/components/share-pieces.ts";
import { id } from "../../dashboards/messages/id.ts";
import { speech as english } from "../../dashboards/messages/en-sentences.ts";
import { peopleSentence } from "../../dashboards/sentences/people.ts";
import { voiceOf } from "../../dashboards/sentences/voice.ts";
import { tppAgencyYear } from "../../pipeline/marts/tpp_agency_year.ts";
import { tppCityYear } from "../../pipeline/marts/tpp_city_year.ts";
import { tppPerformance } from "../../pipeline/marts/tpp_performance.ts";
import { tppTiers, type TppTiers } from "../../pipeline/marts/tpp_tiers.ts";

const marts = {
  tpp_agency_year: tppAgencyYear,
  tpp_city_year: tppCityYear,
  tpp_performance: tppPerformance,
  tpp_tiers: tppTiers,
};

test.each(Object.entries(marts))("the page asks %s for the flag that covers each column", (name, mart) => {
  const covered = Object.entries(mart.disclosure.flags).flatMap(([flag, columns]) =>
    columns.map((column) => [column, flag]),
  );
  expect(Object.fromEntries(covered)).toEqual(withheldBy[name as keyof typeof withheldBy]);
});

const tier: TppTiers = {
  city_id: "3576",
  year: 2025,
  tier: "satu-dua",
  uplift_max_pct: 3,
  rewards_year: 2024,
  people: null,
  people_with_five: 0,
  innovations_named: 43,
  uplift_rupiah: null,
  is_people_suppressed: true,
  is_innovations_suppressed: false,
  is_uplift_rupiah_suppressed: false,
  is_provisional: false,
  origin: "inbox",
};

test("a figure is there, withheld, or was never recorded, and nought is there", () => {
  expect(peopleFigure("tpp_tiers", tier, "people")).toMatchObject({ value: null, isHidden: true });
  expect(peopleFigure("tpp_tiers", tier, "people_with_five")).toMatchObject({ value: 0, isHidden: false });
  expect(peopleFigure("tpp_tiers", tier, "uplift_rupiah")).toMatchObject({ value: null, isHidden: false });
});

test.each([
  [id, /satu-dua.* disembunyikan untuk melindungi orang/, "43"],
  [english, /satu-dua.* withheld to protect people/, "43"],
] as const)(
  "a withheld count becomes a sentence that says so, and a known one its number",
  (t, hidden, count) => {
    const about = {
      metric: "tpp_uplifted_people",
      subject: { name: "Kota Mojokerto", cityId: "3576" },
      row: tier,
      part: "satu-dua,",
    };
    const tell = (column: "people" | "innovations_named" | "uplift_rupiah") =>
      peopleSentence(cellOf(peopleFigure("tpp_tiers", tier, column), about), { metrics: [] }, voiceOf(t)).map(
        ({ text }) => text,
      );
    expect(tell("people").join()).toMatch(hidden);
    expect(tell("people").join().match(/\d+/g)).toEqual(["2025"]);
    expect(tell("innovations_named").join()).toContain(count);
    expect(tell("uplift_rupiah")).toEqual([]);
  },
);

test("what is withheld of a whole is its rest, which no part takes", () => {
  const portions = [
    { name: "a", people: 10 },
    { name: "b", people: null },
    { name: "c", people: 30 },
  ];
  expect(piecesOf({ name: "2025", note: "", people: 80, portions })).toEqual([
    { from: 0, share: 0.125, index: 0 },
    { from: 0.125, share: 0.375, index: 2 },
    { from: 0.5, share: 0.5 },
  ]);
  expect(piecesOf({ name: "2025", note: "", people: null, portions })).toEqual([{ from: 0, share: 1 }]);
});
