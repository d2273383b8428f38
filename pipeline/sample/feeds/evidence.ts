import agreementsSource from "../../sources/agreements/source.ts";
import benefitsSource from "../../sources/innovation_benefits/source.ts";
import budgetsSource from "../../sources/innovation_budgets/source.ts";
import { bad, clash, odd, twice } from "../dirt.ts";
import { type Feed, feedOf, type RowOf } from "../feed.ts";
import { indonesianDay, inRupiah, thousands } from "../forms.ts";
import { randomOf } from "../random.ts";
import { citation, type City } from "../world/city.ts";
import { isoDay, unheardOf } from "../world/innovations.ts";
import { misspelt, spelt } from "../world/spellings.ts";

type Benefit = RowOf<typeof benefitsSource>;
type Budget = RowOf<typeof budgetsSource>;
type Agreement = RowOf<typeof agreementsSource>;

/** What innovations brought, what they cost, and with whom they are shared. */
export const evidenceFeeds = (city: City): Feed[] => [benefits(city), budgets(city), agreements(city)];

const measures = [
  { measure: "Penerima layanan", unit: "orang", size: 900 },
  { measure: "Lama layanan", unit: "menit", size: 90 },
  { measure: "Biaya layanan", unit: "ribu rupiah", size: 400 },
] as const;

function benefits({ portfolio, options: { seed } }: City): Feed {
  const rows = portfolio.submissions
    .filter(({ stage }) => stage === "penerapan")
    .flatMap(({ innovation, year }): Benefit[] => {
      const random = randomOf(seed, `benefit/${innovation.id}/${year}`);
      if (!random.chance(0.6)) return [];
      const { measure, unit, size } = random.pick(measures);
      const baseline = random.chance(0.5) ? Math.round(size * (0.5 + random.unit())) : null;
      const isMeasured = baseline !== null && random.chance(0.7);
      return [
        {
          innovation_id: innovation.id,
          year,
          measure,
          value: Math.round(size * (0.4 + random.unit()) * 100) / 100,
          unit,
          baseline_value: baseline,
          baseline_year: baseline === null ? null : innovation.startYear - 1,
          value_kind: isMeasured ? "diukur" : "perkiraan",
          method: isMeasured ? "Pencatatan loket" : null,
          novelty: random.pick(["orisinal", "adaptasi", "modifikasi", "replikasi"]),
        },
      ];
    });
  return feedOf("innovation_benefits", benefitsSource, [
    {
      name: "manfaat.csv",
      form: { delimiter: ";", decimalComma: true },
      rows,
      about: rows.length,
      dirt: [
        bad<Benefit>("value", "ambiguous_number", "1.450"),
        bad<Benefit>("value", "type", "banyak orang"),
        bad<Benefit>("value_kind", "enum", "kira-kira"),
        bad<Benefit>("innovation_id", "unknown_innovation", unheardOf),
        bad<Benefit>("baseline_year", "baseline_order", 2099, {
          fits: ({ baseline_year: year }) => year !== null,
        }),
        bad<Benefit>("baseline_value", "baseline_whole", null, {
          fits: ({ baseline_year: year }) => year !== null,
        }),
        twice<Benefit>(2),
      ],
    },
  ]);
}

function budgets({ portfolio, years, agenciesIn, options: { seed } }: City): Feed {
  const ofInnovations = portfolio.submissions.flatMap(({ innovation, year }): Budget[] => {
    const random = randomOf(seed, `budget/${innovation.id}/${year}`);
    if (!random.chance(0.5)) return [];
    const budget = random.between(5, 400) * 1_000_000;
    const spent = Math.round(budget * (0.7 + 0.3 * random.unit()));
    const funds = random.pick(["APBD", "APBD", "APBD", "DAK", "CSR"]);
    return [
      {
        innovation_id: innovation.id,
        agency: null,
        year,
        source_of_funds: funds,
        budget_rupiah: budget,
        spent_rupiah: spent,
      },
    ];
  });
  const ofAgencies = years.flatMap((year) =>
    agenciesIn(year).map((agency): Budget => {
      const random = randomOf(seed, `budget/${agency.id}/${year}`);
      const budget = random.between(10, 150) * 1_000_000;
      return {
        innovation_id: null,
        agency: spelt(agency, random),
        year,
        source_of_funds: "APBD",
        budget_rupiah: budget,
        spent_rupiah: Math.round(budget * (0.8 + 0.2 * random.unit())),
      };
    }),
  );
  return feedOf("innovation_budgets", budgetsSource, [
    {
      name: "anggaran.csv",
      rows: [...ofAgencies, ...ofInnovations],
      about: ofAgencies.length + ofInnovations.length,
      dirt: [
        odd<Budget>("budget_rupiah", inRupiah),
        odd<Budget>("spent_rupiah", thousands),
        bad<Budget>("agency", "unknown_agency", (name) => misspelt(String(name)), {
          fits: ({ agency }) => agency !== null,
        }),
        bad<Budget>("budget_rupiah", "precision", "Rp 12.500.000,75"),
        bad<Budget>("budget_rupiah", "ambiguous_number", "12,500"),
        bad<Budget>("agency", "innovation_or_agency", null, { fits: ({ agency }) => agency !== null }),
        clash<Budget>("spent_rupiah", (spent) => Number(spent) + 1),
        twice<Budget>(2),
      ],
    },
  ]);
}

function agreements({ portfolio, years, options: { seed } }: City): Feed {
  const rows = years.flatMap((year) =>
    portfolio.innovations
      .filter(({ startYear }) => startYear === year - 1)
      .flatMap((innovation): Agreement[] => {
        const random = randomOf(seed, `agreement/${innovation.id}`);
        if (!random.chance(0.12)) return [];
        return [
          {
            agreement_id: `${innovation.id}-kerja-sama`,
            innovation_id: innovation.id,
            partner_name: random.pick(["Kota Tetangga Contoh", "Kabupaten Hulu Contoh"]),
            partner_entity_id: null,
            kind: random.pick(["kesepakatan bersama", "PKS"]),
            number: `${random.between(1, 90)}/KS/${year}`,
            signed_on: isoDay(year, random.between(1, 12), random.between(1, 28)),
            valid_to: isoDay(year + 3, 12, 31),
            ...citation,
          },
        ];
      }),
  );
  return feedOf("agreements", agreementsSource, [
    {
      name: "kerja-sama.csv",
      rows,
      about: rows.length,
      dirt: [
        odd<Agreement>("signed_on", indonesianDay),
        bad<Agreement>("signed_on", "ambiguous_date", "1/2/23"),
        bad<Agreement>("kind", "enum", "lisan"),
        bad<Agreement>("valid_to", "validity_order", "2001-01-01"),
      ],
    },
  ]);
}
