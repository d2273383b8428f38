import type { Messages } from "./id.js";

const told: readonly (readonly [name: string, handling: string])[] = [
  ["The scale changed", "2018–2020 without a limit, 0–100 since 2021: two series, never joined."],
  ["The bounds of bands changed", "A band belongs to its year; a recomputed value names both bands."],
  [
    "Divisor and gate changed",
    "The divisors 10, 12, 14 and the gate of basic services are kept by method year.",
  ],
  [
    "The wording of indicators shifts",
    "What is kept is the level and the version of the text; a recomputation says that the wording may differ.",
  ],
  ["Indicators are renumbered", "Indicators are known by their canonical name; the number is only a remark."],
  ["Claimed and verified", "Two columns, two indices; neither ever borrows a level from the other."],
  [
    "Publications that disagree",
    "One row per source; the one in use is chosen by its basis or by a recorded decision.",
  ],
  [
    "The year of an award is not the year of the data",
    "First use, assessment and award are three separate dates.",
  ],
  [
    "Terms get mixed up",
    "Terinovatif is an award, Sangat Inovatif a band, a rank an order: three things, three columns.",
  ],
  [
    "Chasing the count",
    "30.4 per cent of the index is a count: the parts of maturity and of the count are shown apart.",
  ],
  [
    "Chasing the target of 105",
    "Bunching right at 105 has not been tested here; read the spread of scores, not only how many pass.",
  ],
  [
    "Ceilings",
    "Maturity nears 111 and the count that scores is capped: the room left is told too, and small rises near it mean little.",
  ],
  ["Dilution", "Above 200 innovations, more only move the mean; simulate before adding."],
  [
    "Linked by definition",
    "Net maturity leaves out four indicators that are outcomes themselves; shared components are in the catalogue.",
  ],
  [
    "Outcome instruments change",
    "Ombudsman, PEKPPP and SKM are cut in the year that their instrument changes; no difference crosses it.",
  ],
  [
    "Lags",
    "Lags of one and two years were fixed beforehand and both are shown; the best is not picked afterwards.",
  ],
  ["Reverse causation", "Committed leadership raises both: sentences here only say that they go together."],
  ["Together by rule", "Innovation raises TPP by rule: TPP is never used to explain innovation."],
  [
    "Jumping between units (ecological fallacy)",
    "A relation at the level of the city need not hold for agencies or employees; each chart names its unit.",
  ],
  [
    "Simpson's paradox",
    "A change is taken apart: levels that continue, come in and leave; a pooled mean is not read alone.",
  ],
  ["Only survivors are on record", "The Perwali lists are the denominator, with those that stopped later."],
  ["Selected to be assessed", "53 of the 69 entered and of the 107 registered: both denominators are shown."],
  [
    "Small numbers",
    "One city, few points: intervals are given, and below the least number there is neither an interval nor a p value.",
  ],
  [
    "Many tests at once",
    "Four hypotheses were fixed before seeing the data and adjusted by Holm; the rest is explored without p values.",
  ],
  [
    "Regression to the mean",
    "Agencies that came to an event stand beside those that did not in the same year; the difference is a picture, not an effect.",
  ],
  [
    "Noisy ranks",
    "No table ranks agencies. A mean over few innovations moves easily: read it together with their number.",
  ],
  [
    "A rank depends on who takes part",
    "A rank is written with N and percentile where the same source gives N.",
  ],
  [
    "Mergers and splits",
    "Two views: as it was and as it is; a share of the history without a source is left empty, and shown as if 0 and as if 1.",
  ],
  [
    "The level of the owner",
    "Urban villages, schools and health centres count with the agency above them that reports.",
  ],
  [
    "Same innovation, new name",
    "One key per innovation; similar names are only suggested, never merged automatically; a development is a link.",
  ],
  [
    "Counting twice",
    "An innovation and its submissions are counted apart: Brantas Tuntas 2021 and 2022 is one innovation.",
  ],
  [
    "Leadership and COVID",
    "The terms of office of mayors stand on the timeline; their effect cannot be told from that of innovation.",
  ],
  [
    "Self-reported benefits",
    "Measured and estimated apart, with the method; numbers of people are not summed across innovations.",
  ],
  [
    "Missing not at random",
    "A year without a figure is a gap and is not filled; what was sought and not found is on record.",
  ],
  [
    "Twin names",
    "Kota and Kabupaten are told apart by their codes; the IKM of 88.88 is Kabupaten Mojokerto's.",
  ],
  [
    "Wrong dates in the news",
    "Day first, then month; the impossible is refused, the uncertain says how precise it is.",
  ],
  [
    "Misquoted rules",
    "The list of rules records wrong quotations and the rule that was meant, such as UU 8/2013 for UU 25/2009.",
  ],
  [
    "The form of numbers",
    "Decimal commas and thousands points are read by their column; what is ambiguous is refused.",
  ],
  [
    "Rounded weights of the IKM",
    "The IKM is computed anew with a weight of 1/9 for each element; the reported one stands beside it.",
  ],
  [
    "Privacy by differences",
    "A small figure is withheld together with others from which it could be computed, and a release is attacked before it is published.",
  ],
  ["Figures that happen to agree", "Tables are joined by keys, never by values."],
  [
    "Predikat spliced with numbers",
    "A numeric SKP from before 2022 is not a predikat: only the five are accepted.",
  ],
  ["The current year", "A year that is not closed is marked provisional."],
];

export const traps = told.map(([name, handling], at) => ({
  number: at + 1,
  name,
  handling,
})) satisfies Messages["traps"];
