import { quantity } from "./en-quantity.js";
import type { ComparisonWords } from "./id-comparison.js";

/** Texts of the choices on Tren, in English. */
export const comparison = {
  layout: "Drawings",
  layouts: { together: "One for each metric", apart: "One for each region, on one scale" },
  scale: "Scale",
  scales: { absolute: "Values as they are", indexed: "Index, start of each stretch = 100" },
  view: "Agencies",
  views: { is: "As they are", was: "As they were" },
  agencies: (city, count) => `${quantity(count, "agency", "agencies")} of ${city}`,
  peers: "Add to compare with",
  peerKinds: { cities: "peer cities", nation: "the nation", sameClass: "agencies of the same kind" },
  peersAdded: (count) => `${count} were added to compare with.`,
  indexUnit: "index, start of each unbroken stretch = 100",
  asOf: "As known on",
  asOfNow: "Empty: the release that is current now.",
  asOfServed: (release, since) => `What is shown is release ${release}, current since ${since}.`,
  asOfGone: (release, since) =>
    `On that day release ${release} was current (since ${since}); its data are no longer served, so nothing is drawn.`,
  asOfNone: (first) =>
    first === null
      ? "There was no release yet on that day."
      : `There was no release yet on that day; the first is current since ${first}.`,
  asOfUnknown: "The history of releases cannot be reached, so that day cannot be shown.",
  asOfFailed: "The data of that release cannot be read. Check the connection, then try again.",
  agencySource: (city) => `Source: files handed in by the agencies of ${city}.`,
} satisfies ComparisonWords;
