import listsSource from "../../sources/innovation_lists/source.ts";
import innovationsSource from "../../sources/innovations/source.ts";
import { bad, clash, type Dirt, odd, turn, twice } from "../dirt.ts";
import { type Feed, feedOf, type FeedFile, type Form, type RowOf } from "../feed.ts";
import { indonesianDay, inRupiah, slashedDay, thousands } from "../forms.ts";
import { randomOf } from "../random.ts";
import { citation, type City } from "../world/city.ts";
import { isoDay, type Submission } from "../world/innovations.ts";
import { levelsOf, scoreOf } from "../world/maturity.ts";
import { misspelt, ofRegency, spelt } from "../world/spellings.ts";

type Innovation = RowOf<typeof innovationsSource>;
type Listed = RowOf<typeof listsSource>;

export const innovationFeeds = (city: City): Feed[] => [submissions(city), lists(city)];

const affairs = [
  "Pendidikan",
  "Kesehatan",
  "Pekerjaan Umum dan Penataan Ruang",
  "Perumahan Rakyat dan Kawasan Permukiman",
  "Sosial",
  "Lingkungan Hidup",
  "Perhubungan",
  "Komunikasi dan Informatika",
  "Pariwisata",
  "Perdagangan",
  "Perencanaan",
  "Kepegawaian",
];

/** Every year's file comes from another clerk: commas, semicolons with decimal commas, a mark in front, an old encoding. */
const formOf = (order: number): Form => forms[order % forms.length]!;

const forms: readonly Form[] = [
  { encoding: "windows-1252", blankAfter: [7, 15] },
  { delimiter: ";", decimalComma: true, encoding: "utf-8-bom" },
  {},
  { delimiter: ";", decimalComma: true },
];

/** One file for each year of submission. */
function submissions(city: City): Feed {
  const files = city.years.map((year, order): FeedFile<Innovation> => {
    const all = city.portfolio.submissions.filter((submission) => submission.year === year);
    const isOldEncoding = formOf(order).encoding === "windows-1252";
    return {
      name: `usulan-${year}.csv`,
      form: formOf(order),
      rows: all.map((submission, index) => {
        const row = submissionRow(city, submission, index + 1);
        return isOldEncoding && index % 9 === 0
          ? { ...row, name: `${String(row.name)} – Kafé Belajar` }
          : row;
      }),
      about: all.length,
      dirt: turn(submissionDirt, order, 1),
      ...(order === 0 ? { totals: { name: "JUMLAH", list_number: all.length } } : {}),
    };
  });
  return feedOf("innovations", innovationsSource, files, [
    "classification",
    "coordinates",
    "latitude",
    "longitude",
    "theme",
    "asta_cita",
    "pkpn_cluster",
    "other_urusan",
    "design",
    "purpose",
    "benefit",
    "result",
    "budget_file",
    "business_profile",
    "property_right",
    "award",
    "proposal",
  ]);
}

const isUsed = ({ stage }: Innovation) => stage === "penerapan";

const submissionDirt: readonly Dirt<Innovation>[] = [
  odd<Innovation>("implemented_on", indonesianDay),
  odd<Innovation>("trial_on", slashedDay),
  odd<Innovation>("budget_rupiah", inRupiah),
  bad<Innovation>("implemented_on", "impossible_date", "31 Februari 2021", { fits: isUsed }),
  bad<Innovation>("agency", "unknown_agency", (name) => misspelt(String(name))),
  bad<Innovation>("agency", "wrong_city", (name) => ofRegency(String(name))),
  bad<Innovation>("region", "wrong_city", "Kabupaten Contoh"),
  bad<Innovation>("stage", "enum", "rintisan"),
  bad<Innovation>("implemented_on", "used_when_in_use", null, { fits: isUsed }),
  bad<Innovation>("main_urusan", "unknown_urusan", "Urusan Segala Hal"),
  bad<Innovation>("verified_score", "range", 175, { fits: isUsed }),
  bad<Innovation>("trial_on", "ambiguous_date", "05/06/23"),
  clash<Innovation>("claimed_score", (score) => Number(score) - 1, { fits: isUsed }),
  twice<Innovation>(2, isUsed),
];

function submissionRow(city: City, submission: Submission, number: number): Innovation {
  const { innovation, year, agency, stage } = submission;
  const { options } = city;
  const random = randomOf(options.seed, `row/${innovation.id}/${year}`);
  const levels = levelsOf(options, submission);
  const isInUse = stage === "penerapan";
  const developed = innovation.developedYear;
  const isPerson = innovation.initiator === "ASN";
  return {
    list_number: number,
    innovation_id: innovation.id,
    submission_year: year,
    region: "Kota Contoh",
    name: innovation.name,
    agency: spelt(agency, random),
    stage,
    initiator: innovation.initiator,
    initiator_name: isPerson ? city.staff.person(random.between(0, city.staff.count - 1)).name : null,
    kind: innovation.isDigital ? "digital" : "non digital",
    form: innovation.shape,
    main_urusan: affairs[Number(agency.id.slice(-2)) % affairs.length]!,
    trial_on: innovation.trialOn,
    implemented_on: isInUse ? innovation.startedOn : null,
    developed_on:
      isInUse && developed !== null && developed < year ? isoDay(developed, random.between(1, 12), 15) : null,
    budget_rupiah: random.chance(0.6) ? random.between(5, 400) * 1_000_000 : null,
    video: isInUse ? `https://contoh.invalid/${innovation.id}` : null,
    claimed_score: isInUse ? scoreOf(levels, "claimed") : null,
    verified_score: isInUse ? scoreOf(levels, "verified") : null,
  };
}

/** The lists that a mayor's regulation sets at the end of each year. */
function lists({ years, portfolio, options: { seed } }: City): Feed {
  const rows = years.flatMap((year) =>
    portfolio.listings
      .filter((listing) => listing.year === year)
      .map(({ innovation, agency, status }, index): Listed => ({
        list_number: index + 1,
        regulation: `Perwali Contoh ${30 + (year % 10)}/${year}`,
        year,
        innovation_id: innovation.id,
        name: innovation.name,
        agency: spelt(agency, randomOf(seed, `list/${innovation.id}/${year}`)),
        status,
        ...citation,
      })),
  );
  return feedOf("innovation_lists", listsSource, [
    {
      name: "daftar-perwali.csv",
      form: { blankAfter: [20, 40] },
      rows,
      about: rows.length,
      dirt: [
        odd<Listed>("list_number", thousands),
        bad<Listed>("agency", "unknown_agency", (name) => misspelt(String(name))),
        bad<Listed>("agency", "wrong_city", (name) => ofRegency(String(name))),
        bad<Listed>("status", "enum", "dipertimbangkan"),
        bad<Listed>("year", "type", "dua ribu dua puluh"),
        bad<Listed>("name", "missing", null),
        twice<Listed>(2),
      ],
    },
  ]);
}
