import { expect, test } from "vitest";
import { month, monthOfYear } from "../../pipeline/contract/months.ts";
import { differences } from "./both.ts";

test("a month is known in its usual writing and in others, and outside its bounds it is refused", async () => {
  expect(
    await differences(month({ min: "2018-03-01", max: "2020-02-01" }), {
      "2018-03": "2018-03-01",
      "2020-02": "2020-02-01",
      "Desember 2019": "2019-12-01",
      "12/2019": "2019-12-01",
      "2018-02": "range",
      "2020-03": "range",
      "2019-13": "impossible_date",
      "2019-1": "2019-01-01",
    }),
  ).toEqual([]);
});

test("a month whose year stands elsewhere has no bounds, one with its year has those of every month", async () => {
  expect(
    await differences(monthOfYear(), {
      Januari: "01",
      "1": "01",
      "01": "01",
      "13": "impossible_date",
      "1945-08": "1945-08",
      "2100-12": "2100-12",
      "Agustus 1945": "1945-08",
      "1945-07": "range",
      "2101-01": "range",
      "0201-01": "range",
    }),
  ).toEqual([]);
});
