import { quantity } from "./en-quantity.js";
import type { AgencyOutcomeWords } from "./id-agency-outcomes.js";

/** Texts of the profile of one agency on what was asked of it and what came of it, in English. */
export const outcomes = {
  survey: {
    none: (name) => `The satisfaction surveys of ${name} have not been handed in yet.`,
    option: (unit, period) => `${unit}, ${period}`,
    title: (when, ikm, [low, high], respondents) =>
      `${when}: IKM ${ikm} (95 per cent interval ${low}–${high}, n ${respondents})`,
    titleSmall: (unit, year) => `${unit}, ${year}: fewer than 30 respondents, its values are not shown`,
    subtitle:
      "Nine elements, mean of 1–4 with the widest 95 per cent interval possible; surveys hand in no spread, the true interval is narrower.",
    small: "n < 30",
    reading: (unsur, value, [low, high]) =>
      value === null ? `${unsur}: n under 30` : `${unsur}: ${value} (${low}–${high})`,
    hollow: "Hollow circle: fewer than 30 respondents.",
    reported: (value) => `The unit reported an IKM of ${value}.`,
    unsur: {
      requirements: "Requirements",
      procedure: "System and procedure",
      completion_time: "Time to completion",
      fee: "Fee",
      product: "Product of the service",
      competence: "Competence of staff",
      behaviour: "Behaviour of staff",
      complaint_handling: "Handling of complaints",
      facilities: "Facilities",
    },
    columns: {
      unit: "Unit",
      from: "From",
      to: "To",
      unsur: "Element",
      value: "Mean",
      low: "Lower end",
      high: "Upper end",
      respondents: "Respondents",
    },
  },
  rules: {
    none: "No rule of the programme was in force for this agency.",
    title: (rule, year, status) => `Under the reading “${rule}”, ${year}: ${status}`,
    subtitle:
      "Each reading counts something else: commitments, proposals or innovations. None stands for another.",
    statuses: { met: "met", missed: "not met", unknown: "unknown" },
    cell: (status, counted) => (counted === null ? status : `${status} (${counted})`),
    readings: {
      commitment: "Commitment (2018)",
      proposal: "Public-service proposal (2022)",
      innovation: "More than one innovation (2024)",
    },
    standIn:
      "Proposals to the competition are counted from submissions of the form public service, as a stand-in.",
    columns: { year: "Year" },
  },
  awards: {
    none: (name) => `No award to ${name} or its innovations is on record.`,
    title: (name, count) =>
      `${name} and its innovations were given ${quantity(count, "award")} or results on record`,
    subtitle: "By year of assessment; with the day of the grant where it was found.",
  },
  events: {
    none: (name) => `No attendance of ${name} is on record.`,
    title: (name, came, all) =>
      `${name} is on record at ${came} of ${quantity(all, "event")} of the programme that have a record of attendance`,
    subtitle:
      "Only events while the agency existed. Not on record does not always mean absent: some sources name only some of those who came.",
    roles: {
      attended: "attended",
      signed: "signed",
      spoke: "spoke",
      assisted: "was assisted",
      witnessed: "witnessed",
    },
    named: "by name",
    unnamed: "as one of “every agency”",
    columns: { day: "Day", name: "Event", kind: "Kind", role: "Role", named: "Named" },
  },
  targets: {
    none: (name) =>
      `No target of ${name} stands in the plans that were read; a result without a target is not judged.`,
    title: (name, met, judged) =>
      `${name}: ${met} of ${quantity(judged, "target")} that can be judged were met`,
    titleNone: (name) => `${name}: there are targets, none can be judged yet`,
    subtitle: "The gap is the result less the target, in the unit of its measure.",
    statuses: {
      met: "met",
      missed: "missed",
      "no target": "no target",
      "not realised": "no result yet",
      "not comparable": "not comparable",
    },
    columns: {
      metric: "Measure",
      year: "Year",
      plan: "Plan",
      target: "Target",
      realised: "Result",
      gap: "Gap",
      status: "State",
    },
  },
  followUps: {
    withheld: "Follow-ups of meetings are held in the internal edition only, and are not in this release.",
    none: (name) => `There is no follow-up of a meeting for ${name}.`,
    title: (name, open, late) =>
      `${name}: ${quantity(open, "follow-up is", "follow-ups are")} not done, ${late} are past due`,
    subtitle: "Decisions of meetings that it owes. Internal edition.",
    states: {
      done: "done",
      "done late": "done late",
      open: "open",
      overdue: "past due",
      cancelled: "cancelled",
    },
    columns: {
      meeting: "Meeting",
      decision: "Decision",
      due: "Due",
      state: "State",
      late: "Days late",
      carried: "Times carried over",
    },
  },
} satisfies AgencyOutcomeWords;
