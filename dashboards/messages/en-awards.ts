import { quantity } from "./en-quantity.js";
import type { Messages } from "./id.js";

/** Texts of the page on awards, in English. */
export const awards = {
  title: (count, first, last) =>
    `${quantity(count, "award")} and competition results on record for the assessments of ${first}–${last}`,
  subtitle: "Three dates of each award: period of use assessed → year of assessment → day granted",
  series: "Series",
  level: "Level",
  all: "All",
  implemented: "period of use",
  assessed: "year of assessment",
  granted: "day granted",
  noDay: "without a mark: the day was not found",
  undated: "the day it was granted was not found",
  columns: {
    assessed: "Year of assessment",
    title: "Title as announced",
    series: "Series",
    level: "Level",
    recipient: "Recipient",
    innovation: "Innovation",
    implemented: "In use",
    granted: "Granted",
    rank: "Rank",
    stage: "Stage",
    by: "Granted by",
  },
  none: "There are no awards for this choice.",
  warningTitle: "Three things that are often mixed up",
  warning: [
    ["Terinovatif", "(most innovative) a title given after a presentation and validation in the field."],
    ["Sangat Inovatif", "(very innovative) a band of the index, by the edges of that year."],
    [
      "Rank",
      "the order of index values among the regions assessed; it also moves because other regions move.",
    ],
  ],
  warningEnd: "The title does not follow from the band, nor the band from the rank.",
} satisfies Messages["awards"];
