import { quantity } from "./en-quantity.js";
import type { Messages } from "./id.js";

/** What the engine takes to read the same file typed into a table, without judging it. */
const barely = "times a bare reading of the same file";

const grouped = "times a bare grouping of the same file";

/** Texts of the page on method, in English. */
export const method = {
  unit: "Unit",
  owner: "Owner of the figure",
  cadence: "Published",
  formula: "Formula",
  components: "Components",
  years: "Years available",
  caveats: "When reading it",
  noYears: "no figure of the city yet",
  direction: {
    higher: "the higher the better",
    lower: "the lower the better",
    none: "neither direction is better",
  },
  directionName: "Direction",
  regimeColumns: {
    years: "Years",
    label: "Regime",
    kind: "What changed",
    joined: "Comparable with the one before",
    basis: "Basis",
  },
  kinds: {
    scale: "scale",
    threshold: "bounds of bands",
    method: "way of computing",
    instrument: "instrument",
    eligibility: "who may take part",
  },
  comparable: { ya: "yes", tidak: "no", unresolved: "unresolved" },
  bandColumns: { years: "Years", band: "Band", from: "From", to: "To", confidence: "Confidence" },
  policyColumns: {
    years: "In force",
    rule: "Rule",
    unit: "What is counted",
    minimum: "Minimum",
    scope: "Scope",
    qualifier: "Condition",
  },
  counted: { commitment: "commitments", proposal: "proposals", innovation: "innovations" },
  citationColumns: {
    outlet: "Source",
    title: "Title or subject",
    date: "Published",
    basis: "What was read",
    confidence: "Confidence",
  },
  basis: {
    decree: "decree",
    release: "official release",
    press: "press",
    self: "own statement",
  },
  speed: {
    title: "Measured speed",
    what: "What is measured",
    target: "Target",
    measured: "Measured",
    missed: "not reached yet",
    cpu: "By processor time",
    peak: "Peak memory (MiB)",
    day: "Date",
    machine: "Machine",
    onMachine: (cores, memory, engine) => `${cores} cores, ${memory} GiB, ${engine}`,
    benches: {
      "sql-csv": {
        what: "Writing one million rows of CSV with jejak sql",
        unit: "times the same COPY without jejak sql",
      },
      "sql-start": {
        what: "One question without a table by jejak sql, through npm",
        unit: "share of 1 second",
      },
      "sql-page": {
        what: "Shipped questions in the browser, the 95th of 100",
        unit: "share of 100 milliseconds",
      },
      "sql-first": {
        what: "The first question in the browser, the fetch of its table included",
        unit: "share of 300 milliseconds",
      },
      "sql-ready": { what: "The SQL engine in the browser ready to be asked", unit: "share of 3 seconds" },
      "land-csv": { what: "Reading a CSV of a million rows", unit: barely },
      "land-payroll": { what: "Reading TPP of a million rows", unit: barely },
      "land-payroll-10m": { what: "Reading TPP of ten million rows", unit: barely },
      "take-payroll": { what: "Receiving, encrypting and reading TPP of a million rows", unit: barely },
      "take-payroll-10m": {
        what: "Receiving, encrypting and reading TPP of ten million rows",
        unit: barely,
      },
      "land-xlsx": { what: "Reading an Excel workbook of 50 thousand rows", unit: barely },
      "pull-postgres": {
        what: "Pulling a million rows from PostgreSQL",
        unit: "times psql's copy of the same query",
      },
      "no-news": { what: "A run without new files, over a thousand files", unit: "times a full run" },
      "one-month": {
        what: "One new month behind 96 months",
        unit: "times the same month in an empty folder",
      },
      "linkage-confirmatory": {
        what: "Four tests of linkage with 9,999 draws",
        unit: "share of 30 seconds",
      },
      "build-marts": { what: "Building all tables at the size of a city", unit: "share of 2 seconds" },
      "tpp-marts": { what: "TPP tables over four million rows", unit: grouped },
      "soak-tpp-marts": { what: "TPP tables over forty million rows", unit: grouped },
      "soak-tpp-growth": {
        what: "Growth of the cost of TPP tables from 0.4 to 40 million rows",
        unit: "exponent",
      },
      "soak-adversary": {
        what: "Cities with two releases whose withheld figures can be computed back",
        unit: "share of cases",
      },
      "soak-linkage": {
        what: "Tests of linkage that reject in 2,000 cities without an effect",
        unit: "standard errors, distance from 5 per cent",
      },
      "front-transfer": { what: "Overview: what is sent, compressed", unit: "share of 300 kB" },
      "front-chart": {
        what: "Overview: the index drawn, on a processor slowed four times",
        unit: "share of 1.5 seconds",
      },
      "pages-transfer": { what: "Largest of the other pages, compressed", unit: "share of 500 kB" },
      "pages-chart": {
        what: "Slowest of the other pages to draw, on a processor slowed four times",
        unit: "share of 2.5 seconds",
      },
      "pages-answer": {
        what: "Slowest filter or slider to answer, on a processor slowed four times",
        unit: "share of 100 milliseconds",
      },
      "pages-shift": { what: "Largest shift of content while loading", unit: "share of a CLS of 0.05" },
      "site-build": { what: "Building every page", unit: "share of 30 seconds" },
      growth: { what: "Growth of cost from 0.4 to 4 million rows", unit: "exponent" },
      "soak-growth": { what: "Growth of cost from 4 to 40 million rows", unit: "exponent" },
      "soak-mutations": {
        what: "Files damaged at random that stopped a run or lost a row",
        unit: "share of cases",
      },
      "soak-kills": { what: "Runs killed, with another result afterwards", unit: "share of cases" },
      "soak-service-kills": {
        what: "Services killed while files come in, with something lost or doubled afterwards",
        unit: "share of cases",
      },
      "soak-schedule": {
        what: "Times in ten simulated years of a schedule that were missed, repeated or overlapped",
        unit: "share of cases",
      },
      "serve-load": {
        what: "An answer of the server with 200 requests in flight for a minute",
        unit: "share of 100 milliseconds",
      },
      "serve-errors": { what: "Requests that failed under that load", unit: "requests" },
      "serve-nginx": {
        what: "Requests that nginx answers under the same load, from the same files",
        unit: "times those that this server answers",
      },
    },
  },
  privacy: {
    notAudited: "This release was made before there was an audit of disclosure.",
    nobody: "This release holds no figures about employees.",
    visible: (cells, hidden, share) =>
      `${quantity(cells, "figure")} about employees; ${hidden} are withheld, ${share} % are shown.`,
    visibleRupiah: (share) => `Of the rupiah about ${share} % are shown (rounded to 5 %).`,
    rules: (people, pay, insider) => [
      `Counts of people: at least ${people} people, or none. Rupiah and means: at least ${pay} people; rupiah only for groups of at least 30 employees, without the head of the agency, rounded to Rp 1 million.`,
      `No contributor may be able to estimate the largest one closer than ${insider} %.`,
      "An attribute that more than 90 % of a group have is not shown.",
      `Two sums whose contributors differ by fewer than ${people} people (rupiah: ${pay}) are not shown together, nor across years, tables or releases. Only numbers of employees may be compared across years.`,
      "A figure that can be computed from others is withheld too. What was once withheld stays withheld.",
    ],
    attacker: (past, solver) =>
      `Before it was published, this release was attacked with the solver ${solver}, as if by someone who holds all releases (${past} earlier ones, withdrawn ones too) and knows their own TPP: for each withheld figure the least and the greatest possible value were sought.`,
    known: [
      "What an outsider can still know: that a withheld figure lies in a range wider than the threshold, and often that it is small, since that is why it is withheld.",
      "Beyond this guarantee: employees who tell each other their TPP, and knowledge from outside the release such as attendance lists, rates of job classes, or what colleagues say.",
    ],
  },
  governedBy: "Regimes of",
  noMethod: "no method governs it",
  overlap: "Linked by definition",
  columnColumns: {
    column: "Column",
    type: "Type",
    unit: "Unit",
    meaning: "Meaning",
    role: "Role",
    roles: { key: "key", measure: "measure", parameter: "parameter of a rule", note: "remark" },
    namedIn: (column) => `the metric in column ${column}`,
  },
  breakCount: (count) => `${quantity(count, "change")} of method`,
  columnCount: (count) => quantity(count, "column"),
  meaningCount: (count) => quantity(count, "meaning"),
  otherMetrics: (count) => `${quantity(count, "other metric")} with figures of the city`,
  metricsWithout: (count) => `${quantity(count, "metric")} without figures of the city`,
  regimesOf: (metric) => `Method regimes: ${metric}`,
  bandsOf: (metric) => `Bands: ${metric}`,
  policies: "Readings of the programme's rules",
  citations: "List of sources",
} satisfies Messages["method"];
