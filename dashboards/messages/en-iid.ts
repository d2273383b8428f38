import { quantity } from "./en-quantity.js";
import { simulation } from "./en-iid-simulation.js";
import type { Messages } from "./id.js";

/** Texts of the page on the index, in English. */
export const iid = {
  ...simulation,
  noLevels:
    "No city has handed in the levels of its innovations yet, so the parts of the index cannot be computed.",
  noPair: "There are no two years in a row whose formulas are both known.",
  cannot: (reason) => `The index cannot be computed for this choice: ${reason}.`,
  estimate: "estimate",
  flag: (year, parameters, all) =>
    parameters === 0
      ? `A source confirms the formula of ${year}; ${quantity(all, "assumption")} about which innovations count still apply.`
      : `Uses ${quantity(parameters, "parameter")} of the formula of ${year} that no source confirms, and ${quantity(all - parameters, "assumption")} about which innovations count.`,
  flagLink: "See the assumptions",
  counting: ["stage", "window", "max_submissions", "unjudged", "absent", "level_wording"],
  statuses: {
    known: "computed",
    "rumus tidak diketahui": "formula unknown",
    "belum dinilai": "not judged yet",
    "jeda rezim": "the method changed",
  },
  parts: { spd: "SPD", maturity: "Maturity", volume: "Volume" },
  parameters: {
    divisor_floor: "Least divisor",
    volume_per_innovation: "Score per innovation",
    volume_cap: "Cap on the number of innovations",
    yandas_gate_min: "Basic services that must be covered",
    yandas_gate_of: "Number of basic services",
    spd_max: "Highest SPD score",
    sid_max: "Highest maturity",
    volume_max: "Highest volume score",
    total_max: "Highest total score",
    indicator_weights: "Weight of each indicator",
  },
  lead: {
    published: (city, value, year, band) =>
      `The index of ${city} is ${value} for ${year}${band === null ? "" : `, ${band}`}.`,
    nobody: "Its parts cannot be computed yet: the levels of its innovations have not been handed in.",
    fictional: (city, own) =>
      `The levels of the innovations of ${own} have not been handed in; the parts are shown on ${city}, a fictional city.`,
  },
  foot: {
    sampleLine: (city, year, rule) =>
      `Computed from the levels of ${city}, a fictional city; none of its figures is real. Formula of ${year}: ${rule}.`,
    line: (city, year, rule) =>
      `Computed from the verified levels of ${city}; not a published figure. Formula of ${year}: ${rule}.`,
    formula: "Formula",
    formulaText:
      "(SPD + Σ maturity ÷ divisor + volume score) ÷ highest total score × 100; the divisor is the number of innovations that count, at least the least divisor",
    method: "Rules in use",
    tables: "Released tables that were read",
    assumptions: (count) => `Assumptions: ${count}`,
    none: "none",
    statuses: {
      confirmed: "formula confirmed",
      unconfirmed: "not confirmed in part",
      unknown: "formula unknown",
    },
  },
  record: {
    title: (city, value, year, [spare, band]) =>
      `${city} stood at ${value} in ${year}: ${quantity(spare, "point")} above the lower edge of ${band}`,
    edgeMoved: (edge, year) => `; since ${year} that edge is ${edge}`,
    titleOnly: (city, value, year) => `${city} stood at ${value} in ${year}`,
    subtitle: (city) =>
      `Published index of ${city}, scale 0–100, against the bands of its own year. Small figure: lower edge of the highest band.`,
    notJoined:
      "The points are not joined: this figure reads each year against its own edges. An empty ground: the bands of that year are unknown.",
    running: "running",
    spare: (points) => `${quantity(points, "point")} above its lower edge`,
    columns: {
      spare: "Above the lower edge",
      missing: "Short of the next band",
      rank: "Short of the rank above",
    },
  },
  anatomy: {
    title: (city, year, value, [part, missing]) =>
      `${city} ${year}: ${value} of 100; most is still to be had in ${part === "SPD" ? part : part.toLowerCase()}, ${quantity(missing, "point")}`,
    subtitle: (shares) =>
      `Parts of the index in index points; a brick is as wide as its highest score: ${shares.join(", ")}.`,
    unknown: (years) => `Without a formula, so not computed: ${years}.`,
    reading: (year, value, counted) => `${year}: ${value} from ${quantity(counted, "innovation")}`,
    unread: (year, status) => `${year}: ${status}`,
    columns: {
      city: "City",
      year: "Year",
      status: "Status",
      iid: "Index",
      spd: "SPD (0–63)",
      maturity: "Mean maturity (0–111)",
      volume: "Volume score (0–76)",
      entered: "Submitted",
      counted: "Counted",
      band: "Band",
      origin: "Origin",
    },
  },
  distances: {
    band: "To the edge of the band",
    cap: "To the cap on the count",
    rank: "To the rank above",
    spare: (points, band) => `${quantity(points, "point")} above the lower edge of ${band}`,
    missing: (points, band) => `${quantity(points, "more point")} to ${band}`,
    left: (count) => `${quantity(count, "more innovation")} to the cap`,
    beyond: (count) => `${quantity(count, "innovation")} beyond the cap`,
    noRank: "unknown: no rank was published",
  },
  waterfall: {
    title: (city, [from, to], change, parts) =>
      `${city}, ${from} to ${to}: the index ${quantity(change, "point")}; most by ${parts.map(([part, points]) => `${part} ${points}`).join(", then ")}`,
    sides: {
      rules: "rules",
      spd: "SPD",
      levels: "levels of continuing innovations",
      turnover: "turnover of innovations",
    },
    subtitle: (from, to) =>
      `Index points. The ${from} portfolio is first computed anew under the rules of ${to}; the rest is shared out by Shapley.`,
    order:
      "The order of steps is one of reading, not of time. Innovations that came in and those that left are read together as turnover: one that is replaced moves both in opposite directions.",
    parts: {
      rules: "The rules changed",
      spd: "SPD, the city's own levels",
      levels: "Levels of continuing innovations",
      entries: "Innovations that came in",
      exits: "Innovations that left",
    },
    withCount: (part, count) => (count === null ? part : `${part} (${count})`),
    index: (year) => `Index ${year}`,
    reading: (part, [from, to], points) => `${part} ${from}–${to}: ${points}`,
    not: "Not decomposed:",
    columns: {
      from: "From year",
      to: "To year",
      part: "Part",
      points: "Index points",
      innovations: "Innovations behind it",
      status: "Status",
    },
  },
  lost: {
    title: (city, year, [share, total], first) =>
      `${city} ${year}: five indicators lose ${share} per cent of the ${quantity(total, "index point")} lost; most by ${first}`,
    subtitle:
      "Index points to be had if all innovations that count stood at level 3 on the indicator; SPD rows are the city's own",
    reading: (name, points, level) => `${name}: ${quantity(points, "point")}, mean level ${level}`,
    rest: (count) => `${quantity(count, "other indicator is", "other indicators are")} in the table.`,
    columns: {
      name: "Indicator",
      weight: "Weight",
      level: "Mean level",
      points: "Points lost",
      index: "Index points lost",
      share: "Share (per cent)",
    },
  },
} satisfies Messages["iid"];
