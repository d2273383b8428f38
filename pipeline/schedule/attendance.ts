import { diskFault } from "../disk.ts";
import { JejakError } from "../errors.ts";
import { type HeldLease, LeaseHeld, takeLease } from "../lease.ts";
import type { Rooms } from "../rooms.ts";
import type { Job } from "./job.ts";
import { type Keeper, keepSlots, type Work } from "./keeper.ts";
import { type JobPast, type Ledger, openLedger, type SlotLine } from "./ledger.ts";
import type { Stopping } from "./stopping.ts";

/** A service that was told to end, or killed, takes a moment until it is gone. */
const partingMs = 3000;

/** The schedule of a data folder, for as long as the folder can be held and written. */
export interface Attendance {
  /** Does what is due. Never throws: what stands in the way is `fault`, and the next call tries again. */
  readonly attend: () => Promise<void>;
  readonly ask: (job: string) => Promise<void>;
  readonly past: (job: string) => JobPast | undefined;
  /** Why nothing can be run; undefined while all is well. */
  readonly fault: () => JejakError | undefined;
  readonly end: () => Promise<void>;
}

interface Terms {
  readonly rooms: Rooms;
  readonly now: () => Date;
  readonly jobs: readonly Job[];
  readonly work: Work;
  readonly stop: Stopping;
  readonly told: (line: SlotLine) => void;
  readonly faulty: (fault: JejakError) => void;
}

/**
 * Takes the lease of the service, opens the ledger and keeps the jobs. A disk that is full or may not be written keeps
 * nobody from reading the site: the schedule rests until it can be. Throws where another service holds the folder.
 */
export async function attendTo({ rooms, now, jobs, work, stop, told, faulty }: Terms): Promise<Attendance> {
  let lease: HeldLease | undefined;
  let ledger: Ledger | undefined;
  let keeper: Keeper | undefined;
  let fault: JejakError | undefined;
  // What was asked for while nothing could be run is done as soon as it can.
  const wanted = new Set<string>();

  const opened = async () => {
    lease ??= await takeLease(rooms.serviceLock, {
      what: "schedule",
      waitMs: partingMs,
      lost: stop.because,
      signal: stop.signal,
    });
    ledger ??= await openLedger(rooms.slots);
    keeper ??= keepSlots({
      now,
      random: Math.random,
      jobs: async () => jobs,
      ledger,
      work,
      told,
    });
    return keeper;
  };
  const dutifully = async (duty: (keeper: Keeper) => Promise<void>) => {
    try {
      await duty(await opened());
      fault = undefined;
    } catch (error) {
      if (stop.signal.aborted) return;
      const found = diskFault(error, rooms.dataDir) ?? (error instanceof JejakError ? error : undefined);
      if (found === undefined || found instanceof LeaseHeld) {
        const reason = error instanceof Error ? error : new Error(String(error));
        return stop.because(reason);
      }
      if (fault?.message !== found.message) faulty(found);
      fault = found;
    }
  };
  const serve = async (open: Keeper) => {
    for (const job of wanted) {
      // Before the run and not after it: another minute strikes while it lasts.
      wanted.delete(job);
      try {
        await open.ask(job);
      } catch (error) {
        wanted.add(job);
        throw error;
      }
    }
    await open.tick();
  };
  await dutifully(async () => undefined);
  if (stop.signal.aborted) await stop.come;
  return {
    attend: () => dutifully(serve),
    ask: (job) => {
      wanted.add(job);
      return dutifully(serve);
    },
    past: (job) => ledger?.past(job),
    fault: () => fault,
    end: async () => {
      await keeper?.stop().catch(() => undefined);
      await lease?.release();
    },
  };
}
