import type { Messages } from "./id.js";

/** Texts of the schedule on the page on quality. */
export const schedule = {
  none: "The scheduled service has never run on this server.",
  allWell: (count) =>
    count === 1 ? "The last scheduled time is done" : `The last ${count} scheduled times are done`,
  someNot: (count, all) =>
    `${count} of the last ${all} scheduled times ${count === 1 ? "has" : "have"} not ended well`,
  jobs: "Jobs",
  jobNames: {
    everything: "all sources",
    start: "when the service starts",
    inbox: "when a file arrives",
    mend: "when the site is gone",
  },
  jobColumns: { job: "Job", cron: "Schedule (WIB)", next: "Next", skipped: "Missed" },
  slotColumns: { slot: "Time", job: "Job", state: "Result", attempt: "Attempt", why: "Remark" },
  states: {
    started: "running",
    interrupted: "cut short",
    waiting: "waits for another attempt",
    done: "done",
    held: "held back",
    failed: "failed",
    skipped: "skipped",
    void: "void",
  },
  until: (moment) => `until ${moment}`,
  retryAt: (moment) => `again ${moment}`,
  deaths: (count) => (count === 1 ? "ended abruptly once" : `ended abruptly ${count} times`),
} satisfies Messages["schedule"];
