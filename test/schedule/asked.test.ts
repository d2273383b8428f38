import { EventEmitter, once } from "node:events";
import { expect, test } from "vitest";
import type { Job } from "../../pipeline/schedule/job.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";
import { attended } from "./attended.ts";

test("what was dropped is run once, however many minutes strike while it runs", async () => {
  const job: Job = { name: "inbox", cron: null, missed: "latest", limitMinutes: 5, retries: 2 };
  let runs = 0;
  const signs = new EventEmitter();
  const schedule = await attended(roomsIn(emptyFolder()), {
    job,
    now: () => new Date(),
    attempt: async () => {
      runs += 1;
      const ended = once(signs, "end");
      signs.emit("begun");
      if (runs === 1) await ended;
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
