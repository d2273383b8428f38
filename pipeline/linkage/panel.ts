import { type Cell, cellsOf, type Context, withoutLoners } from "./cells.ts";
import type { Hypothesis } from "./hypotheses.ts";
import { midRanks, standardised } from "./ranks.ts";
import { type Observation, type Residuals, withinEffects } from "./within.ts";

/** The cells of a hypothesis as its estimator sees them, and what is left of those in use. */
export interface Panel {
  readonly cells: readonly Cell[];
  /** Of the cells in use, each under the `nameOf` its cell. */
  readonly residuals: Residuals;
}

export const nameOf = ({ agency, year }: Cell) => `${agency}/${year}`;

/** All share one level where changes are compared. */
const everybody = "semua";

export function panelOf(hypothesis: Omit<Hypothesis, "family">, context: Context): Panel {
  const levels = cellsOf(hypothesis, context);
  if (hypothesis.estimator === "within") {
    const cells = withoutLoners(levels, { inEffects: true });
    return { cells, residuals: withinEffects(observationsOf(cells)) };
  }
  const cells = withoutLoners(changesOf(levels), { inEffects: false });
  const changes = observationsOf(cells).map((change) => ({ ...change, effect: everybody }));
  return {
    cells,
    residuals: withinEffects(hypothesis.estimator === "first_differences" ? changes : ranked(changes)),
  };
}

/** The same levels with each weighted by how many answers or complaints it rests on; null where one rests on none. */
export function weightedPanel({ cells, residuals: { observations } }: Panel): Residuals | null {
  const counted = new Map(cells.map((cell) => [nameOf(cell), cell.count ?? 0]));
  const weighted = observations.map((one) => ({ ...one, weight: counted.get(one.name)! }));
  return weighted.every(({ weight }) => weight > 0) ? withinEffects(weighted) : null;
}

const used = (cells: readonly Cell[]) => cells.filter(({ excluded }) => excluded === null);

const observationsOf = (cells: readonly Cell[]): Observation[] =>
  used(cells).map((cell) => ({
    name: nameOf(cell),
    x: cell.x!,
    y: cell.y!,
    effect: cell.effect,
    period: String(cell.year),
    cluster: cell.cluster,
  }));

/** Each cell with its change from the year before in the same effect; the first of an effect has none. */
function changesOf(levels: readonly Cell[]): Cell[] {
  const placeOf = ({ effect, year }: Pick<Cell, "effect" | "year">) => `${effect}/${year}`;
  const known = new Map(used(levels).map((cell) => [placeOf(cell), cell]));
  return levels.map((cell) => {
    const before = known.get(placeOf({ effect: cell.effect, year: cell.year - 1 }));
    if (cell.excluded !== null) return { ...cell, x: null, y: null };
    if (before === undefined) return { ...cell, x: null, y: null, excluded: "tanpa pembanding" };
    return { ...cell, x: cell.x! - before.x!, y: cell.y! - before.y! };
  });
}

/** Ranks of the changes net of the year's: the slope of one on the other is Spearman's correlation. */
function ranked(changes: readonly Observation[]): Observation[] {
  const net = withinEffects(changes);
  const [x, y] = [standardised(midRanks(net.x)), standardised(midRanks(net.y))];
  return net.observations.map((change, at) => ({ ...change, x: x[at]!, y: y[at]!, period: everybody }));
}
