import { z } from "zod";
import { findShared } from "../ref/find.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";
import { isReleased, type Mart } from "./mart.ts";
import { type LinkedModel, tablesOf } from "./order.ts";

/** What a column of a mart says of itself. */
export interface MartColumn {
  readonly column: string;
  readonly type: "text" | "integer" | "number" | "boolean";
  readonly unit: string | null;
  readonly keterangan: string;
  readonly description: string;
}

/** The documented columns of a row contract, in order. Throws for a column without documentation in both languages. */
export function martColumns(name: string, row: z.ZodObject): MartColumn[] {
  return Object.entries(row.shape).map(([column, schema]) => {
    const meta = (schema as z.ZodType).meta() as
      { keterangan?: string; description?: string; unit?: string } | undefined;
    if (meta?.keterangan === undefined || meta.description === undefined)
      throw new Error(`${name}.${column} has no documentation in both languages`);
    const { keterangan, description, unit } = meta;
    return { column, type: typeOf(schema as z.ZodType), unit: unit ?? null, keterangan, description };
  });
}

function typeOf(schema: z.ZodType): MartColumn["type"] {
  if (schema instanceof z.ZodNullable) return typeOf(schema.unwrap() as z.ZodType);
  const { type } = z.toJSONSchema(schema);
  return type === "integer" || type === "number" || type === "boolean" ? type : "text";
}

/** Fills `meta.columns` and `meta.edges`, which the marts `catalog` and `lineage` publish. */
export async function describeModels(
  warehouse: Warehouse,
  models: readonly LinkedModel[],
  found: readonly FoundSource[],
): Promise<void> {
  await warehouse.run(`
    create or replace table meta.columns (mart varchar, position integer, "column" varchar, type varchar, unit varchar,
      is_grain boolean, meaning_indonesian varchar, meaning_english varchar, audience varchar);
    create or replace table meta.edges (reader varchar, reads varchar, defined_in varchar);`);
  await warehouse.append(
    "meta.columns",
    models.flatMap(({ name, mart }) => (isReleased(mart) ? columnRows(name, mart) : [])),
  );
  const edges = models.flatMap(({ name, reads, file }) =>
    reads.map((table) => [`marts.${name}`, table, file]),
  );
  for (const { name, stageSql } of found) {
    const file = `pipeline/sources/${name}/stage.sql`;
    const tables = await tablesOf(warehouse, stageSql, file);
    edges.push(...tables.map((table) => [`staging.${name}`, table, file]));
  }
  for (const { name, select, file } of await findShared())
    edges.push(...(await tablesOf(warehouse, select, file)).map((table) => [`ref.${name}`, table, file]));
  await warehouse.append("meta.edges", edges);
  await warehouse.run(
    `insert into meta.edges
     select 'raw.' || source, name, 'pipeline/sources/' || source || '/source.ts' from meta.files order by source, name`,
  );
}

function columnRows(name: string, { row, grain, audience }: Mart) {
  return martColumns(name, row).map(({ column, type, unit, keterangan, description }, index) => [
    name,
    index + 1,
    column,
    type,
    unit,
    grain.includes(column),
    keterangan,
    description,
    audience,
  ]);
}
