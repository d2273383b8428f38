import { createServer } from "node:http";
import { once } from "node:events";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../pipeline/config.ts";
import { examine } from "../../pipeline/doctor/doctor.ts";
import type { Finding } from "../../pipeline/doctor/finding.ts";
import { writeWhole } from "../../pipeline/durable.ts";
import { markOf } from "../../pipeline/processes.ts";
import { rooms as roomsOf } from "../../pipeline/rooms.ts";
import { emptyFolder } from "../folders.ts";

const now = new Date("2026-11-22T03:00:00Z");

/** A folder with a key, and the doctor's look at it in an environment. */
async function patient(environment: Record<string, string> = {}) {
  const folder = emptyFolder();
  const keyFile = join(folder, "master.key");
  await writeFile(keyFile, Buffer.alloc(32, 7), { mode: 0o600 });
  const config = readConfig({
    JEJAK_DATA: join(folder, "data"),
    JEJAK_KEY_FILE: keyFile,
    JEJAK_TMP: join(folder, "scratch"),
    JEJAK_PORT: "0",
    JEJAK_MIN_FREE_MB: "0",
    ...environment,
  });
  const rooms = roomsOf(config);
  await mkdir(rooms.dataDir, { recursive: true });
  const look = async (at = now) => {
    const found = await examine(rooms, config, at);
    return (about: string): Finding[] => found.filter((finding) => finding.about === about);
  };
  return { folder, keyFile, rooms, look };
}

test("copies of the key are compared, and two of them wanted", async () => {
  const copies = emptyFolder();
  const [same, other] = [join(copies, "a.key"), join(copies, "b.key")];
  await writeFile(same, Buffer.alloc(32, 7));
  await writeFile(other, Buffer.alloc(32, 8));
  const about = await (await patient({ JEJAK_KEY_COPIES: `${same}:${other}:${copies}/none` })).look();
  expect(about("key copy").map(({ state, english }) => [state, english])).toEqual([
    ["ok", `${same} is the same`],
    ["fail", `${other} is another key`],
    ["fail", `${copies}/none cannot be read`],
  ]);
  expect(about("key copies")).toMatchObject([
    { state: "warn", english: expect.stringContaining("1 of 2 copies") },
  ]);
  const well = await (await patient({ JEJAK_KEY_COPIES: `${same}:${same}` })).look();
  expect(well("key copies")).toEqual([]);
});

test("what is wrong is said in both languages, each with its mend", async () => {
  const { rooms, look } = await patient({ JEJAK_CRON: "often", JEJAK_MIN_FREE_MB: "999999999" });
  const since = "2026-11-21T02:00:00.000Z";
  await writeWhole(
    rooms.serviceLock,
    JSON.stringify({ ...(await markOf(99_999_999)), what: "schedule", since }),
  );
  await writeWhole(
    rooms.feeds,
    JSON.stringify({
      feeds: [
        { source: "complaints", name: "lapor", kind: "http", format: "json", url: "http://127.0.0.1:1/api" },
        { source: "nobody", name: "x", kind: "http", format: "csv", url: "http://127.0.0.1:1/x" },
      ],
    }),
  );
  await chmod(rooms.dataDir, 0o777);
  const about = await look();
  expect(about("data")).toMatchObject([
    { state: "ok" },
    {
      state: "fail",
      english: `anybody can write into ${rooms.dataDir}`,
      mend: `chmod o-w ${rooms.dataDir}`,
    },
  ]);
  expect(about("disk")).toMatchObject([{ state: "fail" }]);
  expect(about("jobs")).toMatchObject([{ state: "fail", english: '"often" is no cron expression' }]);
  expect(about("lease")).toMatchObject([{ state: "warn", english: expect.stringContaining("is dead") }]);
  expect(about("feeds.json")).toMatchObject([{ state: "fail" }]);
  expect(about("feed")).toMatchObject([{ state: "warn", english: expect.stringContaining("ECONNREFUSED") }]);
  expect(about("alerts")).toMatchObject([{ state: "warn" }]);
  expect(about("release")).toMatchObject([{ state: "warn", mend: "npm run jejak -- run" }]);
  for (const { state, indonesian, english, mend } of [
    ...about("disk"),
    ...about("lease"),
    ...about("alerts"),
  ]) {
    expect(state).not.toBe("ok");
    expect(indonesian).not.toBe("");
    expect(english).not.toBe("");
    expect(mend).not.toBe("");
  }
});

test("a clock before the software is wrong, and the machine's zone changes no time of a job", async () => {
  const { look } = await patient();
  expect((await look(new Date("1970-01-01T00:00:09Z")))("clock")).toMatchObject([{ state: "fail" }]);
  expect((await look())("clock")).toMatchObject([{ state: "ok" }]);
  expect((await look())("zone")[0]!.english).toContain("now 2026-11-22 10:00:00");
});

test("a feed that answers is in reach, and a port that another has is not ours", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    const { rooms, look } = await patient({ JEJAK_PORT: String(port) });
    const feed = { source: "complaints", name: "lapor", kind: "http", format: "json" };
    await writeWhole(
      rooms.feeds,
      JSON.stringify({ feeds: [{ ...feed, url: `http://127.0.0.1:${port}/api` }] }),
    );
    const about = await look();
    expect(about("feed")).toMatchObject([{ state: "ok" }]);
    expect(about("port")).toMatchObject([{ state: "fail", english: expect.stringContaining("EADDRINUSE") }]);
  } finally {
    server.close();
  }
});
