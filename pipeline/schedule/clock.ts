import cron from "node-cron";
import { UsageError } from "../errors.ts";

/** The time, and something that calls at the times of a cron expression. Tests bring their own. */
export interface Clock {
  readonly now: () => Date;
  readonly every: (expression: string, call: () => void) => { stop: () => void };
}

/** The wall clock, by node-cron, in Asia/Jakarta. Throws for an expression that is none. */
export const wallClock: Clock = {
  now: () => new Date(),
  every: (expression, call) => {
    if (!cron.validate(expression))
      throw new UsageError({
        indonesian: `"${expression}" bukan jadwal cron`,
        english: `"${expression}" is no cron expression`,
        hint: 'five fields: minute hour day month weekday, e.g. "15 2 * * *"',
      });
    const task = cron.schedule(expression, call, { timezone: "Asia/Jakarta" });
    return { stop: () => void task.stop() };
  },
};
