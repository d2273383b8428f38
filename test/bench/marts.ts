import { readFile, rm } from "node:fs/promises";
import { findModels } from "../../pipeline/models/find.ts";
import { orderModels } from "../../pipeline/models/order.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { build, buildModel } from "../../pipeline/steps/build.ts";
import { stage } from "../../pipeline/steps/stage.ts";
import { openWarehouse, type Warehouse, withWarehouse } from "../../pipeline/warehouse.ts";
import { roomsIn } from "../rooms.ts";
import { root } from "../root.ts";
import type { Timed } from "./chores.ts";

const asOf = "2026-11-21";

/** Builds every mart over what is staged; the modules of the marts are loaded before. */
export async function buildMarts({ dataDir }: { dataDir: string }, timed: Timed): Promise<void> {
  const models = await findModels(root);
  const found = await findSources(root);
  await withWarehouse(roomsIn(dataDir).nextWarehouse, (warehouse) =>
    timed(async () => {
      await build(warehouse, models, found, { asOf });
    }),
  );
}

interface Pay {
  readonly parquet: string;
  /** A database file that is made anew. */
  readonly file: string;
}

/** Builds every model of pay, and what they read of other models, over a payroll in Parquet. */
export async function buildPay({ parquet, file }: Pay, timed: Timed): Promise<void> {
  const models = await findModels(root);
  await withPay({ parquet, file }, async (warehouse) => {
    const ordered = await orderModels(warehouse, models);
    const wanted = new Set(ordered.filter(({ name }) => /^_?tpp_/.test(name)).map(({ name }) => name));
    for (const { name, reads } of ordered.toReversed())
      if (wanted.has(name)) for (const table of reads) wanted.add(table.replace(/^marts\./, ""));
    await timed(async () => {
      for (const model of ordered) if (wanted.has(model.name)) await buildModel(warehouse, model);
    });
  });
}

/** The plain question that the marts of pay answer: people, sums, means, and the two that were paid most, by agency and year. */
export async function groupPay({ parquet, file }: Pay, timed: Timed): Promise<void> {
  const question = await readFile(new URL("pay.sql", import.meta.url), "utf8");
  await withPay({ parquet, file }, (warehouse) =>
    timed(() => warehouse.run(`create or replace table grouped as ${question}`)),
  );
}

/** The room that every build has, however large the payroll. */
const memory = "4GiB";

async function withPay({ parquet, file }: Pay, work: (warehouse: Warehouse) => Promise<void>): Promise<void> {
  for (const path of [file, `${file}.wal`]) await rm(path, { force: true });
  const warehouse = await openWarehouse(file, { memory });
  try {
    await stage(warehouse, await findSources(root), []);
    await warehouse.run(`
      insert into staging.agencies by name
          select 'dinas-contoh-' || i as agency_id, 'Dinas Contoh ' || i as short_name, 'dinas' as kind, true as is_reporting,
              'contoh' as city_id, 'sample' as origin, 'f' as _file, i as _row
          from range(26) as r(i);
      drop table staging.tpp;
      create view staging.tpp as from read_parquet('${parquet}');
      create schema marts;
      set variable as_of = date '${asOf}'`);
    await work(warehouse);
  } finally {
    warehouse.close();
  }
}
