import { quantity } from "./en-quantity.js";
import type { Messages } from "./id.js";

/** Texts of the page on innovations and of the profile of one, in English. */
export const innovations = {
  lead: {
    own: (city, count, agencies) =>
      `${city}: ${quantity(count, "innovation")} of ${quantity(agencies, "agency", "agencies")}.`,
    fictional: (city, named, place, count) =>
      `Published sources name ${quantity(named, "innovation")} of ${city}. The whole list has not been handed in; the catalogue below uses ${place}: ${quantity(count, "fictional innovation")}.`,
    named: (city, named) =>
      `Published sources name ${quantity(named, "innovation")} of ${city}. The whole list has not been handed in.`,
  },
  catalogue: {
    search: "Find a name, an acronym or an agency",
    agency: "Agency",
    year: "Year of submission",
    lastEntry: "Last submission",
    stage: "Stage",
    kind: "Kind",
    order: "Order",
    all: "All",
    orders: {
      nama: "Name",
      terbaru: "Newest first",
      skor: "Lowest score first",
      "-skor": "Highest score first",
    },
    clear: "Clear the choices",
    kept: "Small slips of the keys are forgiven. Choices are kept in the address of this page.",
    title: (city, count, all, [inUse, digital]) =>
      count === all
        ? `${city}: ${quantity(count, "innovation")}, ${inUse} in the stage penerapan, ${digital} digital`
        : `${city}: ${count} of ${quantity(all, "innovation")} match, ${inUse} in the stage penerapan, ${digital} digital`,
    none: (city, all) => `${city}: none of ${quantity(all, "innovation")} matches`,
    noneHint: "No innovation fits these choices. Clear one of them, or look for a shorter word.",
    empty: "No agency has handed in its list of innovations yet; the catalogue fills as soon as one does.",
    subtitle: (year) =>
      year === null
        ? "The last submission of each innovation; verified maturity score, points 0–111."
        : `Innovations submitted in ${year}; verified maturity score of that year, points 0–111.`,
    columns: {
      id: "Key of the innovation",
      name: "Innovation",
      agency: "Agency",
      year: "Year",
      stage: "Stage",
      kind: "Kind",
      form: "Form",
      first: "First submitted",
      entries: "Submission no.",
      score: "Score",
      state: "State",
      origin: "Origin",
    },
    states: {
      isNew: "new",
      isContinued: "submitted again",
      isDeveloped: "developed further",
      isStopped: "stopped",
    },
  },
  source: (city) => `Source: files handed in by the agencies of ${city}.`,
  sampleSource: (city) => `Source: ${city}, a fictional city; none of its figures is real.`,
  tables: "Released tables that were read",
  origin: "Origin",
  originText: "Files handed in by agencies; each row can be traced in Data quality.",
  named: {
    title: (city, count, years) =>
      `Published sources name ${quantity(count, "innovation")} of ${city}, ${years}`,
    one: (name, sources, years) => `${name} is named by ${quantity(sources, "published source")}, ${years}`,
    subtitle: "Only those named; neither a whole list nor a measure of how many innovations there are.",
    columns: {
      name: "Innovation",
      owner: "Owner",
      first: "First named",
      last: "Last named",
      contexts: "On the occasion of",
      digital: "Digital",
      regions: "Regions that replicate it",
      source: "Source",
    },
    unknown: "not said",
  },
  lineage: {
    title: (city, families, links) =>
      `${city}: ${quantity(families, "family", "families")}, ${quantity(links, "innovation")} came from earlier ones`,
    subtitle:
      "What is indented comes from what stands above it, with the way and the year; dashed: replication.",
    kinds: { pengembangan: "development", replikasi: "replication", resubmission: "submitted again" },
    reading: ([from, to], kind, year) => `${to} from ${from}: ${kind}${year === null ? "" : `, ${year}`}`,
    again: (count) =>
      `Repeated submissions of the same innovation (${count}) are in the table and not drawn.`,
    rest: (count) => `${quantity(count, "other innovation is", "other innovations are")} in the table.`,
    columns: {
      from: "Innovation it comes from",
      to: "Innovation that came of it",
      kind: "Relation",
      fromYear: "Year of origin",
      toYear: "Year of what came",
    },
  },
  replication: {
    title: (city, out, into) =>
      into === 0
        ? `${city}: replicated ${quantity(out, "time")} by other regions`
        : `${city}: replicated ${quantity(out, "time")} by other regions, itself replicating ${quantity(into, "time")}`,
    subtitle:
      "Innovations and their partner regions; number of regions as the source gives it. Dashed: taken from another region.",
    directions: { in: "in", out: "out" },
    regions: (count) => quantity(count, "region"),
    total: (count, direction) =>
      direction === "out"
        ? `replicated by ${quantity(count, "region")}`
        : `taken from ${quantity(count, "region")}`,
    agreement: "with an agreement",
    reading: (name, partner, direction) =>
      direction === "out" ? `${name} is replicated by ${partner}` : `${name} is taken from ${partner}`,
    counted: "Regions that are named are among the number that the source gives.",
    rest: (count) => `${quantity(count, "other innovation is", "other innovations are")} in the table.`,
    columns: {
      name: "Innovation",
      direction: "Direction",
      partner: "Partner region",
      regions: "Number of regions by the source",
      added: "Counted in the sum",
      year: "Year",
      agreement: "Agreement on record",
    },
  },
  survival: {
    none: "The survival of innovations cannot be computed yet: there are no lists by the head of the region of two years in a row.",
    title: (city, age, [share, interval]) =>
      `${city}: ${share} per cent of innovations last to ${quantity(age, "year")}${interval === null ? "" : ` (95 per cent interval: ${interval})`}`,
    subtitle:
      "Share of innovations still running by age, years since first use; ribbon: 95 per cent interval.",
    kinds: { semua: "All", digital: "Digital", "non digital": "Not digital" },
    reading: (kind, age, [share, low, high], risk) =>
      `${kind}, ${quantity(age, "year")}: ${share ?? "–"} per cent${low === null || low === undefined ? "" : ` (${low}–${high})`}, ${risk} observed`,
    caveats: (unknown) =>
      `Empty where fewer than 10 innovations are observed. The interval groups innovations by agency. ${quantity(unknown, "innovation is", "innovations are")} left out because the day of first use is unknown. Digital and other figures must not be compared as cause.`,
    columns: {
      cohort: "First used",
      kind: "Kind",
      age: "Age (years)",
      share: "Lasting (per cent)",
      low: "Lower bound",
      high: "Upper bound",
      risk: "Observed",
      stopped: "Stopped",
      censored: "No longer known",
      agencies: "Agencies",
    },
  },
  profile: {
    unknown: "This innovation is not in this release.",
    onlyNamed: "only named by published sources; its levels, score and benefits have not been handed in",
    back: "Back to the catalogue",
  },
  entries: {
    title: (count, [first, last]) =>
      `Submitted ${quantity(count, "time")}; ${first === null ? "no verified score yet" : last === null ? `verified score ${first}` : `verified score from ${first} to ${last}`}`,
    subtitle: "Each submission with the verified maturity score of its year, points 0–111.",
    unknownDay: "day unknown",
    pace: ([trial, use], months) =>
      `Trial (uji coba): ${trial}. In use (penerapan): ${use}${months === null ? "" : `, ${quantity(months, "month")} later`}.`,
    claimed: "Claimed score",
    claimedAbove: "Claimed less verified",
    claimNote: "Claims are in the internal edition only, and never stand for what was verified.",
    overTwice: "Submitted more than twice without development, by the rule as read for 2024.",
  },
  levels: {
    none: "The verified levels of this innovation have not been handed in.",
    year: "Year of submission",
    title: (year, [lost, most], step) =>
      step === undefined
        ? `${year}: every indicator stands at the highest level`
        : `${year}: ${lost} of ${quantity(most, "point")} are still to be had; best next step: ${step}`,
    step: (name, [from, to], points) => `${name} from ${from} to ${to}, +${quantity(points, "point")}`,
    subtitle: (rules) =>
      `Verified levels of twenty indicators; a brick is as wide as the weight of ${rules}, three bricks to each indicator.`,
    value: (level, lost) => `${level} of 3 · ${lost} lost`,
    unjudged: "not judged yet",
    reading: (name, level, lost) =>
      `${name}: ${level === null ? "not judged yet" : `level ${level} of 3`}, ${quantity(lost, "point")} lost`,
    asks: (name, level, text) => `Level ${level} of ${name} asks for: ${text}`,
    gain: (points, year, rules) =>
      `That one level adds ${quantity(points, "index point")} to the ${year} portfolio under the rules of ${rules}, all else being equal.`,
    noGain: "What it adds to the city's index cannot be computed.",
    notCounted: (rules, because) =>
      `Under the rules of ${rules} this innovation does not count in the index (${because}), so that step adds nothing to it yet.`,
    otherRules: (year, rules) => `Points use the weights of ${rules} for levels of ${year} (an assumption).`,
    columns: {
      name: "Indicator",
      level: "Verified level",
      weight: "Weight",
      lost: "Points lost",
      next: "Wording of the next level",
    },
  },
  benefit: {
    none: "The benefits and budget of this innovation have not been handed in.",
    title: (value, baseline) =>
      baseline === null ? `${value}; its starting value is unknown` : `${value}; starting value ${baseline}`,
    titleCost: (count) => `${quantity(count, "year")} with a budget; the benefits have not been handed in`,
    subtitle:
      "Benefits by the innovation's own measure, with how it was measured; a difference from the starting value proves no cause.",
    statuses: {
      known: "",
      "no budget": "no budget",
      "no benefit": "no benefit",
      "benefit is not in people": "not people",
    },
    columns: {
      year: "Year",
      measure: "Measure",
      benefit: "Benefit",
      unit: "Unit",
      baseline: "Starting value",
      difference: "Difference",
      kind: "Measured or estimated",
      method: "How it was measured",
      budget: "Budget (rupiah)",
      spent: "Spent (rupiah)",
      each: "Rupiah per person reached",
    },
  },
} satisfies Messages["innovations"];
