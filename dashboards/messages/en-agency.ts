import { quantity } from "./en-quantity.js";
import { outcomes } from "./en-agency-outcomes.js";
import type { AgencyWords } from "./id-agency.js";

/** Texts of the profile of one agency, in English. */
export const agency = {
  ...outcomes,
  unknown: (id) => `No agency has the key ${id} in this release.`,
  unknownHint: "Perhaps this is meant:",
  unknownNone: "No name looks like it. Choose from the list of agencies.",
  back: "All agencies",
  kinds: {
    opd: "agency",
    kecamatan: "district",
    kelurahan: "ward",
    upt: "unit",
    puskesmas: "health centre",
  },
  lead: (name, place) => `${name}, ${place}`,
  lived: ([from, to]) =>
    from === null
      ? to === null
        ? "its beginning is not on record"
        : `ended ${to}`
      : to === null
        ? `since ${from}`
        : `${from} to ${to}`,
  gone: "no longer exists",
  unitOf: "a unit of",
  view: "View",
  views: {
    was: "As it was: this agency alone",
    is: "As it is: with the history that it carries",
  },
  kept: "The view is kept in the address of this page.",
  unit: "Survey",
  index: {
    title: (city, current) => `${quantity(current, "agency", "agencies")} of ${city} today`,
    gone: "Those that are gone",
    units: (count) => `${quantity(count, "unit")} below them`,
  },
  contents: "On this page",
  missing: "What is not there yet",
  parts: {
    riwayat: "History",
    tahun: "By year",
    inovasi: "Innovations",
    kontribusi: "Contribution to the IID",
    "poin-hilang": "Points lost",
    skm: "Nine elements",
    aturan: "Rules of the programme",
    target: "Targets",
    penghargaan: "Awards",
    kehadiran: "Attendance",
    "tindak-lanjut": "Follow-ups",
    catatan: "Caveats",
  },
  history: {
    none: (name) => `No merger, split or change of name of ${name} is on record.`,
    title: (name, into, out) =>
      [into === "" ? "" : `${name} came from ${into}`, out === "" ? "" : `${name} became ${out}`]
        .filter(Boolean)
        .join("; "),
    subtitle:
      "The life of each agency; a dashed one has a first or last day that was not found. No difference is ever computed across a succession.",
    kinds: {
      rename: "renamed",
      merge: "merged",
      split: "split",
      recut: "re-cut",
      transfer: "transfer of tasks",
      new: "new",
    },
    unknownDay: "day not found",
    between: ([from, to]) =>
      from !== null && to !== null
        ? `between ${from} and ${to}`
        : from !== null
          ? `after ${from}`
          : to !== null
            ? `before ${to}`
            : "",
    passage: (kind, to, when, confidence) => `${kind} into ${to}, ${when} (confidence ${confidence})`,
    ofNothing: (when, confidence) => `new, ${when} (confidence ${confidence})`,
    share: (share) => (share === null ? "share without a source" : `share ${share}`),
    columns: {
      from: "Older agency",
      to: "Successor",
      kind: "Change",
      when: "In effect",
      precision: "Precision of the day",
      bracket: "Bounds by the sources",
      share: "Share that passed",
      confidence: "Confidence",
      source: "Source",
    },
    precisions: { day: "day", month: "month", year: "year", unknown: "unknown" },
  },
  years: {
    none: (name) =>
      `No list of innovations, survey or complaints of ${name} has been handed in yet; the figures stand here as soon as there are any.`,
    title: (name, year, told) => `${name}, ${year}: ${told}`,
    tell: {
      innovations: (value) => `${quantity(value, "innovation")} submitted`,
      range: ([low, high]) =>
        `${low}–${quantity(high, "innovation")} submitted, by the share that is carried`,
      mean_verified_maturity: (value) => `maturity ${value}`,
      ikm: (value) => `IKM ${value}`,
    },
    titleNone: (name) => `${name}: no figures yet`,
    subtitle:
      "Each measure on its own scale. Lines join only years that follow each other without a succession or another method; a dashed upright is a succession.",
    panels: {
      innovations: "Innovations submitted",
      mean_verified_maturity: "Verified maturity, 0–111",
      ikm: "IKM, 25–100",
      complaint_resolution_pct: "Complaints solved, per cent of those received",
    },
    passage: (year, kind, from, to) => `${year}: ${kind} ${from} → ${to}`,
    reading: (name, year, value) => `${name} ${year}: ${value}`,
    hollow: "Hollow circle: fewer than 30 respondents, the value is not shown.",
    noFigure: "no figures yet",
    unsourced:
      "A share of history without a source leaves the count open: the bar runs from that share at 0 to that share at 1.",
    columns: {
      year: "Year",
      innovations: "Innovations submitted",
      low: "At least",
      high: "At most",
      new: "New innovations",
      digital: "Digital innovations",
      maturity: "Maturity",
      ikm: "IKM",
      respondents: "Respondents",
      received: "Complaints received",
      resolution: "Complaints solved (per cent)",
      days: "Median days to resolve",
      ombudsman: "Ombudsman",
      pekppp: "PEKPPP",
      from: "Carried from",
    },
  },
  innovations: {
    none: (name) => `No innovation of ${name} stands in the lists handed in.`,
    title: (name, count, [first, last], newest) =>
      `${name}: ${quantity(count, "innovation")} submitted ${first === last ? first : `${first}–${last}`}, ${newest} of them in ${last}`,
    subtitle: "Verified maturity of each year of submission, points 0–111; ✓ submitted, no score yet.",
    entered: "✓",
    columns: { name: "Innovation", agency: "Agency at the time", stage: "Stage", kind: "Kind" },
  },
  contribution: {
    none: "The contribution to the city's index cannot be computed yet: levels have not been handed in.",
    title: ([name, city], year, points, isLess) =>
      isLess
        ? `Without the innovations of ${name}, the index of ${city} ${year} loses ${quantity(points, "point")}`
        : `Without the innovations of ${name}, the index of ${city} ${year} gains ${quantity(points, "point")}`,
    titleNone: (name, reason) => `Contribution of ${name} to the city's index: ${reason}`,
    subtitle:
      "The city's index less the index without this agency's innovations. It is no index of the agency, and contributions do not add up to the index.",
    bar: (when, counted, entered) => `${when}: ${counted} of ${quantity(entered, "innovation")} count`,
    value: (points) => quantity(points, "point"),
    reading: (year, points) => `${year}: ${quantity(points, "index point")}`,
    unknown: (years, reason) => `${years}: ${reason}.`,
    columns: {
      year: "Year",
      entered: "Submitted",
      counted: "Counted",
      maturity: "Mean maturity",
      points: "Contribution (index points)",
      status: "State",
    },
  },
  lost: {
    none: (name) => `The points lost on the innovations of ${name} cannot be computed yet.`,
    title: (name, year, indicator, points) =>
      `In ${year} the innovations of ${name} lost most on ${indicator}: ${quantity(points, "point")} of the city's index`,
    titleNothing: (name, year) => `In ${year} the innovations of ${name} lost no points`,
    subtitle:
      "Weight × (3 − verified level), summed over its innovations that count, in points of the city's index.",
    bar: (name, level) => `${name} · level ${level}`,
    reading: (name, points) => `${name}: ${quantity(points, "index point")}`,
    columns: {
      name: "Indicator",
      weight: "Weight",
      level: "Mean level",
      points: "Points lost",
      index: "Points of the city's index",
    },
  },
  caveats: {
    title: "Before quoting these figures",
    list: [
      "Agencies are not ranked: their tasks, the users of their services and the number of innovations open to them differ.",
      "Scores begin anew at a merger, a split or a re-cut; only a change of name carries them on.",
      "Units below an agency count for it: counts add up, IKM weighs by respondents. Ombudsman and PEKPPP scores stay with the unit that was assessed.",
      "The contribution to the index is computed from verified levels; the ministry defines no index of an agency.",
      "What is empty was not handed in or not found; empty is not zero.",
    ],
  },
} satisfies AgencyWords;
