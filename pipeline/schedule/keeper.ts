import type { Attempt, Job, Outcome } from "./job.ts";
import type { Ledger, SlotLine } from "./ledger.ts";
import { nextStep, type Step } from "./plan.ts";

/** Does the work of jobs, one attempt at a time. */
export interface Work {
  readonly run: (attempt: Attempt) => Promise<Outcome>;
  /**
   * How an attempt that a dead service had started ended, once nothing of it runs any more; undefined where it never came
   * to its end.
   */
  readonly recorded: (attempt: Attempt) => Promise<Outcome | undefined>;
}

interface World {
  readonly now: () => Date;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly jobs: () => Promise<readonly Job[]>;
  readonly ledger: Ledger;
  readonly work: Work;
  /** Hears every line of the ledger. */
  readonly told?: (line: SlotLine) => void;
}

/** Keeps jobs to their times, one at a time. */
export interface Keeper {
  /** Does whatever is due, and resolves when nothing is. Harmless to call at any time. */
  readonly tick: () => Promise<void>;
  /** Wants a job that has no times of its own to be run. */
  readonly ask: (job: string) => Promise<void>;
  /** Begins nothing more, and resolves when what runs has ended. */
  readonly stop: () => Promise<void>;
}

const firstRetryMs = 5 * 60_000;
const longestRetryMs = 60 * 60_000;

/** Waits of 5, 10, 20 … minutes up to an hour, half of each by chance so that services do not come back together. */
export function retryDelayMs(attempt: number, random: number): number {
  const ceilingMs = Math.min(longestRetryMs, firstRetryMs * 2 ** (attempt - 1));
  return Math.round((ceilingMs / 2) * (1 + random));
}

export function keepSlots({ now, random, jobs, ledger, work, told = () => undefined }: World): Keeper {
  const asked = new Map<string, Date>();
  let underWay: Promise<void> | undefined;
  let isAgain = false;
  let isEnding = false;

  const write = async (line: Omit<SlotLine, "at">) => {
    const whole = { at: now().toISOString(), ...line };
    await ledger.write(whole);
    told(whole);
  };

  const settle = async ({ job, slot, attempt }: Attempt, { state, runId, isPassing, why }: Outcome) => {
    const line = {
      job: job.name,
      slot: slot.toISOString(),
      attempt,
      run_id: runId,
      ...(why === null ? {} : { why_indonesian: why.indonesian, why_english: why.english }),
    };
    // To be told to end is no fault of the attempt.
    if (state === "stopped") return await write({ ...line, state: "interrupted", attempt: attempt - 1 });
    if (state !== "failed" || !isPassing || attempt > job.retries) return await write({ ...line, state });
    const retryAt = new Date(now().getTime() + retryDelayMs(attempt, random()));
    await write({ ...line, state: "waiting", retry_at: retryAt.toISOString() });
  };

  const take = async (step: Step) => {
    const job = step.job.name;
    if (step.kind === "run") {
      // An attempt that begins now takes in all that was there when it was asked for.
      asked.delete(job);
      await write({ job, slot: step.slot.toISOString(), state: "started", attempt: step.attempt });
      return await settle(step, await work.run(step));
    }
    if (step.kind === "recover") {
      const attempt = { job: step.job, slot: step.open.slot, attempt: step.open.attempt };
      const outcome = await work.recorded(attempt);
      if (outcome !== undefined) return await settle(attempt, outcome);
      return await write({
        job,
        slot: attempt.slot.toISOString(),
        state: "interrupted",
        attempt: attempt.attempt,
        ...died,
      });
    }
    await write(lineOf(step));
  };

  const pump = async () => {
    do {
      isAgain = false;
      for (;;) {
        if (isEnding) return;
        const step = nextStep(await jobs(), ledger.past, { now: now(), asked });
        if (step === undefined) break;
        await take(step);
      }
    } while (isAgain);
  };

  const tick = async () => {
    isAgain = true;
    underWay ??= pump().finally(() => (underWay = undefined));
    await underWay;
  };
  return {
    tick,
    ask: async (job) => {
      if (!asked.has(job)) asked.set(job, now());
      await tick();
    },
    stop: async () => {
      isEnding = true;
      await underWay;
    },
  };
}

const died = {
  why_indonesian: "layanan berakhir saat proses berjalan",
  why_english: "the service ended while it ran",
};

const reasons = {
  latest: {
    why_indonesian: "terlewat; hanya waktu terakhir yang disusulkan",
    why_english: "missed; only the latest time is made up for",
  },
  many: {
    why_indonesian: "terlewat, terlalu banyak untuk disusulkan",
    why_english: "missed, too many to make up for",
  },
  newer: {
    why_indonesian: "waktu yang lebih baru sudah tiba",
    why_english: "a newer time has come",
  },
};

function lineOf(step: Exclude<Step, { kind: "run" | "recover" }>): Omit<SlotLine, "at"> {
  const job = step.job.name;
  if (step.kind === "begin") return { job, slot: step.from.toISOString(), state: "begun" };
  if (step.kind === "void")
    return {
      job,
      slot: step.from.toISOString(),
      state: "void",
      until: step.ahead.toISOString(),
      why_indonesian: `jam pernah maju sampai ${step.ahead.toISOString()}; catatan sesudah ini tidak berlaku`,
      why_english: `the clock had been ahead, up to ${step.ahead.toISOString()}; what was written of later times does not count`,
    };
  if (step.kind === "give-up")
    return {
      job,
      slot: step.open.slot.toISOString(),
      state: "failed",
      attempt: step.open.attempt,
      why_indonesian: `berakhir mendadak ${step.open.attempt} kali`,
      why_english: `died ${step.open.attempt} times`,
    };
  return {
    job,
    slot: step.from.toISOString(),
    state: "skipped",
    until: step.until.toISOString(),
    count: step.count,
    ...reasons[step.why],
  };
}
