import { describe, expect, test } from "vitest";
import { type Clock, wallClock } from "../../pipeline/schedule/clock.ts";
import { keepRunning } from "../../pipeline/schedule/keep-running.ts";

/** A clock that strikes when the test says so. */
function handClock() {
  const calls = new Set<() => void>();
  const clock: Clock = {
    now: () => new Date("2026-11-21T00:00:00Z"),
    every: (_, call) => {
      calls.add(call);
      return { stop: () => void calls.delete(call) };
    },
  };
  return { clock, strike: () => [...calls].forEach((call) => call()) };
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe("keepRunning(clock, expression, { job, skipped, failed })", () => {
  test("runs the job at each time", async () => {
    const { clock, strike } = handClock();
    let runs = 0;
    const kept = keepRunning(clock, "15 2 * * *", {
      job: async () => void (runs += 1),
      skipped: () => expect.unreachable(),
      failed: () => expect.unreachable(),
    });
    for (const expected of [1, 2, 3]) {
      strike();
      await kept.idle();
      expect(runs).toBe(expected);
    }
  });

  test("never runs two at once, and says what it skipped", async () => {
    const { clock, strike } = handClock();
    const { open, opened } = gate();
    let underWay = 0;
    let most = 0;
    let skips = 0;
    const kept = keepRunning(clock, "15 2 * * *", {
      job: async () => {
        most = Math.max(most, ++underWay);
        await opened;
        underWay -= 1;
      },
      skipped: () => void (skips += 1),
      failed: () => expect.unreachable(),
    });
    strike();
    strike();
    strike();
    open();
    await kept.idle();
    expect({ most, skips }).toEqual({ most: 1, skips: 2 });
  });

  test("goes on after a job that throws", async () => {
    const { clock, strike } = handClock();
    const failures: unknown[] = [];
    let runs = 0;
    const kept = keepRunning(clock, "15 2 * * *", {
      job: async () => {
        runs += 1;
        if (runs === 1) throw new Error("lost");
      },
      skipped: () => expect.unreachable(),
      failed: (error) => void failures.push(error),
    });
    strike();
    await kept.idle();
    strike();
    await kept.idle();
    expect({ runs, failures: failures.length }).toEqual({ runs: 2, failures: 1 });
  });

  test("stops the clock and waits for the run under way", async () => {
    const { clock, strike } = handClock();
    const { open, opened } = gate();
    let runs = 0;
    const kept = keepRunning(clock, "15 2 * * *", {
      job: async () => {
        await opened;
        runs += 1;
      },
      skipped: () => undefined,
      failed: () => expect.unreachable(),
    });
    strike();
    const stopped = kept.stop();
    strike();
    open();
    await stopped;
    expect(runs).toBe(1);
  });
});

test("the wall clock strikes by a real cron expression and refuses what is none", async () => {
  const struck = await new Promise<boolean>((resolve) => {
    const timer = wallClock.every("* * * * * *", () => {
      timer.stop();
      resolve(true);
    });
  });
  expect(struck).toBe(true);
  expect(() => wallClock.every("often", () => undefined)).toThrow('"often" is no cron expression');
});
