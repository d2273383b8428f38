import { z } from "zod";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";
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
  for (const { name, mart, reads, file } of models) {
    for (const table of reads) await edge(warehouse, `marts.${name}`, table, file);
    if (mart === undefined) continue;
    for (const [index, column] of martColumns(name, mart.row).entries())
      await warehouse.run("insert into meta.columns values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", [
        name,
        index + 1,
        column.column,
        column.type,
        column.unit,
        mart.grain.includes(column.column),
        column.keterangan,
        column.description,
        mart.audience,
      ]);
  }
  for (const { name, stageSql } of found) {
    const file = `pipeline/sources/${name}/stage.sql`;
    for (const table of await tablesOf(warehouse, stageSql, file))
      await edge(warehouse, `staging.${name}`, table, file);
    await warehouse.run(
      "insert into meta.edges select 'raw.' || source, name, $2 from meta.files where source = $1 order by name",
      [name, `pipeline/sources/${name}/source.ts`],
    );
  }
}

const edge = (warehouse: Warehouse, reader: string, reads: string, file: string) =>
  warehouse.run("insert into meta.edges values ($1, $2, $3)", [reader, reads, file]);
