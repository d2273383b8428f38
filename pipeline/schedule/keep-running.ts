import type { Clock } from "./clock.ts";

/** A job kept going: `idle` resolves when no run is under way; `stop` ends the schedule and waits for it. */
export interface Kept {
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Runs `job` at every time of `expression`, never two at once: a time that comes while a run is under way is skipped and
 * said. A job that throws ends neither the schedule nor the process.
 */
export function keepRunning(
  clock: Clock,
  expression: string,
  {
    job,
    skipped,
    failed,
  }: { job: () => Promise<void>; skipped: () => void; failed: (error: unknown) => void },
): Kept {
  let underWay: Promise<void> | undefined;
  const timer = clock.every(expression, () => {
    if (underWay !== undefined) return skipped();
    underWay = job()
      .catch(failed)
      .finally(() => {
        underWay = undefined;
      });
  });
  const idle = async () => underWay;
  return {
    idle,
    stop: async () => {
      timer.stop();
      await idle();
    },
  };
}
