import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { findModels } from "../../pipeline/models/find.ts";
import { documented } from "../../pipeline/models/describe.ts";
import { root } from "../root.ts";

test("a unit of a column is called in English as the catalogue of metrics calls it", async () => {
  const text = readFileSync(join(root, "data", "reference", "metrics.csv"));
  const metrics: { unit: string; unit_english: string }[] = parse(text, { columns: true });
  const ofMetrics = new Map(metrics.map(({ unit, unit_english: english }) => [unit, english]));
  const columns = documented(await findModels(root)).filter(({ unit }) => unit !== null);
  expect(columns.length).toBeGreaterThan(200);
  for (const { mart, column, unit, unit_english: english } of columns)
    expect({ mart, column, english }).toEqual({ mart, column, english: ofMetrics.get(unit!) ?? "times" });
});
