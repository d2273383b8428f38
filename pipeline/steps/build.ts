import { refuseUncatalogued } from "../models/catalogue.ts";
import { describeModels, documented } from "../models/describe.ts";
import { commentOn } from "../models/comments.ts";
import { computeTable } from "../models/compute.ts";
import type { Model } from "../models/find.ts";
import { type LinkedModel, orderModels } from "../models/order.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";

/**
 * Builds every model into `marts`, in the order that what they read asks for, as known on `asOf` (a day, `YYYY-MM-DD`).
 * `meta.checks` is empty until the check. Throws for columns that the catalogue of metrics does not explain.
 */
export async function build(
  warehouse: Warehouse,
  models: readonly Model[],
  found: readonly FoundSource[],
  { asOf }: { asOf: string },
): Promise<{ models: LinkedModel[]; rows: number }> {
  const ordered = await orderModels(warehouse, models);
  await warehouse.run(`
    drop schema if exists marts cascade;
    create schema marts;
    create or replace table meta.checks (mart varchar, "check" varchar, passed boolean, rows_checked bigint, rows_failed bigint);`);
  await warehouse.run(`set variable as_of = date '${asOf}'`);
  await refuseUncatalogued(warehouse, ordered, found);
  await describeModels(warehouse, ordered, found);
  let rows = 0;
  for (const model of ordered) rows += await buildModel(warehouse, model);
  await commentOn(warehouse, documented(ordered));
  return { models: ordered, rows };
}

/** Makes one model's table, sorted by its grain, and gives its row count. */
export async function buildModel(warehouse: Warehouse, model: Model): Promise<number> {
  const { name, mart } = model;
  const order =
    mart === undefined ? "" : `order by ${mart.grain.map((column) => `"${column}" nulls first`).join(", ")}`;
  const body = "sql" in model ? model.sql : `from ${await computeTable(warehouse, model)}`;
  const [made] = await warehouse.rows<{ Count: number }>(
    `create or replace table marts."${name}" as select * from (${body}) ${order}`,
  );
  return made!.Count;
}
