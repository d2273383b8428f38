import { quantity } from "./en-quantity.js";
import type { MeetingWords } from "./id-meeting.js";

/** The same texts in English. Official terms and names stay as they are. */
export const meeting: MeetingWords = {
  page: "Meeting",
  kicker: (year) => `Meeting sheet ${year}`,
  year: "Year in question",
  subject: "For",
  whole: (city) => `${city}, whole city`,
  group: (city, isSample) => (isSample ? `${city} (sample data)` : city),
  print: "Print one A4 page",
  kept: "The choice stands in this page's address.",
  drawnNow: (name, year) => `Sheet of ${name}, ${year}`,
  agencies: "agencies",
  agencyOf: (city) => `Agency of ${city}`,
  wholeCity: "Whole city",
  opening: (place, year, value, band) =>
    `The computed index of ${place} stood at ${value} in ${year}${band === null ? "" : `, band ${band}`}`,
  nothing: (name, year) => `There is no figure of ${name} up to ${year}.`,
  none: {
    title: "There is no sheet for this choice.",
    hint: "The sheet fills once a release holds figures of a city or files of its agencies.",
  },
  measures: {
    iid_points: { name: "Computed index", unit: "of 100" },
    innovations_entered: { name: "Innovations entered", unit: "innovations" },
    innovations_counted: { name: "Innovations counted", unit: "innovations" },
    mean_maturity_points: { name: "Mean maturity", unit: "of 111" },
    spd_points: { name: "SPD score", unit: "of 63" },
    volume_points: { name: "Volume score", unit: "of 76" },
    innovations: { name: "Innovations entered", unit: "innovations" },
    innovations_new: { name: "New innovations", unit: "innovations" },
    mean_verified_maturity: { name: "Mean maturity", unit: "of 111" },
    ikm: { name: "IKM", unit: "of 100" },
    complaint_resolution_pct: { name: "Complaints solved", unit: "percent" },
    pekppp: { name: "PEKPPP", unit: "of 5" },
    ombudsman: { name: "Ombudsman compliance", unit: "of 100" },
  },
  six: (count, all, year) => `${count} of ${all} main figures are known for ${year}`,
  figuresSubtitle: "The newest figure up to that year, with the band of its own year's bounds",
  change: "Change",
  chart: {
    title: (name, value, year) => `${name} ${value} in ${year}`,
    titleNone: (name) => `${name}: no figure yet`,
    subtitle: (unit, aim) => (aim === null ? unit : `${unit}; short line: target, ${aim}`),
    newestAim: (value, year) => `${value} in ${year}`,
    reading: (name, year, value) => `${name} ${year}: ${value}`,
    aim: (year, value) => `target ${year} ${value}`,
    columns: { measure: "Measure", year: "Year", value: "Value", aim: "Target", inUse: "In use" },
    source: "Source: at the foot of the sheet.",
    tables: "Released tables that were read",
  },
  targets: {
    title: "Targets and what came of them",
    columns: { measure: "Measure", aim: "Target", realised: "Realised", gap: "Gap", verdict: "State" },
    none: "–",
    noTarget: "–",
    disputed: "its value is not settled",
    verdicts: {
      met: "met",
      missed: "missed",
      "no target": "no target",
      "not realised": "not realised yet",
      "not comparable": "not comparable",
    },
    empty: (year) => `Neither a target nor a figure is on record for ${year}.`,
    more: (count) => `${quantity(count, "more row stands", "more rows stand")} in the XLSX annex.`,
    byPlan:
      "What was realised is read here from the plan's own paper; it may differ from the main figures above.",
  },
  moved: "What moved",
  still: "There is no change that may be computed.",
  distances: {
    title: "Distances",
    computed: (place, year, told) => `Computed index of ${place} ${year}: ${told}`,
    noBand: "Not known: the value is not settled, or the bounds of its bands were not found.",
    noCap: "Not known: no levels of innovations were handed in, or the formula is not known.",
    first: "First in rank; nobody stands above.",
    noRank: "Not known: the value of the next rank was not published.",
  },
  rules: {
    title: "Rules in force",
    city: (met, all, unknown) =>
      unknown === all
        ? `${quantity(all, "agency", "agencies")}: not known, what this rule counts was not handed in`
        : `${met} of ${quantity(all, "agency", "agencies")} meet it${unknown === 0 ? "" : `, ${unknown} not known`}`,
    agency: (counted, status, years) =>
      status === "unknown" || counted === null
        ? "not known, what this rule counts was not handed in"
        : status === "met"
          ? `met, ${counted} on record`
          : `not met yet, ${counted} on record${years === null || years < 2 ? "" : `; year ${years} in a row`}`,
    empty: "No rule is on record as in force in that year.",
  },
  raises: {
    title: "Three innovations to raise",
    rule: (year, isOwn) =>
      isOwn
        ? `Most maturity points not got yet, by the rules of ${year}.`
        : `Most maturity points not got yet, by the rules of ${year}; the formula of the year itself is not known.`,
    lost: (lost, most) => `${lost} of ${quantity(most, "point")} not got yet`,
    claim: (claimed, verified) => `(claimed ${claimed}, verified ${verified})`,
    step: (name, from, to, points) => `${name} ${from} → ${to} (+${points})`,
    evidence: (text) => `evidence: ${text}`,
    noEvidence: "evidence: the text of the level was not found",
    columns: {
      innovation: "Innovation",
      lost: "Points not got yet",
      step: "Step",
      evidence: "Evidence to bring",
      index: "Index points",
    },
    empty: "There are no verified levels for that year.",
  },
  followUps: {
    title: "Follow-ups of earlier meetings",
    columns: { decision: "Decision", owner: "Owner", due: "Due", status: "Status", carried: "Carried over" },
    states: {
      done: "done",
      "done late": "done late",
      open: "not due yet",
      overdue: "overdue",
      cancelled: "dropped",
    },
    late: (days) => `${quantity(days, "day")} overdue`,
    times: (count) => (count === 0 ? "–" : quantity(count, "time")),
    noDue: "no due day",
    settled: (done, late, cancelled) =>
      `${done} done${late === 0 ? "" : `, ${late} of them late`}; ${cancelled} dropped.`,
    more: (count) => `${count} more are open.`,
    noneOpen: "None is open.",
    empty: "No decision of a meeting is on record up to that year.",
    internal: "Follow-ups stand in the internal edition only; this release does not hold them.",
  },
  questions: {
    title: "Questions to ask",
    none: "No question arises from these data.",
    close: (body, marks) => (marks === "" ? `${body}?` : `${body}? (${marks})`),
    rules: {
      overdue: "follow-ups are overdue",
      apart: "the index improved together with a fall of a measure of services",
      fell: "a measure got worse against the year before, where they compare",
      missed: "a target was missed",
      disputed: "one figure was published with more than one value",
      rule: "a rule of the programme is not met yet",
      absent: "a main figure of the year was not found",
      evidence: "the innovation with most points not got yet",
      aimless: "a main figure without a target",
      unreached: "a target without a figure",
      uncounted: "a rank without the number ranked",
      unknown: "a rule of which nobody knows whether it is met",
      unheard: "no IKM for the year",
    },
    overdue: (count) =>
      `${quantity(count, "follow-up")} of earlier meetings are overdue; what do their owners need in order to finish`,
    apart: (up, down, year) =>
      `In ${year} ${up}, together with ${down}; what did citizens meet with in that year, and which data show it`,
    fell: (what, year) => `${what} (${year}); which part of it moved, and which data show it`,
    missed: (name, [realised, aim]) =>
      `${name} ${realised} against a target of ${aim}; what support does it take to reach it`,
    disputed: (name, year, values) =>
      `${name} of ${year} was published as ${values}; which paper is taken as the ground`,
    rule: (rule, counts) =>
      counts === null
        ? `The rule “${rule}” is not met on record; what support does it take`
        : `${counts[0]} of ${counts[1]} agencies do not meet “${rule}” on record; what support do they need`,
    absent: (name, year, last) =>
      `${name} of ${year} was not found (the last is of ${last}); when and by which paper does it come`,
    evidence: (title, indicator, text) =>
      `${title}: what evidence is there for ${indicator}${text === null ? "" : ` (${text})`}, and who completes it`,
    aimless: (name, year) => `No target of ${name} for ${year} was found; which paper sets it`,
    unreached: (name, aim) => `${name} has a target of ${aim} and no figure; who holds the figure`,
    uncounted: (rank, year) =>
      `Rank ${rank} for ${year} was published without the number ranked; among how many`,
    unknown: (rule, isAgency) =>
      `Whether “${rule}” is met${isAgency ? " by this agency" : ""} is not known; which records can be handed in`,
    unheard: (year) =>
      `There is no IKM for ${year}, or it had fewer than 30 respondents; what survey is planned`,
  },
  foot: {
    sources: (names) => `Sources: ${names}.`,
    more: (count) => `and ${count} more`,
    sample: (city) =>
      `Sample data: ${city} is an invented city; none of its figures is real and none is about an agency that exists.`,
    files: (city) => `Figures of agencies are counted from the files that ${city} handed in.`,
    assumed: (count, year) =>
      `The index is computed with ${quantity(count, "assumption")} about the rules of ${year}; see the page IID.`,
    asOf: (release, day) => `Release ${release}, ${day}`,
    rules:
      "The questions are made from the data by the rules written on this page; none of them names a cause.",
  },
  rulesOfQuestions: "Rules that make the questions",
  rulesIntro:
    "Each rule asks only where its data are there and pass the guards of sentences; the first question of every rule comes before the second of any, up to five.",
};
