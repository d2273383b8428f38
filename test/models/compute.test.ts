import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type ComputedModel, findModels } from "../../pipeline/models/find.ts";
import { doc, measure, type Tables } from "../../pipeline/models/mart.ts";
import { orderModels } from "../../pipeline/models/order.ts";
import { build } from "../../pipeline/steps/build.ts";
import { check } from "../../pipeline/steps/check.ts";
import { type Row, type Warehouse, withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder } from "../folders.ts";

const row = z.strictObject({
  agency_id: z.string().meta(doc("Perangkat daerah", "Agency")),
  staff: z.int().meta(measure("staff", doc("Pegawai", "Staff", "orang"))),
  share: z
    .number()
    .nullable()
    .meta(measure("staff_share", doc("Bagian", "Share"))),
  is_small: z.boolean().meta(doc("Kecil", "Small")),
});

const model = (compute: (tables: Tables) => readonly Row[]): ComputedModel => ({
  name: "agency_shares",
  file: "pipeline/marts/agency_shares.compute.ts",
  mart: { indonesian: "Bagian", english: "Shares", grain: ["agency_id"], audience: "public", row },
  computation: { reads: { "marts.staff": ["agency_id", "staff"] }, compute },
});

const staff = {
  name: "staff",
  file: "staff.sql",
  mart: undefined,
  sql: "select * from (values ('dinas-b', 30, 'x'), ('dinas-a', 10, 'y')) as staff (agency_id, staff, note)",
};
const reader = {
  name: "a_reader",
  file: "a_reader.sql",
  mart: undefined,
  sql: "select agency_id from marts.agency_shares where is_small",
};

const shares = (tables: Tables): Row[] => {
  const rows = tables["marts.staff"] as readonly { agency_id: string; staff: number }[];
  const sum = rows.reduce((total, of) => total + of.staff, 0);
  return rows
    .map(({ agency_id, staff: own }) => ({ agency_id, staff: own, share: own / sum, is_small: own < 20 }))
    .toReversed();
};

const built = <T>(models: Parameters<typeof build>[1], ask: (warehouse: Warehouse) => Promise<T>) =>
  withWarehouse(":memory:", async (warehouse) => {
    await warehouse.run("create schema meta; create table meta.files (name varchar, source varchar)");
    await build(warehouse, models, [], { asOf: "2026-11-22" });
    return ask(warehouse);
  });

describe("a mart that a function computes", () => {
  test("stands between the models that it reads and those that read it, sorted by its grain and typed by its contract", async () => {
    await built([reader, model(shares), staff], async (warehouse) => {
      expect(await warehouse.rows("from marts.agency_shares")).toEqual([
        { agency_id: "dinas-a", staff: 10, share: 0.25, is_small: true },
        { agency_id: "dinas-b", staff: 30, share: 0.75, is_small: false },
      ]);
      expect((await warehouse.columns("from marts.agency_shares")).map(({ type }) => type)).toEqual([
        "VARCHAR",
        "BIGINT",
        "DOUBLE",
        "BOOLEAN",
      ]);
      expect(await warehouse.rows("from marts.a_reader")).toEqual([{ agency_id: "dinas-a" }]);
      expect(
        await warehouse.rows("select reads from meta.edges where reader = 'marts.agency_shares'"),
      ).toEqual([{ reads: "marts.staff" }]);
    });
  });

  test("sees the columns that it names and no others", async () => {
    const seen: Row[] = [];
    await built(
      [staff, model((tables) => (seen.push(...tables["marts.staff"]!), []))],
      async () => undefined,
    );
    expect(seen).toEqual([
      { agency_id: "dinas-a", staff: 10 },
      { agency_id: "dinas-b", staff: 30 },
    ]);
  });

  test("without rows is an empty table of the promised columns", async () => {
    await built([staff, model(() => [])], async (warehouse) =>
      expect(await warehouse.columns("from marts.agency_shares")).toHaveLength(4),
    );
  });

  test("is refused when a row has other columns than the contract", async () => {
    const short = model(() => [{ agency_id: "dinas-a", staff: 1, share: null }]);
    await expect(built([staff, short], async () => undefined)).rejects.toThrow(
      "agency_shares.compute.ts gave a row with agency_id,staff,share, its contract has agency_id,is_small,share,staff",
    );
  });

  test("is held against the same contract as any other: a repeated grain holds the release back", async () => {
    const twice = model((tables) => [...shares(tables), ...shares(tables)]);
    await built([staff, twice], async (warehouse) => {
      await expect(check(warehouse, await orderModels(warehouse, [staff, twice]))).rejects.toThrow(
        "marts.agency_shares grain_is_unique: 2",
      );
    });
  });
});

test("a model has one body and one contract", async () => {
  const marts = (files: Readonly<Record<string, string>>) => async () => {
    const root = emptyFolder();
    const folder = join(root, "pipeline", "marts");
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return findModels(root);
  };
  const contract = "export const a = { grain: [] };";
  const body = "export const a = { reads: {}, compute: () => [] };";
  expect(await marts({ "a.ts": contract, "a.compute.ts": body, "_b.sql": "select 1" })()).toMatchObject([
    { name: "_b", mart: undefined, sql: "select 1" },
    { name: "a", mart: { grain: [] }, computation: { reads: {} }, file: "pipeline/marts/a.compute.ts" },
  ]);
  await expect(marts({ "a.ts": contract, "a.compute.ts": body, "a.sql": "" })()).rejects.toThrow(
    "a has two bodies",
  );
  await expect(marts({ "a.ts": contract })()).rejects.toThrow("a.ts has no .sql or .compute.ts");
  await expect(marts({ "a.compute.ts": body })()).rejects.toThrow("a.ts is missing");
  await expect(marts({ "a.ts": contract, "a.compute.ts": "" })()).rejects.toThrow("exports no computation");
});
