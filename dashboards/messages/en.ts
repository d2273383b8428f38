import { quantity } from "./en-quantity.js";
import { agencies } from "./en-agencies.js";
import { awards } from "./en-awards.js";
import { agency } from "./en-agency.js";
import { brief } from "./en-brief.js";
import { exports } from "./en-exports.js";
import { comparison } from "./en-comparison.js";
import { gallery } from "./en-gallery.js";
import { iid } from "./en-iid.js";
import { innovations } from "./en-innovations.js";
import { linkage } from "./en-linkage.js";
import { meeting } from "./en-meeting.js";
import { method } from "./en-method.js";
import { quality } from "./en-quality.js";
import { schedule } from "./en-schedule.js";
import { releases } from "./en-releases.js";
import { season } from "./en-season.js";
import { sentences } from "./en-sentences.js";
import { sql } from "./en-sql.js";
import { style } from "./en-style.js";
import { terms } from "./en-terms.js";
import { tour } from "./en-tour.js";
import { tpp } from "./en-tpp.js";
import { traps } from "./en-traps.js";
import { among, values } from "./en-values.js";
import type { Messages } from "./id.js";

/** Every text that a component writes, in English. Official terms and names stay Indonesian. */
export const en = {
  language: "english",
  locale: "en-GB",
  home: "/en",
  city: "Kota Mojokerto",
  state: {
    loading: "Loading…",
    concealed: "withheld",
    logInAgain: "Log in again and come back to this page",
    faults: {
      none: {
        title: "There is no release yet.",
        hint: "This page fills after the first run of the data has finished and passed its checks.",
      },
      unreachable: {
        title: "The data cannot be reached.",
        hint: "Check the connection to this server, then load the page again.",
      },
      ended: {
        title: "Your session has ended.",
        hint: "What is shown still holds; the rest can be fetched once you have logged in again.",
      },
      broken: {
        title: "A data file cannot be read.",
        hint: "This release is not whole; tell the data manager, with the detail below.",
      },
      drawing: {
        title: "This part could not be drawn.",
        hint: "The other parts still hold; tell the data manager the detail below.",
      },
    },
  },
  figure: {
    showAll: (count) => `Show all ${quantity(count, "row")}`,
    table: "Table",
    origin: "Where is this from?",
    source: "Source",
    moreSources: (count) => `and ${quantity(count, "other source")}`,
    release: "Release",
    sample: "sample data",
    sampleFile: "sample-data",
    internal: "internal edition",
    internalFile: "internal",
    keys: "Press the arrow keys to read it point by point.",
    lineBreak: "the method changed, the line is cut",
    chosen: "the figure in use",
    alternative: "another figure that was published",
    award: "IGA award",
    event: "event of the programme",
    band: "band of that year",
  },
  provenance: {
    caption: (title) => `Rows behind: ${title}`,
    figure: "Figure",
    source: "Source",
    confidence: "Confidence",
    file: "File and row",
    row: "row",
    rule: "Why it was chosen",
    notUsed: "Not in use",
    agrees: "The same as the figure in use",
    rules: {
      only: "The only published figure",
      agreement: "Sources agree",
      precedence: "The firmer source goes first",
      decision: "A recorded decision",
      undecided: "Sources are equally firm and it is not decided",
    },
  },
  columns: {
    metric: "Metric",
    entity: "Region",
    year: "Year",
    value: "Value",
    rank: "Rank",
    band: "Band",
    status: "Status",
    inUse: "In use",
    source: "Source",
    confidence: "Confidence",
    note: "Note",
    yes: "yes",
    no: "no",
    agrees: "agrees",
  },
  status: { final: "final", provisional: "provisional", unresolved: "unresolved" },
  sentences,
  six: {
    subtitle: "The latest published figure of each measure, with the band by the edges of its own year",
    labels: sentences.names,
    short: {
      iid: "IID",
      innovations_registered: "innovations registered",
      ombudsman: "Ombudsman",
      pekppp: "PEKPPP",
      ki_award: "KI Award",
    },
    units: {
      iid: "of 100",
      innovations_registered: "innovations",
      ombudsman: "of 100",
      pekppp: "of 5",
      ki_award: "of 100",
    },
    scope: (scope) => `among ${among(scope)}`,
    rankOf: (count, scope) => `of ${count}${scope === null ? "" : ` ${among(scope)}`}`,
    rankUnknown: (scope) => `${scope === null ? "" : `among ${among(scope)}, `}N unknown`,
    noChange: (year) => `No lawful comparison before ${year}`,
    rankChange: "No difference of ranks is computed",
    changeFrom: (change, year) => `${change} from ${year}`,
    dependsOn: "depends on a figure that is unresolved",
    latest: "latest published",
    missing: "No figure published yet",
    spark: (label, points) => `${label}: ${points}`,
  },
  index: {
    subtitle:
      "Regional Innovation Index (Indeks Inovasi Daerah), scale 0–100 since 2021. The ground of each year is the bands of that year itself.",
    rank: "rank",
    rankUnit: "only ranks published",
    unresolved: "unresolved",
    unknown: "not found",
    beside: (value, unit) => `${value} ${unit}`,
    innovations: "innovations",
    earlier: "old scale",
    choices: (chosen, others, year) =>
      `More than one value was published for ${year}: ${chosen} and ${others}. The one in use is filled; all are drawn because it is unresolved.`,
    choiceChange: (change, from, to) => ` Hence the index went ${change} between ${from} and ${to}.`,
  },
  panel: {
    subtitle: (first, last) =>
      `Four measures on the same axis of years, ${first}–${last}; each measure on its own scale`,
    may: "What may be concluded",
    mayNot: "What may not be concluded",
    mayPoints: (count) => [
      "In which years each measure rose or fell, as long as the method is the same.",
      `Which measures move together, in at most ${quantity(count, "yearly point")}.`,
      "Where figures are missing, disputed, or measured in another way.",
    ],
    mayNotPoints: (count, overlaps) => [
      `That innovation brings better service: with n ≤ ${count} there is no proper test, so none was made.`,
      ...overlaps.map((overlap) => `That moving alike is independent. ${overlap}`),
      "That the index and the number of innovations are two proofs: the number counts within the index.",
      "A rise or fall across a cut line: the way of measuring changed, the figures do not compare.",
    ],
  },
  timeline: {
    title: (leaders, events, awards) =>
      `${leaders} terms of leadership, ${quantity(events, "event")} and rules, ${quantity(awards, "dated award")} on the same axis`,
    subtitle: "Leadership, programme, rules and awards by their dates; awards on the day they were granted",
    lanes: {
      leaders: "Leadership",
      seasons: "IID entry season",
      programme: "Programme",
      rules: "Rules and structure of agencies",
      awards: "Awards",
    },
    undated: "undated",
    several: (series, count) => `${series}: ${quantity(count, "award")}`,
    columns: { from: "From", to: "To", lane: "Kind", name: "Event", place: "Place" },
  },
  since: {
    title: (year) => `What changed in the latest published year, ${year}`,
    titleNone: "What changed",
  },
  trend: {
    metrics: "Metrics",
    entities: "Regions",
    moreMetrics: (count) => `${quantity(count, "metric")} with few figures`,
    moreEntities: (count) => quantity(count, "other region"),
    pick: "Choose at least one metric and one region.",
    none: "There are no figures for this choice.",
    title: (metric, entity, change) => `${metric}: ${entity} ${change}`,
    titleOnly: (metric, count, years) => `${metric}: ${quantity(count, "published figure")}, ${years}`,
    subtitle: (unit) => `Unit: ${unit}. The line is cut where the method changes.`,
    otherScale: (year, values) =>
      `Not drawn, since the scale before ${year} is another or not certain: ${values}.`,
    rankOnly: (values) => `Only ranks were published: ${values}.`,
    cleared: "Choices are kept in the address of this page; copy it to share the same view.",
  },
  agencies,
  awards,
  agency,
  brief,
  exports,
  gallery,
  comparison,
  iid,
  innovations,
  linkage,
  meeting,
  quality,
  schedule,
  releases,
  season,
  method,
  sql,
  style,
  terms,
  tour,
  tpp,
  traps,
  values,
} satisfies Messages;
