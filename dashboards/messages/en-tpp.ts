import { quantity } from "./en-quantity.js";
import type { TppWords } from "./id-tpp.js";

/** The same texts in English. Official terms and names stay as they are. */
export const tpp: TppWords = {
  lead: (place, year, uplifted, people) =>
    uplifted === null
      ? `${place}: how many employees got the TPP uplift for innovation in ${year} is withheld.`
      : people === null
        ? `${place}: ${quantity(uplifted, "employee")} got the TPP uplift for innovation in ${year}.`
        : `${place}: in ${year}, ${uplifted} of ${quantity(people, "employee")} got the TPP uplift for innovation.`,
  leadNoUplift: (place, first, last) =>
    `${place}: ratings, productivity and discipline of employees ${first}–${last}; no uplift for innovation is on record.`,
  none: {
    title: "No figures on TPP yet.",
    hint: "This page fills once the city hands in an export of e-Kinerja or e-Tukin and its list of uplifts, and the files pass the checks. The rules can be read below.",
  },
  hidden: {
    title: "What is withheld, and why",
    shown: (cells, hidden) =>
      `${hidden} of ${quantity(cells, "figure")} about employees in this release are withheld.`,
    points: [
      [
        "Withheld is not nought",
        "The figure is in the city's files and is not shown. A true nought is written 0; what was never recorded is written –.",
      ],
      [
        "Two cells protect one",
        "Were only one figure withheld, it could be worked out from the total. So a second one is withheld with it, even where it is large enough itself.",
      ],
      [
        "Once withheld, always withheld",
        "No later release opens it, since two releases can be held against each other.",
      ],
    ],
    why: {
      count: (people) =>
        `Withheld: of fewer than ${people} people, or nearly everybody in the group is alike, or it could be worked out from other figures.`,
      mean: (_people, pay) =>
        `Withheld: a mean of fewer than ${pay} people, or it could be worked out from other means.`,
      rupiah: (_people, pay) =>
        `Withheld: rupiah of fewer than ${pay} people or of a group of fewer than 30 employees, or one receiver stands out, or it could be worked out from other sums.`,
    },
    whyUnaudited: "Withheld to protect people.",
    key: "disembunyikan (withheld): it exists and is not shown, for the sake of the people",
    gap: "–  never recorded",
    more: "The thresholds and how they were tried are on the page Metode.",
  },
  ratings: {
    people_sangat_baik: "Sangat Baik (very good)",
    people_baik: "Baik (good)",
    people_butuh_perbaikan: "Butuh Perbaikan (needs improvement)",
    people_kurang: "Kurang (poor)",
    people_sangat_kurang: "Sangat Kurang (very poor)",
    people_without_predikat: "No rating",
  },
  rated: {
    title: (place, year, share, people) =>
      `${place}: ${share}% of ${quantity(people, "employee")} were rated Baik or Sangat Baik in ${year}`,
    titleHidden: (place, year, hidden) =>
      `${place}: ${quantity(hidden, "count")} of ratings of ${year} are withheld, the others are shown`,
    titleNone: (place) => `${place}: no ratings on record`,
    subtitle:
      "Share of employees by rating each year, in per cent; the rating of most months stands for an employee's year",
    total: (people) => `${people} people`,
    part: (rating) => (rating === "No rating" ? "without a rating," : `rated ${rating},`),
    notes: (first) =>
      `Ratings are those of PermenPANRB 6/2022; in these files they begin in ${first}. SKP scores before that are numbers and are not joined. Employees without a rating are drawn apart, not taken for poor.`,
  },
  agencies: {
    measure: "Measure",
    kept: "The measure and the order are kept in the address of this page.",
    measures: {
      produktivitas: { name: "Productivity", unit: "per cent, mean of the months" },
      disiplin: { name: "Discipline", unit: "per cent, mean of the months" },
      baik: { name: "Rated Baik or better", unit: "per cent of employees" },
      pegawai: { name: "Employees", unit: "people" },
      tambahan: { name: "Employees with an uplift", unit: "people" },
      rupiah: { name: "Uplift for innovation", unit: "Rp million, without the head of the agency" },
      dibayar: { name: "TPP received", unit: "Rp million, without the head of the agency" },
    },
    title: (measure, year, [low, high], shown) =>
      `${measure}, ${year}: ${low === high ? low : `between ${low} and ${high}`} in the ${quantity(shown, "agency", "agencies")} whose figure is shown`,
    titleHidden: (measure) => `${measure}: every figure of an agency is withheld`,
    titleNone: (measure) => `${measure}: not on record by agency`,
    subtitle: (place, unit) => `${place}, agencies × years. Unit: ${unit}.`,
    counts: (shown, hidden, absent) =>
      `${quantity(shown, "cell")} shown, ${hidden} withheld, ${absent} not on record.`,
    sorted: (by, isUp) =>
      `Ordered by ${by.toLowerCase()}, ${isUp ? "rising" : "falling"}; what is withheld or empty stands last.`,
    notes:
      "Whoever moved within a year counts in both places. Agencies have the name of that year. Rupiah are rounded to Rp 1 million.",
  },
  tiers: {
    names: {
      "satu-dua": "1–2 innovations",
      "tiga-empat": "3–4 innovations",
      "tepat-lima": "exactly 5 innovations",
      "lebih-dari-lima": "more than 5 innovations",
      "tidak disebut": "no tier named",
    },
    title: (place, year, tier, [people, of]) =>
      `${place}: the largest tier of ${year} is ${tier}, ${people} of ${quantity(of, "receiver")}`,
    titleHidden: (place, year) => `${place}: some figures by tier of ${year} are withheld`,
    subtitle: "Receivers of the TPP uplift for innovation by tier and fiscal year, in per cent",
    total: (people) => quantity(people, "receiver"),
    part: (tier) => `${tier},`,
    none: "No uplift for innovation is on record by tier.",
    notes: (five, years) =>
      `${five === null ? "Receivers with exactly five innovations are withheld or not on record" : `Receivers with exactly five innovations: ${five}`}. The rule names 3–4 and more than five, so exactly five has no tier and none is guessed. The greatest uplift by tier is known for ${years} only.`,
    noYears: "no year",
  },
  money: {
    title: (place, year, rupiah) => `${place}: uplift for innovation of Rp ${rupiah} million in ${year}`,
    titleHidden: (place, year) => `${place}: the rupiah of the uplift for innovation of ${year} are withheld`,
    titleNone: (place) => `${place}: no uplift for innovation on record`,
    subtitle:
      "The whole city each year. Rupiah without the heads of agencies, rounded to Rp 1 million; whoever moved counts in both places",
    open: "The open year is shown once it is over.",
  },
  columns: {
    origin: "Origin",
    city: "City",
    agency: "Agency",
    year: "Year",
    people: "Employees",
    productivity: "Productivity (%)",
    discipline: "Discipline (%)",
    base: "Base TPP (Rp)",
    gross: "Gross TPP (Rp)",
    paid: "TPP received (Rp)",
    uplifted: "Employees with an uplift",
    uplift: "Uplift for innovation (Rp)",
    tier: "Tier",
    most: "Greatest uplift (%)",
    rewards: "For the award of",
    receivers: "Receivers",
    withFive: "Exactly five innovations",
    participations: "Participations",
    status: "Status",
    agencies: "Agencies",
    provisional: "provisional",
    settled: "final",
  },
  rules: {
    title: (years) => `Rules on the TPP uplift that were found: ${years}`,
    subtitle:
      "Each rule with its years, how it was read, and how sure its source is. The text of the mayor's regulations was not found; what is cited is the press",
    columns: {
      from: "In force",
      rule: "The rule as read",
      scope: "For whom",
      confidence: "Confidence",
      note: "Note",
    },
    onwards: (year) => `since ${year}, no end named`,
    once: (year) => `${year}`,
    span: (from, to) => `${from}–${to}`,
    regulation: (name, about) => `${name}: ${about}`,
    amount: (name, value) => `${name}: ${value}`,
  },
  steps: {
    title: (year, rewards) =>
      `Tiers of fiscal year ${year}${rewards === null ? "" : `, for the award of ${rewards}`}: exactly five innovations is not ruled`,
    titleAll: (year) => `Tiers of fiscal year ${year}`,
    subtitle: "Greatest uplift on base TPP by how many innovations an employee took part in",
    innovations: "Innovations taken part in",
    most: "Greatest uplift",
    reading: "Reading",
    confidence: "Confidence",
    percent: (value) => `${value}%`,
    notRuled: "not ruled",
    fromTo: (from, to) =>
      to === null ? `${from} or more` : from === to ? `exactly ${from}` : `${from}–${to}`,
  },
  caution: {
    title: "The TPP uplift is no evidence of an effect",
    points: [
      [
        "It follows by rule",
        "The uplift is paid because employees take part in innovations. Both rise together because the rule says so, not because one moves the other.",
      ],
      [
        "A year behind",
        "What a fiscal year pays rewards the result of the year before, on innovations in use earlier still.",
      ],
      ["Not used on Kaitan", "So the uplift is never an explanatory variable on the page Kaitan."],
    ],
    end: "Productivity and discipline are what TPP is computed from; they do not measure the results of services.",
  },
  gaps: {
    title: (count) => `${quantity(count, "fact")} on TPP were looked for and not found`,
    subject: "Subject",
    missing: "What was not found",
    year: "Year",
  },
};
