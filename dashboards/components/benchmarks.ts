import type { BenchId } from "../messages/id-method.ts";

/** One figure that `npm run bench -- --record` measured: a ratio to a limit that was taken in the same run. */
export interface Benchmark {
  /** Key of its description in the messages. */
  readonly id: BenchId;
  /** By the clock on the wall; an exponent for what grows, a share for what fails. */
  readonly ratio: number;
  readonly target: number;
  /** The same by processor time; null where the ratio is of that already. */
  readonly cpu_ratio: number | null;
  readonly peak_mib: number | null;
  readonly runs: number;
  /** ISO day. */
  readonly day: string;
  readonly engine: string;
  readonly cores: number;
  readonly memory_gib: number;
}

/** Written by the bench; not by hand. */
export const benchmarks: readonly Benchmark[] = [
  {
    id: "land-payroll",
    ratio: 2.312,
    target: 2,
    cpu_ratio: 2.115,
    peak_mib: 733,
    runs: 5,
    day: "2026-11-22",
    engine: "DuckDB 1.5.5-r.5",
    cores: 2,
    memory_gib: 24,
  },
];
