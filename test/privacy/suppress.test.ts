import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../pipeline/privacy/publication.ts";
import { suppress } from "../../pipeline/privacy/suppress.ts";
import { thresholds } from "../../pipeline/privacy/thresholds.ts";
import { root } from "../root.ts";
import { counted, hiddenOf, paid, somebody } from "./figures.ts";

describe("a figure alone", () => {
  test("counts five people, or nobody", () => {
    const cells = [0, 1, 4, 5].map((count) => counted(`${count} people`, somebody(count * 100, count)));
    expect(hiddenOf(cells)).toEqual({ "1 people": "few people", "4 people": "few people" });
  });

  test("means and rupiah need ten people, and rupiah a group of thirty", () => {
    const mean = (id: string, count: number) =>
      paid(id, somebody(0, count), { unit: "persen", quantity: id, staff: 40 });
    expect(hiddenOf([mean("nine", 9), mean("ten", 10)])).toEqual({ nine: "few people" });
    const pay = (id: string, staff: number) => paid(id, somebody(0, 20), { quantity: id, staff });
    expect(hiddenOf([pay("of 29", 29), pay("of 30", 30)])).toEqual({ "of 29": "small group" });
  });

  test("is of a closed year", () => {
    const people = somebody(0, 50);
    expect(hiddenOf([counted("open", people, { isOpen: true }), counted("closed", people)])).toEqual({
      open: "open year",
    });
  });

  test("does not let the second earner reckon the first to within fifteen per cent", () => {
    // What is left besides the two is 28 small sums; against 150 times as much it says nearly exactly what the first has.
    const amounts = (first: number) => [first, ...Array.from({ length: 29 }, () => 1_000_000)];
    const pay = (id: string, first: number) =>
      paid(id, somebody(0, 30), { quantity: id, amounts: amounts(first) });
    expect(hiddenOf([pay("lopsided", 200_000_000), pay("spread", 100_000_000)])).toEqual({
      lopsided: "one dominates",
    });
  });

  test("tells no attribute that more than nine in ten of a group have", () => {
    const parts = (alike: number): [Cell[], { whole: string; parts: string[]; isByAttribute: true }] => [
      [
        counted("group", somebody(0, 100)),
        counted("tier one", somebody(0, alike), { attribute: "tier" }),
        counted("tier two", somebody(alike, 100 - alike), { attribute: "tier" }),
      ],
      { whole: "group", parts: ["tier one", "tier two"], isByAttribute: true },
    ];
    const [even, split] = parts(90);
    expect(hiddenOf(even, [split])).toEqual({});
    const [uneven, splitUnevenly] = parts(91);
    expect(hiddenOf(uneven, [splitUnevenly])).toEqual({
      "tier one": "nearly all alike",
      "tier two": "follows from others",
    });
  });
});

describe("two figures of one quantity", () => {
  test("do not differ by fewer people than the least, over tables", () => {
    const cells = [counted("table a", somebody(0, 60)), counted("table b", somebody(0, 57))];
    expect(hiddenOf(cells)).toEqual({ "table b": "few between two" });
    expect(hiddenOf([counted("table a", somebody(0, 60)), counted("table b", somebody(0, 55))])).toEqual({});
  });

  test("are the same number where they count the same people", () => {
    expect(hiddenOf([counted("table a", somebody(0, 60)), counted("table b", somebody(0, 60))])).toEqual({});
  });

  test("of pay are compared over years, and the years that show most are kept", () => {
    const year = (at: number, people: Int32Array) => paid(`${at}`, people, { year: at });
    // Nine join in 2023, eight more in 2024: each year may stand beside the one before the last only.
    const cells = [year(2022, somebody(0, 60)), year(2023, somebody(0, 69)), year(2024, somebody(0, 77))];
    expect(hiddenOf(cells)).toEqual({ 2023: "few between two" });
  });

  test("of an agency's staff are not compared over years, those of a predikat are", () => {
    const staff = [2023, 2024].map((year) => counted(`staff ${year}`, somebody(0, year - 1960), { year }));
    expect(hiddenOf(staff)).toEqual({});
    const rated = [2023, 2024].map((year) =>
      counted(`rated ${year}`, somebody(0, year - 1960), { year, attribute: "predikat" }),
    );
    expect(hiddenOf(rated)).toEqual({ "rated 2023": "few between two" });
  });
});

