import { join } from "node:path";
import { type Calendar, calendarOf } from "../../pipeline/schedule/calendar.ts";
import type { Attempt, Job, Outcome } from "../../pipeline/schedule/job.ts";
import { keepSlots } from "../../pipeline/schedule/keeper.ts";
import { type Ledger, openLedger, readSlots, type SlotLine } from "../../pipeline/schedule/ledger.ts";
import { mostMadeUp } from "../../pipeline/schedule/plan.ts";
import { randomOf } from "../../pipeline/sample/random.ts";

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

const usual = { limitMinutes: 120, retries: 2 };
const jobs: readonly Job[] = [
  { ...usual, name: "everything", cron: "15 2 * * *", missed: "latest" },
  { ...usual, name: "entry_snapshots", cron: "30 17 * * *", missed: "all" },
  { ...usual, name: "tpp", cron: "0 3 5 * *", missed: "all" },
  { ...usual, name: "complaints", cron: "15 2 * * 1", missed: "latest", retries: 0 },
];

/** What a service of many years was seen to do. */
export interface Simulated {
  readonly slots: number;
  readonly ran: number;
  readonly skipped: number;
  readonly outages: number;
  readonly crashes: number;
  /** Each promise that was broken. */
  readonly broken: readonly string[];
}

/** The process died: nothing that it had not written stays. */
class Crash extends Error {}

/**
 * Plays `years` of a service in simulated time: it is down for minutes to months, dies before, in and after a run and while
 * the ledger is written, and its runs fail, are held back or end well. Then holds the ledger against the calendar.
 */
export async function simulateYears(
  folder: string,
  { years, seed }: { years: number; seed: number },
): Promise<Simulated> {
  const path = join(folder, "slots.ndjson");
  const stream = randomOf(seed, "years of a service");
  const random = () => stream.unit();
  const chance = (share: number) => stream.chance(share);
  const broken: string[] = [];
  let nowMs = Date.parse("2026-01-01T00:00:00Z");
  const endMs = nowMs + years * 365 * dayMs;
  const records = new Map<string, Outcome>();
  let running = 0;
  let crashes = 0;
  let outages = 0;

  const nameOf = ({ job, slot, attempt }: Attempt) => `${job.name}@${slot.toISOString()}#${attempt}`;
  const run = async (attempt: Attempt): Promise<Outcome> => {
    running += 1;
    if (running > 1) broken.push(`${nameOf(attempt)} ran beside another`);
    try {
      nowMs += Math.ceil(random() * 90 * minuteMs);
      if (chance(0.02)) throw new Crash("in the run");
      const outcome = outcomeOf(random());
      if (records.has(nameOf(attempt))) broken.push(`${nameOf(attempt)} ran twice`);
      records.set(nameOf(attempt), outcome);
      if (chance(0.01)) throw new Crash("after the run");
      return outcome;
    } finally {
      running -= 1;
    }
  };
  const frail = (ledger: Ledger): Ledger => ({
    past: ledger.past,
    write: async (line) => {
      if (chance(0.005)) throw new Crash("before a line");
      await ledger.write(line);
      if (chance(0.005)) throw new Crash("after a line");
    },
  });
  const start = async () =>
    keepSlots({
      now: () => new Date(nowMs),
      random,
      jobs: async () => jobs,
      ledger: frail(await openLedger(path)),
      work: { run, recorded: async (attempt) => records.get(nameOf(attempt)) },
    });

  let keeper = await start();
  while (nowMs < endMs) {
    try {
      await keeper.tick();
      if (chance(0.02)) {
        outages += 1;
        nowMs += Math.ceil(outageMs(random));
        keeper = await start();
      } else nowMs = nextTime(nowMs);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      crashes += 1;
      nowMs += Math.ceil(random() * (chance(0.5) ? 5 * minuteMs : outageMs(random)));
      keeper = await start();
    }
  }
  const found = held(await readSlots(path), records);
  return { ...found, outages, crashes, broken: [...broken, ...found.broken] };
}

const outageMs = (random: () => number) =>
  random() < 0.1 ? random() * 60 * dayMs : random() < 0.5 ? random() * 4 * dayMs : random() * 300 * minuteMs;

/** The next time of any job, or a few hours, in which retries come due. */
const nextTime = (nowMs: number) =>
  Math.min(nowMs + 6 * 60 * minuteMs, ...calendars.map(({ next }) => next(new Date(nowMs)).getTime()));

const calendars = jobs.map(({ cron }) => calendarOf(cron!));

function outcomeOf(draw: number): Outcome {
  const why = { indonesian: "uji", english: "test" };
  if (draw < 0.85) return { state: "done", runId: "run", isPassing: false, why: null };
  if (draw < 0.9) return { state: "held", runId: "run", isPassing: false, why };
  if (draw < 0.95) return { state: "failed", runId: "run", isPassing: false, why };
  return { state: "failed", runId: "run", isPassing: true, why };
}

/** Holds the ledger against every time that the calendars name. */
function held(lines: readonly SlotLine[], records: ReadonlyMap<string, Outcome>) {
  const broken: string[] = [];
  const sum = { slots: 0, ran: 0, skipped: 0 };
  for (const [index, { name, missed }] of jobs.entries()) {
    const own = lines.filter(({ job }) => job === name);
    const calendar = calendars[index]!;
    const settling = countBy(own.filter(({ state }) => isSettling(state)).map(({ slot }) => slot));
    const skips = own.filter(({ state }) => state === "skipped");
    for (const { slot, until, at } of skips) {
      const later = countAfter(calendar, new Date(until!), new Date(at));
      if (later === 0) broken.push(`${name} ${slot} was skipped before a newer time came`);
      if (missed === "all" && later < mostMadeUp)
        broken.push(`${name} ${slot} was skipped against its policy`);
    }
    const done = countBy(
      [...records].flatMap(([of, { state }]) =>
        state === "done" && of.startsWith(`${name}@`) ? [of.slice(name.length + 1, of.indexOf("#"))] : [],
      ),
    );
    const begun = new Date(own.find(({ state }) => state === "begun")!.slot);
    const last = [...settling.keys(), ...skips.map(({ until }) => until!)].toSorted().at(-1)!;
    for (let slot = calendar.next(begun); slot.toISOString() <= last; slot = calendar.next(slot)) {
      const iso = slot.toISOString();
      const ran = settling.get(iso) ?? 0;
      const skipped = skips.filter((line) => line.slot <= iso && iso <= line.until!).length;
      if (ran + skipped !== 1)
        broken.push(`${name} ${iso} ran ${ran} times and was skipped ${skipped} times`);
      if ((done.get(iso) ?? 0) > 1) broken.push(`${name} ${iso} was done more than once`);
      sum.slots += 1;
      sum.ran += ran;
      sum.skipped += skipped;
    }
  }
  return { ...sum, broken };
}

const isSettling = (state: SlotLine["state"]) => ["done", "held", "failed"].includes(state);

/** Times after `from` up to `to`, counted up to a hundred. */
function countAfter(calendar: Calendar, from: Date, to: Date): number {
  let count = 0;
  for (let time = calendar.next(from); time <= to && count < 100; time = calendar.next(time)) count += 1;
  return count;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
