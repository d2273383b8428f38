import type { tour as indonesian } from "./id-tour.js";

/** Texts of the five-minute tour, in English. */
export const tour = {
  told: "This change is told, since both years were measured the same way",
  cut: "Here the way of measuring changed: the line is cut, and no difference is computed",
  untold: (year, regime) => `${year - 1} → ${year}: ${regime}`,
  whole: "See the drawing on the overview",
  subject: (metric, year) => `${metric}, ${year}`,
  sources: (count) =>
    count === 1 ? "one published figure" : `${count} published figures; those not in use stay on record`,
  shell: "The same answer on the command line:",
  noSuccession: "No agency in this release carries the history of another yet.",
  agency: (name, place) => `${name} in ${place}: innovations submitted`,
  year: "Year",
  was: (name) => `then: ${name}`,
  is: (name) => `now: ${name}`,
  scores: (year) => `Its scores begin anew in ${year}, the year of the merger.`,
  profile: "Open its profile",
  noPeople: "This release holds no figures about employees.",
  people: (place, year) => `${place}, ${year}: some of the figures about employees`,
  columns: { agency: "Agency", people: "Employees", paid: "TPP paid in the year, million rupiah" },
  rules: "The thresholds and how they are tested",
  question: "The question",
  answer: (count) => `Its answer in this release, ${count} rows`,
  ask: "Open it on the page SQL",
} satisfies typeof indonesian;
