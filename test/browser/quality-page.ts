import { appendFile, mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import type { Rooms } from "../../pipeline/rooms.ts";
import { keepBoard } from "../../pipeline/schedule/board.ts";
import type { SlotLine } from "../../pipeline/schedule/ledger.ts";
import { recordOfDead } from "../../pipeline/run-record.ts";
import { recordRun } from "../../pipeline/status.ts";
import { visit } from "./reader.ts";

const jobs = [
  { name: "everything", cron: "15 2 * * *", missed: "latest", limitMinutes: 5, retries: 2 },
  { name: "tpp", cron: "0 3 5 * *", missed: "all", limitMinutes: 5, retries: 2 },
] as const;
const slot = "2026-11-21T19:15:00.000Z";
const lines: readonly SlotLine[] = [
  { at: slot, job: "everything", slot, state: "started", attempt: 1 },
  {
    at: slot,
    job: "everything",
    slot,
    state: "failed",
    attempt: 1,
    run_id: null,
    why_indonesian: "proses melampaui batas 5 menit",
    why_english: "the process took longer than its 5 minutes",
  },
  { at: slot, job: "tpp", slot: "2026-11-04T20:00:00.000Z", state: "done", attempt: 1, run_id: "x" },
];

export function qualityPage(
  place: () => { readonly url: string; readonly browser: Browser; readonly rooms: Rooms },
): void {
  test.each([
    [
      "/mutu",
      [
        "1 dari 2 waktu terjadwal terakhir belum selesai baik",
        "semua sumber",
        "gagal",
        "proses melampaui batas 5 menit; berakhir mendadak 1 kali",
        "22 Nov 2026",
      ],
      "berakhir mendadak",
    ],
    [
      "/en/mutu",
      [
        "1 of the last 2 scheduled times has not ended well",
        "all sources",
        "failed",
        "the process took longer than its 5 minutes; ended abruptly once",
        "22 Nov 2026",
      ],
      "ended abruptly",
    ],
  ])(
    "%s tells of scheduled times, of those that ended abruptly, and of a run that was killed",
    async (path, told, died) => {
      const { url, browser, rooms } = place();
      await mkdir(dirname(rooms.slots), { recursive: true });
      await rm(rooms.slots, { force: true });
      await appendFile(rooms.slots, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      await keepBoard(rooms, jobs, () => new Date("2026-11-22T03:00:00Z"))();
      await recordRun(
        rooms,
        recordOfDead({
          pid: 417,
          start: "1",
          host: "x",
          numbering: "",
          what: "run",
          since: slot,
          seen: new Date(slot),
        }),
      );
      const { page, complaints, strangers } = await visit(browser, `${url}${path}`, { width: 360 });
      const schedule = (await page.locator("#jadwal").innerText()).replaceAll(/\s+/g, " ");
      for (const words of told) expect(schedule).toContain(words);
      expect(await page.locator("#proses").innerText()).toContain(died);
      expect([complaints, strangers]).toEqual([[], []]);
      await page.close();
      await rm(rooms.slots);
    },
  );
}
