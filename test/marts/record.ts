import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { findModels } from "../../pipeline/models/find.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { build } from "../../pipeline/steps/build.ts";
import { stage } from "../../pipeline/steps/stage.ts";
import { type Warehouse, withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";

type Cells = Readonly<Record<string, string | number | boolean | null>>;

/** Staged rows by source; a column that is not given is empty. */
export type StagedRows = Readonly<Record<string, readonly Cells[]>>;

/** The tracked catalogue of metrics, which every column of a mart is held against. */
const tracked: Record<string, string>[] = parse(
  readFileSync(join(root, "data", "reference", "metrics.csv")),
  { columns: true },
);
const metrics = tracked.map((cells) =>
  Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell || null])),
);

const withTracked = (own: readonly Cells[] = []) => [
  ...own,
  ...metrics.filter((row) => !own.some((other) => other["metric_id"] === row["metric_id"])),
];

/**
 * Builds every mart from a few staged rows and the tracked metrics, as known on `asOf`, and gives what `ask` finds.
 */
export async function built<T>(
  staged: StagedRows,
  ask: (warehouse: Warehouse) => Promise<T>,
  asOf = "2026-11-21",
): Promise<T> {
  const found = await findSources(root);
  return withWarehouse(":memory:", async (warehouse) => {
    await stage(warehouse, found, []);
    for (const [name, rows] of Object.entries({ ...staged, metrics: withTracked(staged["metrics"]) })) {
      await warehouse.append("meta.files", [[name, "f", "published", `data/${name}.csv`, 0]]);
      const full = rows.map((cells): Cells => ({
        city_id: "3576",
        origin: "published",
        _file: "f",
        _row: 2,
        ...cells,
      }));
      const names = [...new Set(full.flatMap(Object.keys))];
      await warehouse.append(
        `staging."${name}" (${names.map((column) => `"${column}"`).join(", ")})`,
        full.map((cells) => names.map((column) => cells[column] ?? null)),
      );
    }
    await build(warehouse, await findModels(root), found, { asOf });
    return ask(warehouse);
  });
}
