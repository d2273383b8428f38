import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { openAlerts } from "../../pipeline/alerts/alerts.ts";
import { findConditions, type Pulse } from "../../pipeline/health/conditions.ts";
import { metricsOf } from "../../pipeline/health/metrics.ts";
import { watchArrivals } from "../../pipeline/schedule/arrivals.ts";
import { watchClock } from "../../pipeline/schedule/clock-watch.ts";
import type { Job } from "../../pipeline/schedule/job.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";
import { attended } from "./attended.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapBytes(): number {
  for (let round = 0; round < 3; round += 1) collectGarbage();
  return process.memoryUsage().heapUsed;
}

test("a day of schedule, minute by minute, leaves the heap as it was", async () => {
  const rooms = roomsIn(emptyFolder());
  const job: Job = { name: "everything", cron: "*/5 * * * *", missed: "latest", limitMinutes: 5, retries: 2 };
  const clock = { now: new Date("2026-11-22T00:00:00Z") };
  const now = () => clock.now;
  let runs = 0;
  const schedule = await attended(rooms, {
    job,
    now,
    attempt: async () => {
      runs += 1;
    },
  });
  const jump = watchClock(now, () => clock.now.getTime());
  const alerts = openAlerts({
    path: rooms.alerts,
    settings: { mail: undefined, webhook: undefined },
    readSecret: () => undefined,
    now,
  });
  const arrivals = await watchArrivals(rooms, ["awards"]);
  const minute = async () => {
    clock.now = new Date(clock.now.getTime() + 60_000);
    await schedule.attend();
    const pulse: Pulse = {
      fault: schedule.fault(),
      jump: jump(),
      unsent: alerts.unsent(),
      jobs: [{ name: job.name, past: schedule.past(job.name) }],
    };
    const conditions = await findConditions(rooms, pulse, { now: now(), leastFreeBytes: 0 });
    await alerts.tell(conditions);
    await arrivals.look();
    expect(await metricsOf(rooms, pulse, { now: now(), conditions })).toContain("jejak_slots_missed");
  };
  const minutes = async (count: number) => {
    for (let index = 0; index < count; index += 1) await minute();
  };
  await minutes(120);
  const before = heapBytes();
  await minutes(1440);
  const growth = heapBytes() / before - 1;
  await schedule.end();
  expect(runs).toBe((120 + 1440) / 5);
  expect(growth).toBeLessThan(0.05);
});
