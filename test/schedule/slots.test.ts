import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";

import { calendarOf } from "../../pipeline/schedule/calendar.ts";
import type { Attempt, Job, Outcome } from "../../pipeline/schedule/job.ts";
import { keepSlots, retryDelayMs } from "../../pipeline/schedule/keeper.ts";
import { openLedger, readSlots } from "../../pipeline/schedule/ledger.ts";
import { emptyFolder } from "../folders.ts";
import { simulateYears } from "./simulated.ts";

afterEach(() => vi.unstubAllEnvs());

const nightly: Job = {
  name: "everything",
  cron: "15 2 * * *",
  missed: "latest",
  limitMinutes: 120,
  retries: 2,
};
const done: Outcome = { state: "done", runId: "run", isPassing: false, why: null };
const passing: Outcome = { ...done, state: "failed", isPassing: true };

/** A service whose clock the test sets, in Jakarta's time. */
async function service(folder: string, job: Job = nightly, outcome: () => Outcome = () => done) {
  const path = join(folder, "slots.ndjson");
  const clock = { now: new Date(0) };
  const ran: string[] = [];
  const keeper = keepSlots({
    now: () => clock.now,
    random: () => 0,
    jobs: async () => [job],
    ledger: await openLedger(path),
    work: {
      run: async ({ slot, attempt }: Attempt) => {
        ran.push(`${inJakarta(slot)} #${attempt}`);
        return outcome();
      },
      recorded: async () => undefined,
    },
  });
  return {
    ran,
    at: async (moment: string) => {
      clock.now = new Date(`${moment.replace(" ", "T")}:00+07:00`);
      await keeper.tick();
    },
    ask: () => keeper.ask(job.name),
    lines: () => readSlots(path),
  };
}

const inJakarta = (instant: Date) =>
  instant.toLocaleString("sv-SE", { timeZone: "Asia/Jakarta" }).slice(0, 16);

test("in a year of outages and deaths every time ran once or was skipped by policy, never two at once", async () => {
  const { broken, ...seen } = await simulateYears(emptyFolder(), { years: 1, seed: 20_261_122 });
  expect(broken).toEqual([]);
  expect(seen.slots).toBeGreaterThan(700);
  expect(Math.min(seen.ran, seen.skipped, seen.outages, seen.crashes)).toBeGreaterThan(5);
});

describe("after the service was down", () => {
  test("a job of the latest makes up for the last time and writes down the others", async () => {
    const { at, ran, lines } = await service(emptyFolder());
    await at("2026-03-01 12:00");
    await at("2026-03-05 09:00");
    expect(ran).toEqual(["2026-03-05 02:15 #1"]);
    expect(await lines()).toContainEqual(
      expect.objectContaining({ state: "skipped", slot: "2026-03-01T19:15:00.000Z", count: 3 }),
    );
  });

  test("a job of all makes up for each, the oldest first, and for no more than 31", async () => {
    const { at, ran, lines } = await service(emptyFolder(), { ...nightly, missed: "all" });
    await at("2026-03-01 12:00");
    await at("2026-03-04 09:00");
    expect(ran).toEqual(["2026-03-02 02:15 #1", "2026-03-03 02:15 #1", "2026-03-04 02:15 #1"]);
    await at("2026-04-14 09:00");
    expect(ran.slice(3, 4)).toEqual(["2026-03-15 02:15 #1"]);
    expect(ran).toHaveLength(34);
    expect((await lines()).filter(({ state }) => state === "skipped")).toMatchObject([{ count: 10 }]);
  });
});

describe("when the clock jumps", () => {
  test("an hour back, no time runs twice", async () => {
    const { at, ran } = await service(emptyFolder());
    await at("2026-03-01 12:00");
    await at("2026-03-02 02:20");
    await at("2026-03-02 01:20");
    await at("2026-03-02 02:20");
    await at("2026-03-03 02:15");
    expect(ran).toEqual(["2026-03-02 02:15 #1", "2026-03-03 02:15 #1"]);
  });

  test("a year ahead and back again, the schedule goes on from the true day and says so", async () => {
    const { at, ran, lines } = await service(emptyFolder());
    await at("2026-03-01 12:00");
    await at("2027-03-01 12:00");
    await at("2026-03-01 13:00");
    await at("2026-03-02 02:15");
    expect(ran).toEqual(["2027-03-01 02:15 #1", "2026-03-02 02:15 #1"]);
    const voided = (await lines()).filter(({ state }) => state === "void");
    expect(voided).toMatchObject([{ why_english: expect.stringContaining("the clock had been ahead") }]);
  });
});

