import { oneOf, quantity } from "./en-quantity.js";
import type { Messages } from "./id.js";

/** Texts of the page on linkage, in English. */
export const linkage = {
  names: {
    innovations_new: "New innovations",
    mean_verified_maturity_net: "Net maturity",
    innovations_digital_share: "Digital share",
    replicating_regions: "Replicating regions",
    events_attended: "Events attended",
    ikm: "IKM",
    complaint_resolution: "Complaints resolved",
    ombudsman: "Ombudsman",
    pekppp: "PEKPPP",
  },
  pair: (predictor, outcome) => `${predictor} → ${outcome}`,
  variant: (lag, estimator) => `lag of ${quantity(lag, "year")}${estimator}`,
  estimators: {
    within: "",
    first_differences: ", yearly differences",
    spearman_of_changes: ", rank correlation of differences",
  },
  units: {
    within: (outcome, predictor) => `${outcome} per ${oneOf(predictor)}`,
    first_differences: (outcome, predictor) => `${outcome} per ${oneOf(predictor)}`,
    spearman_of_changes: () => "correlation, −1 to 1",
  },
  leadNone: "No link between innovation and service quality can be tested",
  lead: (apart, tested) =>
    apart === 0
      ? `Of ${quantity(tested, "link")} tested, none can be told from zero`
      : `Of ${quantity(tested, "link")} tested, ${apart} can be told from zero`,
  leadPlanted: (finding) => `${finding}, which is the effect that was planted`,
  leadPlace: (place, finding) => `${place}: ${finding.slice(0, 1).toLowerCase()}${finding.slice(1)}.`,
  none: {
    title: "There is nothing to link yet.",
    hint: "Links are computed from agencies by year. This part fills after agencies hand in their lists of innovations and the results of their satisfaction surveys.",
  },
  forestTitle: (apart, tested, all) =>
    tested === 0
      ? "Four hypotheses fixed beforehand: none can be tested"
      : `Four hypotheses fixed beforehand: ${tested} of ${all} can be tested, ${apart} can be told from zero`,
  restTitle: (apart, shown, all) =>
    `Only explored: the intervals of ${apart} of ${quantity(shown, "estimate")} hold no zero, without a single test; ${all - shown} cannot be estimated`,
  forestSubtitle: (place) =>
    `${place}. Slope within the same agency, with its 95 per cent interval; axis: multiples of the least slope detected with a power of 80 per cent`,
  restSubtitle: (place) =>
    `${place}. A lag of 2 years, other outcomes, other predictors, other ways. Of so many, some will look different without meaning anything; hence no p`,
  forestKey: {
    interval: "estimate and 95 per cent interval",
    rest: "explored, without a test",
    reach: "±1: what can be detected",
  },
  value: (estimate, low, high) => `${estimate} (${low} to ${high})`,
  untestable: "cannot be tested",
  p: (p) => `p ${p} (Holm)`,
  overlap: "linked by definition",
  planted: "planted effect",
  placebo: "placebo moves along",
  choose: "Link",
  more: (count) => `${quantity(count, "link")} that are only explored`,
  kept: "The choice is kept in the address of this page.",
  detailTitle: {
    untestable: (pair) => `${pair}: cannot be tested`,
    apart: (predictor, outcome, isHigher) =>
      `Higher ${predictor} goes together with ${isHigher ? "higher" : "lower"} ${outcome}`,
    planted: (finding) => `${finding}: a planted effect`,
    flat: (pair) => `${pair}: cannot be told from zero`,
  },
  detailSubtitle: (place, cells, agencies, years) =>
    `${place}. ${quantity(cells, "cell")} of ${quantity(agencies, "agency", "agencies")}, ${years}. Each point is one agency and year, less the mean of that agency and of that year`,
  across: (predictor, unit) => `→ ${predictor} above or below the usual (${unit})`,
  upward: (outcome, unit) => `↑ ${outcome} above or below the usual (${unit})`,
  hollow: (count) =>
    `${count} hollow cells: fewer than 30 respondents, or unknown; without a value, left out of the count`,
  slope: "slope and its interval",
  point: (agency, [from, to], x, y) => `${agency}, ${from} to ${to}: ${x}; ${y}`,
  counted: (n) => `, n ${n}`,
  noPoints: "There are no cells to draw.",
  facts: {
    agencies: "Agencies",
    agenciesOf: (all, comparable) => `${all}, of which ${comparable} with 3 comparable years or more`,
    cells: "Cells and years",
    cellsOf: (cells, years) => `${quantity(cells, "cell")}, ${years}`,
    clusters: "Effective clusters",
    excluded: "Cells left out",
    excludedOf: (total, parts) => (parts === "" ? String(total) : `${total}: ${parts}`),
    estimate: "Estimate",
    p: "p, wild bootstrap",
    pOf: (wild, holm) => `${wild}; ${holm} after Holm's adjustment for four`,
    noP: "not computed: not one of the four hypotheses",
    noPUntestable: "not computed: cannot be tested",
    cr1: "For comparison: CR1 with t(G − 1)",
    cr1Of: (interval, p) => (p === null ? interval : `${interval}; p ${p}`),
    permutation: "Check: swapped trajectories",
    placebo: "Placebo: the outcome of the year before",
    placeboMoves: (value) => `${value}; moves along, so the order of years gives no support`,
    placeboStill: (value) => `${value}; cannot be told from zero`,
    detectable: "Least slope detected",
    leaveOneOut: "Leaving one agency out",
    range: (low, high) => `${low} to ${high}`,
    weighted: "Weighted by respondents or complaints",
    overlap: "Overlap by definition",
    overlapNone: "none by the catalogue",
    overlapOf: (parts) => `linked by definition: ${parts}`,
    planted: "Planted effect",
    plantedOf: (slope) =>
      `${slope}, planted by the maker of the sample data: finding it only proves that the tool works`,
    unknown: "unknown",
  },
  exclusions: {
    cells_excluded_regime: "across a change of method",
    cells_excluded_succession: "across a succession",
    cells_excluded_small: "fewer than 30 respondents, or unknown",
    cells_excluded_provisional: "running year",
    cells_excluded_unknown: "without a predictor",
    cells_excluded_alone: "with nothing to compare",
  },
  source: (city) => `Computed from files handed in by the agencies of ${city}.`,
  sampleSource: (city) => `Computed from ${city}, a fictional city; none of its figures is real.`,
  originText:
    "Slopes are computed from the table agency_year: the effects of each agency and of each year are taken out first, and an agency's effect starts anew at a merger, a split or a change of method. What is estimated is the mean slope within agencies, weighted by the variance of the predictor.",
  originTables: "Columns of each table:",
  columns: {
    origin: "Origin",
    city: "City",
    predictor: "Predictor",
    outcome: "Outcome",
    lag: "Lag, years",
    estimator: "Way",
    verdict: "Verdict",
    estimate: "Estimate",
    low: "Lower bound 95 %",
    high: "Upper bound 95 %",
    unit: "Unit",
    pHolm: "p Holm",
    detectable: "Detected from",
    agencies: "Agencies",
    cells: "Cells",
    excluded: "Cells left out",
    overlap: "Overlap",
    planted: "Planted",
    agency: "Agency",
    year: "Year of first use",
    outcomeYear: "Year of the outcome",
    n: "n",
    xWithin: "Predictor, within",
    yWithin: "Outcome, within",
    reason: "Not used because",
  },
  instruments: {
    title: (readings) => `Stunting was published from two instruments that must not be joined: ${readings}`,
    reading: (instrument, value, year) => `${instrument} ${value} per cent in ${year}`,
    subtitle:
      "Prevalence of stunting in Kota Mojokerto, per cent of children under five. Lines only between years in a row of the same instrument",
    names: {
      stunting_eppgbm: "registration (EPPGBM)",
      stunting_ssgi: "survey (SSGI)",
      stunting_unspecified: "instrument not named",
    },
  },
} satisfies Messages["linkage"];
