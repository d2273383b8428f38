import { existsSync } from "node:fs";
import { join } from "node:path";
import { diskFault } from "../disk.ts";
import { writeWhole } from "../durable.ts";
import type { Rooms } from "../rooms.ts";
import { calendarOf } from "./calendar.ts";
import type { Job } from "./job.ts";
import { readSlots, type SlotLine } from "./ledger.ts";

/** What the schedule shows of itself, as `status/slots.json` keeps it. */
export interface SlotBoard {
  readonly written_at: string;
  readonly jobs: readonly JobTold[];
  /** The latest times, newest first. */
  readonly slots: readonly SlotTold[];
}

interface JobTold {
  readonly job: string;
  /** In Asia/Jakarta; null for a job that is only run when it is asked for. */
  readonly cron: string | null;
  readonly next_at: string | null;
  /** Times that were skipped since the ledger began. */
  readonly skipped: number;
}

/** What became of one scheduled time, or of a row of skipped ones. */
export interface SlotTold {
  readonly job: string;
  readonly slot: string;
  readonly until: string | null;
  readonly state: Exclude<SlotLine["state"], "begun">;
  readonly attempt: number | null;
  /** Attempts that ended abruptly: killed, or with the service. */
  readonly deaths: number;
  readonly retry_at: string | null;
  readonly run_id: string | null;
  readonly why_indonesian: string | null;
  readonly why_english: string | null;
}

const slotsShown = 30;

/** The latest times of the ledger's lines, newest first; of each what its last line says. */
function slotsOf(lines: readonly SlotLine[]): SlotTold[] {
  const told = new Map<string, SlotTold>();
  for (const line of lines) {
    const { job, slot, state } = line;
    if (state === "begun") continue;
    const name = `${job}@${slot}`;
    const before = told.get(name);
    told.delete(name);
    told.set(name, {
      job,
      slot,
      until: line.until ?? null,
      state,
      attempt: line.attempt ?? before?.attempt ?? null,
      deaths: (before?.deaths ?? 0) + Number(isDeath(line)),
      retry_at: line.retry_at ?? null,
      run_id: line.run_id ?? null,
      why_indonesian: line.why_indonesian ?? null,
      why_english: line.why_english ?? null,
    });
  }
  return [...told.values()].toReversed().slice(0, slotsShown);
}

/** Of an attempt that was asked to end nothing is said. An attempt that wrote no record of its run did not come to its end. */
const isDeath = ({ state, run_id: runId, why_english: why }: SlotLine) =>
  (state === "interrupted" && why !== undefined) ||
  ((state === "waiting" || state === "failed") && runId === null);

/**
 * Writes `status/slots.json` anew from the ledger. Call it whenever a line was added or a time has passed; calls that come while
 * it is written are answered by one more writing.
 */
export function keepBoard(
  { slots, status }: Pick<Rooms, "slots" | "status">,
  jobs: readonly Job[],
  now: () => Date,
): () => Promise<void> {
  let writing: Promise<void> | undefined;
  let isAgain = false;
  const write = async () => {
    do {
      isAgain = false;
      const board = boardOf(await readSlots(slots), jobs, now());
      await writeBoard(status, board);
    } while (isAgain);
  };
  return () => {
    isAgain = true;
    writing ??= write()
      .catch((error: unknown) => {
        // The schedule tells by itself of a disk that cannot be written.
        if (diskFault(error, status) === undefined) throw error;
      })
      .finally(() => (writing = undefined));
    return writing;
  };
}

/** Where no service ever ran there is an empty board, so that a page need not ask for what is missing. */
export async function expectBoard({ status }: Pick<Rooms, "status">, now: Date): Promise<void> {
  if (existsSync(boardIn(status))) return;
  await writeBoard(status, { written_at: now.toISOString(), jobs: [], slots: [] });
}

const boardIn = (status: string) => join(status, "slots.json");
const writeBoard = (status: string, board: SlotBoard) =>
  writeWhole(boardIn(status), `${JSON.stringify(board, null, 1)}\n`);

const boardOf = (lines: readonly SlotLine[], jobs: readonly Job[], at: Date): SlotBoard => ({
  written_at: at.toISOString(),
  jobs: jobs.map(({ name, cron }) => ({
    job: name,
    cron,
    next_at: cron === null ? null : calendarOf(cron).next(at).toISOString(),
    skipped: lines
      .filter(({ job, state }) => job === name && state === "skipped")
      .reduce((sum, { count = 1 }) => sum + count, 0),
  })),
  slots: slotsOf(lines),
});
