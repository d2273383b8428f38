import { waitUntilFree } from "../lease.ts";
import { runLock } from "../lock.ts";
import type { Rooms } from "../rooms.ts";
import { readRuns, type RunRecord } from "../status.ts";
import { type Ended, inChild } from "./child.ts";
import type { Attempt, Outcome } from "./job.ts";
import type { Work } from "./keeper.ts";

interface Terms {
  readonly rooms: Rooms;
  readonly stop: AbortSignal;
  readonly memoryBytes: number | undefined;
  readonly isSilent: boolean;
  /** Whose site a run publishes; absent, everybody's. */
  readonly edition?: "public" | "both";
  readonly graceMs?: number;
}

const usualGraceMs = 10_000;

/** Attempts as processes of `jejak run`; what came of one is what its run wrote into `status/runs.json`. */
export function runWork({
  rooms,
  stop,
  memoryBytes,
  isSilent,
  edition = "public",
  graceMs = usualGraceMs,
}: Terms): Work {
  const recorded = async (attempt: Attempt) => {
    const name = slotName(attempt);
    const record = (await readRuns(rooms)).find(({ slot }) => slot === name);
    return record === undefined ? undefined : outcomeOf(record);
  };
  return {
    run: async (attempt) => {
      const ended = await inChild({
        root: rooms.root,
        args: [...argumentsOf(attempt, rooms), "--edition", edition],
        limitMs: attempt.job.limitMinutes * 60_000,
        memoryBytes,
        stop,
        graceMs,
        isSilent,
      });
      return (await recorded(attempt)) ?? unrecorded(ended, attempt);
    },
    recorded: async (attempt) => {
      // The service died alone, and what it had started may be about to write down how it ended.
      await waitUntilFree(runLock(rooms.dataDir), stop);
      return recorded(attempt);
    },
  };
}

const slotName = ({ job, slot, attempt }: Attempt) => `${job.name}@${slot.toISOString()}#${attempt}`;

function argumentsOf(attempt: Attempt, { dataDir }: Rooms): string[] {
  const { job, slot } = attempt;
  return [
    "run",
    "--wait",
    "--data",
    dataDir,
    "--slot",
    slotName(attempt),
    ...(job.only === undefined ? [] : ["--only", job.only.join(",")]),
    ...(job.unasked === undefined || job.unasked.length === 0 ? [] : ["--skip-feeds", job.unasked.join(",")]),
    // A day that is made up for is reckoned as of that day.
    ...(job.missed === "all"
      ? ["--as-of", slot.toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" })]
      : []),
  ];
}

/** A run that died bears no slot, so that the ledger tells it apart by itself. */
const outcomes = { ok: "done", failed: "failed", held: "held", died: "failed" } as const;

function outcomeOf(record: RunRecord): Outcome {
  const { state, run_id: runId, is_passing: isPassing } = record;
  const { message_indonesian: indonesian, message_english: english } = record;
  return {
    state: outcomes[state],
    runId,
    isPassing: state === "failed" && isPassing,
    why: indonesian === null || english === null ? null : { indonesian, english },
  };
}

function unrecorded({ by, code, signal, tail }: Ended, { job }: Attempt): Outcome {
  if (by === "stop") return { state: "stopped", runId: null, isPassing: true, why: null };
  const last = tail.split("\n").findLast((line) => line.trim() !== "") ?? "";
  const how = {
    itself: {
      indonesian: `proses berakhir dengan kode ${code}: ${last}`,
      english: `the process ended with code ${code}: ${last}`,
    },
    signal: {
      indonesian: `proses diakhiri sistem (${signal})`,
      english: `the process was ended by the system (${signal})`,
    },
    time: {
      indonesian: `proses melampaui batas ${job.limitMinutes} menit`,
      english: `the process took longer than its ${job.limitMinutes} minutes`,
    },
    memory: {
      indonesian: "proses memakai memori lebih dari batas (JEJAK_JOB_MEMORY_MB)",
      english: "the process took more memory than it may (JEJAK_JOB_MEMORY_MB)",
    },
  }[by];
  return { state: "failed", runId: null, isPassing: true, why: how };
}