describe("what a hidden figure follows from", () => {
  const agencies = [3, 8, 30, 40];
  const cells = [
    counted("city", somebody(0, 81)),
    ...agencies.map((count, at) =>
      counted(
        `agency of ${count}`,
        somebody(
          agencies.slice(0, at).reduce((a, b) => a + b, 0),
          count,
        ),
      ),
    ),
  ];
  const relation = { whole: "city", parts: agencies.map((count) => `agency of ${count}`) };

  test("is hidden too, the least of it", () => {
    expect(hiddenOf(cells, [relation])).toEqual({
      "agency of 3": "few people",
      "agency of 8": "follows from others",
    });
  });

  test("stays where no total is published", () => {
    expect(hiddenOf(cells)).toEqual({ "agency of 3": "few people" });
  });

  test("is hidden in every table in which the number stands", () => {
    const again = cells.slice(1).map((cell) => ({ ...cell, id: `${cell.id}, again` }));
    const same = again.map(({ id }, at) => ({ whole: cells[at + 1]!.id, parts: [id] }));
    expect(Object.keys(hiddenOf([...cells, ...again], [relation, ...same]))).toEqual([
      "agency of 3",
      "agency of 3, again",
      "agency of 8",
      "agency of 8, again",
    ]);
  });

  test("is two figures where one would leave a rest of few people", () => {
    const sizes = [1, 1, 20, 30];
    const parts = sizes.map((count, at) =>
      counted(
        `part ${at}`,
        somebody(
          sizes.slice(0, at).reduce((a, b) => a + b, 0),
          count,
        ),
      ),
    );
    const whole = counted("whole", somebody(0, 52));
    expect(hiddenOf([whole, ...parts], [{ whole: "whole", parts: parts.map(({ id }) => id) }])).toEqual({
      "part 0": "few people",
      "part 1": "few people",
      "part 2": "follows from others",
    });
  });

  test("goes on from rows to columns until nothing follows", () => {
    // Two agencies by two ratings, with all four totals: to hide one cell is to hide all.
    const at = (agency: number, rating: number) => agency * 100 + rating * 50;
    const size = (agency: number, rating: number) => (agency + rating === 0 ? 2 : 20);
    const cell = (agency: number, rating: number) =>
      counted(`${agency}/${rating}`, somebody(at(agency, rating), size(agency, rating)), {
        attribute: "predikat",
      });
    const inner = [0, 1].flatMap((agency) => [0, 1].map((rating) => cell(agency, rating)));
    const total = (id: string, parts: readonly Cell[]) =>
      counted(id, Int32Array.from(parts.flatMap(({ people }) => [...people])).toSorted());
    const rows = [0, 1].map((agency) => inner.filter(({ id }) => id.startsWith(`${agency}/`)));
    const columns = [0, 1].map((rating) => inner.filter(({ id }) => id.endsWith(`/${rating}`)));
    const totals = [...rows, ...columns].map((parts, place) => total(`total ${place}`, parts));
    const relations = [...rows, ...columns].map((parts, place) => ({
      whole: `total ${place}`,
      parts: parts.map(({ id }) => id),
    }));
    const { publication } = suppress({ cells: [...inner, ...totals], relations });
    const hidden = publication.cells.filter(({ isShown }) => !isShown).map(({ id }) => id);
    expect(hidden).toEqual(expect.arrayContaining(["0/0", "0/1", "1/0", "1/1"]));
  });
});

test("nothing depends on the order of cells or on who has which number", () => {
  const people = (first: number, count: number, turn: number) =>
    Int32Array.from(somebody(first, count), (person) => (person * turn) % 1009).toSorted();
  const city = (turn: number) => [
    counted("city", people(0, 81, turn)),
    counted("a", people(0, 3, turn)),
    counted("b", people(3, 39, turn)),
    counted("c", people(42, 39, turn)),
  ];
  const relations = [{ whole: "city", parts: ["a", "b", "c"] }];
  const first = hiddenOf(city(1), relations);
  expect(first).toEqual({ a: "few people", b: "follows from others" });
  expect(hiddenOf(city(17).toReversed(), [{ whole: "city", parts: ["c", "b", "a"] }])).toEqual(first);
});

test("the survey of citizens shows nothing below the least of answers", () => {
  const sql = readFileSync(join(root, "pipeline", "marts", "service_quality.sql"), "utf8");
  expect(sql).toContain(`respondents >= ${thresholds.respondents} as is_enough`);
});
