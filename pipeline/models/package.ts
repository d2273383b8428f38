import { z } from "zod";
import type { Manifest } from "../releases/manifest.ts";
import { martColumns } from "./describe.ts";
import type { Model } from "./find.ts";
import { isReleased, type Mart } from "./mart.ts";
import { inEnglish } from "./units.ts";

/**
 * The Frictionless Data Package (version 1) of a release: one resource per mart, with its hash, the schema of its columns, their
 * units and meaning in both languages, which rows they name in other marts, and what a cell must be. A key is stated
 * only where no part of it may be empty, as the specification has it.
 */
export function dataPackage(
  { release_id: id, created_at: created, marts }: Described,
  models: readonly Model[],
) {
  const released = new Map(
    models.flatMap(({ name, mart }) => (isReleased(mart) ? [[name, mart] as const] : [])),
  );
  const resources = [...released].map(([name, mart]) => ({
    profile: "data-resource",
    name: resourceName(name),
    path: `${name}.parquet`,
    title: mart.english,
    judul: mart.indonesian,
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    hash: `sha256:${marts[name]!.sha256}`,
    schema: tableSchema(name, mart, released),
  }));
  return {
    profile: "data-package",
    name: `jejak-inovasi-${id}`,
    title: `Jejak Inovasi, release ${id}`,
    created,
    resources,
  };
}

type Described = Pick<Manifest, "release_id" | "created_at" | "marts">;

const resourceName = (mart: string) => mart.replaceAll("_", "-");

function tableSchema(name: string, mart: Mart, released: ReadonlyMap<string, Mart>) {
  const { grain, row, references = {} } = mart;
  const mayBeEmpty = (column: string) => row.shape[column] instanceof z.ZodNullable;
  const foreignKeys = Object.entries(references).flatMap(([column, target]) => {
    const [, table, field] = /^marts\.(\w+)\.(\w+)$/.exec(target) ?? [];
    return table === undefined || !released.has(table)
      ? []
      : [{ fields: column, reference: { resource: resourceName(table), fields: field! } }];
  });
  return {
    fields: martColumns(name, mart).map(({ column, type, unit, description, keterangan }) => ({
      name: column,
      type: type === "text" ? "string" : type,
      description,
      keterangan,
      ...(unit === null ? {} : { unit: inEnglish(unit), satuan: unit }),
      constraints: { required: !mayBeEmpty(column), ...membersOf(row.shape[column] as z.ZodType) },
    })),
    ...(grain.some(mayBeEmpty) ? {} : { primaryKey: grain }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

function membersOf(schema: z.ZodType): { enum?: readonly unknown[] } {
  if (schema instanceof z.ZodNullable) return membersOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodEnum ? { enum: schema.options } : {};
}
