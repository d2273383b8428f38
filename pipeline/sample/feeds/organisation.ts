import agenciesSource from "../../sources/agencies/source.ts";
import aliasesSource from "../../sources/agency_aliases/source.ts";
import successionsSource from "../../sources/agency_successions/source.ts";
import citationsSource from "../../sources/citations/source.ts";
import entitiesSource from "../../sources/entities/source.ts";
import { planted } from "../effect.ts";
import { type Feed, feedOf, type RowOf } from "../feed.ts";
import type { Agency } from "../world/agencies.ts";
import { citation, type City, cityId } from "../world/city.ts";
import { heard } from "../world/spellings.ts";

/** The reference rows of the fictional city: who it is, its agencies, what they were, how people write them. */
export const organisationFeeds = (city: City): Feed[] => [
  entities(),
  citations(city),
  agencies(city),
  aliases(city),
  successions(city),
];

const whole = <R>(name: string, rows: readonly R[]) => [{ name: `${name}.csv`, rows, about: rows.length }];

const entities = () =>
  feedOf(
    "entities",
    entitiesSource,
    whole("entities", [
      { entity_id: cityId, name: "Kota Contoh", kind: "kota", kemendagri_code: null, ...citation },
    ]),
  );

const invented = {
  kind: "internal",
  outlet: "Jejak Inovasi",
  published_on: null,
  published_year: null,
  reference: null,
  basis: "self",
  confidence: citation.confidence,
} as const;

const citations = ({ options: { isNull } }: City) =>
  feedOf(
    "citations",
    citationsSource,
    whole("citations", [
      {
        ...invented,
        source: citation.source,
        title: "Data contoh (buatan)",
        note: "Kota Contoh tidak ada; semua angkanya dibuat oleh jejak sample",
      },
      ...(isNull
        ? []
        : [
            {
              ...invented,
              source: planted.citation,
              title: "Efek yang ditanam dalam data contoh",
              note: `Tiap inovasi baru menambah ${String(planted.ikmPerNewInnovation).replace(".", ",")} poin IKM perangkat daerahnya setahun kemudian`,
            },
          ]),
    ]),
  );

const firstDay = (year: number | null) => (year === null ? null : `${year}-01-01`);
const lastDay = (year: number | null) => (year === null ? null : `${year}-12-31`);

function agencies({ organisation }: City): Feed {
  const row = (agency: Agency): RowOf<typeof agenciesSource> => ({
    agency_id: agency.id,
    short_name: agency.shortName,
    full_name: agency.fullName,
    kind: agency.kind,
    parent_agency_id: agency.parentId,
    is_reporting: agency.parentId === null ? "ya" : "tidak",
    valid_from: firstDay(agency.fromYear),
    valid_from_precision: agency.fromYear === null ? "tidak diketahui" : "hari",
    valid_to: lastDay(agency.toYear),
    valid_to_precision: agency.toYear === null ? "tidak diketahui" : "hari",
    urusan: null,
    ...citation,
  });
  return feedOf(
    "agencies",
    agenciesSource,
    whole("agencies", [...organisation.agencies, ...organisation.units].map(row)),
  );
}

/** Every spelling that a feed may use, and one that means an old agency first and the new one after it. */
function aliases({ organisation }: City): Feed {
  const everybody = [...organisation.agencies, ...organisation.units];
  const plain = everybody.flatMap((agency) =>
    [agency.shortName, ...heard(agency)].map((alias) => ({
      alias,
      agency_id: agency.id,
      valid_from: null,
      valid_to: null,
      ...citation,
    })),
  );
  const dated = everybody.flatMap(({ id, sharedName, fromYear, toYear }) =>
    sharedName === null
      ? []
      : [
          {
            alias: sharedName,
            agency_id: id,
            valid_from: firstDay(fromYear),
            valid_to: lastDay(toYear),
            ...citation,
          },
        ],
  );
  return feedOf("agency_aliases", aliasesSource, whole("agency_aliases", [...plain, ...dated]));
}

function successions({ organisation }: City): Feed {
  const rows = organisation.successions.map(({ from, to, year, kind }) => ({
    succession_id: `${from}-${to}`,
    predecessor_id: from,
    successor_id: to,
    effective_on: firstDay(year),
    date_precision: "hari",
    effective_earliest: null,
    effective_latest: null,
    kind,
    // A rename or a merger passes the whole; of a split or re-cut no source tells the parts.
    share: kind === "rename" || kind === "merge" ? 1 : null,
    ...citation,
  }));
  return feedOf("agency_successions", successionsSource, whole("agency_successions", rows));
}
