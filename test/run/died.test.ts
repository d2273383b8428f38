import { utimes, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { runLock } from "../../pipeline/lock.ts";
import { markOf } from "../../pipeline/processes.ts";
import { run } from "../../pipeline/run.ts";
import { readRuns } from "../../pipeline/status.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";

test("a run that died is told of by the next one, from its beginning to its last sign of life", async () => {
  const rooms = roomsIn(emptyFolder());
  const since = "2026-11-21T02:15:00.000Z";
  const seen = new Date("2026-11-21T02:17:30.000Z");
  const dead = { ...(await markOf(process.pid)), pid: 99_999_999, what: "run", since };
  await writeFile(runLock(rooms.dataDir), JSON.stringify(dead));
  await utimes(runLock(rooms.dataDir), seen, seen);

  const world = { now: () => new Date(), began: () => undefined, ended: () => undefined };
  const once = { rooms, only: ["urusan"], to: "collect" } as const;
  await run(once, world);
  await run(once, world);
  expect(await readRuns(rooms)).toMatchObject([
    { state: "ok" },
    { state: "ok" },
    {
      state: "died",
      started_at: since,
      finished_at: seen.toISOString(),
      message_indonesian: expect.stringContaining("proses 99999999 berakhir mendadak"),
      message_english: expect.stringContaining("process 99999999 ended abruptly"),
    },
  ]);
});
