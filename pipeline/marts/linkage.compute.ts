import { estimate, type Estimate } from "../linkage/estimate.ts";
import { citiesOf, type LinkedCity, linkageReads } from "../linkage/from-rows.ts";
import { holm } from "../linkage/holm.ts";
import { confirmatory, exploratory } from "../linkage/hypotheses.ts";
import type { Computation, Tables } from "../models/mart.ts";
import { planted } from "../sample/effect.ts";
import type { Linkage } from "./linkage.ts";

interface Overlap {
  readonly metric_id: string;
  readonly other_metric_id: string;
  readonly shared_components: string;
  readonly label: "terkait secara definisi";
}

export const linkageComputation = {
  reads: {
    ...linkageReads,
    "marts.metric_overlap": ["metric_id", "other_metric_id", "shared_components", "label"],
    "staging.citations": ["source", "origin"],
  },
  compute: (tables) => citiesOf(tables).flatMap((city) => linksOf(city, tables)),
} satisfies Computation;

function linksOf(city: LinkedCity, tables: Tables): Linkage[] {
  const overlaps = tables["marts.metric_overlap"] as unknown as readonly Overlap[];
  const isPlanted = tables["staging.citations"]!.some(
    ({ source, origin }) => source === planted.citation && origin === city.origin,
  );
  const estimates = [...confirmatory, ...exploratory].map((hypothesis) =>
    estimate(hypothesis, city.context, { classOf: city.kindOf }),
  );
  const adjusted = holm(estimates.slice(0, confirmatory.length).map(({ test }) => test?.pWild ?? null));
  return estimates.map((known, at): Linkage => {
    const { predictor, outcome, lag, estimator } = known.hypothesis;
    const overlap = overlaps.find(
      ({ metric_id: metric, other_metric_id: other }) => metric === predictor && other === outcome,
    );
    const isWhatWasPlanted =
      isPlanted &&
      predictor === planted.predictor &&
      outcome === planted.outcome &&
      lag === planted.lagYears &&
      estimator !== "spearman_of_changes";
    return {
      city_id: city.city,
      ...known.hypothesis,
      ...verdictOf(known),
      ...sizeOf(known),
      ...slopeOf(known),
      ...testOf(known),
      p_holm: adjusted[at] ?? null,
      ...besideOf(known),
      overlap: overlap?.label ?? null,
      overlap_components: overlap?.shared_components ?? null,
      ...excludedOf(known),
      planted_slope: isWhatWasPlanted ? planted.ikmPerNewInnovation : null,
      origin: city.origin,
    };
  });
}

function verdictOf({ untestable, hypothesis: { family } }: Estimate) {
  const tested = family === "confirmatory" ? ("diuji" as const) : ("dijelajahi" as const);
  return {
    testable: untestable === null,
    verdict: untestable === null ? tested : ("tidak dapat diuji" as const),
    untestable_reason: untestable,
  };
}

const sizeOf = ({ agencies, agenciesComparable, effects, observations, years, fitted }: Estimate) => ({
  n_agencies: agencies,
  n_agencies_comparable: agenciesComparable,
  n_effects: effects,
  n_obs: observations,
  n_years: years.length,
  first_year: years[0] ?? null,
  last_year: years.at(-1) ?? null,
  effective_clusters: fitted?.effectiveClusters ?? null,
});

const slopeOf = ({ fitted }: Estimate) => ({
  estimate: fitted?.slope ?? null,
  std_error_cr1: fitted?.stdError ?? null,
  detectable_slope: fitted?.detectableSlope ?? null,
  leave_one_out_low: fitted?.leaveOneOut?.low ?? null,
  leave_one_out_high: fitted?.leaveOneOut?.high ?? null,
});

function testOf({ cr1, test }: Estimate) {
  const headline = test === null ? cr1 : test.interval;
  return {
    ci_low: headline?.low ?? null,
    ci_high: headline?.high ?? null,
    interval: headline === null ? null : test === null ? ("cr1" as const) : ("wild" as const),
    cr1_low: cr1?.low ?? null,
    cr1_high: cr1?.high ?? null,
    p_wild: test?.pWild ?? null,
    p_cr1: test?.pCr1 ?? null,
    p_permutation: test?.pPermutation ?? null,
  };
}

const besideOf = ({ weighted, placebo }: Estimate) => ({
  weighted_estimate: weighted?.slope ?? null,
  weighted_low: weighted?.interval.low ?? null,
  weighted_high: weighted?.interval.high ?? null,
  placebo_estimate: placebo?.slope ?? null,
  placebo_low: placebo?.interval.low ?? null,
  placebo_high: placebo?.interval.high ?? null,
  placebo_n_obs: placebo?.observations ?? 0,
});

function excludedOf({ excluded }: Estimate) {
  return {
    cells_excluded: [...excluded.values()].reduce((total, count) => total + count, 0),
    cells_excluded_regime: excluded.get("melintasi rezim") ?? 0,
    cells_excluded_succession: excluded.get("melintasi suksesi") ?? 0,
    cells_excluded_small: excluded.get("responden kurang") ?? 0,
    cells_excluded_provisional: excluded.get("tahun berjalan") ?? 0,
    cells_excluded_unknown: excluded.get("prediktor tidak diketahui") ?? 0,
    cells_excluded_alone: excluded.get("tanpa pembanding") ?? 0,
  };
}
