import { tablesOfEach } from "../models/order.ts";
import type { Shared } from "../ref/find.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";

/** One thing to stage: a source, or a view or macro that is shared. */
export type StagingTask =
  | { readonly source: FoundSource; readonly shared?: never }
  | { readonly shared: Shared; readonly source?: never };

/** Corrections come before whatever they may correct, which no SQL says. */
export const correctionSource = "corrections";

/**
 * Sources and shared SQL in an order in which each finds what it reads; among the free ones shared SQL first, then
 * references, then by name. What is shared is left out where a source that it reads is not among `found`. Throws for a circle.
 */
export async function orderStaging(
  warehouse: Warehouse,
  found: readonly FoundSource[],
  shared: readonly Shared[],
): Promise<StagingTask[]> {
  const tables = await tablesOfEach(warehouse, [
    ...found.map(({ name, stageSql }) => ({ sql: stageSql, file: `${name}/stage.sql` })),
    ...shared.map(({ select, file }) => ({ sql: select, file })),
  ]);
  const sources = found.map((source, at) => ({
    task: { source } as StagingTask,
    makes: [`ref.${source.name}`, `staging.${source.name}`, `raw.${source.name}`, `raw.${source.name}:all`],
    reads: [...tables[at]!, ...(source.name === correctionSource ? [] : [`staging.${correctionSource}`])],
    rank: source.source.kind === "reference" ? 1 : 2,
  }));
  const common = shared.map((one, at) => ({
    task: { shared: one } as StagingTask,
    makes: [`ref.${one.name}`],
    reads: tables[found.length + at]!,
    rank: 0,
  }));
  const waiting = [...whole(common, sources), ...sources].toSorted((a, b) => a.rank - b.rank);
  const ordered: StagingTask[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(
      ({ reads, makes }) =>
        !waiting.some((other) => other.makes !== makes && other.makes.some((table) => reads.includes(table))),
    );
    if (next === -1)
      throw new Error(`staged in a circle: ${waiting.map(({ makes }) => makes[0]).join(", ")}`);
    ordered.push(...waiting.splice(next, 1).map(({ task }) => task));
  }
  return ordered;
}

interface Reader {
  readonly makes: readonly string[];
  readonly reads: readonly string[];
}

/** The shared ones of which everything that they read is there; an engine makes no macro over a table that is not. */
function whole<T extends Reader>(shared: readonly T[], sources: readonly Reader[]): T[] {
  const made = new Set([...shared, ...sources].flatMap(({ makes }) => makes));
  const left = shared.filter(({ reads }) =>
    reads.every((table) => !/^(ref|staging|raw)\./.test(table) || made.has(table)),
  );
  return left.length === shared.length ? left : whole(left, sources);
}
