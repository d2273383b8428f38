import linksSource from "../../sources/innovation_links/source.ts";
import replicationsSource from "../../sources/replications/source.ts";
import targetsSource from "../../sources/targets/source.ts";
import { bad, clash, odd, twice } from "../dirt.ts";
import { type Feed, feedOf, type RowOf } from "../feed.ts";
import { commaDecimal } from "../forms.ts";
import { randomOf } from "../random.ts";
import { existsIn } from "../world/agencies.ts";
import { citation, type City, cityId } from "../world/city.ts";

type Link = RowOf<typeof linksSource>;
type Replication = RowOf<typeof replicationsSource>;
type Target = RowOf<typeof targetsSource>;

/** Where innovations came from, who copied them, and what was aimed at. */
export const networkFeeds = (city: City): Feed[] => [links(city), replications(city), targets(city)];

/** Developments into a new entry, and entries of one innovation in two years that belong together. */
function links({ portfolio, options: { toYear } }: City): Feed {
  const rows = portfolio.innovations.flatMap(({ id, parentId, startYear, developedYear }): Link[] => {
    const developed =
      parentId === null
        ? []
        : [
            {
              from_innovation_id: parentId,
              to_innovation_id: id,
              kind: "pengembangan",
              from_year: null,
              to_year: startYear,
              ...citation,
            },
          ];
    const again =
      developedYear === null || developedYear >= toYear
        ? []
        : [
            {
              from_innovation_id: id,
              to_innovation_id: id,
              kind: "pengajuan ulang",
              from_year: startYear,
              to_year: developedYear,
              ...citation,
            },
          ];
    return [...developed, ...again];
  });
  return feedOf("innovation_links", linksSource, [
    {
      name: "innovation_links.csv",
      rows,
      about: rows.length,
      dirt: [
        bad<Link>("kind", "enum", "mirip"),
        bad<Link>("from_year", "year_order", (_, { to_year: year }) => Number(year) + 1),
        bad<Link>("to_innovation_id", "pattern", "Inovasi Contoh Tanpa Kunci"),
      ],
    },
  ]);
}

const partners = [
  "Kota Tetangga Contoh",
  "Kabupaten Tetangga Contoh",
  "Kota Seberang Contoh",
  "Kabupaten Hulu Contoh",
];

function replications({ portfolio, options: { seed } }: City): Feed {
  const seen = new Set<string>();
  const rows = portfolio.submissions.flatMap(({ innovation, year }): Replication[] => {
    const random = randomOf(seed, `replication/${innovation.id}/${year}`);
    if (innovation.startYear >= year || !random.chance(0.02 + 0.1 * innovation.quality)) return [];
    const partner = random.pick(partners);
    const direction = random.chance(0.7) ? "keluar" : "masuk";
    const id = `${innovation.id}-${direction}-${partner.toLowerCase().replaceAll(" ", "-")}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [
      {
        replication_id: id,
        innovation_id: innovation.id,
        direction,
        partner_name: partner,
        partner_entity_id: null,
        regions_count: null,
        year,
        ...citation,
      },
    ];
  });
  return feedOf("replications", replicationsSource, [
    {
      name: "replications.csv",
      rows,
      about: rows.length,
      dirt: [
        bad<Replication>("regions_count", "type", "beberapa"),
        bad<Replication>("regions_count", "partner_or_count", 3),
        bad<Replication>("direction", "enum", "bolak-balik"),
        twice<Replication>(),
      ],
    },
  ]);
}

/** Each public agency aims a little above where it stands; what came of it is known a year later. */
function targets({ years, organisation, quality, options: { seed } }: City): Feed {
  const rows = years.flatMap((year): Target[] => [
    target({ entity: cityId, metric: "iid", year, aim: 55 + (year - years[0]!) * 3, reached: null }),
    ...organisation.agencies.flatMap((agency) => {
      const value = existsIn(agency, year) ? quality(agency.id, year) : undefined;
      if (value === undefined) return [];
      const aim = Math.round(value + randomOf(seed, `target/${agency.id}/${year}`).normal() * 1.5 + 1);
      return [
        target({ entity: agency.id, metric: "ikm", year, aim, reached: Math.round(value * 100) / 100 }),
      ];
    }),
  ]);
  return feedOf("targets", targetsSource, [
    {
      name: "targets.csv",
      form: { delimiter: ";", decimalComma: true },
      rows,
      about: rows.length,
      dirt: [
        odd<Target>("realised_value", commaDecimal),
        bad<Target>("target_value", "type", "delapan puluh"),
        bad<Target>("target_value", "ambiguous_number", "81.250"),
        bad<Target>("status", "enum", "hampir tercapai"),
        clash<Target>("target_value", (value) => Number(value) + 1),
      ],
    },
  ]);
}

interface Aim {
  readonly entity: string;
  readonly metric: string;
  readonly year: number;
  readonly aim: number;
  readonly reached: number | null;
}

const target = ({ entity, metric, year, aim, reached }: Aim): Target => ({
  metric_id: metric,
  entity_id: entity,
  year,
  plan: `Perjanjian Kinerja Contoh ${year}`,
  target_value: aim,
  target_text: null,
  realised_value: reached,
  realised_text: null,
  status: reached === null ? "belum dinilai" : reached >= aim ? "tercapai" : "tidak tercapai",
  ...citation,
});
