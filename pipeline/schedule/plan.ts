import { type Calendar, calendarOf } from "./calendar.ts";
import type { Attempt, Job } from "./job.ts";
import type { JobPast, OpenSlot } from "./ledger.ts";

/** The next thing to do for a job. All but `run` are only written down. */
export type Step =
  | { readonly kind: "begin"; readonly job: Job; readonly from: Date }
  | { readonly kind: "void"; readonly job: Job; readonly from: Date; readonly ahead: Date }
  | {
      readonly kind: "skip";
      readonly job: Job;
      readonly from: Date;
      readonly until: Date;
      readonly count: number;
      readonly why: "latest" | "many" | "newer";
    }
  | { readonly kind: "recover"; readonly job: Job; readonly open: OpenSlot }
  | { readonly kind: "give-up"; readonly job: Job; readonly open: OpenSlot }
  | ({ readonly kind: "run" } & Attempt);

/** A clock that goes back by less is put right by waiting: no time runs twice. Beyond, it had been wrong before. */
const patienceMs = 86_400_000;
/** Of times that are all made up for, so many at most; earlier ones are skipped. */
export const mostMadeUp = 31;
const mostCounted = 10_000;

/** What to do now, or undefined. What is only written down comes first, then the oldest time of all jobs. */
export function nextStep(
  jobs: readonly Job[],
  pastOf: (job: string) => JobPast | undefined,
  { now, asked }: { now: Date; asked: ReadonlyMap<string, Date> },
): Step | undefined {
  let chosen: Extract<Step, { kind: "run" }> | undefined;
  for (const job of jobs) {
    const step = stepOf(job, pastOf(job.name), now, asked.get(job.name));
    if (step === undefined) continue;
    if (step.kind !== "run") return step;
    if (chosen === undefined || step.slot < chosen.slot) chosen = step;
  }
  return chosen;
}

function stepOf(job: Job, past: JobPast | undefined, now: Date, asked: Date | undefined): Step | undefined {
  if (past === undefined) {
    if (job.cron === null && asked === undefined) return undefined;
    return { kind: "begin", job, from: new Date((asked ?? now).getTime() - 1) };
  }
  const ahead = past.open?.slot ?? past.settled;
  if (ahead.getTime() > now.getTime() + patienceMs) return { kind: "void", job, from: now, ahead };
  const calendar = job.cron === null ? undefined : calendarFor(job.cron);
  if (past.open !== undefined)
    return stepOfOpen(job, past.open, { now, calendar, isAsked: asked !== undefined });
  if (calendar === undefined)
    return asked === undefined ? undefined : { kind: "run", job, slot: asked, attempt: 1 };
  const newest = calendar.latest(now);
  if (newest <= past.settled) return undefined;
  const first = calendar.next(past.settled);
  const missed = timesFrom(calendar, first, newest);
  const kept = job.missed === "all" ? missed.times.slice(-mostMadeUp) : [newest];
  const slot = kept[0]!;
  if (first < slot)
    return {
      kind: "skip",
      job,
      from: first,
      until: calendar.latest(new Date(slot.getTime() - 1)),
      count: missed.count - kept.length,
      why: job.missed === "all" ? "many" : "latest",
    };
  return { kind: "run", job, slot, attempt: 1 };
}

function stepOfOpen(
  job: Job,
  open: OpenSlot,
  { now, calendar, isAsked }: { now: Date; calendar: Calendar | undefined; isAsked: boolean },
): Step | undefined {
  if (open.state === "started") return { kind: "recover", job, open };
  if (open.attempt > job.retries) return { kind: "give-up", job, open };
  if (calendar !== undefined && job.missed === "latest" && calendar.latest(now) > open.slot)
    return { kind: "skip", job, from: open.slot, until: open.slot, count: 1, why: "newer" };
  // A clock that was set back must not keep an attempt waiting for years, nor one that failed a service that was started anew.
  const waitMs = (open.retryAt?.getTime() ?? 0) - now.getTime();
  if (!isAsked && waitMs > 0 && waitMs < patienceMs) return undefined;
  return { kind: "run", job, slot: open.slot, attempt: open.attempt + 1 };
}

/** The last times from `first` to `newest`, and how many there are in all, counted up to a bound. */
function timesFrom(calendar: Calendar, first: Date, newest: Date): { times: Date[]; count: number } {
  const times: Date[] = [];
  let count = 0;
  for (let time = first; time <= newest && count < mostCounted; time = calendar.next(time)) {
    count += 1;
    times.push(time);
    if (times.length > mostMadeUp) times.shift();
  }
  if (times.at(-1)! < newest) {
    // Too many to walk: the last ones are found from behind.
    times.length = 0;
    for (let time = newest; times.length < mostMadeUp; time = calendar.latest(new Date(time.getTime() - 1)))
      times.unshift(time);
  }
  return { times, count };
}

const calendars = new Map<string, Calendar>();

function calendarFor(expression: string): Calendar {
  const known = calendars.get(expression) ?? calendarOf(expression);
  calendars.set(expression, known);
  return known;
}
