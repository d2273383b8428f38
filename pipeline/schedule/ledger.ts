import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { appendLine } from "../durable.ts";

/**
 * A line of the ledger of slots: what became of one scheduled time of one job.
 *
 * `begun`: the job is known from this instant on, earlier times do not count. `started`, then `done`, `held` or `failed`;
 * `waiting` for another attempt at `retry_at`; `interrupted` by the end of the service. `skipped` by policy, with `count` and
 * `until` for a row of times. `void`: the clock had been ahead, what was written of later times does not count.
 */
export interface SlotLine {
  readonly at: string;
  readonly job: string;
  /** The scheduled time, ISO instant. */
  readonly slot: string;
  readonly state:
    "begun" | "started" | "interrupted" | "waiting" | "done" | "held" | "failed" | "skipped" | "void";
  readonly attempt?: number;
  readonly run_id?: string | null;
  readonly retry_at?: string;
  readonly until?: string;
  readonly count?: number;
  readonly why_indonesian?: string;
  readonly why_english?: string;
}

/** A time that was begun and is not settled. */
export interface OpenSlot {
  readonly slot: Date;
  readonly attempt: number;
  /** `started` by whoever holds the lease, or by a service that died since. */
  readonly state: "started" | "interrupted" | "waiting";
  readonly retryAt: Date | undefined;
}

/** What the ledger knows of a job. */
export interface JobPast {
  /** The latest time that is settled; nothing up to it is run any more. */
  readonly settled: Date;
  readonly open: OpenSlot | undefined;
  /** The last line that settled a time by running it. */
  readonly last: SlotLine | undefined;
  /** Times that were skipped so far. */
  readonly skipped: number;
}

/** The slots of a data folder. Whoever holds the lease of the service is its only writer. */
export interface Ledger {
  readonly past: (job: string) => JobPast | undefined;
  /** Appends a line and waits until it is on disk. */
  readonly write: (line: SlotLine) => Promise<void>;
}

/** Reads the ledger once and keeps what it says of each job, not its lines. A line that a crash cut off never counted. */
export async function openLedger(path: string): Promise<Ledger> {
  const pasts = new Map<string, JobPast>();
  for (const line of await readSlots(path)) pasts.set(line.job, after(pasts.get(line.job), line));
  return {
    past: (job) => pasts.get(job),
    write: async (line) => {
      await appendLine(path, JSON.stringify(line));
      pasts.set(line.job, after(pasts.get(line.job), line));
    },
  };
}

export async function readSlots(path: string): Promise<SlotLine[]> {
  if (!existsSync(path)) return [];
  return (await readFile(path, "utf8")).split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line) as SlotLine];
    } catch {
      // The blank end of the file, or a line that a crash cut off.
      return [];
    }
  });
}

function after(before: JobPast | undefined, line: SlotLine): JobPast {
  const slot = new Date(line.slot);
  const past = before ?? { settled: slot, open: undefined, last: undefined, skipped: 0 };
  switch (line.state) {
    case "begun":
      return past;
    case "void":
      return { ...past, settled: slot, open: undefined };
    case "skipped": {
      const settled = later(past.settled, new Date(line.until ?? line.slot));
      const open = past.open !== undefined && past.open.slot > settled ? past.open : undefined;
      return { ...past, settled, open, skipped: past.skipped + (line.count ?? 1) };
    }
    case "started":
    case "interrupted":
    case "waiting": {
      const retryAt = line.retry_at === undefined ? undefined : new Date(line.retry_at);
      return { ...past, open: { slot, attempt: line.attempt ?? 1, state: line.state, retryAt } };
    }
    default:
      return { ...past, settled: later(past.settled, slot), open: undefined, last: line };
  }
}

const later = (a: Date, b: Date) => (a > b ? a : b);
