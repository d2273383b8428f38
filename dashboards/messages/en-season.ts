import { quantity } from "./en-quantity.js";
import type { SeasonWords } from "./id-season.js";

/** The same texts in English. Official terms and names stay as they are. */
export const season: SeasonWords = {
  lead: {
    open: (place, days, closes) =>
      days === 0
        ? `${place}: the last day of the entry window, ${closes}.`
        : `${place}: ${quantity(days, "day")} left until the entry window closes, ${closes}.`,
    closed: (place, year, closed) => `${place}: the entry window of ${year} closed on ${closed}.`,
    ahead: (place, days, opens) => `${place}: the entry window opens in ${quantity(days, "day")}, ${opens}.`,
    unknown: (place, year, day) =>
      `${place}: when the entry window of ${year} closes is not known; last counted on ${day}.`,
    counts: (day, entered, registered, missing) =>
      `By the count of ${day}, ${entered} of ${quantity(registered, "registered innovation")} are entered, ${missing} of them lack evidence.`,
  },
  asOf: (day, basis) =>
    `Told for the release's day of reference, ${day}, not by the clock of your device. ${basis}`,
  bases: {
    portal: "The last day is the portal's own.",
    planned: "The last day is the planned one; the portal may extend it.",
    counted: "The portal's days were not found: the first and last day that was counted are used.",
  },
  internal: {
    title: "This page is in the internal edition only.",
    hint: "The daily counts of agencies during the entry window are not published.",
    instead: "Figures of each agency by year stand on the page of agencies.",
  },
  none: {
    title: "No counts of an entry window yet.",
    hint: "This page fills once daily counts of the entry window are handed in and their file passes the checks.",
  },
  year: "Year",
  day: "Day",
  dayOf: (day, last, date) => `${day} of ${last}, ${date}`,
  kept: "The year, the day and the order are kept in the address of this page.",
  stages: {
    registered: "Registered",
    entered: "Entered",
    penerapan: "In use (penerapan)",
    at_least_105: "Maturity ≥ 105",
    missing_evidence: "Lacking evidence",
  },
  curves: {
    title: (place, day, year, [entered, missing]) =>
      `${place}, day ${day} of the entry window ${year}: ${entered} entered, ${missing} lack evidence`,
    against: (title, year, change) => `${title}; ${change} entered against the same day of ${year}`,
    subtitle: (last) =>
      `Innovations of the whole city by day of the entry window, days 1 to ${last}; years are aligned on the day of the window, not on the date`,
    thisYear: (year) => `${year}`,
    lastYear: (year) => `${year}`,
    earlier: "other years",
    chosen: "the chosen day",
    beside: (year, value, change) => `${year}: ${value} (${change})`,
    noLastYear: (year) => `${year}: not counted`,
    reading: (day, date, counts) => `Day ${day}, ${date}: ${counts}.`,
    count: (stage, value) => `${stage.toLowerCase()} ${value}`,
    notes:
      "105 is the city's own aim, not a threshold of the ministry. An agency without a count on a day keeps its last one. Which innovations may be entered can change from year to year.",
    columns: {
      origin: "Origin",
      city: "City",
      year: "Year",
      dayOfWindow: "Day of the window",
      day: "Date",
      agencies: "Agencies",
    },
  },
  table: {
    title: (lacking, all, missing) =>
      lacking === 0
        ? `None of ${quantity(all, "agency", "agencies")} lacks evidence`
        : `${lacking} of ${quantity(all, "agency", "agencies")} lack evidence, for ${quantity(missing, "innovation")} in all`,
    subtitle: (place, day, year) =>
      `${place}, day ${day} of the entry window ${year}; in brackets the difference from the same day of the year before. Unit: innovations.`,
    rule: (rule, needed) =>
      `Short of the rule: ${rule} Read as at least ${quantity(needed, "registered innovation")}; other terms of that rule are not judged here.`,
    noRule: (year) => `No rule that counts innovations of each agency was found for ${year}.`,
    sorted: (by, isUp) => `Ordered by ${by.toLowerCase()}, ${isUp ? "rising" : "falling"}.`,
    columns: {
      nama: "Agency",
      terdaftar: "Registered",
      dientri: "Entered",
      "belum-dientri": "Not entered yet",
      penerapan: "In use",
      matang: "≥ 105",
      "kurang-bukti": "Lacking evidence",
      "kurang-dari-aturan": "Short of the rule",
    },
    file: {
      origin: "Origin",
      city: "City",
      year: "Year",
      day: "Day of the count",
      dayOfWindow: "Day of the window",
      enteredLastYear: "Entered, same day last year",
      penerapanLastYear: "In use, same day last year",
      at105LastYear: "≥ 105, same day last year",
    },
  },
};
