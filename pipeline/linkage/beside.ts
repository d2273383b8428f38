import type { Context } from "./cells.ts";
import type { Hypothesis } from "./hypotheses.ts";
import { type Panel, panelOf, weightedPanel } from "./panel.ts";
import { slopeOf } from "./slope.ts";
import { type Interval, tInterval } from "./student.ts";
import { untestable } from "./testable.ts";
import { type Residuals, withinEffects } from "./within.ts";

/** An estimate that stands beside another, with its CR1 interval and the number of cells behind it. */
export interface Beside {
  readonly slope: number;
  readonly interval: Interval;
  readonly observations: number;
}

function besideOf(residuals: Residuals): Beside | null {
  const fit = slopeOf(residuals);
  if (fit === null) return null;
  const { slope, stdError, clusters, observations } = fit;
  return { slope, interval: tInterval(slope, stdError, clusters.length - 1), observations };
}

/** The outcome of the year before the predictor's, which it cannot have changed; null where that cannot be estimated. */
export function placeboOf(hypothesis: Hypothesis, context: Context): Beside | null {
  const { cells, residuals } = panelOf({ ...hypothesis, lag: -1 }, context);
  const used = cells.filter(({ excluded }) => excluded === null);
  return untestable(hypothesis.estimator, used, slopeOf(residuals)) === null ? besideOf(residuals) : null;
}

/** The same with precise outcomes counting more; null where one rests on nothing that is counted. */
export function weightedOf(panel: Panel): Beside | null {
  const residuals = weightedPanel(panel);
  return residuals === null ? null : besideOf(residuals);
}

/** The least and the greatest slope with one cluster left out; null where there is none. */
export function leaveOneOut({ observations }: Residuals): Interval | null {
  const slopes = [...new Set(observations.map(({ cluster }) => cluster))].flatMap(
    (left) => slopeOf(withinEffects(observations.filter(({ cluster }) => cluster !== left)))?.slope ?? [],
  );
  return slopes.length === 0 ? null : { low: Math.min(...slopes), high: Math.max(...slopes) };
}
