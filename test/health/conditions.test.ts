import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeWhole } from "../../pipeline/durable.ts";
import { HeldBack, JejakError } from "../../pipeline/errors.ts";
import { findConditions, type Pulse } from "../../pipeline/health/conditions.ts";
import { healthOf } from "../../pipeline/health/health.ts";
import { recordOf, unexpected } from "../../pipeline/run-record.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { recordRun } from "../../pipeline/status.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";

const now = new Date("2026-11-22T03:00:00Z");
const well: Pulse = { fault: undefined, jump: undefined, unsent: undefined, jobs: [] };

/** A data folder with a site and a current release. */
async function wellKept(): Promise<Rooms> {
  const rooms = roomsIn(emptyFolder());
  await mkdir(join(rooms.site, "current"), { recursive: true });
  await writeFile(join(rooms.site, "current", "index.html"), "<html></html>");
  await mkdir(rooms.currentRelease, { recursive: true });
  return rooms;
}

const keys = async (rooms: Rooms, pulse: Pulse = well, leastFreeBytes = 0) =>
  (await findConditions(rooms, pulse, { now, leastFreeBytes })).map(({ key }) => key);

const ran = (rooms: Rooms, problems: JejakError[], startedAt = now) =>
  recordRun(
    rooms,
    recordOf(problems, { startedAt, finishedAt: startedAt, releaseId: null, steps: [], slot: undefined }),
  );

const words = { indonesian: "uji", english: "test", hint: "mend it" };

describe("what is not as it should be", () => {
  test("is nothing where all is well", async () => {
    const rooms = await wellKept();
    await ran(rooms, []);
    expect(await keys(rooms)).toEqual([]);
    expect(await healthOf(rooms, [], now)).toMatchObject({ live: true, ready: true, state: "ok" });
  });

  test("is the last run, by what stopped it", async () => {
    const rooms = await wellKept();
    for (const [problem, key] of [
      [new HeldBack({ ...words, by: "threshold" }), "held:threshold"],
      [new HeldBack({ ...words, by: "audit" }), "held:audit"],
      [unexpected(new Error("lost")), "failed:bug"],
      [new JejakError({ ...words, isPassing: true }), "failed:feed"],
    ] as const) {
      await ran(rooms, [problem]);
      expect(await keys(rooms)).toEqual([key]);
    }
    await ran(rooms, []);
    expect(await keys(rooms)).toEqual([]);
  });

  test("is a feed that stopped, and none that never came", async () => {
    const rooms = await wellKept();
    const source = {
      grain_indonesian: "",
      grain_english: "",
      last_checked_at: null,
      is_stale: false,
      files: 1,
    };
    await writeWhole(
      join(rooms.status, "freshness.json"),
      JSON.stringify([
        { ...source, source: "tpp", newest_received_at: "2026-09-01T00:00:00Z", cadence_days: 45 },
        { ...source, source: "awards", newest_received_at: "2026-11-01T00:00:00Z", cadence_days: 45 },
        { ...source, source: "complaints", newest_received_at: null, cadence_days: 45 },
      ]),
    );
    expect(await keys(rooms)).toEqual(["stale:tpp"]);
  });

  test("is a job that died without a word, until a run has done its work", async () => {
    const rooms = await wellKept();
    const last = {
      at: "2026-11-21T19:20:00.000Z",
      job: "everything",
      slot: "2026-11-21T19:15:00.000Z",
      state: "failed" as const,
      run_id: null,
      why_indonesian: "proses diakhiri sistem (SIGKILL)",
      why_english: "the process was ended by the system (SIGKILL)",
    };
    const past = { settled: new Date(last.slot), open: undefined, last, skipped: 0 };
    const pulse = { ...well, jobs: [{ name: "everything", past }] };
    expect(await keys(rooms, pulse)).toEqual(["job:everything"]);
    await ran(rooms, []);
    expect(await keys(rooms, pulse)).toEqual([]);
  });

  test("is a full disk, a clock that is behind or jumped, and a schedule that cannot write", async () => {
    const rooms = await wellKept();
    await ran(rooms, [], new Date("2027-11-22T03:00:00Z"));
    const fault = new JejakError(words);
    const pulse = { ...well, fault, jump: { seconds: -3600, at: now } };
    const found = await findConditions(rooms, pulse, { now, leastFreeBytes: Number.MAX_SAFE_INTEGER });
    expect(found.map(({ key, severity }) => `${key} ${severity}`)).toEqual([
      "schedule failing",
      "clock degraded",
      "disk degraded",
      "clock-behind degraded",
    ]);
    for (const { indonesian, english, hint } of found) {
      expect(indonesian).not.toBe(english);
      expect(hint).not.toBe("");
    }
  });
});
