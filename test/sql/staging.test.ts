import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import type { Rooms } from "../../pipeline/rooms.ts";
import { openStaging } from "../../pipeline/sql/staging.ts";
import { openWarehouse } from "../../pipeline/warehouse.ts";
import { jejak } from "../cli/jejak.ts";
import { keptFolder, root } from "../folders.ts";
import { askIn, auditOf } from "./asking.ts";
import { smallRelease } from "./released.ts";

const folder = keptFolder();
let rooms: Rooms;

beforeAll(async () => {
  rooms = await smallRelease(join(folder, "data"));
  const warehouse = await openWarehouse(rooms.warehouse);
  await warehouse.run(`
    create schema staging; create schema marts;
    create table staging.tpp as from (values (100000), (200000), (417)) as t(paid_rupiah);
    create table marts._tpp_people as from staging.tpp;
    create table staging.urusan as select 'pendidikan' as urusan`);
  warehouse.close();
});

const purpose = "periksa berkas Januari";
const uid = process.getuid!();

test("the owner reads a staged table, and the purpose is kept before and after", async () => {
  rmSync(rooms.sqlAudit, { force: true });
  expect((await askIn(rooms, "from staging.urusan", { purpose })).text).toContain("pendidikan");
  expect(auditOf(rooms)).toMatchObject([
    { purpose, outcome: "opened", rows: null },
    { purpose, outcome: "ok", rows: 1 },
  ]);
});

test("nothing else of the warehouse is open", async () => {
  await expect(askIn(rooms, "from kept.marts._tpp_people", { purpose })).rejects.toThrow(
    "there is no table kept",
  );
  await expect(askIn(rooms, "from marts._tpp_people", { purpose })).rejects.toThrow("there is no table");
});

test("without a purpose there is no staging", async () => {
  await expect(askIn(rooms, "from staging.urusan")).rejects.toThrow("there is no table staging.urusan");
});

test("somebody else's warehouse stays shut", async () => {
  const query = { query: "from staging.urusan", format: "table", limit: 10 } as const;
  const other = openStaging(rooms, query, { isTerminal: true, uid: uid + 1 });
  await expect(other).rejects.toThrow("this warehouse belongs to another user");
});

test.each([
  ["to a file", { format: "csv", out: "x.csv", limit: 10 }, true],
  ["into a pipe", { format: "table", limit: 10 }, false],
  ["in a form that is read by programs", { format: "json", limit: 10 }, true],
  ["by the thousand", { format: "table", limit: 1000 }, true],
] as const)("rows of a source about persons do not go out %s", async (_, way, isTerminal) => {
  const query = "select count(*) from Staging . tpp";
  const opened = openStaging(rooms, { query, ...way }, { isTerminal, uid });
  await expect(opened).rejects.toThrow(
    "staging.tpp holds personal data: it is shown on a terminal only, 100 rows at most",
  );
});

test("on the owner's terminal they are shown, and nowhere else", async () => {
  const asked = ["sql", "select sum(paid_rupiah)::int as paid_rupiah from staging.tpp", "--internal"];
  const args = [...asked, "--purpose", purpose, "--data", rooms.dataDir];
  const env = { JEJAK_KEY_FILE: join(folder, "key"), JEJAK_TMP: join(folder, "scratch") };
  expect(await jejak(args, { env })).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("it is shown on a terminal only"),
  });
  const { code, out } = await onTerminal(args, env);
  expect(out).toMatch(/paid_rupiah\s+integer\s+─+\s+300417\s/);
  expect(code).toBe(0);
  expect(auditOf(rooms).at(-1)).toMatchObject({ purpose, outcome: "ok", rows: 1 });
});

/** The command line in a terminal of its own, which shows errors among answers. */
async function onTerminal(args: readonly string[], env: Readonly<Record<string, string>>) {
  const launcher = join(root, "pipeline", "programs", "launch.mjs");
  const command = [process.execPath, launcher, "jejak", ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("/usr/bin/script", ["--quiet", "--return", "--command", command, "/dev/null"], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const out = await text(child.stdout);
  return { code: await ended, out };
}
