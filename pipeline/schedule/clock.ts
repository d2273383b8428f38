import cron from "node-cron";

/** The time, and something that calls at the times of a cron expression. Tests bring their own. */
export interface Clock {
  readonly now: () => Date;
  readonly every: (expression: string, call: () => void) => { stop: () => void };
}

/** The wall clock, by node-cron, in Asia/Jakarta. */
export const wallClock: Clock = {
  now: () => new Date(),
  every: (expression, call) => {
    const task = cron.schedule(expression, call, { timezone: "Asia/Jakarta" });
    return { stop: () => void task.stop() };
  },
};
