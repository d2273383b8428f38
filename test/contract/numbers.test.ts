import { describe, expect, test } from "vitest";
import { decimal, integer, year } from "../../pipeline/contract/numbers.ts";
import { judgeTexts } from "./both.ts";

async function expectOutcomes(
  schema: Parameters<typeof judgeTexts>[0],
  outcomes: readonly (readonly [string | null, unknown])[],
) {
  const said = await judgeTexts(
    schema,
    outcomes.map(([text]) => text),
  );
  expect(outcomes.map(([text], index) => [text, said[index]])).toEqual(outcomes);
}

describe("a column of whole numbers", () => {
  test("reads plain digits, and dots as thousands, since nothing else can be meant", () =>
    expectOutcomes(integer(), [
      ["0", 0],
      ["1234", 1234],
      ["007", 7],
      ["1.234", 1234],
      ["1.234.567", 1_234_567],
      ["1,234,567", 1_234_567],
      ["-12", -12],
      ["-0", 0],
      ["999.999.999.999.999", 999_999_999_999_999],
      ["999999999999999", 999_999_999_999_999],
    ]));

  test("refuses what could be a decimal", () =>
    expectOutcomes(integer(), [
      ["1,234", "ambiguous_number"],
      ["-1,234", "ambiguous_number"],
    ]));

  test("refuses decimals, words, signs and the notations that an engine would take", () =>
    expectOutcomes(
      integer(),
      [
        "5.5",
        "62,3",
        "1.23",
        "12.34.567",
        "0.123",
        "1e3",
        "1_000",
        "0x10",
        "+5",
        "--5",
        "- 5",
        "Rp 1.000",
        "10%",
      ]
        .concat([
          "１２",
          "٣",
          "tiga",
          "Infinity",
          "nan",
          "1000000000000000",
          "1 234",
          "1.234,00",
          "5.",
          ".5",
          "-",
        ])
        .map((text) => [text, "type"] as const),
    ));

  test("keeps its bounds, both ends included", () =>
    expectOutcomes(integer({ min: 1, max: 1000 }), [
      ["1", 1],
      ["1.000", 1000],
      ["0", "range"],
      ["-1", "range"],
      ["1.001", "range"],
    ]));

  test("distinguishes an empty cell that may be empty from one that may not", async () => {
    await expectOutcomes(integer(), [
      [null, "missing"],
      ["", "missing"],
      [" \u00a0\t", "missing"],
    ]);
    await expectOutcomes(integer().nullable(), [
      [null, null],
      ["", null],
      [" \u00a0\t", null],
    ]);
  });
});

describe("a column of decimals", () => {
  test("reads a comma or a dot before the decimals, and groups where both marks tell them apart", () =>
    expectOutcomes(decimal({ scale: 2 }), [
      ["62", 62],
      ["62,3", 62.3],
      ["62.3", 62.3],
      ["70.78", 70.78],
      ["1234,56", 1234.56],
      ["1.234,56", 1234.56],
      ["1,234.56", 1234.56],
      ["1.234.567", 1_234_567],
      ["1.234.567,8", 1_234_567.8],
      ["1,234,567.89", 1_234_567.89],
      ["-0,5", -0.5],
      ["-0,00", 0],
      ["0,07", 0.07],
      ["9999999999999,99", 9_999_999_999_999.99],
    ]));

  test("takes a budget of a trillion rupiah in any writing", () =>
    expectOutcomes(decimal({ scale: 2 }), [
      ["1036000000000", 1_036_000_000_000],
      ["1.036.000.000.000", 1_036_000_000_000],
      ["1.036.000.000.000,50", 1_036_000_000_000.5],
      ["1,036,000,000,000.50", 1_036_000_000_000.5],
    ]));

  test("never accepts more digits than it can keep", () =>
    expectOutcomes(decimal({ scale: 8 }), [
      ["1234567,12345678", 1_234_567.123_456_78],
      ["1.234.567,12345678", 1_234_567.123_456_78],
      ["123.456.789.012,5", "type"],
      ["12345678,5", "type"],
    ]));

  test("refuses what is thousands to one reader and thousandths to another", () =>
    expectOutcomes(decimal({ scale: 4 }), [
      ["1.234", "ambiguous_number"],
      ["1,234", "ambiguous_number"],
      ["-12.345", "ambiguous_number"],
      ["0.123", 0.123],
      ["0,1234", 0.1234],
      ["1.2345", 1.2345],
      ["1234.567", 1234.567],
    ]));

  test("refuses decimals beyond its places rather than round them", () =>
    expectOutcomes(decimal({ scale: 2 }), [
      ["62,345", "ambiguous_number"],
      ["0,345", "precision"],
      ["62,3456", "precision"],
      ["62.30000000000001", "precision"],
    ]));

  test("refuses words, units and foreign notations", () =>
    expectOutcomes(
      decimal({ scale: 2 }),
      [
        "1e2",
        "+1,5",
        "Rp1.500,00",
        "62,3%",
        "1,2,3",
        "1.23,4",
        ",5",
        "5,",
        "nan",
        "inf",
        "0x1p3",
        "1’234.5",
        "６２,３",
      ].map((text) => [text, "type"] as const),
    ));

  test("keeps its bounds", () =>
    expectOutcomes(decimal({ scale: 2, min: 0, max: 100 }), [
      ["0", 0],
      ["100,00", 100],
      ["100,01", "range"],
      ["-0,01", "range"],
    ]));
});

test("a year has four digits and lies within its bounds", () =>
  expectOutcomes(year({ min: 2000 }), [
    ["2000", 2000],
    ["2024", 2024],
    ["\ufeff2024\u00a0", 2024],
    ["1999", "range"],
    ["2101", "range"],
    ["24", "type"],
    ["2024/2025", "type"],
    ["2.024", "type"],
    ["2024,0", "type"],
  ]));
