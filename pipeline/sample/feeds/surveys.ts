import surveysSource from "../../sources/service_surveys/source.ts";
import { bad, clash, odd, turn, twice, type Dirt } from "../dirt.ts";
import { type Feed, feedOf, type FeedFile, type RowOf } from "../feed.ts";
import { commaDecimal } from "../forms.ts";
import { randomOf } from "../random.ts";
import { type Agency, existsIn } from "../world/agencies.ts";
import type { City } from "../world/city.ts";
import { misspelt, spelt } from "../world/spellings.ts";

type Survey = RowOf<typeof surveysSource>;

const unsur = [
  "requirements",
  "procedure",
  "completion_time",
  "fee",
  "product",
  "competence",
  "behaviour",
  "complaint_handling",
  "facilities",
] as const;

/** How each unsur stands to the mean of the nine; they add to nothing. */
const lean = [0.02, 0.01, -0.09, 0.1, 0.01, 0.03, 0.07, -0.06, -0.09];

// Publications number the last two both ways round.
const lastTwo = [
  { complaint_handling: "U8 Penanganan Pengaduan, Saran dan Masukan", facilities: "U9 Sarana dan Prasarana" },
  { complaint_handling: "U9 Penanganan Pengaduan, Saran dan Masukan", facilities: "U8 Sarana dan Prasarana" },
];

const surveyDirt: readonly Dirt<Survey>[] = [
  odd<Survey>("reported_ikm", commaDecimal),
  bad<Survey>("fee", "range", 4.7),
  bad<Survey>("respondents", "missing", null),
  bad<Survey>("agency", "unknown_agency", (name) => misspelt(String(name))),
  twice<Survey>(),
  clash<Survey>("respondents", (count) => Number(count) + 1),
];

/** One file for each year: every public agency, and the schools, health centres and kelurahan below it. */
export function surveyFeed(city: City): Feed {
  const files = city.years.map((year, order): FeedFile<Survey> => {
    const rows = city
      .agenciesIn(year)
      .flatMap((agency) =>
        [agency, ...city.unitsOf(agency)].flatMap((unit) => survey(city, { agency, unit, year })),
      );
    return {
      name: `skm-${year}.csv`,
      header: lastTwo[order % 2]!,
      form: order % 3 === 0 ? { delimiter: ";", decimalComma: true } : {},
      rows,
      about: rows.length,
      dirt: turn(surveyDirt, order, 2),
    };
  });
  return feedOf("service_surveys", surveysSource, files);
}

/** What so many respondents say; the fewer, the farther from the truth. Small units have fewer than thirty. */
function survey(
  { options, quality }: City,
  { agency, unit, year }: { agency: Agency; unit: Agency; year: number },
): Survey[] {
  const truth = existsIn(agency, year) ? quality(agency.id, year) : undefined;
  if (truth === undefined) return [];
  const random = randomOf(options.seed, `survey/${unit.id}/${year}`);
  const own = unit === agency ? 0 : randomOf(options.seed, `survey/${unit.id}`).normal() * 2;
  const usual = randomOf(options.seed, `respondents/${unit.id}`).between(unit === agency ? 80 : 18, 380);
  const respondents = Math.max(10, usual + random.between(-15, 15));
  const ikm = truth + own + (random.normal() * 8) / Math.sqrt(respondents);
  const means = lean.map((difference) => Math.round(Math.min(4, ikm / 25 + difference) * 10_000) / 10_000);
  // A rounded weight of 0.11 instead of a ninth is what many tools use.
  const weight = Number(unit.id.slice(-1)) % 4 === 3 ? 0.11 : 1 / 9;
  const reported = Math.round(means.reduce((sum, mean) => sum + mean, 0) * weight * 25 * 100) / 100;
  return [
    {
      agency: spelt(unit, random),
      year,
      period: "setahun",
      respondents,
      ...Object.fromEntries(unsur.map((name, index) => [name, means[index]!])),
      reported_ikm: reported,
      reported_quality: reported > 88.3 ? "A" : reported > 76.6 ? "B" : "C",
    },
  ];
}
