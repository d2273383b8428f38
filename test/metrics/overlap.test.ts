import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { holdingsOf } from "../../pipeline/metrics/holdings.ts";
import { overlaps } from "../../pipeline/metrics/overlap.ts";
import { indicatorRows, methodRows } from "../iid/reference.ts";
import { root } from "../root.ts";

const metrics: { metric_id: string; components: string }[] = parse(
  readFileSync(join(root, "data", "reference", "metrics.csv")),
  { columns: true },
);
const found = overlaps(holdingsOf(metrics, indicatorRows, methodRows));
const pair = (metric: string, other: string) =>
  found.find((one) => one.metric === metric && one.other === other);

describe("overlap by definition, from the tracked catalogue", () => {
  test("the count is 30.4 per cent of the index", () => {
    expect(pair("iid", "innovations_registered")).toMatchObject({ shared: ["jumlah_inovasi"], share: 0.304 });
  });

  test("mean maturity is 44.4 per cent of the index, the region's score 25.2", () => {
    expect(pair("iid", "innovation_maturity")?.share).toBeCloseTo(0.444, 6);
    expect(pair("iid", "iid_spd")?.share).toBeCloseTo(0.252, 6);
  });

  test("twelve per cent of PEKPPP is innovation, and it meets the index in the count", () => {
    expect(pair("pekppp", "pekppp_inovasi")).toMatchObject({ share: 0.12 });
    expect(pair("pekppp", "iid")?.shared).toEqual(["jumlah_inovasi"]);
  });

  test("an SKM report raises indicator 34, 2 × 3 of the 111 points of maturity", () => {
    expect(pair("innovation_maturity", "ikm")?.shared).toEqual(["monitoring_evaluasi"]);
    expect(pair("innovation_maturity", "ikm")?.share).toBeCloseTo(6 / 111, 6);
    expect(pair("ikm", "iid")).toMatchObject({ shared: ["monitoring_evaluasi"], share: null });
  });

  test("the region's score holds SAKIP, poverty and IPM", () => {
    expect(pair("iid", "sakip")).toMatchObject({ shared: ["nilai_lakip"], share: 0.012 });
    expect(pair("iid", "poverty_pct")?.shared).toEqual(["penduduk_miskin", "progres_penurunan_kemiskinan"]);
    expect(pair("iid", "ipm")?.share).toBeCloseTo((2 * 0.75 * 3) / 250, 6);
  });

  test("net maturity shares nothing with what it is set against", () => {
    for (const outcome of ["ikm", "complaint_resolution"]) {
      expect(pair("mean_verified_maturity_net", outcome)).toBeUndefined();
      expect(pair("mean_verified_maturity", outcome)).toBeDefined();
    }
    expect(pair("iid", "ombudsman")).toBeUndefined();
  });
});

test("a part that several ways lead to is named once, and a metric that holds itself is refused", () => {
  const metric = (id: string, components: string) => ({ metric_id: id, components });
  const catalogue = [metric("a", "b:0.5,c:0.25"), metric("b", "x"), metric("c", "x"), metric("d", "x")];
  const of = (rows: typeof catalogue) => overlaps(holdingsOf(rows, [], []));
  expect(of(catalogue).find((one) => one.metric === "a" && one.other === "d")).toMatchObject({
    shared: ["x"],
    share: null,
  });
  expect(of(catalogue).find((one) => one.metric === "a" && one.other === "c")).toMatchObject({
    shared: ["c", "x"],
  });
  expect(() => of([...catalogue, metric("x", "a")])).toThrow("holds itself: a > b > x");
});
