import { quantity } from "./en-quantity.js";
import type { simulation as indonesian } from "./id-iid-simulation.js";

/** Texts of what may be asked of the index, in English. */
export const simulation = {
  steps: {
    title: (city, year, [levels, gain], forOne) =>
      `${city} ${year}: the best ${levels} raised levels add ${quantity(gain, "index point")}; ${
        forOne === undefined ? "one whole point is out of reach" : `one whole point takes ${forOne}`
      }`,
    subtitle:
      "What one level more adds to the index, by indicator; in brackets, how many levels can still be raised",
    group: (name, levels) => `${name} (${levels})`,
    reading: (name, each, levels) => `${name}: +${each} per level, ${quantity(levels, "level")} available`,
    ties: "Within one indicator every level is worth the same, in whichever innovation; among equals the table follows the key of the innovation.",
    columns: {
      title: "Innovation",
      indicator: "Indicator",
      from: "From",
      to: "To",
      gain: "Added to the index",
    },
  },
  backcast: {
    title: (city, rules, [from, low], [to, high]) =>
      `Under the rules of ${rules}, the ${from} portfolio of ${city} is worth ${low} and that of ${to} ${high}`,
    none: "No portfolio can be computed under the rules of another year yet",
    subtitle:
      "The index of each year's portfolio, computed under the rules of other years, with the bands and divisor of those years",
    under: (year) => `Rules of ${year}`,
    own: "Bold: the rules of its own year. Levels are read by the wording of their own year; wording that changed is not judged anew.",
    unknown: (years) => `Formula unknown, so without a column: ${years}.`,
    alike:
      "All rules here give the same index: what is not confirmed for one year is taken from another, and this portfolio does not touch the difference. The band still follows the edges of each year.",
    count: (count) => `${count} counted`,
    columns: {
      year: "Portfolio of",
      rules: "Rules of",
      iid: "Index",
      band: "Band",
      counted: "Counted",
      excluded: "Not counted",
      status: "Status",
    },
  },
  assumptions: {
    title: (years, count) =>
      `${quantity(count, "value")} in the formulas of ${quantity(years, "year")} are not confirmed by a source`,
    subtitle: (confirmed, unknown) =>
      `Formula confirmed: ${confirmed}. Formula unknown: ${unknown}. Whatever uses these values is marked “estimate”.`,
    stated: "Stands in the table of methods; its source does not state this value for that year itself",
    columns: { year: "Year", name: "Parameter", value: "Value", meaning: "Assumption" },
  },
  whatIf: {
    heading: "What if",
    intro: (city) =>
      `The portfolio of ${city}, with the same engine as the figures of the release, on verified levels.`,
    year: "Portfolio of",
    rules: "Under the rules of",
    sliders: {
      steps: "Levels of innovations raised, the best first",
      spd: "SPD levels raised, the best first",
      added: "New innovations",
      level: "Level of each indicator of a new innovation",
      weakest: "Innovations withdrawn, the least mature first",
    },
    clear: "Clear the choices",
    kept: "Choices are kept in the address of this page. New innovations are taken to serve no basic service.",
    before: "Before",
    after: "With these choices",
    same: (name, value, band) => `${name}: the index stays ${value}${band === undefined ? "" : `, ${band}`}`,
    title: (name, value, change, band) =>
      `${name}: the index becomes ${value}, ${quantity(change, "point")}${band === undefined ? "" : `, ${band}`}`,
    subtitle: (year, rules) =>
      `The ${year} portfolio under the rules of ${rules}, in index points; a brick is as wide as the highest score of its part`,
    counted: (before, after) =>
      before === after
        ? `${quantity(after, "innovation")} counted.`
        : `${quantity(after, "innovation")} counted, ${before} before.`,
    columns: { what: "Part", before: "Before", after: "With these choices", change: "Difference" },
  },
  portfolio: {
    title: (all, year, counted, rules) =>
      `${quantity(all, "innovation")} submitted in ${year}; ${counted} of them count under the rules of ${rules}`,
    subtitle: "Verified maturity in points, 0–111; those that count and are least mature come first",
    find: "Find an innovation or an agency",
    none: "No innovation matches.",
    withdraw: (title) => `Withdraw ${title}`,
    change: "Change",
    changeOne: (title) => `Change the levels of ${title}`,
    editing: (title) => `Levels of ${title}, from the verified one upwards`,
    weight: (weight) => `weight ${weight}`,
    close: "Close",
    because: {
      stage: "no: not in the stage penerapan",
      window: "no: outside the window of first use",
      max_submissions: "no: submitted too often",
    },
    columns: {
      title: "Innovation",
      agency: "Agency",
      maturity: "Maturity",
      counts: "Counts",
      out: "Withdraw",
      change: "Levels raised",
    },
  },
} satisfies typeof indonesian;
