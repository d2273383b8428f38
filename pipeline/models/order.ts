import type { Warehouse } from "../warehouse.ts";
import type { Model } from "./find.ts";

/** A model and the tables that it reads, as `schema.table`. */
export type LinkedModel = Model & { readonly reads: readonly string[] };

/**
 * The tables and macros of a schema that a SELECT reads, by the engine's own parser; a macro over a table reads the table
 * that it is given by name. Throws for SQL that the parser cannot write out, such as PIVOT.
 */
export async function tablesOf(warehouse: Warehouse, sql: string, file: string): Promise<readonly string[]> {
  const known = parsed.get(sql);
  if (known !== undefined) return known;
  const tables = await parse(warehouse, sql, file);
  parsed.set(sql, tables);
  return tables;
}

/** The engine takes tens of milliseconds to write out a long SELECT, which always reads the same tables. */
const parsed = new Map<string, readonly string[]>();

async function parse(warehouse: Warehouse, sql: string, file: string): Promise<string[]> {
  const [answer] = await warehouse.rows<{ tree: string }>("select json_serialize_sql($1::varchar) as tree", [
    sql,
  ]);
  const tree = JSON.parse(answer!.tree) as { error: boolean; error_message?: string };
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
  const waiting = await Promise.all(
    models.map(async (model): Promise<LinkedModel> => ({ ...model, reads: await readsOf(warehouse, model) })),
  );
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

async function readsOf(warehouse: Warehouse, model: Model): Promise<readonly string[]> {
  if ("sql" in model) return tablesOf(warehouse, model.sql, model.file);
  return Object.keys(model.computation.reads).toSorted();
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
