import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findModels } from "../../pipeline/models/find.ts";
import { orderModels, tablesOf } from "../../pipeline/models/order.ts";
import { findShared } from "../../pipeline/ref/find.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";

test("a source's stage.sql reads its own raw table and reference tables, nothing else", async () => {
  const sources = await findSources(root);
  const references = sources
    .filter(({ source }) => source.kind === "reference")
    .map(({ name }) => `ref.${name}`)
    .concat((await findShared()).map(({ name }) => `ref.${name}`));
  await withWarehouse(":memory:", async (warehouse) => {
    for (const { name, stageSql } of sources) {
      const strangers = (await tablesOf(warehouse, stageSql, name)).filter(
        (table) => table !== `raw.${name}` && !references.includes(table),
      );
      expect([name, strangers]).toEqual([name, []]);
    }
  });
});

test("what is shared in ref reads reference tables, and of other sources only what became of them", async () => {
  await withWarehouse(":memory:", async (warehouse) => {
    for (const { name, select, file } of await findShared()) {
      const read = await tablesOf(warehouse, select, file);
      expect([
        name,
        read.filter((table) => !/^(ref\.|staging\.|meta\.files$|raw\.\w+:all$)/.test(table)),
      ]).toEqual([name, []]);
    }
  });
});

test("a mart reads staging, other marts and the pipeline's own accounts, never raw", async () => {
  const models = await withWarehouse(":memory:", async (warehouse) =>
    orderModels(warehouse, await findModels(root)),
  );
  for (const { name, reads } of models)
    expect([name, reads.filter((table) => !/^(staging|marts|meta)\./.test(table))]).toEqual([name, []]);
});

test("models come after what they read, whatever their names", async () => {
  const model = (name: string, sql: string) => ({ name, sql, file: `${name}.sql`, mart: undefined });
  await withWarehouse(":memory:", async (warehouse) => {
    const ordered = await orderModels(warehouse, [
      model("a", "select * from marts.c"),
      model("b", "select 1 as one"),
      model("c", "with b as (select * from marts.b) select * from b"),
    ]);
    expect(ordered.map(({ name }) => name)).toEqual(["b", "c", "a"]);
    await expect(
      orderModels(warehouse, [model("x", "from marts.y"), model("y", "from marts.x")]),
    ).rejects.toThrow("models read each other in a circle: x, y");
    await expect(orderModels(warehouse, [model("p", "pivot marts.x on y using sum(z)")])).rejects.toThrow(
      "p.sql",
    );
  });
});

test("SQL keeps the house style", async () => {
  const folders = ["pipeline/marts", "pipeline/questions", "pipeline/ref", "pipeline/sources"];
  for (const folder of folders)
    for (const name of (await readdir(join(root, folder), { recursive: true })).filter((file) =>
      file.endsWith(".sql"),
    )) {
      const sql = await readFile(join(root, folder, name), "utf8");
      const code = sql.replaceAll(/'(?:[^']|'')*'|--.*$/gm, "");
      expect([name, sql.startsWith("-- grain: ")]).toEqual([name, true]);
      expect([name, code.match(/\b(SELECT|FROM|WHERE|JOIN|GROUP|ORDER|AS|AND|CASE)\b/g)]).toEqual([
        name,
        null,
      ]);
      expect([name, /\t|[ ]+$/m.test(sql)]).toEqual([name, false]);
      expect([name, sql.split("\n").length <= 81]).toEqual([name, true]);
    }
});
