import assessmentsSource from "../../sources/service_assessments/source.ts";
import complaintsSource from "../../sources/complaints/source.ts";
import { bad, clash, odd, turn, twice, type Dirt } from "../dirt.ts";
import { type Feed, feedOf, type FeedFile, type RowOf } from "../feed.ts";
import { commaDecimal } from "../forms.ts";
import { randomOf } from "../random.ts";
import { range } from "../world/agencies.ts";
import { citation, type City } from "../world/city.ts";
import { misspelt, ofRegency, spelt } from "../world/spellings.ts";

type Assessment = RowOf<typeof assessmentsSource>;
type Complaint = RowOf<typeof complaintsSource>;

export const serviceFeeds = (city: City): Feed[] => [assessments(city), complaints(city)];

/** The same handful of units each year. The Ombudsman gave no score in 2020 and has given an opinion since 2025. */
function assessments(city: City): Feed {
  const { seed } = city.options;
  const rows = city.years.flatMap((year) =>
    city
      .agenciesIn(year)
      .filter(({ isPublic }) => isPublic)
      .slice(0, 6)
      .flatMap((agency): Assessment[] => {
        const random = randomOf(seed, `assessment/${agency.id}/${year}`);
        const ability = randomOf(seed, `assessment/${agency.id}`).unit() * 12 + (year - city.years[0]!) * 1.5;
        const unit = { agency: spelt(agency, random), year, ...citation };
        const score = Math.min(99, Math.round((72 + ability + random.normal() * 3) * 100) / 100);
        const index = Math.min(4.9, Math.round((3.4 + ability / 20 + random.normal() * 0.15) * 100) / 100);
        const ombudsman =
          year >= 2025
            ? { value: null, value_text: "Kualitas Tinggi" }
            : { value: score, value_text: score >= 78 ? "Kualitas Tinggi" : "Kualitas Sedang" };
        return [
          ...(year === 2020 ? [] : [{ ...unit, instrument: "ombudsman", ...ombudsman }]),
          ...(year < 2021 ? [] : [{ ...unit, instrument: "pekppp", value: index, value_text: null }]),
        ];
      }),
  );
  return feedOf("service_assessments", assessmentsSource, [
    {
      name: "penilaian.csv",
      form: { blankAfter: [4] },
      rows,
      about: rows.length,
      dirt: [
        odd<Assessment>("value", commaDecimal),
        bad<Assessment>("value", "value_on_scale", 82.5, {
          fits: ({ instrument }) => instrument === "pekppp",
        }),
        bad<Assessment>("agency", "unknown_agency", (name) => misspelt(String(name))),
        bad<Assessment>("value", "range", 101.5, { fits: ({ value }) => Number(value) > 5 }),
        twice<Assessment>(),
      ],
    },
  ]);
}

const complaintDirt: readonly Dirt<Complaint>[] = [
  odd<Complaint>("month", (month) => `01/${String(month).slice(5)}/${String(month).slice(0, 4)}`),
  bad<Complaint>("received", "type", "nihil"),
  bad<Complaint>("received", "ambiguous_number", "1,234"),
  bad<Complaint>("month", "impossible_date", (month) => `${String(month).slice(0, 4)}-13`),
  bad<Complaint>("month", "mid_month", (month) => `${month}-17`),
  bad<Complaint>("solved", "days_of_solved", 0, { fits: ({ median_days: days }) => days !== null }),
  bad<Complaint>("agency", "wrong_city", (name) => ofRegency(String(name))),
  bad<Complaint>("agency", "unknown_agency", (name) => misspelt(String(name))),
  clash<Complaint>("received", (received) => Number(received) + 1),
  twice<Complaint>(2),
];

/** One file for each year. What innovation does to complaints is not planted. */
function complaints(city: City): Feed {
  const { seed } = city.options;
  const files = city.years.map((year, order): FeedFile<Complaint> => {
    const agencies = city.agenciesIn(year).filter(({ isPublic }) => isPublic);
    return {
      name: `pengaduan-${year}.csv`,
      form:
        order % 3 === 1
          ? { delimiter: ";", decimalComma: true }
          : order % 3 === 2
            ? { blankAfter: [12] }
            : {},
      rows: range(1, 12).flatMap((month) =>
        agencies.map((agency): Complaint => {
          const random = randomOf(seed, `complaints/${agency.id}/${year}/${month}`);
          const load = 4 + 40 * randomOf(seed, `complaints/${agency.id}`).unit();
          const received = random.binomial(Math.round(load * 2), 0.5);
          const solved = random.binomial(received, 0.7 + 0.02 * Math.min(10, year - 2018));
          return {
            agency: spelt(agency, random),
            month: `${year}-${String(month).padStart(2, "0")}`,
            received,
            solved,
            median_days: solved === 0 ? null : Math.round((3 + 9 * random.unit()) * 10) / 10,
          };
        }),
      ),
      about: agencies.length * 12,
      ...(order % 2 === 0 ? { totals: { agency: "TOTAL", received: 9_999, solved: 9_000 } } : {}),
      dirt: turn(complaintDirt, order, 2),
    };
  });
  return feedOf("complaints", complaintsSource, files);
}
