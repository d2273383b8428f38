import { z } from "zod";
import { findShared } from "../ref/find.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Documented } from "./comments.ts";
import type { Model } from "./find.ts";
import { isReleased, type Mart, type Role } from "./mart.ts";
import { type LinkedModel, tablesOfEach } from "./order.ts";
import { inEnglish, type Unit } from "./units.ts";

/** What a column of a mart says of itself. */
export interface MartColumn {
  readonly column: string;
  readonly type: "text" | "integer" | "number" | "boolean";
  readonly unit: Unit | null;
  readonly keterangan: string;
  readonly description: string;
  /** Null for a number of which nobody said what it is. */
  readonly role: Role | null;
  readonly metric: string | null;
  /** The column of the same row that names the metric. */
  readonly metricColumn: string | null;
}

interface Meta {
  readonly keterangan?: string;
  readonly description?: string;
  readonly unit?: Unit;
  readonly role?: Role;
  readonly metric?: string;
  readonly metricColumn?: string;
}

/** The documented columns of a mart, in order. Throws for a column without documentation in both languages. */
export function martColumns(name: string, { row, grain }: Pick<Mart, "row" | "grain">): MartColumn[] {
  return Object.entries(row.shape).map(([column, schema]) => {
    const meta = (schema as z.ZodType).meta() as Meta | undefined;
    if (meta?.keterangan === undefined || meta.description === undefined)
      throw new Error(`${name}.${column} has no documentation in both languages`);
    const { keterangan, description, unit, role, metric, metricColumn } = meta;
    const type = typeOf(schema as z.ZodType);
    return {
      column,
      type,
      unit: unit ?? null,
      keterangan,
      description,
      role: grain.includes(column) ? "key" : (role ?? roleOf(column, type)),
      metric: metric ?? null,
      metricColumn: metricColumn ?? null,
    };
  });
}

function roleOf(column: string, type: MartColumn["type"]): Role | null {
  if (type === "integer" || type === "number") return null;
  return column.endsWith("_id") ? "key" : "note";
}

function typeOf(schema: z.ZodType): MartColumn["type"] {
  if (schema instanceof z.ZodNullable) return typeOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodNumber) return schema.isInt ? "integer" : "number";
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return "text";
  const { type } = z.toJSONSchema(schema);
  return type === "integer" || type === "number" || type === "boolean" ? type : "text";
}

/** What the contracts of models say of their tables and columns; steps have none. */
export const documented = (models: readonly Model[]): Documented[] =>
  models.flatMap(({ name, mart }) =>
    mart === undefined
      ? []
      : martColumns(name, mart).map(({ column, unit, keterangan, description }) => ({
          mart: name,
          mart_indonesian: mart.indonesian,
          mart_english: mart.english,
          column,
          unit,
          unit_english: inEnglish(unit),
          meaning_indonesian: keterangan,
          meaning_english: description,
        })),
  );

/** Fills `meta.columns` and `meta.edges`, which the marts `catalog` and `lineage` publish. */
export async function describeModels(
  warehouse: Warehouse,
  models: readonly LinkedModel[],
  found: readonly FoundSource[],
): Promise<void> {
  await warehouse.run(`
    create or replace table meta.columns (mart varchar, mart_indonesian varchar, mart_english varchar, position integer, "column" varchar, type varchar, unit varchar, unit_english varchar,
      is_grain boolean, role varchar, metric_id varchar, metric_column varchar, meaning_indonesian varchar, meaning_english varchar, audience varchar);
    create or replace table meta.edges (reader varchar, reads varchar, defined_in varchar);`);
  await warehouse.append(
    "meta.columns",
    models.flatMap(({ name, mart }) => (isReleased(mart) ? columnRows(name, mart) : [])),
  );
  const edges = models.flatMap(({ name, reads, file }) =>
    reads.map((table) => [`marts.${name}`, table, file]),
  );
  const staged = [
    ...found.map(({ name, stageSql }) => ({
      reader: `staging.${name}`,
      sql: stageSql,
      file: `pipeline/sources/${name}/stage.sql`,
    })),
    ...(await findShared()).map(({ name, select, file }) => ({ reader: `ref.${name}`, sql: select, file })),
  ];
  const tables = await tablesOfEach(warehouse, staged);
  for (const [at, { reader, file }] of staged.entries())
    edges.push(...tables[at]!.map((table) => [reader, table, file]));
  await warehouse.append("meta.edges", edges);
  await warehouse.run(
    `insert into meta.edges
     select 'raw.' || source, name, 'pipeline/sources/' || source || '/source.ts' from meta.files order by source, name`,
  );
}

function columnRows(name: string, mart: Mart) {
  return martColumns(name, mart).map((described, index) => [
    name,
    mart.indonesian,
    mart.english,
    index + 1,
    described.column,
    described.type,
    described.unit,
    inEnglish(described.unit),
    mart.grain.includes(described.column),
    described.role,
    described.metric,
    described.metricColumn,
    described.keterangan,
    described.description,
    mart.audience,
  ]);
}
