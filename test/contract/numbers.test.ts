import { describe, expect, test } from "vitest";
import { decimal, integer, year } from "../../pipeline/contract/numbers.ts";
import { differences } from "./both.ts";

describe("a column of whole numbers", () => {
  test("reads plain digits, and dots as thousands, since nothing else can be meant", async () => {
    expect(
      await differences(integer(), [
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
      ]),
    ).toEqual([]);
  });

  test("refuses what could be a decimal", async () => {
    expect(
      await differences(integer(), [
        ["1,234", "ambiguous_number"],
        ["-1,234", "ambiguous_number"],
      ]),
    ).toEqual([]);
  });

  test("refuses decimals, words, signs and the notations that an engine would take", async () => {
    expect(
      await differences(
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
      ),
    ).toEqual([]);
  });

  test("keeps its bounds, both ends included", async () => {
    expect(
      await differences(integer({ min: 1, max: 1000 }), [
        ["1", 1],
        ["1.000", 1000],
        ["0", "range"],
        ["-1", "range"],
        ["1.001", "range"],
      ]),
    ).toEqual([]);
  });

  test("distinguishes an empty cell that may be empty from one that may not", async () => {
    expect(
      await differences(integer(), [
        [null, "missing"],
        ["", "missing"],
        [" \u00a0\t", "missing"],
      ]),
    ).toEqual([]);
    expect(
      await differences(integer().nullable(), [
        [null, null],
        ["", null],
        [" \u00a0\t", null],
      ]),
    ).toEqual([]);
  });
});

describe("a column of decimals", () => {
  test("reads a comma or a dot before the decimals, and groups where both marks tell them apart", async () => {
    expect(
      await differences(decimal({ scale: 2 }), [
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
      ]),
    ).toEqual([]);
  });

  test("takes a budget of a trillion rupiah in any writing", async () => {
    expect(
      await differences(decimal({ scale: 2 }), [
        ["1036000000000", 1_036_000_000_000],
        ["1.036.000.000.000", 1_036_000_000_000],
        ["1.036.000.000.000,50", 1_036_000_000_000.5],
        ["1,036,000,000,000.50", 1_036_000_000_000.5],
      ]),
    ).toEqual([]);
  });

  test("never accepts more digits than it can keep", async () => {
    expect(
      await differences(decimal({ scale: 8 }), [
        ["1234567,12345678", 1_234_567.123_456_78],
        ["1.234.567,12345678", 1_234_567.123_456_78],
        ["123.456.789.012,5", "type"],
        ["12345678,5", "type"],
      ]),
    ).toEqual([]);
  });

  test("refuses what is thousands to one reader and thousandths to another", async () => {
    expect(
      await differences(decimal({ scale: 4 }), [
        ["1.234", "ambiguous_number"],
        ["1,234", "ambiguous_number"],
        ["-12.345", "ambiguous_number"],
        ["0.123", 0.123],
        ["0,1234", 0.1234],
        ["1.2345", 1.2345],
        ["1234.567", 1234.567],
      ]),
    ).toEqual([]);
  });

  test("refuses decimals beyond its places rather than round them", async () => {
    expect(
      await differences(decimal({ scale: 2 }), [
        ["62,345", "ambiguous_number"],
        ["0,345", "precision"],
        ["62,3456", "precision"],
        ["62.30000000000001", "precision"],
      ]),
    ).toEqual([]);
  });

  test("refuses words, units and foreign notations", async () => {
    expect(
      await differences(
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
      ),
    ).toEqual([]);
  });

  test("keeps its bounds", async () => {
    expect(
      await differences(decimal({ scale: 2, min: 0, max: 100 }), [
        ["0", 0],
        ["100,00", 100],
        ["100,01", "range"],
        ["-0,01", "range"],
      ]),
    ).toEqual([]);
  });
});

test("a year has four digits and lies within its bounds", async () => {
  expect(
    await differences(year({ min: 2000 }), [
      ["2000", 2000],
      ["2024", 2024],
      ["\ufeff2024\u00a0", 2024],
      ["1999", "range"],
      ["2101", "range"],
      ["24", "type"],
      ["2024/2025", "type"],
      ["2.024", "type"],
      ["2024,0", "type"],
    ]),
  ).toEqual([]);
});
