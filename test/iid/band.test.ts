import { expect, test } from "vitest";
import { band } from "../../pipeline/iid/band.ts";
import { bandRows } from "./reference.ts";

const bandOf = (value: number, year: number) => band(value, year, bandRows);

test("each year is judged by its own bands", () => {
  expect([2023, 2024, 2025, 2026].map((year) => bandOf(62.45, year))).toEqual([
    "Sangat Inovatif",
    "Sangat Inovatif",
    undefined,
    "Inovatif",
  ]);
  expect([2023, 2026].map((year) => bandOf(38, year))).toEqual(["Inovatif", "Kurang Inovatif"]);
});

test("a value is rounded to two decimals before it is judged", () => {
  expect(bandOf(60.004, 2023)).toBe("Inovatif");
  expect(bandOf(60.005, 2023)).toBe("Sangat Inovatif");
  expect(bandOf(65.004, 2026)).toBe("Inovatif");
  expect(bandOf(65.01, 2026)).toBe("Sangat Inovatif");
  expect(bandOf(34.994, 2023)).toBe("Kurang Inovatif");
  expect(bandOf(34.995, 2023)).toBe("Inovatif");
  expect(bandOf(0.004, 2026)).toBe("TDD");
  expect(bandOf(0.005, 2026)).toBe("Kurang Inovatif");
});

test("binary noise below a half hundredth does not move a value across an edge", () => {
  expect(bandOf(60.005 - 1e-13, 2023)).toBe("Sangat Inovatif");
  expect(bandOf(60.005 + 1e-13, 2023)).toBe("Sangat Inovatif");
});

test("every hundredth from 0 to 100 has a band in 2023, 2024 and 2026", () => {
  const hundredths = Array.from({ length: 10_001 }, (_, index) => index / 100);
  for (const year of [2023, 2024, 2026])
    expect(hundredths.filter((value) => bandOf(value, year) === undefined)).toEqual([]);
});

test("a year or a value without a band has none", () => {
  expect(bandOf(40, 2025)).toBeUndefined();
  expect(bandOf(80, 2019)).toBeUndefined();
  expect(band(80, 2026, [])).toBeUndefined();
});

test("bands of other metrics are passed over", () => {
  expect(
    band(
      90,
      2024,
      bandRows.filter(({ metric_id: metric }) => metric !== "iid"),
    ),
  ).toBeUndefined();
});
