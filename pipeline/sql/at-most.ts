import type { Warehouse } from "../warehouse.ts";

/** Operators of the engine's plan that give no more rows than they take. */
const givesNoMore = new Set([
  "SEQ_SCAN",
  "PROJECTION",
  "FILTER",
  "ORDER_BY",
  "TOP_N",
  "WINDOW",
  "STREAMING_WINDOW",
]);

interface Operator {
  readonly name: string;
  readonly children: readonly Operator[];
  /** The table's name is quoted where it has to be. */
  readonly extra_info: { readonly Table?: string };
}

/**
 * Whether the engine's plan shows that a query cannot have more rows than the limit: it walks through one table of no more rows.
 * The engine would hold all rows of what it is told to limit, at twice the cost.
 */
export async function isAtMost(sandbox: Warehouse, query: string, limit: number): Promise<boolean> {
  const [plan] = await sandbox.rows<{ explain_value: string }>(`explain (format json) ${query}`);
  let [operator] = JSON.parse(plan!.explain_value) as readonly Operator[];
  let table: string | undefined;
  while (operator !== undefined) {
    if (!givesNoMore.has(operator.name.trim()) || operator.children.length > 1) return false;
    table = operator.extra_info.Table;
    [operator] = operator.children;
  }
  if (table === undefined) return false;
  const [counted] = await sandbox.rows<{ rows: number }>(`select count(*) as rows from ${table}`);
  return counted!.rows <= limit;
}
