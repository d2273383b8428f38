import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { sha256File } from "../../pipeline/durable.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";

// What specs.frictionlessdata.io says of version 1: data-package, data-resource, table-schema.
const name = z.string().regex(/^([-a-z0-9._/])+$/);
const keys = z.union([z.string(), z.array(z.string()).min(1)]);
const field = z.object({
  name: z.string().min(1),
  type: z.enum([
    "string",
    "number",
    "integer",
    "boolean",
    "object",
    "array",
    "date",
    "time",
    "datetime",
    "year",
    "yearmonth",
    "duration",
    "geopoint",
    "geojson",
    "any",
  ]),
  description: z.string().min(1),
  keterangan: z.string().min(1),
  unit: z.string().min(1).optional(),
  satuan: z.string().min(1).optional(),
  constraints: z.strictObject({ required: z.boolean(), enum: z.array(z.unknown()).min(1).optional() }),
});
const descriptor = z.object({
  profile: z.literal("data-package"),
  name,
  title: z.string(),
  created: z.iso.datetime(),
  resources: z
    .array(
      z.object({
        profile: z.literal("data-resource"),
        name,
        // A path may not lead out of the package.
        path: z.string().regex(/^(?!\/)(?!.*\.\.).+$/),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        schema: z.object({
          fields: z.array(field).min(1),
          primaryKey: keys.optional(),
          foreignKeys: z
            .array(z.object({ fields: keys, reference: z.object({ resource: name, fields: keys }) }))
            .optional(),
        }),
      }),
    )
    .min(1),
});

const sqlTypes: Readonly<Record<string, RegExp>> = {
  string: /^VARCHAR$/,
  number: /^(DOUBLE|FLOAT|DECIMAL|BIGINT|INTEGER|HUGEINT)/,
  integer: /^(BIGINT|INTEGER|SMALLINT|HUGEINT)$/,
  boolean: /^BOOLEAN$/,
};

/** What is wrong with the data package of a release: against the specification, and against the files that it describes. */
export async function packageFaults(folder: string): Promise<string[]> {
  const read: unknown = JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8"));
  const parsed = descriptor.safeParse(read);
  if (!parsed.success) return [z.prettifyError(parsed.error)];
  const { resources } = parsed.data;
  const faults: string[] = [];
  await withWarehouse(":memory:", async (warehouse) => {
    const broken = async (told: string, sql: string) => {
      if ((await warehouse.rows(`${sql} limit 1`)).length > 0) faults.push(told);
    };
    for (const { name: resource, path, hash, schema } of resources) {
      const file = join(folder, path);
      if (`sha256:${await sha256File(file)}` !== hash) faults.push(`${resource}: another hash`);
      await warehouse.run(`create view "${resource}" as from read_parquet('${file}')`);
      const columns = await warehouse.columns(`from "${resource}"`);
      if (columns.map((column) => column.name).join() !== schema.fields.map((it) => it.name).join())
        faults.push(`${resource}: other columns`);
      for (const { name: column, type, constraints } of schema.fields) {
        const told = `${resource}.${column}`;
        const held = columns.find((it) => it.name === column)?.type ?? "";
        if (sqlTypes[type]?.test(held) !== true) faults.push(`${told}: ${held} is no ${type}`);
        if (constraints.required)
          await broken(`${told}: empty`, `from "${resource}" where "${column}" is null`);
        if (constraints.enum !== undefined)
          await broken(
            `${told}: no member`,
            `from "${resource}" where "${column}" not in (${constraints.enum.map((member) => `'${String(member)}'`).join()})`,
          );
      }
      if (schema.primaryKey !== undefined) {
        const key = [schema.primaryKey]
          .flat()
          .map((column) => `"${column}"`)
          .join();
        await broken(
          `${resource}: a key twice`,
          `select ${key} from "${resource}" group by all having count(*) > 1`,
        );
      }
    }
    for (const { name: resource, schema } of resources)
      for (const { fields, reference } of schema.foreignKeys ?? [])
        await broken(
          `${resource}.${String(fields)}: refers to nothing`,
          `from "${resource}" where "${String(fields)}" not in (select "${String(reference.fields)}" from "${reference.resource}")`,
        );
  });
  return faults;
}
