import { oneOf, quantity } from "./en-quantity.js";
import type { Speech } from "./id.js";
import type { SentenceWords } from "./id-sentences.js";
import { among } from "./en-values.js";

/** The same templates in English. Official terms and names stay as they are. */
export const sentences = {
  names: {
    iid: "Regional innovation index",
    rank: "IID rank",
    innovations_registered: "Innovations registered",
    ombudsman: "Ombudsman compliance",
    pekppp: "Public service index (PEKPPP)",
    ki_award: "Openness of information (KI Award)",
  },
  close: (body, marks) => (marks === "" ? `${body}.` : `${body} (${marks}).`),
  sample: "sample data",
  provisional: (years) => `figures of ${years} are provisional`,
  assumed: "computed with parameters that are not confirmed",
  rise: (points) => `up ${points}`,
  fall: (points) => `down ${points}`,
  same: "unchanged",
  or: (alternatives) => alternatives.join(" or "),
  points: (value, unit) => quantity(value, oneOf(unit), unit),
  pointUnit: "points",
  fromTo: (change, from, to) => `${change} from ${from} to ${to}`,
  from: (change, year) => `${change} from ${year}`,
  lead: (metric, place, value, year) => `${metric} of ${place} stood at ${value} in ${year}`,
  leadUnresolved: "it is not settled which is right",
  band: (band) => `band ${band}`,
  leadGap: (years) => `No source has a value for ${years}`,
  sinceChange: (metric, change, [from, to], value) =>
    `${metric} ${change} between ${from} and ${to}, now ${value}`,
  sinceUnresolved: (metric, change, from, to) =>
    `${metric} ${change} between ${from} and ${to}, depending on which figure is right; that is not settled`,
  sinceBreak: (metric, from, to, label) =>
    `${metric}: no change is computed for ${from}–${to}; the method is another: ${label}`,
  sinceOpenBreak: (metric, from, to, label) =>
    `${metric}: no change is computed for ${from}–${to}; whether they compare is open: ${label}`,
  sinceGap: (metric, year, lastYear) =>
    `${metric} of ${year} was not found; the last figure is of ${lastYear}`,
  sinceOnly: (metric, value, year) => `${metric} of ${year} is ${value}`,
  sinceAward: (count, year, titles) =>
    `Along with it, ${quantity(count, "award was", "awards were")} won for the year ${year}: ${titles}`,
  trend: (what, up, steps, [first, last]) =>
    `${what} rose in ${up} of ${steps} comparable yearly steps, ${first}–${last}`,
  gap: (what, years) => `Figures of ${what} for ${years} were not found; nothing is filled in or estimated`,
  alternatives: (what, year, values) =>
    `${what} of ${year} was published as ${values}; it is not settled which is right`,
  rank: (place, ranks, what, year) => `${place} ranked ${ranks} in ${what} of ${year}`,
  rankOf: (rank, count, scope) => `${rank} of ${count}${scope === null ? "" : ` ${among(scope)}`}`,
  rankUnknown: (rank, scope) => `${rank}${scope === null ? "" : ` among ${among(scope)}`} (N unknown)`,
  bandSpare: (what, year, [value, spare, unit], band) =>
    `${what} of ${year} is ${value}, ${spare} ${unit} above the lower edge of that year's band ${band}`,
  bandMissing: (what, year, [value, missing, unit], band) =>
    `${what} of ${year} is ${value}, ${missing} ${unit} short of that year's band ${band}`,
  capLeft: (place, year, counted, left) =>
    `${place} ${year}: ${quantity(counted, "innovation")} counted, ${left} more to the cap`,
  capBeyond: (place, year, counted, beyond) =>
    `${place} ${year}: ${quantity(counted, "innovation")} counted, ${beyond} beyond the cap`,
  nextRank: (place, year, [missing, unit], above) =>
    `${place} was ${missing} ${unit} from ${above} in ${year}`,
  nextRankAbove: (name, rank) => `${name}, ranked ${rank}`,
  targetMet: "met",
  targetMissed: "missed",
  target: (what, year, [realised, aim], verdict) =>
    `${what} of ${year}: realised ${realised}, target ${aim}, ${verdict}`,
  targetStated: (verdict, plan) => `${verdict} by ${plan}'s own account`,
  targetPlan: (verdict, plan) => `${verdict} (${plan})`,
  targetNone: (what, year) => `${what} of ${year}: no target was found`,
  targetOpen: (what, year, aim) => `${what} of ${year}: target ${aim}, nothing found of what was realised`,
  targetIncomparable: (what, year, [realised, aim]) =>
    `${what} of ${year}: realised ${realised} and target ${aim} do not compare`,
  stages: {
    registered: "registered",
    entered: "entered",
    assessed: "assessed",
    mature: "mature",
    awarded: "awarded",
  },
  countedFrom: { record: "published figures", feed: "the city's files" },
  funnelStep: (place, year, [before, stage], lost) =>
    `${place} ${year}: from ${before} to ${stage}, ${lost} fewer`,
  funnelApart: (place, year, [before, stage]) =>
    `${place} ${year}: ${before} and ${stage} were counted differently, no difference is taken`,
  funnelUnknown: (place, year, stage) => `${place} ${year}: the number of innovations ${stage} is unknown`,
  funnelCount: (count, stage) => `${quantity(count, "innovation")} ${stage}`,
  countedBy: (what, side) => `${what} by ${side}`,
  views: { was: "as it was that year", is: "as it is now" },
  agency: (name, view) => `${name}, ${view}`,
  agencyScore: (measure, agency, year, value) => `${measure} of ${agency}: ${value} in ${year}`,
  agencyFresh: (measure, agency, year, value) =>
    `${measure} of ${agency}: ${value} in ${year}; its series begins anew where the agency was re-formed`,
  agencyCount: (agency, year, count) => `${agency}: ${quantity(count, "innovation")} submitted in ${year}`,
  agencyRange: (agency, year, [low, high]) =>
    `${agency}: between ${low} and ${quantity(high, "innovation")} submitted in ${year}; the share it carries has no source`,
  hidden: (what, year) => `${what} of ${year} is withheld to protect people`,
  shown: (what, year, value) => `${what} of ${year}: ${value}`,
  linked: ({ place, predictor, outcome }, [step, size, isHigher], lag, [low, high]) =>
    `${place}: within the same agency, ${predictor} higher by ${step} goes together with ${outcome} ${isHigher ? "higher" : "lower"} by ${size} ${quantity(lag, "year")} later, 95 per cent interval ${low} to ${high}`,
  correlated: ({ place, predictor, outcome }, correlation, lag, [low, high]) =>
    `${place}: rank correlation of changes in ${predictor} and changes in ${outcome} ${quantity(lag, "year")} later ${correlation}, 95 per cent interval ${low} to ${high}`,
  tested: (p, agencies, cells) =>
    `tested on ${quantity(agencies, "agency", "agencies")} and ${quantity(cells, "cell")}, p ${p} after Holm's adjustment`,
  explored: (agencies, cells) =>
    `explored on ${quantity(agencies, "agency", "agencies")} and ${quantity(cells, "cell")}, without a test`,
  equals: (value) => `= ${value}`,
  below: (value) => `< ${value}`,
  untested: ({ place, predictor, outcome }, [agencies, cells], reason) =>
    `${place}: ${predictor} and ${outcome} cannot be tested; ${reason} (${quantity(agencies, "agency", "agencies")}, ${quantity(cells, "cell")})`,
  reasons: {
    "perangkat daerah kurang": "fewer than ten agencies with three comparable years",
    "kelompok efektif kurang": "fewer than five effective clusters",
    "tidak ada yang berubah": "one of the measures does not vary",
  },
  reasonUnknown: "too little data",
  notApart: "not distinguishable from zero",
  placeboMoves: "the outcome of the year before moves along, so the order of years gives no support",
  overlap: (parts) => `linked by definition: ${parts}`,
  overlapUnnamed: "linked by definition",
  planted: (slope) => `an effect of ${slope} was planted by the maker of the sample data`,
  units: {
    "0-1": "whole share",
    poin: "points",
    indeks: "index points",
    inovasi: "innovations",
    persen: "per cent",
    orang: "people",
    rupiah: "rupiah",
    daerah: "regions",
    kegiatan: "events",
  },
  indexTitle: (first, firstYear, last, lastYear) => `Index ${first} in ${firstYear}, ${last} in ${lastYear}`,
  indexGap: (years) => `; ${years} unknown`,
  indexSummary: (points, ranks, gap) =>
    `Values of the index by year: ${points}. ${ranks}${gap}Lines join only years whose methods compare.`,
  ranksBefore: (ranks) => `Before that only ranks were published: ${ranks}. `,
  noValue: (years) => `No value was found for ${years}. `,
  sixTitle: (up, comparable, total) =>
    `${up} of ${comparable} measures that compare became better; ${total - comparable} have no lawful comparison`,
  sixTitleAll: (up, comparable) => `${up} of ${comparable} measures became better than the year before`,
  panelStep: (measure, up, steps) => `${measure} in ${up} of ${steps}`,
  panelTitle: (steps) =>
    `Rises in comparable yearly steps: ${steps.join(", ")}; so few points prove no cause`,
  pointReading: (metric, year, value, extra) => `${metric} ${year}: ${value}${extra}`,
  rankReading: (rank, of) => `rank ${rank}${of}`,
} satisfies SentenceWords;

export const speech = { language: "english", locale: "en-GB", sentences } satisfies Speech;
