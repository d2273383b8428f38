/** How an estimate is made. */
export type Estimator = "within" | "first_differences" | "spearman_of_changes";

/** What is set against what; predictor and outcome are metrics of the catalogue. */
export interface Hypothesis {
  readonly predictor: string;
  readonly outcome: string;
  /** Years from the predictor's year, that of first use (waktu penerapan), to the outcome's. */
  readonly lag: number;
  readonly estimator: Estimator;
  readonly family: "confirmatory" | "exploratory";
}

/** Innovations first in use in a year, and how mature they were found to be net of indicators that are outcomes. */
const predictors = ["innovations_new", "mean_verified_maturity_net"] as const;
const outcomes = ["ikm", "complaint_resolution"] as const;

const crossed = (
  before: readonly string[],
  after: readonly string[],
  { lags, estimator, family }: { lags: readonly number[] } & Pick<Hypothesis, "estimator" | "family">,
): Hypothesis[] =>
  before.flatMap((predictor) =>
    after.flatMap((outcome) => lags.map((lag) => ({ predictor, outcome, lag, estimator, family }))),
  );

/** The one family that is tested, fixed before anybody looked at a result. A fifth would be another family. */
export const confirmatory = crossed(predictors, outcomes, {
  lags: [1],
  estimator: "within",
  family: "confirmatory",
});

const explored = { estimator: "within", family: "exploratory" } as const;

/** Everything else: an estimate and an interval, and no p. */
export const exploratory = [
  ...crossed(predictors, outcomes, { ...explored, lags: [2] }),
  ...crossed(predictors, ["ombudsman", "pekppp"], { ...explored, lags: [1, 2] }),
  ...crossed(["innovations_digital_share", "replicating_regions", "events_attended"], outcomes, {
    ...explored,
    lags: [1, 2],
  }),
  ...crossed(predictors, outcomes, { lags: [1], estimator: "first_differences", family: "exploratory" }),
  ...crossed(predictors, outcomes, { lags: [1], estimator: "spearman_of_changes", family: "exploratory" }),
];

/** Predictors that are counts: what two names of one agency had in a year adds up. */
export const counts: ReadonlySet<string> = new Set([
  "innovations_new",
  "replicating_regions",
  "events_attended",
]);
