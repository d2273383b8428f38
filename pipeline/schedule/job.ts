/** What becomes of times that passed while nothing could run: only the latest is made up for, or each, oldest first. */
type MissedPolicy = "latest" | "all";

/** Something that the service runs. */
export interface Job {
  readonly name: string;
  /** In Asia/Jakarta; null for a job that is only run when it is asked for. */
  readonly cron: string | null;
  readonly missed: MissedPolicy;
  /** Sources it looks at; absent: all. */
  readonly only?: readonly string[];
  /** Sources whose declared feeds it leaves alone. */
  readonly unasked?: readonly string[];
  readonly limitMinutes: number;
  /** How often an attempt that failed by something passing, or died, is followed by another. */
  readonly retries: number;
}

/** One go at a time of a job. `attempt` counts from 1. */
export interface Attempt {
  readonly job: Job;
  readonly slot: Date;
  readonly attempt: number;
}

/** How an attempt ended. `held`: the data did not pass. `stopped`: the service was told to end. */
export interface Outcome {
  readonly state: "done" | "held" | "failed" | "stopped";
  readonly runId: string | null;
  /** Whether another attempt may do better by itself. */
  readonly isPassing: boolean;
  readonly why: { readonly indonesian: string; readonly english: string } | null;
}
