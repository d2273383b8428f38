import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type CellExplanation, explainCell } from "../../pipeline/explain/cell.ts";
import { findModels } from "../../pipeline/models/find.ts";
import { orderModels } from "../../pipeline/models/order.ts";
import { randomOf } from "../../pipeline/sample/random.ts";
import { buildModel } from "../../pipeline/steps/build.ts";
import { readCurrent } from "../../pipeline/steps/release.ts";
import { landContoh } from "../sample/contoh.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { keptFolder } from "../folders.ts";
import { root } from "../root.ts";
import { roomsIn } from "../rooms.ts";
import { walk } from "../run/walks.ts";

const small = { seed: 417, agencies: 12, fromYear: 2022, toYear: 2025, scale: 0.1, isNull: false } as const;

describe("explainCell(rooms, { mart, column, place })", () => {
  const rooms = roomsIn(keptFolder());

  beforeAll(async () => {
    await landContoh(rooms, small);
    const { problems } = await walk(rooms.dataDir);
    if (problems.length > 0) throw problems[0]!;
  }, 300_000);

  test("ends at rows that alone give the value again, for ten cells of ten marts picked at random", async () => {
    for (const { mart, column, place } of await tenCells()) {
      const cell = await explainCell(rooms, { mart, column, place });
      expect([mart, column, place, await madeFrom(cell)]).toEqual([mart, column, place, cell.value]);
    }
  }, 300_000);

  test("finds the two files' rows behind the index of 2022, and nothing of another metric", async () => {
    const cell = await explainCell(rooms, {
      mart: "observations",
      column: "value",
      place: { metric_id: "iid", entity_id: "3576", year: "2022", source_id: "target-24jam-2024-02-28" },
    });
    expect(cell.value).toBe(70.78);
    const values = cell.inputs.find(({ table }) => table === "staging.indicator_values")!;
    expect(values.narrowedBy).toEqual(["metric_id", "entity_id", "year"]);
    expect(values.files).toEqual([
      { file: "data/published/indicator_values/iid.csv", rowCount: 2, rows: [7, 8] },
    ]);
  });

  test("says what there is where a table, a column or a key is unknown, and asks for one row", async () => {
    const ask = (mart: string, column: string, place = {}) => explainCell(rooms, { mart, column, place });
    await expect(ask("observation", "value")).rejects.toMatchObject({
      hint: expect.stringContaining("observations") as string,
    });
    await expect(ask("observations", "nilai")).rejects.toMatchObject({
      hint: expect.stringContaining("value_text") as string,
    });
    await expect(ask("observations", "value", { tahun: "2022" })).rejects.toMatchObject({
      hint: expect.stringContaining("year") as string,
    });
    await expect(ask("observations", "value", { metric_id: "iid" })).rejects.toMatchObject({
      hint: "sebut satu baris / name one row: --at metric_id=…,entity_id=…,year=…,source_id=…",
    });
  });

  /**
   * Ten marts that are made from rows, and of each one value that is not empty. What is hidden follows from the whole release
   * and from those before it, so the marks of suppression are not among them.
   */
  async function tenCells() {
    const random = randomOf(417, "cells of marts");
    const { marts } = (await readCurrent(rooms))!;
    const models = await findModels(root);
    return withWarehouse(":memory:", async (warehouse) => {
      const ledgers = new Set(
        (await orderModels(warehouse, models))
          .filter(({ reads }) => reads.some((table) => table.startsWith("meta.")))
          .map(({ name }) => name),
      );
      const names = Object.keys(marts).filter((name) => marts[name]!.rows > 0 && !ledgers.has(name));
      const cells = [];
      while (cells.length < 10) {
        const [mart] = names.splice(random.between(0, names.length - 1), 1) as [string];
        const { grain } = models.find(({ name }) => name === mart)!.mart!;
        const rows = await warehouse.rows(`from '${join(rooms.currentRelease, `${mart}.parquet`)}'`);
        const row = random.pick(rows);
        const column = random.pick(
          Object.keys(row).filter((name) => row[name] !== null && !/^is_\w+_suppressed$/.test(name)),
        );
        const place = Object.fromEntries(
          grain.filter((name) => row[name] !== null).map((name) => [name, String(row[name])]),
        );
        cells.push({ mart, column, place });
      }
      return cells;
    });
  }

  /** Makes a value anew in an empty warehouse that holds only the rows that its explanation names. */
  async function madeFrom({ mart, column, place, inputs, madeBy }: CellExplanation): Promise<unknown> {
    const models = await findModels(root);
    return withWarehouse(":memory:", async (warehouse) => {
      const chain = (await orderModels(warehouse, models)).filter(({ file }) => madeBy.includes(file));
      await warehouse.run(`attach '${rooms.warehouse}' as kept (read_only)`);
      await warehouse.run("create schema staging; create schema meta; create schema marts;");
      await warehouse.run("set variable as_of = date '2026-11-21'");
      for (const table of new Set(chain.flatMap(({ reads }) => reads))) {
        if (table.startsWith("marts.")) continue;
        const input = inputs.find((candidate) => candidate.table === table);
        const conditions = (input?.files ?? []).map(({ file, rows }) =>
          rows === null
            ? input!.narrowedBy.map((name) => `"${name}"::varchar = '${place[name]}'`).join(" and ") || "true"
            : `list_contains([${rows.join()}], _row) and _file =
               (select max(file) from kept.meta.files where name = '${file}' and 'staging.' || source = '${table}')`,
        );
        const condition = table.startsWith("meta.") ? "true" : conditions.join(" or ") || "false";
        await warehouse.run(`create table ${table} as from kept.${table} where ${condition}`);
      }
      for (const model of chain) await buildModel(warehouse, model);
      const [row] = await warehouse.rows(
        `from marts."${mart}" where ${Object.keys(place)
          .map((name) => `"${name}"::varchar = '${place[name]}'`)
          .join(" and ")}`,
      );
      return row?.[column];
    });
  }
});
