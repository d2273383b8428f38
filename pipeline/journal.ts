import { UsageError } from "./errors.ts";
import type { StepReport } from "./status.ts";

export const stepNames = ["collect", "land", "stage", "build", "check", "release", "publish"] as const;
export type StepName = (typeof stepNames)[number];

/** The clock and the ear of a run. `began` is told of each step before its work, `ended` after. */
export interface World {
  readonly now: () => Date;
  readonly began: (step: StepName) => void;
  readonly ended: (report: StepReport) => void;
}

/** What a step did: rows where they are its measure, and a remark in both languages. */
interface Done {
  readonly rows: number | null;
  readonly note: { readonly indonesian: string; readonly english: string };
}

/** Which steps a run takes, and what it reported so far. */
export interface Journal {
  readonly reports: readonly StepReport[];
  /** True when the run does not walk the whole way. */
  readonly isPartial: boolean;
  readonly includes: (step: StepName) => boolean;
  /** Does and reports a step that the run includes; undefined for one that it leaves out. */
  readonly step: <T extends Done>(name: StepName, work: () => Promise<T>) => Promise<T | undefined>;
}

/** Throws when `from` comes after `to`. */
export function keepJournal(from: StepName, to: StepName, world: World): Journal {
  const first = stepNames.indexOf(from);
  const last = stepNames.indexOf(to);
  if (first > last)
    throw new UsageError({
      indonesian: `langkah ${from} berada sesudah ${to}`,
      english: `step ${from} comes after ${to}`,
      hint: `urutannya / the order is ${stepNames.join(", ")}`,
    });
  const reports: StepReport[] = [];
  const includes = (name: StepName) => stepNames.indexOf(name) >= first && stepNames.indexOf(name) <= last;
  return {
    reports,
    isPartial: first > 0 || last < stepNames.length - 1,
    includes,
    async step(name, work) {
      if (!includes(name)) return undefined;
      world.began(name);
      const start = performance.now();
      const done = await work();
      const seconds = Math.round((performance.now() - start) / 10) / 100;
      const { indonesian, english } = done.note;
      const report = {
        step: name,
        rows: done.rows,
        seconds,
        note_indonesian: indonesian,
        note_english: english,
      };
      reports.push(report);
      world.ended(report);
      return done;
    },
  };
}
