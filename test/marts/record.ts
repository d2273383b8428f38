import { findModels } from "../../pipeline/models/find.ts";
import { createLedgers } from "../../pipeline/quarantine.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { build } from "../../pipeline/steps/build.ts";
import { type Warehouse, withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";

type Cells = Readonly<Record<string, string | number | boolean | null>>;

/** Staged rows by source; a column that is not given is empty. */
export type StagedRows = Readonly<Record<string, readonly Cells[]>>;

/** Builds every mart from a few staged rows, as known on `asOf`, and gives what `ask` finds. */
export async function built<T>(
  staged: StagedRows,
  ask: (warehouse: Warehouse) => Promise<T>,
  asOf = "2026-11-21",
): Promise<T> {
  const found = await findSources(root);
  return withWarehouse(":memory:", async (warehouse) => {
    await warehouse.run("create schema staging");
    await createLedgers(warehouse);
    for (const { name, contract } of found) {
      const columns = contract.columns.map(({ name: column, grammar }) => `"${column}" ${grammar.sqlType}`);
      await warehouse.run(
        `create table staging."${name}" (${columns.join(", ")}, city_id varchar default '3576',
         origin varchar default 'published', _file varchar default 'f', _row bigint default 2)`,
      );
      await warehouse.append("meta.files", [[name, "f", "published", `data/${name}.csv`, 0]]);
      for (const cells of staged[name] ?? []) {
        const names = Object.keys(cells);
        const values = names.map((_, index) => `$${index + 1}`);
        await warehouse.run(
          `insert into staging."${name}" (${names.map((column) => `"${column}"`).join(", ")}) values (${values.join(", ")})`,
          Object.values(cells),
        );
      }
    }
    await build(warehouse, await findModels(root), found, { asOf });
    return ask(warehouse);
  });
}
