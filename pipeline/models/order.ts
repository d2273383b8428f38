import type { Warehouse } from "../warehouse.ts";
import type { Model } from "./find.ts";

/** A model and the tables that it reads, as `schema.table`. */
export type LinkedModel = Model & { readonly reads: readonly string[] };

/**
 * The tables and macros of a schema that a SELECT reads, by the engine's own parser; a macro over a table reads the table
 * that it is given by name. Throws for SQL that the parser cannot write out, such as PIVOT.
 */
export async function tablesOf(warehouse: Warehouse, sql: string, file: string): Promise<readonly string[]> {
  const [tables] = await tablesOfEach(warehouse, [{ sql, file }]);
  return tables!;
}

/** The same of many SELECTs, in their order: the engine writes them out at once for what two by themselves cost. */
export async function tablesOfEach(
  warehouse: Warehouse,
  selects: readonly { sql: string; file: string }[],
): Promise<readonly (readonly string[])[]> {
  const strangers = [...new Map(selects.map((select) => [select.sql, select])).values()].filter(
    ({ sql }) => !parsed.has(sql),
  );
  if (strangers.length > 0) {
    const trees = await warehouse.rows<{ tree: string }>(
      `select json_serialize_sql(sql) as tree
       from (select unnest(from_json($1::varchar, '["VARCHAR"]')) as sql, generate_subscripts(from_json($1::varchar, '["VARCHAR"]'), 1) as place)
       order by place`,
      [JSON.stringify(strangers.map(({ sql }) => sql))],
    );
    for (const [at, { sql, file }] of strangers.entries()) parsed.set(sql, tablesIn(trees[at]!.tree, file));
  }
  return selects.map(({ sql }) => parsed.get(sql)!);
}

/** A SELECT always reads the same tables, and is asked about by every step. */
const parsed = new Map<string, readonly string[]>();

function tablesIn(text: string, file: string): string[] {
  const tree = JSON.parse(text) as { error: boolean; error_message?: string };
  if (tree.error) throw new Error(`${file}: ${tree.error_message ?? "not one SELECT"}`);
  const read = new Set<string>();
  const named = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "BASE_TABLE")
      read.add(
        `${node.schema_name === "" ? "" : `${node.schema_name as string}.`}${node.table_name as string}`,
      );
    if (
      node.type === "FUNCTION" &&
      node.class === "FUNCTION" &&
      !["", "main"].includes(node.schema as string)
    )
      read.add(`${node.schema as string}.${node.function_name as string}`);
    if (node.type === "TABLE_FUNCTION") for (const table of tablesGiven(node)) read.add(table);
    for (const { key } of (node.cte_map as { map: { key: string }[] } | undefined)?.map ?? []) named.add(key);
  });
  return [...read].filter((table) => !named.has(table)).toSorted();
}

/** Models in an order in which each finds what it reads; among the free ones, by name. Throws for a circle. */
export async function orderModels(warehouse: Warehouse, models: readonly Model[]): Promise<LinkedModel[]> {
  const bodies = models.flatMap((model) => ("sql" in model ? [model] : []));
  const tables = await tablesOfEach(warehouse, bodies);
  const readsOf = new Map<Model, readonly string[]>(bodies.map((model, at) => [model, tables[at]!]));
  const waiting = models.map((model): LinkedModel => ({
    ...model,
    reads: "sql" in model ? readsOf.get(model)! : Object.keys(model.computation.reads).toSorted(),
  }));
  const ordered: LinkedModel[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(
      ({ reads }) => !waiting.some(({ name }) => reads.includes(`marts.${name}`)),
    );
    if (ready === -1)
      throw new Error(`models read each other in a circle: ${waiting.map(({ name }) => name).join(", ")}`);
    ordered.push(...waiting.splice(ready, 1));
  }
  return ordered;
}

function tablesGiven(call: Record<string, unknown>): string[] {
  const given: string[] = [];
  visit(call, ({ class: kind, value }) => {
    const text = kind === "CONSTANT" ? (value as { value?: unknown }).value : undefined;
    if (typeof text === "string" && /^[a-z]+\.\w+$/.test(text)) given.push(text);
  });
  return given;
}

function visit(node: unknown, look: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) node.forEach((child) => visit(child, look));
  else if (typeof node === "object" && node !== null) {
    look(node as Record<string, unknown>);
    Object.values(node).forEach((child) => visit(child, look));
  }
}
