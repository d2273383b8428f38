import type { BenchId } from "../../dashboards/messages/id-method.ts";

/** One measured figure against its limit, both taken in the same run. */
export interface Figure {
  readonly id: BenchId;
  readonly value: number;
  readonly unit: string;
  readonly limit_value: number;
  /** What is judged: the median of the pairs' ratios, an exponent, or a share of failures. */
  readonly ratio: number;
  /** How often it was measured, or how many cases were tried. */
  readonly runs: number;
  /** The most that `ratio`, and `cpu_ratio` where there is one, may be. */
  readonly target: number;
  readonly cpu_ratio?: number;
  /** Most memory that the measured process held at once, in MiB. */
  readonly peak_mib?: number;
  readonly peak_target_mib?: number;
  /** What a soak's cases were drawn from. */
  readonly seed?: number;
}

export const isMet = ({ ratio, cpu_ratio: cpu = 0, target, peak_mib: peak = 0, ...figure }: Figure) =>
  ratio <= target && cpu <= target && peak <= (figure.peak_target_mib ?? Infinity);

/** A figure as one line for a person. */
export function sentence(figure: Figure): string {
  const { id, value, unit, limit_value: limit, ratio, runs, target, seed } = figure;
  const facts = [
    `${value} ${unit} against ${limit}`,
    ...(figure.cpu_ratio === undefined ? [] : [`by CPU ${figure.cpu_ratio}`]),
    ...(figure.peak_mib === undefined ? [] : [`peak ${figure.peak_mib} MiB${most(figure.peak_target_mib)}`]),
    `runs ${runs}`,
    ...(seed === undefined ? [] : [`seed ${seed}`]),
  ];
  const verdict = isMet(figure) ? "met" : "MISSED";
  return `${id.padEnd(18)} ${String(ratio).padStart(7)}  target ≤ ${target} ${verdict}  (${facts.join(", ")})`;
}

const most = (target: number | undefined) => (target === undefined ? "" : ` of at most ${target}`);
