import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256File } from "../../pipeline/durable.ts";
import { openWarehouse, withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder } from "../folders.ts";
import { makeNips } from "../privacy/nips.ts";
import { walk } from "../run/walks.ts";
import { dying, inOtherProcess } from "./other-process.ts";

test("rows that are read while others are written on the same connection all come", async () => {
  const warehouse = await openWarehouse();
  await warehouse.run("create table many as select range as i from range(1_000_000)");
  await warehouse.run("create table few (i integer)");
  const reading = warehouse.rows("select i from many");
  const writing = Array.from({ length: 20 }, (_, round) => warehouse.append("few", [[round], [round]]));
  const [rows] = await Promise.all([reading, ...writing]);
  expect(rows).toHaveLength(1_000_000);
  expect(await warehouse.rows("select count(*) as rows from few")).toEqual([{ rows: 40 }]);
  warehouse.close();
});

test("an open database is nobody else's, and a closed one is free at once", async () => {
  const file = join(emptyFolder(), "a.duckdb");
  const warehouse = await openWarehouse(file);
  await warehouse.run("create table t as select 1 as i");
  expect(inOtherProcess(file, ["insert into t values (2)"]).err).toMatch(/lock/i);
  warehouse.close();
  const hash = await sha256File(file);
  expect(inOtherProcess(file, ["insert into t values (3)"]).err).toBe("");
  expect(await sha256File(file)).not.toBe(hash);
  expect(await withWarehouse(file, (again) => again.rows("from t order by i"))).toEqual([{ i: 1 }, { i: 3 }]);
});

test("a log that a dead process left beside a database of the same name is not replayed into it", async () => {
  const folder = emptyFolder();
  const file = join(folder, "a.duckdb");
  const other = join(folder, "b.duckdb");
  inOtherProcess(file, ["create table t as select 1 as i", "insert into t values (111)"], dying);
  expect(existsSync(`${file}.wal`)).toBe(true);
  await withWarehouse(other, (warehouse) => warehouse.run("create table t as select 2 as i"));
  await writeFile(file, await readFile(other));
  await expect(openWarehouse(file)).rejects.toThrow("WAL does not match database file");
});

test("a run goes on past the logs that killed ones left beside both warehouses", async () => {
  const { rooms } = await walk(emptyFolder(), { to: "collect" });
  for (const file of [rooms.nextWarehouse, rooms.warehouse])
    inOtherProcess(file, ["create table stale as select 111 as i"], dying);
  expect((await readdir(rooms.dataDir)).filter((name) => name.endsWith(".wal"))).toHaveLength(2);
  const { problems } = await walk(rooms.dataDir);
  expect(problems).toEqual([]);
  const stale = await withWarehouse(rooms.warehouse, (warehouse) =>
    warehouse.rows("select table_name from information_schema.tables where table_name = 'stale'"),
  );
  expect(stale).toEqual([]);
  expect((await readdir(rooms.dataDir)).filter((name) => /\.(wal|spill)$/.test(name))).toEqual([]);
});

test("the log beside a database is for its owner alone whenever it is made, and what is copied out is not", async () => {
  const folder = emptyFolder();
  const file = join(folder, "a.duckdb");
  const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
  const usual = process.umask(0o022);
  try {
    await withWarehouse(file, async (warehouse) => {
      for (const table of ["a", "b"]) {
        await warehouse.run(`create table ${table} as select 1 as i`);
        expect(await modeOf(`${file}.wal`)).toBe(0o600);
        await warehouse.run("checkpoint");
      }
      await warehouse.append("a", [[2]]);
      expect(await modeOf(`${file}.wal`)).toBe(0o600);
      await warehouse.run(`copy a to '${join(folder, "a.csv")}' (format csv)`);
    });
    expect([await modeOf(file), await modeOf(join(folder, "a.csv"))]).toEqual([0o600, 0o644]);
    expect(process.umask()).toBe(0o022);
  } finally {
    process.umask(usual);
  }
});

test("what does not fit into memory is spilled where its owner alone may look, and is gone afterwards", async () => {
  const file = join(emptyFolder(), "a.duckdb");
  const spill = `${file}.spill`;
  await mkdir(spill);
  await writeFile(join(spill, "left-by-a-killed-process"), "x");
  const warehouse = await openWarehouse(file, { threads: 1, memory: "64MB" });
  expect(await readdir(spill)).toEqual([]);
  expect((await stat(spill)).mode & 0o777).toBe(0o700);
  let most = 0;
  const looking = setInterval(() => {
    void readdir(spill).then((names) => (most = Math.max(most, names.length)));
  }, 5);
  await warehouse.run(
    `create table t as select i, md5(i::varchar) as s from range(1_500_000) as r(i) order by s`,
  );
  clearInterval(looking);
  expect(most).toBeGreaterThan(0);
  warehouse.close();
  expect(existsSync(spill)).toBe(false);
});

test("a warehouse in memory, in which files about persons are read, spills nowhere", async () => {
  const warehouse = await openWarehouse(":memory:", { memory: "40MB" });
  const [settings] = await warehouse.rows("select current_setting('temp_directory') as folder");
  expect(settings).toEqual({ folder: "" });
  const [nip] = makeNips(1);
  await expect(
    warehouse.run(
      `create table t as select ${nip} + i as nip, md5(i::varchar) as s from range(5_000_000) as r(i) order by s`,
    ),
  ).rejects.toThrow(/Out of Memory/);
  warehouse.close();
});
