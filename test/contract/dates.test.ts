import { expect, test } from "vitest";
import { date } from "../../pipeline/contract/dates.ts";
import { differences, judgeTexts } from "./both.ts";

test("a day is read as it is written in Indonesia, by ISO, and by a spreadsheet's serial", async () => {
  expect(
    await differences(date(), {
      "2022-01-20": "2022-01-20",
      "2022-1-5": "2022-01-05",
      "20/01/2022": "2022-01-20",
      "20-1-2022": "2022-01-20",
      "20.01.2022": "2022-01-20",
      "20 Januari 2022": "2022-01-20",
      "1 januari 2022": "2022-01-01",
      "20-JAN-2022": "2022-01-20",
      "5 Pebruari 2021": "2021-02-05",
      "10 Nopember 2021": "2021-11-10",
      "17 Agt 2021": "2021-08-17",
      "17 Agu. 2021": "2021-08-17",
      "12 Desember 2023": "2023-12-12",
      "44581": "2022-01-20",
      " 20/01/2022\u00a0": "2022-01-20",
    }),
  ).toEqual([]);
});

test("every Indonesian month and its short names are known", async () => {
  const months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus"].concat([
    "September",
    "Oktober",
    "November",
    "Desember",
  ]);
  const days = months.map((_, index) => `2024-${String(index + 1).padStart(2, "0")}-03`);
  expect(
    await judgeTexts(
      date(),
      months.map((month) => `3 ${month} 2024`),
    ),
  ).toEqual(days);
  expect(
    await judgeTexts(
      date(),
      months.map((month) => `3 ${month.slice(0, 3)} 2024`),
    ),
  ).toEqual(days);
});

test("slashes are day and month, never month and day", async () => {
  expect(
    await differences(date(), {
      "08/12/2023": "2023-12-08",
      "12/08/2023": "2023-08-12",
      "12/25/2023": "impossible_date",
    }),
  ).toEqual([]);
});

test("a day that the calendar lacks is impossible", async () => {
  expect(
    await differences(date(), {
      "31/02/2021": "impossible_date",
      "29/02/2021": "impossible_date",
      "29/02/2024": "2024-02-29",
      "29 Februari 2100": "impossible_date",
      "00/01/2022": "impossible_date",
      "2022-13-01": "impossible_date",
      "2022-00-10": "impossible_date",
      "0000-01-01": "impossible_date",
      "20 Foo 2022": "impossible_date",
      "20 May 2022": "impossible_date",
    }),
  ).toEqual([]);
});

test("a year of two digits is ambiguous", async () => {
  expect(
    await differences(date(), {
      "1/1/21": "ambiguous_date",
      "01-02-03": "ambiguous_date",
      "20 Jan 22": "ambiguous_date",
      "20.1.22": "ambiguous_date",
    }),
  ).toEqual([]);
});

test("what is no day is refused, also what an engine would take for one", async () => {
  expect(
    await differences(
      date(),
      Object.fromEntries(
        ["epoch", "infinity", "-infinity", "now", "today", "2022", "Januari 2022", "2022-01", "20220120"]
          .concat([
            "2022-01-20 00:00:00",
            "2022-01-20T00:00:00Z",
            "2022/01/20",
            "20 Januari",
            "44581.5",
            "-44581",
          ])
          .concat([
            "12345",
            "70000",
            "２０２２-01-20",
            "20  Januari 2022",
            "20 Janu\u0131ri 2022",
            "2022-01-20 (BC)",
          ])
          .map((text) => [text, "type"]),
      ),
    ),
  ).toEqual([]);
});

test("days outside the bounds are refused, both ends included", async () => {
  expect(
    await differences(date({ min: "2000-01-01", max: "2030-12-31" }), {
      "1999-12-31": "range",
      "2000-01-01": "2000-01-01",
      "2030-12-31": "2030-12-31",
      "2031-01-01": "range",
      "0001-01-01": "range",
      "9999-12-31": "range",
    }),
  ).toEqual([]);
});
