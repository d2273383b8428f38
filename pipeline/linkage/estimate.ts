import { randomOf } from "../sample/random.ts";
import { type Beside, leaveOneOut, placeboOf, weightedOf } from "./beside.ts";
import { type Context, type Exclusion, tally } from "./cells.ts";
import type { Hypothesis } from "./hypotheses.ts";
import { type Panel, panelOf } from "./panel.ts";
import { permutationP } from "./permutation.ts";
import { effectiveClusters, type Slope, slopeOf } from "./slope.ts";
import { detectableSlope, type Interval, tInterval, twoSidedP } from "./student.ts";
import { comparableAgencies, type Untestable, untestable } from "./testable.ts";
import { drawsOf, wildBootstrap } from "./wild-bootstrap.ts";

/** What the confirmatory family has besides an estimate and its interval. */
interface Test {
  /** Null where no bound is found on a side. */
  readonly interval: Interval | null;
  readonly pWild: number;
  readonly pCr1: number;
  /** Null where no two agencies may be swapped. */
  readonly pPermutation: number | null;
}

/** A slope and what its spread says. */
interface Fitted {
  readonly slope: number;
  readonly stdError: number;
  readonly effectiveClusters: number;
  readonly detectableSlope: number;
  readonly leaveOneOut: Interval | null;
}

/** What is known of a hypothesis. */
export interface Estimate {
  readonly hypothesis: Hypothesis;
  readonly agencies: number;
  readonly agenciesComparable: number;
  readonly effects: number;
  readonly observations: number;
  /** Years of the predictor in use, in order. */
  readonly years: readonly number[];
  readonly excluded: ReadonlyMap<Exclusion, number>;
  /** Null where predictor or outcome does not vary within agencies. */
  readonly fitted: Fitted | null;
  /** Why nothing may be concluded; then there is no interval, no test and nothing beside it. */
  readonly untestable: Untestable | null;
  readonly cr1: Interval | null;
  readonly test: Test | null;
  readonly weighted: Beside | null;
  readonly placebo: Beside | null;
}

const usualDraws = 9_999;

interface Options {
  /** The class of agencies among which trajectories may be swapped. */
  readonly classOf: (agency: string) => string;
  /** Draws of the bootstrap, and as many of the permutation. */
  readonly draws?: number;
}

/**
 * Estimates one hypothesis, and tests it if it is of the confirmatory family and the data suffice. The draws come from a
 * stream named after the hypothesis, so that neither the clock nor the order of rows or hypotheses bears on them.
 */
export function estimate(hypothesis: Hypothesis, context: Context, options: Options): Estimate {
  const { estimator, family } = hypothesis;
  const panel = panelOf(hypothesis, context);
  const used = panel.cells.filter(({ excluded }) => excluded === null);
  const fit = slopeOf(panel.residuals);
  const reason = untestable(estimator, used, fit);
  const known = reason === null ? fit : null;
  return {
    hypothesis,
    agencies: tally(used.map(({ cluster }) => cluster)).size,
    agenciesComparable: comparableAgencies(estimator, used),
    effects: tally(used.map(({ effect }) => effect)).size,
    observations: used.length,
    years: [...tally(used.map(({ year }) => year)).keys()].toSorted((a, b) => a - b),
    excluded: tally(panel.cells.flatMap(({ excluded }) => excluded ?? [])),
    fitted: fit && fittedOf(fit, panel),
    untestable: reason,
    cr1: known && tInterval(known.slope, known.stdError, known.clusters.length - 1),
    test: known && family === "confirmatory" ? testOf(hypothesis, { panel, fit: known }, options) : null,
    weighted: known && estimator === "within" ? weightedOf(panel) : null,
    placebo: known && placeboOf(hypothesis, context),
  };
}

const fittedOf = (fit: Slope, { residuals }: Panel): Fitted => ({
  slope: fit.slope,
  stdError: fit.stdError,
  effectiveClusters: effectiveClusters(fit),
  detectableSlope: detectableSlope(fit.stdError, fit.clusters.length - 1),
  leaveOneOut: leaveOneOut(residuals),
});

function testOf(
  { predictor, outcome, lag }: Hypothesis,
  { panel, fit }: { panel: Panel; fit: Slope },
  { classOf, draws = usualDraws }: Options,
): Test {
  const stream = (what: string) => randomOf(0, `${what}/${predictor}/${outcome}/${lag}`);
  const wild = wildBootstrap(fit, drawsOf(stream("wild"), fit.clusters.length), draws);
  const agencyOf = new Map(panel.cells.map(({ effect, agency }) => [effect, agency]));
  return {
    interval: wild.interval(),
    pWild: wild.p(0),
    pCr1: twoSidedP(fit.slope / fit.stdError, fit.clusters.length - 1),
    pPermutation: permutationP(panel.residuals, fit, {
      classOf: (effect) => classOf(agencyOf.get(effect)!),
      random: stream("permutation"),
      draws,
    }),
  };
}
