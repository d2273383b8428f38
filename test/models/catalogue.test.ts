import { expect, test } from "vitest";
import { z } from "zod";
import { refuseUncatalogued } from "../../pipeline/models/catalogue.ts";
import { martColumns } from "../../pipeline/models/describe.ts";
import { findModels } from "../../pipeline/models/find.ts";
import { doc, key, measure, measureNamedIn, note, parameter } from "../../pipeline/models/mart.ts";
import type { LinkedModel } from "../../pipeline/models/order.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";

const sources = (await findSources(root)).filter(({ name }) => name === "metrics");

const model = (name: string, shape: z.ZodRawShape): LinkedModel => ({
  name,
  file: `pipeline/marts/${name}.sql`,
  sql: "select 1",
  reads: [],
  mart: { indonesian: name, english: name, grain: ["year"], audience: "public", row: z.strictObject(shape) },
});

/** What the build says of these marts when the catalogue holds two metrics. */
const said = (models: readonly LinkedModel[]) =>
  withWarehouse(":memory:", async (warehouse) => {
    await warehouse.run("create schema staging");
    await warehouse.run(
      "create table staging.metrics as from (values ('ikm', 'indeks'), ('benefit', 'beragam')) as m (metric_id, unit)",
    );
    return refuseUncatalogued(warehouse, models, sources).then(
      () => "nothing",
      (error: Error) => error.message,
    );
  });

const year = z.int().meta(doc("Tahun", "Year", "tahun"));

test("the build names every column that no metric explains, of all marts at once", async () => {
  const faulty = [
    model("services", {
      year,
      forgotten: z.number().nullable().meta(doc("Terlupa", "Forgotten")),
      satisfaction: z.number().meta(measure("kepuasan", doc("Kepuasan", "Satisfaction", "indeks"))),
      ikm: z.number().meta(measure("ikm", doc("IKM", "IKM", "persen"))),
    }),
    model("values", { year, value: z.number().meta(measureNamedIn("metric_id", doc("Nilai", "Value"))) }),
  ];
  expect(await said(faulty)).toBe(
    [
      "4 columns are not explained by the catalogue of metrics",
      "  services.forgotten is a number and says neither what it measures nor that it is a key, parameter or note",
      "  services.satisfaction is of metric kepuasan, which the catalogue lacks",
      "  services.ikm is in persen, its metric ikm in indeks",
      "  values.value finds its metric in metric_id, which is no column",
    ].join("\n"),
  );
});

test("keys, notes, texts, flags, parameters and measures of a known metric in its unit are explained", async () => {
  const sound = model("services", {
    year,
    metric_id: z.string().meta(doc("Metrik", "Metric")),
    since_year: z.int().meta(note(doc("Sejak", "Since", "tahun"))),
    event_year: z.int().meta(key(doc("Tahun kegiatan", "Year of the event"))),
    is_small: z.boolean().meta(doc("Kecil", "Small")),
    ikm: z.number().meta(measure("ikm", doc("IKM", "IKM", "indeks"))),
    threshold: z.number().meta(parameter("ikm", doc("Batas", "Threshold"))),
    benefit: z
      .number()
      .meta(measure("benefit", doc("Manfaat, satuannya sendiri", "Benefit in its own unit"))),
    value: z.number().meta(measureNamedIn("metric_id", doc("Nilai", "Value"))),
  });
  expect(await said([sound])).toBe("nothing");
  expect(martColumns("services", sound.mart!).map(({ role }) => role)).toEqual([
    "key",
    "key",
    "note",
    "key",
    "note",
    "measure",
    "parameter",
    "measure",
    "measure",
  ]);
});

test("no number of any mart is without a role", async () => {
  const bare = (await findModels(root)).flatMap(({ name, mart }) =>
    mart === undefined
      ? []
      : martColumns(name, mart).flatMap(({ column, role }) => (role === null ? [`${name}.${column}`] : [])),
  );
  expect(bare).toEqual([]);
});
