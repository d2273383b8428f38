import type { Messages } from "../messages/id.js";
import { type Benchmark, benchmarks } from "./benchmarks.js";
import { html } from "./dom.js";
import { day, number } from "./format.js";
import { table } from "./table.js";

/** What the pipeline's work costs, as it was last measured, against what it may cost. */
export function measuredSpeed(t: Messages): HTMLElement {
  const words = t.method.speed;
  const shown = (value: number | null) => (value === null ? null : number(value, 2, t.locale));
  const isMet = ({ ratio, cpu_ratio: cpu, target }: Benchmark) => ratio <= target && (cpu ?? 0) <= target;
  return table(
    benchmarks,
    [
      { name: words.what, value: ({ id }) => words.benches[id].what },
      { name: t.method.unit, value: ({ id }) => words.benches[id].unit },
      {
        name: words.target,
        value: (row) => row.target,
        show: (row) => `≤ ${shown(row.target)}`,
        numeric: true,
      },
      {
        name: words.measured,
        value: (row) => row.ratio,
        show: (row) =>
          isMet(row)
            ? shown(row.ratio)
            : html`<span class="attention">${shown(row.ratio)} · ${words.missed}</span>`,
        numeric: true,
      },
      { name: words.cpu, value: (row) => row.cpu_ratio, show: (row) => shown(row.cpu_ratio), numeric: true },
      { name: words.peak, value: (row) => row.peak_mib, numeric: true },
      { name: words.day, value: (row) => row.day, show: (row) => day(row.day, t.locale) },
      { name: words.machine, value: (row) => words.onMachine(row.cores, row.memory_gib, row.engine) },
    ],
    words.title,
  );
}
