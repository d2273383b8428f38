import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { keepBoard, type SlotBoard } from "../../pipeline/schedule/board.ts";
import type { Job } from "../../pipeline/schedule/job.ts";
import type { SlotLine } from "../../pipeline/schedule/ledger.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";

const usual = { missed: "latest", limitMinutes: 5, retries: 2 } as const;
const jobs: readonly Job[] = [
  { ...usual, name: "everything", cron: "15 2 * * *" },
  { ...usual, name: "inbox", cron: null },
];
const at = "2026-11-22T03:00:00.000Z";
const night = "2026-11-21T19:15:00.000Z";
const dropped = "2026-11-22T02:58:00.000Z";
const died = {
  why_indonesian: "layanan berakhir saat proses berjalan",
  why_english: "the service ended while it ran",
};

test("each time stands once, by its last state, with the attempts that ended abruptly; and when each job runs next", async () => {
  const rooms = roomsIn(emptyFolder());
  const lines: readonly SlotLine[] = [
    { at, job: "everything", slot: "2026-11-01T00:00:00.000Z", state: "begun" },
    {
      at,
      job: "everything",
      slot: "2026-11-18T19:15:00.000Z",
      state: "skipped",
      until: "2026-11-20T19:15:00.000Z",
      count: 3,
    },
    { at, job: "everything", slot: night, state: "started", attempt: 1 },
    { at, job: "everything", slot: night, state: "interrupted", attempt: 1, ...died },
    { at, job: "everything", slot: night, state: "started", attempt: 2 },
    { at, job: "everything", slot: night, state: "waiting", attempt: 2, run_id: null, retry_at: at },
    { at, job: "inbox", slot: dropped, state: "started", attempt: 1 },
    // The service was asked to end.
    { at, job: "inbox", slot: dropped, state: "interrupted", attempt: 0 },
    { at, job: "everything", slot: night, state: "started", attempt: 3 },
    { at, job: "everything", slot: night, state: "done", attempt: 3, run_id: "20261121T191500000Z" },
  ];
  await mkdir(dirname(rooms.slots), { recursive: true });
  await appendFile(rooms.slots, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const write = keepBoard(rooms, jobs, () => new Date(at));
  await Promise.all([write(), write(), write()]);
  const board = JSON.parse(await readFile(join(rooms.status, "slots.json"), "utf8")) as SlotBoard;
  expect(board.jobs).toEqual([
    { job: "everything", cron: "15 2 * * *", next_at: "2026-11-22T19:15:00.000Z", skipped: 3 },
    { job: "inbox", cron: null, next_at: null, skipped: 0 },
  ]);
  expect(board.slots).toMatchObject([
    { job: "everything", slot: night, state: "done", attempt: 3, deaths: 2, run_id: "20261121T191500000Z" },
    { job: "inbox", slot: dropped, state: "interrupted", deaths: 0 },
    { job: "everything", state: "skipped", until: "2026-11-20T19:15:00.000Z" },
  ]);
});
