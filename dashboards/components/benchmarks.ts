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

/** Written by the bench, a figure a line; not by hand. */
// prettier-ignore
export const benchmarks: readonly Benchmark[] = [
  {"id":"build-marts","ratio":0.941,"target":1,"cpu_ratio":null,"peak_mib":477,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"front-chart","ratio":0.772,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"front-transfer","ratio":0.838,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"growth","ratio":0.851,"target":1.05,"cpu_ratio":null,"peak_mib":540,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"land-csv","ratio":3.212,"target":2,"cpu_ratio":3.358,"peak_mib":429,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"land-payroll","ratio":1.886,"target":2,"cpu_ratio":1.795,"peak_mib":464,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"land-payroll-10m","ratio":1.721,"target":2,"cpu_ratio":1.6,"peak_mib":524,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"land-xlsx","ratio":2.643,"target":3,"cpu_ratio":null,"peak_mib":244,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"linkage-confirmatory","ratio":0.006,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"no-news","ratio":0.018,"target":0.02,"cpu_ratio":0.019,"peak_mib":219,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"one-month","ratio":0.987,"target":1.3,"cpu_ratio":0.936,"peak_mib":286,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"pages-answer","ratio":0.88,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"pages-chart","ratio":0.456,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"pages-shift","ratio":0.673,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"pages-transfer","ratio":0.691,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"pull-postgres","ratio":1.271,"target":1.5,"cpu_ratio":null,"peak_mib":238,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"serve-errors","ratio":0,"target":0,"cpu_ratio":null,"peak_mib":null,"runs":1,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"serve-load","ratio":0.18,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":1,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"serve-nginx","ratio":1.011,"target":10,"cpu_ratio":null,"peak_mib":null,"runs":1,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"site-build","ratio":0.602,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"soak-growth","ratio":1.015,"target":1.05,"cpu_ratio":null,"peak_mib":484,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"soak-tpp-growth","ratio":0.949,"target":1.15,"cpu_ratio":null,"peak_mib":1623,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"soak-tpp-marts","ratio":1.492,"target":1.5,"cpu_ratio":1.432,"peak_mib":1523,"runs":3,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"sql-csv","ratio":1.298,"target":1.5,"cpu_ratio":1.272,"peak_mib":353,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"sql-first","ratio":0.124,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":1,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"sql-page","ratio":0.694,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":39,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"sql-ready","ratio":0.981,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":1,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"sql-start","ratio":0.581,"target":1,"cpu_ratio":null,"peak_mib":null,"runs":7,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"take-payroll","ratio":2.355,"target":2.6,"cpu_ratio":2.094,"peak_mib":477,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"take-payroll-10m","ratio":2.413,"target":2.6,"cpu_ratio":1.983,"peak_mib":539,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
  {"id":"tpp-marts","ratio":2.081,"target":1.5,"cpu_ratio":1.741,"peak_mib":471,"runs":5,"day":"2026-11-22","engine":"DuckDB 1.5.5-r.5","cores":2,"memory_gib":24},
];
