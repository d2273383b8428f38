import { refuseUncatalogued } from "../models/catalogue.ts";
import { commentOn } from "../models/comments.ts";
import { computeTable, type Reads } from "../models/compute.ts";
import { describeModels, documented } from "../models/describe.ts";
import type { Model } from "../models/find.ts";
import { type LinkedModel, orderModels } from "../models/order.ts";
import { together } from "../models/together.ts";
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
  await warehouse.run(knownOn(asOf));
  await refuseUncatalogued(warehouse, ordered, found);
  await describeModels(warehouse, ordered, found);
  const rows = await warehouse.beside(async (other) => {
    await other.run(knownOn(asOf));
    return buildAll([warehouse, other], ordered);
  });
  await commentOn(warehouse, documented(ordered));
  return { models: ordered, rows };
}

const knownOn = (asOf: string) => `set variable as_of = date '${asOf}'`;

/** So few rows are done before a second thread has been told of its part. */
const fewRows = 1_000_000;

async function buildAll(hands: readonly Warehouse[], ordered: readonly LinkedModel[]): Promise<number> {
  const [warehouse] = hands as [Warehouse];
  const [staged] = await warehouse.rows<{ rows: number; threads: number }>(
    `select coalesce(sum(estimated_size), 0)::bigint as rows, current_setting('threads') as threads
     from duckdb_tables() where schema_name = 'staging'`,
  );
  const { rows: rowsStaged, threads } = staged!;
  const reads: Reads = new Map();
  let rows = 0;
  if (rowsStaged < fewRows) await warehouse.run("set threads = 1");
  try {
    await together(ordered, hands, async (model, hand) => {
      const made = await buildModel(hand, model, reads);
      rows += made;
    });
  } finally {
    await warehouse.run(`set threads = ${threads}`);
  }
  return rows;
}

/** Makes one model's table, sorted by its grain, and gives its row count. `reads` holds what computations read before. */
export async function buildModel(warehouse: Warehouse, model: Model, reads?: Reads): Promise<number> {
  const { name, mart } = model;
  const order =
    mart === undefined ? "" : `order by ${mart.grain.map((column) => `"${column}" nulls first`).join(", ")}`;
  const body = "sql" in model ? model.sql : `from ${await computeTable(warehouse, model, reads)}`;
  const [made] = await warehouse.rows<{ Count: number }>(
    `create or replace table marts."${name}" as select * from (${body}) ${order}`,
  );
  return made!.Count;
}
