import { quantity } from "./en-quantity.js";
import { cities } from "../components/marts.js";
import type { Messages } from "./id.js";

/** Texts of the page on agencies, in English. */
export const agencies = {
  cities,
  place: (city, isSample) => (isSample ? `${city}, sample data` : city),
  lead: (place, count, years) => `${place}: ${quantity(count, "agency", "agencies")}, ${years}.`,
  notYet: (city) => `The agencies of ${city} itself have not handed anything in yet.`,
  none: {
    title: "There are no figures by agency yet.",
    hint: "The published record does not break the city down by agency. This page fills as soon as agencies hand in their list of innovations or the results of their satisfaction surveys, and the files pass the checks.",
    later: "What will stand here, by agency and year:",
  },
  measure: "Measure",
  measures: {
    innovations: { name: "Innovations submitted", unit: "innovations" },
    innovations_new: { name: "New innovations", unit: "innovations first used in the year before" },
    mean_verified_maturity: { name: "Mean verified maturity", unit: "points, 0–111" },
    ikm: { name: "IKM", unit: "points, 25–100, computed from the nine elements" },
    complaint_resolution_pct: { name: "Complaints solved", unit: "per cent of those received" },
    ombudsman: { name: "Ombudsman", unit: "points, 0–100, of that unit itself" },
    pekppp: { name: "PEKPPP", unit: "index, 0–5, of that unit itself" },
  },
  reading: "Rule of the programme, as read",
  noReading: "No rule",
  verdict: (rule, year, [met, all], [missed, unknown]) =>
    `Under the reading “${rule}”, ${year}: ${met} of ${quantity(all, "agency", "agencies")} met it, ${missed} did not, ${unknown} are unknown.`,
  notInForce: (rule) => `The reading “${rule}” was not in force in these years.`,
  kept: "Measure, reading of the rule and order are kept in the address of this page.",
  title: (measure, year, [low, high], middle) =>
    low === high
      ? `${measure}, ${year}: ${low} in every agency that has a figure`
      : `${measure}, ${year}: between ${low} and ${high} per agency, median ${middle}`,
  titleNone: (measure) => `${measure}: no figures yet`,
  subtitle: (place, unit) => `${place}, agency × year. Unit: ${unit}.`,
  middles: (values) => `Medians across agencies: ${values}.`,
  extremes: (high, low) => `Highest figure ${high}; lowest ${low}.`,
  cells: (count) => quantity(count, "time"),
  gaps: (empty, all) => `${empty} of ${quantity(all, "cell")} are empty.`,
  from: (low, high) => `Colour from ${low} to ${high}`,
  gap: "–  no figure",
  caveats:
    "Maturity uses the weights of its year, or those of the newest method where those of the year were not found. IKM only with at least 30 respondents. Agencies stand under their name of that year.",
  caption: (measure, place) => `${measure} by agency and year. ${place}`,
  agency: "Agency",
  sorted: (by, isUp) =>
    `Ordered by ${by.toLowerCase()}, ${isUp ? "ascending" : "descending"}; empty ones last.`,
  source: (city) => `Source: files handed in by the agencies of ${city}.`,
  sampleSource: (city) => `Source: ${city}, a fictional city; none of its figures is real.`,
  columns: {
    year: "Year",
    agency: "Agency",
    city: "City",
    digital: "Digital innovations",
    respondents: "SKM respondents",
    origin: "Origin",
  },
  origins: { sample: "sample data", inbox: "agencies", published: "published record" },
} satisfies Messages["agencies"];
