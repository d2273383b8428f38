import { EventEmitter, once } from "node:events";
import { expect, test } from "vitest";
import { attendTo } from "../../pipeline/schedule/attendance.ts";
import type { Job } from "../../pipeline/schedule/job.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";

test("what was dropped is run once, however many minutes strike while it runs", async () => {
  const job: Job = { name: "inbox", cron: null, missed: "latest", limitMinutes: 5, retries: 2 };
  const controller = new AbortController();
  let runs = 0;
  const signs = new EventEmitter();
  const schedule = await attendTo({
    rooms: roomsIn(emptyFolder()),
    now: () => new Date(),
    jobs: [job],
    work: {
      run: async () => {
        runs += 1;
        const ended = once(signs, "end");
        signs.emit("begun");
        if (runs === 1) await ended;
        return { state: "done", runId: String(runs), isPassing: false, why: null };
      },
      recorded: async () => undefined,
    },
    stop: { signal: controller.signal, because: (error) => controller.abort(error), come: Promise.resolve() },
    told: () => undefined,
    faulty: (fault) => {
      throw fault;
    },
  });
  const begun = once(signs, "begun");
  const asked = schedule.ask(job.name);
  await begun;
  const minutes = [schedule.attend(), schedule.attend()];
  signs.emit("end");
  await Promise.all([asked, ...minutes]);
  await schedule.attend();
  await schedule.end();
  expect(runs).toBe(1);
});
