import { figuresOf, middle, type Grid, type Measure } from "./agency-grid.js";
import { tally, type Reading } from "./agency-reading.js";
import { number } from "./format.js";
import type { Messages } from "../messages/id.js";

export interface Told {
  readonly grid: Grid;
  readonly title: string;
  readonly summary: string;
  /** How many agencies met the chosen reading in the last year that it judges; empty where none is chosen. */
  readonly verdict: string;
}

/** The finding of the last year with figures, the same table in sentences, and how it stands against a reading of the rule. */
export function tell(grid: Grid, measure: Measure, reading: Reading | undefined, t: Messages): Told {
  const { name } = t.agencies.measures[measure];
  const verdict = reading === undefined ? "" : verdictOf(reading, grid, t);
  const show = (value: number) => number(value, grid.decimals, t.locale);
  const half = (value: number) =>
    number(value, Number.isInteger(value) ? grid.decimals : Math.max(1, grid.decimals), t.locale);
  const known = grid.years.filter((year) => figuresOf(grid, year).length > 0);
  const last = known.at(-1);
  if (last === undefined) return { grid, title: t.agencies.titleNone(name), summary: "", verdict };
  const newest = figuresOf(grid, last);
  const cells = grid.lines.flatMap((line) =>
    [...line.values].map(([year, value]) => ({ line, year, value })),
  );
  const extreme = (value: number) => {
    const [one, ...others] = cells.filter((cell) => cell.value === value);
    const where = others.length > 0 ? t.agencies.cells(others.length + 1) : `${one?.line.name}, ${one?.year}`;
    return `${show(value)} (${where})`;
  };
  const values = cells.map((cell) => cell.value);
  const size = grid.lines.length * grid.years.length;
  return {
    grid,
    verdict,
    title: t.agencies.title(
      name,
      last,
      [show(Math.min(...newest)), show(Math.max(...newest))],
      half(middle(newest)),
    ),
    summary: [
      t.agencies.middles(known.map((year) => `${half(middle(figuresOf(grid, year)))} (${year})`).join("; ")),
      t.agencies.extremes(extreme(Math.max(...values)), extreme(Math.min(...values))),
      t.agencies.gaps(size - cells.length, size),
    ].join(" "),
  };
}

function verdictOf(reading: Reading, { years }: Grid, t: Messages): string {
  const year = years.findLast((it) => tally(reading, it).all > 0);
  if (year === undefined) return t.agencies.notInForce(reading.rule);
  const { all, met, missed, unknown } = tally(reading, year);
  const show = (value: number) => number(value, 0, t.locale);
  const said = t.agencies.verdict(reading.rule, year, [show(met), show(all)], [show(missed), show(unknown)]);
  return reading.isStandIn ? `${said} ${t.agency.rules.standIn}` : said;
}