test("a trouble that may pass is tried again after a while, so often and no more", async () => {
  const { at, ran, lines } = await service(emptyFolder(), nightly, () => passing);
  await at("2026-03-01 12:00");
  await at("2026-03-02 02:15");
  await at("2026-03-02 02:16");
  expect(ran).toHaveLength(1);
  await at("2026-03-02 02:18");
  await at("2026-03-02 02:40");
  await at("2026-03-02 12:00");
  expect(ran).toEqual(["2026-03-02 02:15 #1", "2026-03-02 02:15 #2", "2026-03-02 02:15 #3"]);
  expect((await lines()).map(({ state }) => state).slice(-1)).toEqual(["failed"]);
});

test("what is asked for anew does not wait for the time of another try, and is then done once", async () => {
  let outcome = passing;
  const asking: Job = { ...nightly, name: "start", cron: null };
  const { at, ask, ran } = await service(emptyFolder(), asking, () => outcome);
  await at("2026-03-01 12:00");
  await ask();
  outcome = done;
  await ask();
  await at("2026-03-01 13:00");
  expect(ran).toEqual(["2026-03-01 12:00 #1", "2026-03-01 12:00 #2"]);
});

test("what is held back by its data is not tried again by itself", async () => {
  const { at, ran } = await service(emptyFolder(), nightly, () => ({ ...done, state: "held" }));
  await at("2026-03-01 12:00");
  await at("2026-03-02 02:15");
  await at("2026-03-02 12:00");
  expect(ran).toHaveLength(1);
});

test("waits between attempts double up to an hour, half of them by chance", () => {
  expect([1, 2, 3, 9].map((attempt) => retryDelayMs(attempt, 0) / 60_000)).toEqual([2.5, 5, 10, 30]);
  expect([1, 2, 3, 9].map((attempt) => retryDelayMs(attempt, 1) / 60_000)).toEqual([5, 10, 20, 60]);
});

test("an attempt whose service died counts, and is not repeated for ever", async () => {
  const folder = emptyFolder();
  const died = () => {
    throw new Error("killed");
  };
  const first = await service(folder, nightly, died);
  await first.at("2026-03-01 12:00");
  await expect(first.at("2026-03-02 02:15")).rejects.toThrow("killed");
  await appendFile(join(folder, "slots.ndjson"), '{"at":"2026-03-01T19:15:01.000Z","job":"every');
  for (let death = 0; death < 2; death += 1)
    await expect((await service(folder, nightly, died)).at("2026-03-02 02:20")).rejects.toThrow("killed");
  const last = await service(folder);
  await last.at("2026-03-02 02:30");
  expect(last.ran).toEqual([]);
  expect((await last.lines()).at(-1)).toMatchObject({ state: "failed", why_english: "died 3 times" });
});

test.each(["", "Pacific/Apia", "America/New_York"])(
  "times are Jakarta's where the machine's zone is '%s'",
  (zone) => {
    vi.stubEnv("TZ", zone);
    const { next, latest } = calendarOf("15 2 * * *");
    const now = new Date("2026-11-22T00:00:00Z");
    expect(next(now).toISOString()).toBe("2026-11-22T19:15:00.000Z");
    expect(latest(now).toISOString()).toBe("2026-11-21T19:15:00.000Z");
    expect(latest(new Date("2026-11-21T19:15:00.000Z")).toISOString()).toBe("2026-11-21T19:15:00.000Z");
    for (const wrong of ["often", "", "* * *", "0 0 30 2 *", "99 2 * * *"])
      expect(() => calendarOf(wrong), wrong).toThrow(`"${wrong}" is no cron expression`);
  },
);
